"""Whether the file under a path is still the record that was opened.

A program that keeps folders in step may replace the file while it is open: by a new file under the
same name, or by other bytes in the same file. SQLite notices neither for certain, and would add a
learner's acts to somebody else's attempt. So the file is looked at before each commit. As long as
nobody else has touched it that costs one ``stat``; otherwise what is in it decides.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from tutor.store.faults import Reason, StoreUnwritable

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


def replaced(path: Path) -> StoreUnwritable:
    """Return the fault of a file that is no longer the one that was opened."""
    return StoreUnwritable(path, Reason.MOVED, "REPLACED")


def newest_run(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """Return number and uid of the newest run: what shows later that the record is the same."""
    row = connection.execute(_NEWEST).fetchone()
    return None if row is None else (int(row[0]), str(row[1]))


def holds(connection: sqlite3.Connection, run: int, uid: str) -> bool:
    """Tell whether a record has this run under this number."""
    return bool(connection.execute(_UID, (run,)).fetchone() == (uid,))
