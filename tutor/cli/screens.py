"""Open the screens: hand them what they need, and report the end.

Imports of most other rooms stand inside the functions. What is imported above delays the first
paint.
"""

import argparse
import sys
from collections.abc import Mapping
from contextlib import closing
from typing import TYPE_CHECKING

from tutor.cli import starting
from tutor.cli.console import complain
from tutor.cli.learner import data_folder
from tutor.errors import ExitCode
from tutor.store import Store
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.drawing import Blocks
    from tutor.ui.app import Opening


FIGURES_VARIABLE = "HEEL_TUTOR_FIGURES"
BLOCKS: tuple["Blocks", ...] = ("quadrant", "half", "outline", "words")
"""The values that HEEL_TUTOR_FIGURES may have, from the finest drawing to none."""


def run(arguments: argparse.Namespace) -> int:
    """Open the tutorial on the screen, at a case or a lesson if the command line names one.

    Returns 1 if something that the learner did could not be saved, so that a script does not take
    the run for one that was kept.
    """
    store, notices = starting.open_store(arguments.environment)
    with closing(store):
        opening = _opening(arguments, store, notices)
        from tutor.ui.app import TutorApp

        app = TutorApp(opening)
        code = app.run()
        if code is None:
            code = app.return_code
        lost = starting.anything_lost(app.runs, store)
    if app.crash_note:
        complain(app.crash_note if lost else f"{app.crash_note} {words.complaints.KEPT}")
    if lost:
        complain(words.complaints.LOST)
    return int(code or (ExitCode.PROBLEMS if lost else ExitCode.OK))


def _opening(arguments: argparse.Namespace, store: Store, notices: tuple[str, ...]) -> "Opening":
    """Return what the screens are handed; raises ``UnknownId`` for what is nowhere to be opened."""
    from tutor.ui.app import Opening

    environment: Mapping[str, str] = arguments.environment
    roots = starting.content_roots(arguments)
    folder = data_folder(environment)
    # Content is read before the first paint only if the command line names a case or a lesson.
    known = None
    if arguments.command:
        known = starting.load_content(roots)
        starting.require_known(arguments, known, store)
    return Opening(
        load=lambda: known or starting.load_content(roots),
        open_runs=lambda library: starting.make_runs(library, store),
        log_crash=lambda error: starting.report_crash(folder, error),
        notices=(*notices, *figure_notices(environment)),
        case=arguments.id if arguments.command == "case" else None,
        lesson=arguments.id if arguments.command == "lesson" else None,
        data_folder=str(folder),
        no_color="NO_COLOR" in environment,
        blocks=blocks_for(environment, sys.stderr.encoding),
    )


def blocks_for(environment: Mapping[str, str], encoding: str) -> "Blocks":
    """Return how drawings are shown in a terminal: what HEEL_TUTOR_FIGURES says, else a guess.

    No terminal can be asked what its font holds. Without Unicode there are no blocks at all. With
    few colors, or without color, only outlines tell forms apart. The console of Linux has half
    blocks, but neither quarter blocks nor the braille of outlines.
    """
    wished = environment.get(FIGURES_VARIABLE)
    for blocks in BLOCKS:
        if wished == blocks:
            return blocks
    if encoding.lower().replace("-", "") != "utf8":
        return "words"
    if environment.get("TERM") == "linux" and "NO_COLOR" not in environment:
        return "half"
    return "outline" if "NO_COLOR" in environment or _few_colors(environment) else "quadrant"


def figure_notices(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Name in a line a value of HEEL_TUTOR_FIGURES that is none, since the guess then counts."""
    wished = environment.get(FIGURES_VARIABLE, "")
    if wished in ("", *BLOCKS):
        return ()
    return (words.complaints.unknown_value(FIGURES_VARIABLE, wished, BLOCKS),)


def _few_colors(environment: Mapping[str, str]) -> bool:
    """Tell whether a terminal says that it has no more than sixteen colors.

    The variables are read as Textual reads them, because it then replaces every color of a drawing
    by one of those sixteen.
    """
    term = environment.get("TERM")
    if term is None or environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return False
    return term.rpartition("-")[2] not in ("256color", "kitty")
