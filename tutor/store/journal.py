"""The operations of the store: everything is appended, nothing is ever changed.

When a writing operation returns, what it wrote is on the disk; when it raises, nothing of it is.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tutor.errors import UnknownId
from tutor.store.backup import back_up_before
from tutor.store.connection import as_store_faults, connect_in_memory, transaction
from tutor.store.faults import StoreConflict, StoreOtherContent
from tutor.store.identity import RecordFile, holds, replaced
from tutor.store.migrations import migrate
from tutor.store.record import (
    SET_ASIDE,
    Beginning,
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
_NAME = "INSERT INTO run_facts (run, uid, learner, pack, seal) VALUES (?, ?, ?, ?, ?)"
_KNOWN = "SELECT 1 FROM run_facts WHERE uid = ?"
_NEXT_EVENT = "SELECT coalesce(max(seq), -1) + 1 FROM events WHERE run = ?"
_EVENT = "SELECT kind, body FROM events WHERE run = ? AND seq = ?"
_APPEND = "INSERT INTO events (run, seq, at, kind, body, seal) VALUES (?, ?, ?, ?, ?, ?)"
_EVENTS = "SELECT run, seq, at, kind, body, seal FROM events WHERE run = ? ORDER BY seq"
# The conditions on the kinds are those of the indexes, word for word, or SQLite would not use them.
_RUNS = """SELECT id, runs.kind, subject, digest, scoring, started, runs.seal,
        run_facts.run, uid, learner, pack, run_facts.seal,
        ending.run, ending.seq, ending.at, ending.kind, ending.body, ending.seal, aside.at
    FROM runs JOIN run_facts ON run_facts.run = id
    LEFT JOIN events AS ending ON ending.run = id
        AND (ending.kind = 'finished' OR substr(ending.kind, 1, 9) = 'finished/')
    LEFT JOIN events AS aside ON aside.run = id AND substr(aside.kind, 1, 10) = 'set-aside/'
    WHERE (?1 IS NULL OR runs.kind = ?1)
        AND (?2 IS NULL OR subject = ?2)
        AND (?3 IS NULL OR uid = ?3)
    ORDER BY started, id"""

IN_MEMORY = Path(":memory:")


class Store:
    """One learner's record, in one file, used from the thread that opened it.

    Every operation may raise StoreDamaged, and every writing one StoreUnwritable; repeating a
    writing operation after that is safe.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection to a checked file in the newest format."""
        self.path = path
        self._memory = connection
        self._file = None if path == IN_MEMORY else RecordFile(connection, path)

    @classmethod
    def in_memory(cls) -> Self:
        """Make a store that forgets everything when closed, for when nothing can be written."""
        connection = connect_in_memory()
        migrate(connection)
        return cls(connection, IN_MEMORY)

    @classmethod
    def copied(cls, connection: sqlite3.Connection) -> Self:
        """Take over a copy in memory of another record, in the newest format, to read from."""
        return cls(connection, IN_MEMORY)

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._file.connection if self._file else self._memory

    @property
    def forgets(self) -> bool:
        """Whether all this is gone once closed."""
        return self.path == IN_MEMORY

    def close(self) -> None:
        """Let go of the file; closing again does nothing."""
        self._connection.close()

    def snapshot(self, digest: str) -> str:
        """Give back the content a run was begun with, to the letter, or raise UnknownId."""
        with as_store_faults(self.path):
            row = self._connection.execute(_SNAPSHOT, (digest,)).fetchone()
            if row is None:
                raise UnknownId(kind="snapshot", id=digest)
            return read_snapshot(row)

    def begin(self, beginning: Beginning, events: Sequence[Event]) -> Run:
        """Begin a run with its first events, all of it or nothing; a run begun already goes on.

        Raises StoreOtherContent if other content bears the digest, and StoreConflict if other
        events have their places.
        """
        with self._writing():
            run = self._begin(beginning, events)
        if self._file:
            self._file.written((run.id, run.uid))
        return run

    def append(self, run: Run, events: Sequence[Event]) -> None:
        """Record acts, all or none; the same kind and body at a place again does nothing.

        The first time stands: a key pressed twice has two times, but is one act. Raises
        StoreConflict if another act has this place, and StoreUnwritable where the file does not
        hold the run as far as it was written: then it is another file.
        """
        with self._writing(run):
            self._append(run.id, events)

    def set_aside(self, run: Run, at: str) -> None:
        """Record that a run does not count; nothing of it is removed. Again does nothing."""
        with self._writing(run):
            if self._one_run(run.uid).set_aside is None:
                (seq,) = self._connection.execute(_NEXT_EVENT, (run.id,)).fetchone()
                self._append(run.id, (Event(seq, at, SET_ASIDE, {}),))

    def join(
        self,
        added: Iterable[tuple[Beginning, Sequence[Event]]],
        extended: Iterable[tuple[Run, Sequence[Event]]],
    ) -> None:
        """Take over runs of another record, and further events of runs of this one; all or none."""
        with self._writing():
            for beginning, events in added:
                self._begin(beginning, events)
            for run, events in extended:
                self._append(run.id, events)

    def back_up(self, today: str, change: str) -> None:
        """Keep the file as it is now, before a change that touches all of it."""
        if not self.forgets:
            with as_store_faults(self.path):
                back_up_before(self._connection, self.path, today, change)

    def events(self, run_id: int) -> tuple[Event, ...]:
        """Give what was done in a run, in order; nothing for a run that is not there."""
        with as_store_faults(self.path):
            return tuple(map(read_event, self._connection.execute(_EVENTS, (run_id,)).fetchall()))

    def runs(self, kind: str | None = None, subject: str | None = None) -> tuple[Run, ...]:
        """Give every run with its ending, oldest first; of one kind and subject where named.

        One query: what came of ten thousand attempts is read without their events.
        """
        with as_store_faults(self.path):
            rows = self._connection.execute(_RUNS, (kind, subject, None)).fetchall()
            return tuple(map(read_run, rows))

    def unfinished(self, kind: str, subject: str) -> tuple[Run, ...]:
        """Give the runs of a subject that can be gone on with, the newest first."""
        return tuple(run for run in reversed(self.runs(kind, subject)) if run.open)

    def _one_run(self, uid: str) -> Run:
        return read_run(self._connection.execute(_RUNS, (None, None, uid)).fetchone())

    def _begin(self, beginning: Beginning, events: Sequence[Event]) -> Run:
        self._remember(beginning.digest, beginning.kind, beginning.snapshot)
        if self._connection.execute(_KNOWN, (beginning.uid,)).fetchone() is None:
            self._start(beginning)
        run = self._one_run(beginning.uid)
        self._append(run.id, events)
        return run

    def _start(self, beginning: Beginning) -> None:
        (number,) = self._connection.execute(_NEXT_RUN).fetchone()
        fields = (
            int(number),
            beginning.kind,
            beginning.subject,
            beginning.digest,
            beginning.scoring,
            beginning.started,
        )
        self._connection.execute(_START, (*fields, seal(*fields)))
        facts = (int(number), beginning.uid, beginning.learner, beginning.pack)
        self._connection.execute(_NAME, (*facts, seal(*facts)))

    def _remember(self, digest: str, kind: str, body: str) -> None:
        row = self._connection.execute(_SNAPSHOT, (digest,)).fetchone()
        if row is None:
            fields = (digest, kind, body)
            self._connection.execute(_REMEMBER, (*fields, seal(*fields)))
        elif row[:3] != (digest, kind, body):
            raise StoreOtherContent(digest)

    def _append(self, run_id: int, events: Sequence[Event]) -> None:
        (following,) = self._connection.execute(_NEXT_EVENT, (run_id,)).fetchone()
        if events and events[0].seq > following:
            raise replaced(self.path)  # acts that were acknowledged are not in this file
        for event in events:
            text = body_text(event.body)
            row = self._connection.execute(_EVENT, (run_id, event.seq)).fetchone()
            if row == (event.kind, text):
                continue
            if row is not None:
                raise StoreConflict(run_id, event.seq)
            fields = (run_id, event.seq, event.at, event.kind, text)
            try:
                self._connection.execute(_APPEND, (*fields, seal(*fields)))
            except sqlite3.IntegrityError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
                    raise StoreConflict(run_id, event.seq) from error  # the run has ended already
                raise

    @contextmanager
    def _writing(self, into: Run | None = None) -> Iterator[None]:
        """Write in one transaction, into the record that was opened and no other.

        A record that lacks the run that is written ``into`` is another one.
        """
        if self._file:
            self._file.require_same()
        with as_store_faults(self.path), transaction(self._connection):
            if into is not None and not holds(self._connection, into.id, into.uid):
                raise replaced(self.path)
            yield
        if self._file:
            self._file.written()
