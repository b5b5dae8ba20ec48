"""The operations of the store: everything is appended, nothing is ever changed.

When a writing operation returns, what it wrote is on the disk; when it raises, nothing of it is.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tutor.errors import UnknownId
from tutor.store.connection import connect_in_memory, told, transaction
from tutor.store.faults import StoreConflict
from tutor.store.migrations import migrate
from tutor.store.record import (
    FINISHED,
    Event,
    Run,
    body_text,
    read_event,
    read_run,
    read_snapshot,
    seal,
)

_SNAPSHOT = "SELECT digest, kind, body, seal FROM snapshots WHERE digest = ?"
_REMEMBER = "INSERT INTO snapshots (digest, kind, body, seal) VALUES (?, ?, ?, ?)"
_NEXT_RUN = "SELECT coalesce(max(id), 0) + 1 FROM runs"
_START = """INSERT INTO runs (id, kind, subject, digest, scoring, started, seal)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_EVENT = "SELECT kind, body FROM events WHERE run = ? AND seq = ?"
_APPEND = "INSERT INTO events (run, seq, at, kind, body, seal) VALUES (?, ?, ?, ?, ?, ?)"
_EVENTS = "SELECT run, seq, at, kind, body, seal FROM events WHERE run = ? ORDER BY seq"
_RUNS = """SELECT id, runs.kind, subject, digest, scoring, started, runs.seal, events.at
    FROM runs LEFT JOIN events ON events.run = runs.id AND events.kind = 'finished'
    WHERE ?1 IS NULL OR runs.kind = ?1
    ORDER BY id"""
_UNFINISHED = """SELECT id, kind, subject, digest, scoring, started, seal, NULL
    FROM runs
    WHERE kind = ? AND subject = ?
        AND NOT EXISTS (SELECT 1 FROM events WHERE run = runs.id AND kind = 'finished')
    ORDER BY id DESC LIMIT 1"""

IN_MEMORY = Path(":memory:")


class Store:
    """One learner's record, in one file, used from the thread that opened it.

    Every operation may raise StoreDamaged, and every writing one StoreUnwritable; repeating a
    writing operation after that is safe.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection to a checked file in the newest format."""
        self._connection = connection
        self.path = path

    @classmethod
    def in_memory(cls) -> Self:
        """Make a store that forgets everything when closed, for when nothing can be written."""
        connection = connect_in_memory()
        migrate(connection)
        return cls(connection, IN_MEMORY)

    @property
    def forgets(self) -> bool:
        """Whether all this is gone once closed."""
        return self.path == IN_MEMORY

    def close(self) -> None:
        """Let go of the file; closing again does nothing."""
        self._connection.close()

    def remember(self, digest: str, kind: str, body: str) -> None:
        """Keep the content that the digest names; once is enough, again does nothing.

        Raises StoreConflict if other content bears this digest.
        """
        with self._writing():
            row = self._connection.execute(_SNAPSHOT, (digest,)).fetchone()
            if row is None:
                fields = (digest, kind, body)
                self._connection.execute(_REMEMBER, (*fields, seal(*fields)))
            elif row[:3] != (digest, kind, body):
                what = f"Content {digest}"
                raise StoreConflict(what)

    def snapshot(self, digest: str) -> str:
        """Give back what was remembered, to the letter, or raise UnknownId."""
        with told(self.path):
            row = self._connection.execute(_SNAPSHOT, (digest,)).fetchone()
            if row is None:
                raise UnknownId(kind="content snapshot", id=digest)
            return read_snapshot(row)

    def start(self, kind: str, subject: str, digest: str, scoring: int | None, at: str) -> Run:
        """Begin a run of content that has been remembered; otherwise raise UnknownId."""
        with self._writing():
            (number,) = self._connection.execute(_NEXT_RUN).fetchone()
            fields = (int(number), kind, subject, digest, scoring, at)
            try:
                self._connection.execute(_START, (*fields, seal(*fields)))
            except sqlite3.IntegrityError as error:
                raise _of_constraint(error, UnknownId("content snapshot", digest)) from error
        return Run(*fields, finished=None)

    def append(self, run_id: int, seq: int, kind: str, body: Mapping[str, object], at: str) -> None:
        """Record one act; the same kind and body at this place again does nothing.

        The first time stands: a key pressed twice has two times, but is one act. Raises
        StoreConflict if another act has this place, UnknownId if there is no such run.
        """
        text = body_text(body)
        what = f"Step {seq} of attempt {run_id}"
        with self._writing():
            row = self._connection.execute(_EVENT, (run_id, seq)).fetchone()
            if row == (kind, text):
                return
            if row is not None:
                raise StoreConflict(what)
            fields = (run_id, seq, at, kind, text)
            try:
                self._connection.execute(_APPEND, (*fields, seal(*fields)))
            except sqlite3.IntegrityError as error:
                unknown = UnknownId("attempt", str(run_id))
                raise _of_constraint(error, unknown, StoreConflict(what)) from error

    def finish(self, run_id: int, seq: int, body: Mapping[str, object], at: str) -> None:
        """Append the event that ends the run; raises what ``append`` does.

        A run ends once: ending it again at another place raises StoreConflict.
        """
        self.append(run_id, seq, FINISHED, body, at)

    def events(self, run_id: int) -> tuple[Event, ...]:
        """Give what was done in a run, in order; nothing for a run that is not there."""
        with told(self.path):
            return tuple(map(read_event, self._connection.execute(_EVENTS, (run_id,)).fetchall()))

    def runs(self, kind: str | None = None) -> tuple[Run, ...]:
        """Give every run, or those of one kind, oldest first."""
        with told(self.path):
            return tuple(map(read_run, self._connection.execute(_RUNS, (kind,)).fetchall()))

    def unfinished(self, kind: str, subject: str) -> Run | None:
        """Give the newest run of this subject that has not ended."""
        with told(self.path):
            row = self._connection.execute(_UNFINISHED, (kind, subject)).fetchone()
            return None if row is None else read_run(row)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told(self.path), transaction(self._connection):
            yield


def _of_constraint(
    error: sqlite3.IntegrityError, foreign: Exception, unique: Exception | None = None
) -> Exception:
    """Choose what a broken constraint means; anything else is a fault of this program."""
    if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return foreign
    if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE and unique is not None:
        return unique
    return error
