"""The format of the file, as numbered steps: step N takes a file from format N-1 to N.

A step that has been released is never edited; a change of format is a further step.
"""

import sqlite3

from tutor.store.connection import transaction

APPLICATION_ID = 0x4845454C
"""Marks a file as ours, in its first page: ``HEEL``."""

Migrations = tuple[tuple[str, ...], ...]

_FIRST = (
    """CREATE TABLE snapshots (
        digest TEXT NOT NULL PRIMARY KEY CHECK (typeof(digest) = 'text'),
        kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
        body TEXT NOT NULL CHECK (typeof(body) = 'text'),
        seal INTEGER NOT NULL
    )""",
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
        subject TEXT NOT NULL CHECK (typeof(subject) = 'text'),
        digest TEXT NOT NULL REFERENCES snapshots (digest),
        scoring INTEGER CHECK (typeof(scoring) IN ('integer', 'null')),
        started TEXT NOT NULL CHECK (typeof(started) = 'text'),
        seal INTEGER NOT NULL
    )""",
    """CREATE TABLE events (
        run INTEGER NOT NULL REFERENCES runs (id),
        seq INTEGER NOT NULL CHECK (typeof(seq) = 'integer'),
        at TEXT NOT NULL CHECK (typeof(at) = 'text'),
        kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
        body TEXT NOT NULL CHECK (typeof(body) = 'text'),
        seal INTEGER NOT NULL,
        PRIMARY KEY (run, seq)
    ) WITHOUT ROWID""",
    "CREATE UNIQUE INDEX finishes ON events (run) WHERE kind = 'finished'",
    """CREATE TRIGGER snapshots_unchanged BEFORE UPDATE ON snapshots
    BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END""",
    """CREATE TRIGGER snapshots_kept BEFORE DELETE ON snapshots
    BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END""",
    """CREATE TRIGGER runs_unchanged BEFORE UPDATE ON runs
    BEGIN SELECT RAISE(ABORT, 'runs are append-only'); END""",
    """CREATE TRIGGER runs_kept BEFORE DELETE ON runs
    BEGIN SELECT RAISE(ABORT, 'runs are append-only'); END""",
    """CREATE TRIGGER events_unchanged BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
    """CREATE TRIGGER events_kept BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
    # INSERT OR REPLACE deletes without the triggers above.
    """CREATE TRIGGER snapshots_once BEFORE INSERT ON snapshots
    WHEN EXISTS (SELECT 1 FROM snapshots WHERE digest = NEW.digest)
    BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END""",
    """CREATE TRIGGER runs_once BEFORE INSERT ON runs
    WHEN EXISTS (SELECT 1 FROM runs WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'runs are append-only'); END""",
    """CREATE TRIGGER events_once BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE run = NEW.run AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END""",
)

MIGRATIONS: Migrations = (_FIRST,)


def version_of(connection: sqlite3.Connection) -> int:
    """Give the number of the last step the file has taken."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, migrations: Migrations = MIGRATIONS) -> None:
    """Take every step that is missing, all or none, with nobody else in the file."""
    with transaction(connection, "EXCLUSIVE"):
        version = version_of(connection)  # asked again: another window may have been first
        if version >= len(migrations):
            return
        for steps in migrations[version:]:
            for step in steps:
                connection.execute(step)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
