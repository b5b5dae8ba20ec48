"""Open the tutorial: look for a terminal, hand the screens what they need, report the end.

Imports of most other rooms stand inside the functions. What is imported above delays the first
paint, and an error such as a missing terminal should be told before Textual is loaded.
"""

import argparse
import gc
import sys
import traceback
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.console import complain, say
from tutor.cli.learner import data_folder, log_crash, new_uid, now, open_record
from tutor.errors import ExitCode, NoTerminal, UnknownId
from tutor.store import Store, StoreDamaged, StoreUnwritable
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.content.library import Library
    from tutor.drawing import Blocks
    from tutor.runs import Runs
    from tutor.ui.app import Opening


BLOCKS: tuple["Blocks", ...] = ("quadrant", "half", "outline", "words")
"""The values that HEEL_TUTOR_FIGURES may have, from the finest drawing to none."""


def run(arguments: argparse.Namespace) -> int:
    """Open the tutorial, at a case or a lesson if the command line names one.

    Returns 1 if something that the learner did could not be saved, so that a script does not take
    the run for one that was kept.
    """
    if getattr(arguments, "markdown", False):
        return _print_lesson(arguments)
    environment: Mapping[str, str] = arguments.environment
    # Textual reads keys from standard input and draws on standard error.
    if not (sys.stdin.isatty() and sys.stderr.isatty()) or environment.get("TERM") == "dumb":
        raise NoTerminal
    store, notices = _open_store(environment)
    with closing(store):
        opening = _opening(arguments, store, notices)
        from tutor.ui.app import TutorApp

        app = TutorApp(opening)
        code = app.run()
        if code is None:
            code = app.return_code
        lost = _anything_lost(app.runs, store)
    if app.crash_note:
        complain(app.crash_note)
    if lost:
        complain(words.complaints.LOST)
    return int(code or (ExitCode.PROBLEMS if lost else ExitCode.OK))


def _opening(arguments: argparse.Namespace, store: Store, notices: tuple[str, ...]) -> "Opening":
    """Return what the screens are handed; raises ``UnknownId`` for what is nowhere to be opened."""
    from tutor.ui.app import Opening

    environment: Mapping[str, str] = arguments.environment
    roots = _content_roots(arguments)
    folder = data_folder(environment)
    # Content is read before the first paint only if the command line names a case or a lesson.
    named = arguments.command in ("case", "lesson")
    known = _require_known(arguments, roots, store) if named else None
    return Opening(
        load=lambda: known or _load_library(roots),
        open_runs=lambda library: _make_runs(library, store),
        log_crash=lambda error: _report_crash(folder, error),
        notices=notices,
        case=arguments.id if arguments.command == "case" else None,
        lesson=arguments.id if arguments.command == "lesson" else None,
        data_folder=str(folder),
        no_color="NO_COLOR" in environment,
        blocks=blocks_for(environment, sys.stderr.encoding),
    )


def _anything_lost(runs: "Runs | None", store: Store) -> bool:
    """Try once more to save what could not be saved during the run; tell whether anything is lost.

    A record in memory loses something only if anything was done.
    """
    if runs is None:
        return False
    return not runs.save() or (store.forgets and runs.progress().any)


def blocks_for(environment: Mapping[str, str], encoding: str) -> "Blocks":
    """Return how drawings are shown in a terminal: what HEEL_TUTOR_FIGURES says, else a guess.

    No terminal can be asked what its font holds. Without Unicode there are no blocks at all. With
    few colors, or without color, only outlines tell forms apart. The console of Linux has half
    blocks, but neither quarter blocks nor the braille of outlines.
    """
    wished = environment.get("HEEL_TUTOR_FIGURES")
    for blocks in BLOCKS:
        if wished == blocks:
            return blocks
    if encoding.lower().replace("-", "") != "utf8":
        return "words"
    if environment.get("TERM") == "linux" and "NO_COLOR" not in environment:
        return "half"
    return "outline" if "NO_COLOR" in environment or _few_colors(environment) else "quadrant"


def _few_colors(environment: Mapping[str, str]) -> bool:
    """Tell whether a terminal says that it has no more than sixteen colors.

    The variables are read as Textual reads them, because it then replaces every color of a drawing
    by one of those sixteen.
    """
    term = environment.get("TERM")
    if term is None or environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return False
    return term.rpartition("-")[2] not in ("256color", "kitty")


def _content_roots(arguments: argparse.Namespace) -> tuple[Path, ...]:
    """Return the content folders: the shipped one first, since its catalogue counts for all."""
    from tutor.content.folders import shipped_folder

    return (shipped_folder(), *arguments.content)


def _load_library(roots: tuple[Path, ...]) -> "Library":
    """Read the content of some folders.

    It stays in use to the end of the program, so the garbage collector is told to leave it alone.
    Looking through it would hold up a key press by a tenth of a second every now and then.
    """
    from tutor.content.library import load_library

    library = load_library(roots)
    gc.freeze()
    return library


def _make_runs(library: "Library", store: Store) -> "Runs":
    from tutor.runs import Runs

    return Runs(library, store, now, new_uid)


def _print_lesson(arguments: argparse.Namespace) -> int:
    """Print a lesson as Markdown, to be read on paper or by a screen reader."""
    library = _require_known(arguments, _content_roots(arguments))
    lesson = library.lessons[arguments.id]
    say(
        words.lesson.lesson_markdown(
            lesson.model, library.criteria_of(lesson), library.drawings.get
        )
    )
    return ExitCode.OK


def _require_known(
    arguments: argparse.Namespace, roots: tuple[Path, ...], store: Store | None = None
) -> "Library":
    """Return the content, or raise ``UnknownId`` for a case or lesson that cannot be opened.

    One that is no longer in the content can be opened where the record holds an unfinished run of
    it. The error is raised before the screen opens: what the screen says is gone when it closes.
    """
    from tutor.content.nearest import nearest_words

    library = _load_library(roots)
    known = library.cases if arguments.command == "case" else library.lessons
    begun = store.unfinished(arguments.command, arguments.id) if store else ()
    if arguments.id not in known and not begun:
        raise UnknownId(arguments.command, arguments.id, nearest_words(arguments.id, known, 2))
    return library


def _open_store(environment: Mapping[str, str]) -> tuple[Store, tuple[str, ...]]:
    """Open the record, or one in memory if that fails, with the notices for the learner.

    A student can still learn without a record. Errors that tell of a sound file, such as the record
    of a newer version, are not handled here: they end the command, and the file stays as it is.
    """
    try:
        return open_record(environment)
    except (StoreUnwritable, StoreDamaged) as error:
        return Store.in_memory(), (words.store.nothing_kept(error),)


def _report_crash(folder: Path, error: BaseException) -> str:
    """Log a crash, and return the sentence that says where the report is.

    The report holds no local variables, since they can hold what the student wrote.
    """
    report = "".join(traceback.format_exception(error))
    try:
        path = log_crash(folder, report)
    except OSError as failed:
        return words.complaints.crashed_without_report(type(error).__name__, failed.strerror)
    return words.complaints.crashed(type(error).__name__, path)
