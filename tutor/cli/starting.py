"""What both faces start with and end with: the content, the record, a crash, what was lost.

Imports of most other rooms stand inside the functions. What is imported above delays the first
paint of the screens.
"""

import argparse
import gc
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.learner import log_crash, new_uid, now, open_record
from tutor.errors import TutorError, UnknownId
from tutor.store import Store, StoreDamaged, StoreUnwritable
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.content.library import Library
    from tutor.runs import Runs


def open_store(environment: Mapping[str, str]) -> tuple[Store, tuple[str, ...]]:
    """Open the record, or one in memory if that fails, with the notices for the learner.

    A student can still learn without a record. Errors that tell of a sound file, such as the record
    of a newer version, are not handled here: they end the command, and the file stays as it is.
    """
    try:
        return open_record(environment)
    except (StoreUnwritable, StoreDamaged) as error:
        return Store.in_memory(), (words.store.nothing_kept(error),)


def content_roots(arguments: argparse.Namespace) -> tuple[Path, ...]:
    """Return the content folders: the shipped one first, since its catalogue counts for all."""
    from tutor.content.folders import shipped_folder

    return (shipped_folder(), *arguments.content)


def load_content(roots: tuple[Path, ...]) -> "Library":
    """Read the content of some folders.

    It stays in use to the end of the program, so the garbage collector is told to leave it alone.
    Looking through it would hold up a key press by a tenth of a second every now and then, and
    takes a quarter of the time of reading.
    """
    from tutor.content.library import load_library

    gc.disable()
    try:
        library = load_library(roots)
        gc.freeze()
    finally:
        gc.enable()
    return library


def require_known(
    arguments: argparse.Namespace, library: "Library", store: Store | None = None
) -> None:
    """Raise ``UnknownId`` for a case or lesson on the command line that cannot be opened.

    One that is no longer in the content can be opened where the record holds an unfinished run of
    it. The error is raised before a face opens: what a screen says is gone when it closes.
    """
    from tutor.content.nearest import nearest_words

    known = library.cases if arguments.command == "case" else library.lessons
    begun = store.unfinished(arguments.command, arguments.id) if store else ()
    if arguments.id not in known and not begun:
        raise UnknownId(arguments.command, arguments.id, nearest_words(arguments.id, known, 2))


def make_runs(library: "Library", store: Store) -> "Runs":
    """Return the runs of a learner, with the clock and chance of this computer."""
    from tutor.runs import Runs

    return Runs(library, store, now, new_uid)


def anything_lost(runs: "Runs | None", store: Store) -> bool:
    """Try once more to save what could not be saved during the run; tell whether anything is lost.

    A record in memory loses something only if anything was done.
    """
    if runs is None:
        return False
    try:
        saved = runs.save()
    except TutorError:  # whatever the fault is: what is outstanding is not on the disk
        saved = False
    return not saved or (store.forgets and runs.progress().any)


def report_crash(folder: Path, error: BaseException) -> str:
    """Log a crash, and return the sentence that says where the report is.

    The report holds no local variables, since they can hold what the student wrote. Whether what
    they did is kept is not known here, and so not said.
    """
    report = "".join(traceback.format_exception(error))
    try:
        path = log_crash(folder, report)
    except OSError as failed:
        return words.complaints.crashed_without_report(type(error).__name__, failed.strerror)
    return words.complaints.crashed(type(error).__name__, path)
