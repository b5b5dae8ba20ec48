"""Open the tutorial: look for a terminal, hand the screens what they need, report the end."""

import argparse
import gc
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.console import complain, say
from tutor.cli.learner import data_folder, log_crash, now, open_record
from tutor.errors import ExitCode, TutorError, UnknownId
from tutor.store import Store, StoreDamaged, StoreUnwritable

if TYPE_CHECKING:
    from tutor.content.library import Library
    from tutor.drawing import Blocks
    from tutor.runs import Runs


BLOCKS: tuple["Blocks", ...] = ("quadrant", "half", "outline", "words")
"""What HEEL_TUTOR_FIGURES may say."""


class NoTerminal(TutorError):
    """There is nothing to draw on."""

    def __str__(self) -> str:
        """Say what works without one."""
        return (
            "The tutorial needs a terminal. Without one: heel-tutor list, check, grade, progress "
            "(see heel-tutor --help)."
        )


def run(arguments: argparse.Namespace) -> int:
    """Open the tutorial, at a case or a lesson where one is named."""
    if getattr(arguments, "markdown", False):
        return _export(arguments)
    environment: Mapping[str, str] = arguments.environment
    if not (sys.stdin.isatty() and sys.stderr.isatty()) or environment.get("TERM") == "dumb":
        raise NoTerminal
    roots = _roots(arguments)
    known = _require_known(arguments, roots) if arguments.command in ("case", "lesson") else None
    folder = data_folder(environment)
    store, notices = _record(environment)
    kept = not store.forgets
    from tutor.ui.app import Opening, TutorApp

    app = TutorApp(
        Opening(
            load=lambda: known or _load(roots),
            open_runs=lambda library: _sit(library, store),
            log_crash=lambda error: _report(folder, error),
            notices=notices,
            case=arguments.id if arguments.command == "case" else None,
            lesson=arguments.id if arguments.command == "lesson" else None,
            data_folder=str(folder),
            no_color="NO_COLOR" in environment,
            blocks=blocks_for(environment, sys.stderr.encoding),
        )
    )
    code = app.run()
    if code is None:
        code = app.return_code
    lost = app.runs is not None and not (app.runs.save() and (kept or not app.runs.progress().any))
    store.close()
    if app.crash_note:
        complain(app.crash_note)
    if lost:
        complain("what you did could not be saved; 'heel-tutor progress' says where it would lie")
    return int(code or (ExitCode.PROBLEMS if lost else ExitCode.OK))


def blocks_for(environment: Mapping[str, str], encoding: str) -> "Blocks":
    """Return how drawings are shown in a terminal; HEEL_TUTOR_FIGURES overrules what is guessed.

    Without Unicode there are no blocks, with few colors or none only outlines tell forms apart,
    and the console of Linux has half blocks but neither quarters nor outlines.
    """
    wished = environment.get("HEEL_TUTOR_FIGURES")
    for one in BLOCKS:
        if wished == one:
            return one
    if encoding.lower().replace("-", "") != "utf8":
        return "words"
    if environment.get("TERM") == "linux" and "NO_COLOR" not in environment:
        return "half"
    return "outline" if "NO_COLOR" in environment or _few_colors(environment) else "quadrant"


def _few_colors(environment: Mapping[str, str]) -> bool:
    """Tell whether a terminal says that it has no more than sixteen colors, as Textual hears it."""
    term = environment.get("TERM")
    if term is None or environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return False
    return term.rpartition("-")[2] not in ("256color", "kitty")


def _roots(arguments: argparse.Namespace) -> tuple[Path, ...]:
    from tutor.content.folders import shipped

    return (shipped(), *arguments.content)


def _load(roots: tuple[Path, ...]) -> "Library":
    """Read the content, which stays to the end.

    So the collector may leave it alone: looking through it would hold up a key press by a tenth
    of a second every now and then.
    """
    from tutor.content.library import load_library

    library = load_library(roots)
    gc.freeze()
    return library


def _sit(library: "Library", store: Store) -> "Runs":
    from tutor.runs import Runs

    return Runs(library, store, now)


def _export(arguments: argparse.Namespace) -> int:
    """Print a lesson as Markdown."""
    from tutor.wording.lesson import lesson_markdown

    library = _require_known(arguments, _roots(arguments))
    criteria = library.criteria.model if library.criteria else None
    say(lesson_markdown(library.lessons[arguments.id].model, criteria, library.drawings.get))
    return ExitCode.OK


def _require_known(arguments: argparse.Namespace, roots: tuple[Path, ...]) -> "Library":
    """Return the content; refuse a case or lesson that is not there before the screen opens."""
    from tutor.content.nearest import nearest

    library = _load(roots)
    shelf = library.cases if arguments.command == "case" else library.lessons
    if arguments.id not in shelf:
        raise UnknownId(arguments.command, arguments.id, nearest(arguments.id, shelf, 2))
    return library


def _record(environment: Mapping[str, str]) -> tuple[Store, tuple[str, ...]]:
    """Open the record; where that fails the tutorial goes on without one, and says so."""
    try:
        return open_record(environment)
    except (StoreUnwritable, StoreDamaged) as error:
        return Store.in_memory(), (f"{error} Nothing will be kept from this session.",)


def _report(folder: Path, error: BaseException) -> str:
    """Log a crash without local variables, and say where."""
    report = "".join(traceback.format_exception(error))
    try:
        path = log_crash(folder, report)
    except OSError as failed:
        where = f"the report could not be written ({failed.strerror})"
    else:
        where = f"the report is in {path}"
    return f"something went wrong ({type(error).__name__}); {where}. What you did is kept."
