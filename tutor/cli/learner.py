"""The learner's own folder and record: where it lies, and opening it."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from tutor.store import Store, open_store

HOME_VARIABLE = "HEEL_TUTOR_HOME"
RECORD = "progress.sqlite3"
CRASH_LOG = "crash.log"


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder of the learner's data: ``HEEL_TUTOR_HOME``, or the platform's own."""
    chosen = environment.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("heel-tutor", appauthor=False)


def open_record(environment: Mapping[str, str]) -> tuple[Store, tuple[str, ...]]:
    """Open the record, creating it where there is none; returns what the learner should be told."""
    path = data_folder(environment) / RECORD
    store, notices = open_store(path, today=now()[:10])
    return store, tuple(notice.text for notice in notices)


def log_crash(folder: Path, report: str) -> Path:
    """Add a crash report to a log that only the learner can read."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / CRASH_LOG
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{now()}\n{report}\n")
    return path
