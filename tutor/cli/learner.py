"""The learner's own folder and record: where they lie, and how they are opened.

Only these functions know the clock, the variable and the platform's folders. The store is handed a
path and a date.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from tutor.errors import NoSuchUser
from tutor.store import Store, copies_beside, open_store
from tutor.wording import words

HOME_VARIABLE = "HEEL_TUTOR_HOME"
RECORD = "progress.sqlite3"
CRASH_LOG = "crash.log"


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the millisecond, as ``2026-03-01T12:00:00.000+00:00``.

    In local time two computers of one learner, or a change to summer time, would mix up the order.
    """
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def new_uid() -> str:
    """Return a name for a run that no other run has, on whatever computer it is begun."""
    return uuid4().hex


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder of the learner's data: ``HEEL_TUTOR_HOME``, or the platform's own.

    An empty variable counts as unset. The folder need not exist yet. Raises ``NoSuchUser``.
    """
    chosen = environment.get(HOME_VARIABLE)
    if chosen:
        try:
            return Path(chosen).expanduser()
        except RuntimeError as error:
            raise NoSuchUser(HOME_VARIABLE, chosen) from error
    from platformdirs import user_data_path

    # With an author, Windows would put the folder into a second one, called after the author.
    return user_data_path("heel-tutor", appauthor=False)


def open_record(environment: Mapping[str, str]) -> tuple[Store, tuple[str, ...]]:
    """Open the record, or create it; return it with the notices that the learner should read.

    Raises the errors of ``tutor.store`` if the record is damaged, newer than this program, or
    cannot be written.
    """
    path = data_folder(environment) / RECORD
    store, notices = open_store(path, today=now()[:10])
    return store, (*map(words.store.notice, notices), *_copy_notices(path))


def _copy_notices(path: Path) -> tuple[str, ...]:
    """Name the copies of the record that a sync program left beside it."""
    return tuple(words.records.copy_notice(copy) for copy in copies_beside(path))


def log_crash(folder: Path, report: str) -> Path:
    """Add a crash report to the log in a folder, and return the path of the log.

    Only the learner may read it: the message of an error can hold what they wrote.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / CRASH_LOG
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{now()}\n{report}\n")
    return path
