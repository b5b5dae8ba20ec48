"""Opening the file: it is refused untouched, or set aside and replaced, or in order.

A store is handed out only for a file that passed every check and is in the newest format. A file
that holds anyone's work is never written over and never deleted.
"""

import os
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from tutor.store import backup
from tutor.store.checks import examine, is_nothing, refuse_strange
from tutor.store.connection import as_store_faults, connect
from tutor.store.faults import StoreDamaged, StoreUnwritable
from tutor.store.journal import Store
from tutor.store.migrations import MIGRATIONS, Migrations, migrate
from tutor.store.notices import NoBackup, Notice, WasDamaged, WasMissing

# The file itself last: a journal left beside a file that has been replaced would be played into it.
_PARTS = ("-journal", "-wal", "-shm", "")


def open_store(
    path: Path, *, today: str, migrations: Migrations = MIGRATIONS
) -> tuple[Store, tuple[Notice, ...]]:
    """Open the record in this file, making, migrating or restoring it where that is needed.

    ``today`` is a date such as ``2026-03-01``; it names backups and files set aside. The notices
    are for the learner to read. A file on a read-only disk opens, and can be read.

    Raises StoreNewer and StoreForeign for a file that is left as it is, StoreUnwritable if the file
    is locked or cannot be made or migrated, StoreDamaged if a damaged file cannot be set aside.
    """
    today = date.fromisoformat(today).isoformat()
    path = Path(os.path.realpath(path))  # a link stays a link when its file is replaced
    notices: tuple[Notice, ...] = ()
    with as_store_faults(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = is_nothing(path)
        if new and (source := backup.newest_good(path, migrations)) is not None:
            _replace(path, source, today, migrations)
            notices = (WasMissing(path, source),)
        elif new:
            _create(path, migrations)
    try:
        connection, version = _sound(path, migrations)
    except StoreDamaged as damage:
        notices = (_repair(path, today, migrations, damage),)
        connection, version = _sound(path, migrations)
    with ExitStack() as opened:
        opened.callback(connection.close)
        notices += _prepared(connection, version, path, today, migrations)
        opened.pop_all()
    return Store(connection, path), notices


def _create(path: Path, migrations: Migrations) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # before SQLite makes it for everyone
    with closing(connect(path)) as connection:
        migrate(connection, migrations)


def _sound(path: Path, migrations: Migrations) -> tuple[sqlite3.Connection, int]:
    """Connect to a file of ours that passed every check, and give its format."""
    with as_store_faults(path), ExitStack() as opened:
        refuse_strange(path, len(migrations))
        connection = connect(path)
        opened.callback(connection.close)
        version = examine(connection, migrations)
        opened.pop_all()
        return connection, version


def _prepared(
    connection: sqlite3.Connection, version: int, path: Path, today: str, migrations: Migrations
) -> tuple[Notice, ...]:
    """Migrate an older file, never without a backup; make today's backup, if that is possible."""
    with as_store_faults(path):
        if version < len(migrations):
            backup.back_up_before_migration(connection, path, today, migrations)
            migrate(connection, migrations)
    try:
        with as_store_faults(backup.folder_of(path)):
            backup.back_up_daily(connection, path, today, migrations)
    except StoreUnwritable as fault:
        return (NoBackup(fault.reason, fault.code),)
    return ()


def _repair(path: Path, today: str, migrations: Migrations, damage: StoreDamaged) -> WasDamaged:
    """Set a damaged file aside and put the newest good backup, or a new file, in its place."""
    try:
        with as_store_faults(path):
            source = backup.newest_good(path, migrations)
            if source is not None:
                kept = _replace(path, source, today, migrations)
            else:
                kept = _set_aside(path, today)
                _create(path, migrations)
    except StoreUnwritable as fault:
        raise replace(damage, stuck=fault.reason) from damage
    return WasDamaged(kept, source)


def _replace(path: Path, source: Path, today: str, migrations: Migrations) -> Path:
    """Put a copy of a backup in the file's place, and give the name the file now has."""
    with closing(connect(source, writable=False)) as connection:
        copy = backup.checked_copy(connection, path.parent, path.stem, migrations)
    kept = _set_aside(path, today)  # only now: a full disk leaves everything as it was
    copy.replace(path)
    return kept


def _set_aside(path: Path, today: str) -> Path:
    """Rename the file, and what SQLite keeps beside it, to a dated name that is free."""
    number, kept = 1, path.with_name(f"{path.name}.damaged-{today}")
    while any(Path(f"{kept}{part}").exists() for part in _PARTS):
        number += 1
        kept = path.with_name(f"{path.name}.damaged-{today}-{number}")
    for part in _PARTS:
        if (old := Path(f"{path}{part}")).exists():
            old.rename(f"{kept}{part}")
    return kept
