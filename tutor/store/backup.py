"""Copies of the file in the folder ``backups`` beside it.

There is one a day, and one before each change that touches all of it: a migration or a merge.
A copy bears its final name only once it is whole and has passed every check.
"""

import glob
import os
import re
import sqlite3
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path

from tutor.errors import TutorError
from tutor.store.checks import examine
from tutor.store.connection import as_store_faults, connect, transaction
from tutor.store.migrations import MIGRATIONS, Migrations

KEPT = 7
"""How many daily backups are kept; those made before a migration or a merge all are."""


def folder_of(path: Path) -> Path:
    """Give the folder that holds the backups of this file."""
    return path.parent / "backups"


def back_up_daily(
    connection: sqlite3.Connection, path: Path, today: str, migrations: Migrations
) -> None:
    """Make today's backup unless there is one, then drop the oldest beyond seven.

    A record without a run waits, so that the first day's backup is not an empty one.
    """
    target = folder_of(path) / f"{path.stem}-{today}.db"
    if target.exists() or connection.execute("SELECT 1 FROM runs").fetchone() is None:
        return
    _back_up(connection, path, target, migrations)
    dailies = [old for date, kind, old in _backups(path) if not kind and date != today]
    for old in dailies[KEPT - 1 :]:
        old.unlink(missing_ok=True)


def back_up_before_migration(
    connection: sqlite3.Connection, path: Path, today: str, migrations: Migrations
) -> None:
    """Keep the file as it is before it takes the steps up to the newest format."""
    back_up_before(connection, path, today, str(len(migrations)), migrations)


def back_up_before(
    connection: sqlite3.Connection,
    path: Path,
    today: str,
    change: str,
    migrations: Migrations = MIGRATIONS,
) -> None:
    """Keep the file as it is before a change that touches all of it, named in small letters.

    An earlier backup of the day is never written over: it may be the one that is wanted back.
    """
    number, name = 1, f"{path.stem}-{today}.before-{change}"
    target = folder_of(path) / f"{name}.db"
    while target.exists():
        number += 1
        target = folder_of(path) / f"{name}-{number}.db"
    _back_up(connection, path, target, migrations)


def newest_good(path: Path, migrations: Migrations) -> Path | None:
    """Give the newest backup that passes every check, or None."""
    for _, _, backup in _backups(path):
        try:
            with as_store_faults(backup), closing(connect(backup, writable=False)) as connection:
                examine(connection, migrations)
        except TutorError:
            continue
        return backup
    return None


def checked_copy(
    source: sqlite3.Connection, folder: Path, stem: str, migrations: Migrations
) -> Path:
    """Copy a database to a temporary name in the folder, check the copy, and give the name."""
    for stray in folder.glob(f".{glob.escape(stem)}-*.tmp*"):  # of a program killed at this point
        stray.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{stem}-", suffix=".tmp", dir=folder)
    os.close(handle)
    with ExitStack() as unchecked:
        unchecked.callback(Path(name).unlink, missing_ok=True)
        with closing(connect(Path(name))) as copy:
            with transaction(source, "DEFERRED"):
                # A lock of our own first: backup() waits for ever for another program's.
                source.execute("SELECT 1 FROM sqlite_master").fetchone()
                source.backup(copy)
            examine(copy, migrations)
        unchecked.pop_all()
    return Path(name)


def _back_up(
    connection: sqlite3.Connection, path: Path, target: Path, migrations: Migrations
) -> None:
    target.parent.mkdir(mode=0o700, exist_ok=True)
    checked_copy(connection, target.parent, path.stem, migrations).replace(target)


def _backups(path: Path) -> list[tuple[str, str, Path]]:
    """List day, kind and file, newest first; within a day the file's own time decides."""
    name = re.compile(rf"{re.escape(path.stem)}-(\d{{4}}-\d\d-\d\d)(\.before-[a-z0-9-]+)?\.db")
    found = [
        (match[1], match[2] or "", file)
        for file in folder_of(path).glob("*.db")
        if (match := name.fullmatch(file.name)) and file.is_file()
    ]
    return sorted(found, key=lambda backup: (backup[0], backup[2].stat().st_mtime), reverse=True)
