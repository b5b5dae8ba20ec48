"""The format of the file, as numbered steps: step N takes a file from format N-1 to N.

A step that has been released is never edited; a change of format is a further step, and it only
adds: the rows of earlier formats stay as they were written, seals included.
"""

import sqlite3
from collections.abc import Callable

from tutor.store.connection import transaction
from tutor.store.record import CORE, LEARNER, first_uid, seal

APPLICATION_ID = 0x4845454C
"""Marks a file as ours, in its first page: ``HEEL``."""

Step = str | Callable[[sqlite3.Connection], None]
"""A statement, or work on the rows that no statement can do (SQLite has neither hash nor seal)."""

Migrations = tuple[tuple[Step, ...], ...]

_FIRST: tuple[Step, ...] = (
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


def _name_first_runs(connection: sqlite3.Connection) -> None:
    """Give every run of the first version its uid, learner and pack.

    Two runs of one millisecond with one content would share a uid; the later one adds its number
    among them, which is the same on every computer that holds both.
    """
    rows = connection.execute(
        "SELECT id, kind, subject, digest, started FROM runs ORDER BY id"
    ).fetchall()
    taken: dict[str, int] = {}
    for number, kind, subject, digest, started in rows:
        uid = first_uid(kind, subject, digest, started)
        taken[uid] = taken.get(uid, 0) + 1
        fields = (number, uid if taken[uid] == 1 else f"{uid}-{taken[uid]}", LEARNER, CORE)
        connection.execute(
            "INSERT INTO run_facts (run, uid, learner, pack, seal) VALUES (?, ?, ?, ?, ?)",
            (*fields, seal(*fields)),
        )


_SECOND: tuple[Step, ...] = (
    """CREATE TABLE run_facts (
        run INTEGER PRIMARY KEY REFERENCES runs (id),
        uid TEXT NOT NULL UNIQUE CHECK (typeof(uid) = 'text'),
        learner TEXT NOT NULL CHECK (typeof(learner) = 'text'),
        pack TEXT NOT NULL CHECK (typeof(pack) = 'text'),
        seal INTEGER NOT NULL
    )""",
    _name_first_runs,
    """CREATE TRIGGER run_facts_unchanged BEFORE UPDATE ON run_facts
    BEGIN SELECT RAISE(ABORT, 'run_facts are append-only'); END""",
    """CREATE TRIGGER run_facts_kept BEFORE DELETE ON run_facts
    BEGIN SELECT RAISE(ABORT, 'run_facts are append-only'); END""",
    """CREATE TRIGGER run_facts_once BEFORE INSERT ON run_facts
    WHEN EXISTS (SELECT 1 FROM run_facts WHERE run = NEW.run OR uid = NEW.uid)
    BEGIN SELECT RAISE(ABORT, 'run_facts are append-only'); END""",
    # In whatever version an ending is written, a run has one; so too for setting aside.
    """CREATE UNIQUE INDEX endings ON events (run)
    WHERE kind = 'finished' OR substr(kind, 1, 9) = 'finished/'""",
    """CREATE UNIQUE INDEX set_asides ON events (run) WHERE substr(kind, 1, 10) = 'set-aside/'""",
)

MIGRATIONS: Migrations = (_FIRST, _SECOND)


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
                if isinstance(step, str):
                    connection.execute(step)
                else:
                    step(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
