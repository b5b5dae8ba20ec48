"""Whether the file under a path is still the record that was opened.

A program that keeps folders in step may replace the file while it is open: by a new file under the
same name, or by other bytes in the same file. SQLite notices neither for certain, and would add a
learner's acts to somebody else's attempt. So the file is looked at before each commit. As long as
nobody else has touched it that costs one ``stat``; otherwise what is in it decides.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tutor.errors import TutorError
from tutor.store.checks import refuse_strange
from tutor.store.connection import as_store_faults, connect
from tutor.store.faults import Reason, StoreUnwritable
from tutor.store.migrations import MIGRATIONS, version_of

_UID = "SELECT uid FROM run_facts WHERE run = ?"
_NEWEST = "SELECT run, uid FROM run_facts ORDER BY run DESC LIMIT 1"


@dataclass(frozen=True)
class Sighting:
    """A file as it was last seen: which one it is, and when it was last written, how large."""

    device: int
    inode: int
    modified: int
    size: int

    @classmethod
    def of(cls, path: Path) -> "Sighting":
        """Look at a file; raises ``StoreUnwritable`` where there is none any more."""
        try:
            stat = path.stat()
        except FileNotFoundError as error:
            raise replaced(path) from error
        return cls(stat.st_dev, stat.st_ino, stat.st_mtime_ns, stat.st_size)

    def same_file(self, other: "Sighting") -> bool:
        """Tell whether both are of one file, whatever has been written to it since."""
        return (self.device, self.inode) == (other.device, other.inode)


class RecordFile:
    """A connection to a record, and what shows later that the file still is that record.

    The witness is the newest run: a record that lacks it under its number is another one. A record
    without any run has no witness, and nothing to lose.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection to a checked file in the newest format."""
        self.connection = connection
        self._path = path
        self._seen = Sighting.of(path)
        with as_store_faults(path):
            self._witness: tuple[int, str] | None = connection.execute(_NEWEST).fetchone()

    def written(self, newest: tuple[int, str] | None = None) -> None:
        """Take note of what was just committed, and of the run where one was begun."""
        self._seen = Sighting.of(self._path)
        self._witness = newest or self._witness

    def require_same(self) -> None:
        """Raise ``StoreUnwritable`` where the path leads to another record by now."""
        now = Sighting.of(self._path)
        if not now.same_file(self._seen):
            raise replaced(self._path)
        if now != self._seen:
            self._look_again()
            self._seen = now

    def _look_again(self) -> None:
        """Read a file that somebody wrote to, through a connection of its own.

        The pages that the old one remembers may be of the record that was there before. Where the
        record is the same, the new connection takes over.
        """
        try:
            refuse_strange(self._path, len(MIGRATIONS))
            with as_store_faults(self._path):
                fresh = connect(self._path)
                with closing(self.connection):
                    self.connection = fresh
                same = version_of(fresh) == len(MIGRATIONS)
                same = same and (self._witness is None or holds(fresh, *self._witness))
        except StoreUnwritable:
            raise
        except TutorError as error:
            raise replaced(self._path) from error
        if not same:
            raise replaced(self._path)


def replaced(path: Path) -> StoreUnwritable:
    """Return the fault of a file that is no longer the one that was opened."""
    return StoreUnwritable(path, Reason.MOVED, "REPLACED")


def holds(connection: sqlite3.Connection, run: int, uid: str) -> bool:
    """Tell whether a record has this run under this number."""
    return bool(connection.execute(_UID, (run,)).fetchone() == (uid,))
