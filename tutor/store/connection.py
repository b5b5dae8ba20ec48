"""The only way to the file: every connection is set up here, every error leaves as a fault.

Nothing waits longer than a second, because a screen waits with it.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Literal

from tutor.characters import clean
from tutor.store.faults import Damage, Reason, StoreDamaged, StoreUnwritable
from tutor.store.record import SpoiltRow

PATIENCE = 1.0
"""Seconds to wait for another program's lock."""

# journal_mode DELETE rather than WAL: one file, safe to copy when idle, readable on a read-only
# disk. synchronous FULL, because NORMAL loses acknowledged work when the power goes.
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_mode = DELETE",
)

_BY_CODE = {
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.DENIED,
    sqlite3.SQLITE_BUSY: Reason.LOCKED,
    sqlite3.SQLITE_LOCKED: Reason.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Reason.LOCKED,
    sqlite3.SQLITE_IOERR: Reason.DISK,
    sqlite3.SQLITE_CANTOPEN: Reason.UNREACHABLE,
}
_BY_ERRNO = {
    errno.ENOSPC: Reason.FULL,
    errno.EDQUOT: Reason.FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.DENIED,
    errno.EPERM: Reason.DENIED,
    errno.EIO: Reason.DISK,
}


def connect(path: Path, *, writable: bool = True) -> sqlite3.Connection:
    """Connect to a file that exists; ``sqlite3.Error`` if it cannot be read."""
    mode = "rw" if writable else "ro"  # never "rwc": a file SQLite makes is readable by everyone
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return _settled(sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None))


def connect_in_memory() -> sqlite3.Connection:
    """Connect to a database that is gone when it is closed."""
    return _settled(sqlite3.connect(":memory:", isolation_level=None))


def _settled(connection: sqlite3.Connection) -> sqlite3.Connection:
    with ExitStack() as unsettled:
        unsettled.callback(connection.close)
        for setting in _SETTINGS:
            connection.execute(setting).fetchall()
        unsettled.pop_all()
    return connection


@contextmanager
def transaction(
    connection: sqlite3.Connection,
    mode: Literal["DEFERRED", "IMMEDIATE", "EXCLUSIVE"] = "IMMEDIATE",
) -> Iterator[None]:
    """Commit everything in the block before it ends, or nothing of it."""
    connection.execute(f"BEGIN {mode}")
    committed = False
    try:
        yield
        connection.execute("COMMIT")
        committed = True
    finally:
        if not committed:
            with suppress(sqlite3.Error):  # a full disk has already rolled it back
                connection.execute("ROLLBACK")


@contextmanager
def as_store_faults(path: Path) -> Iterator[None]:
    """Turn what SQLite, the disk and a spoilt row raise into the faults of this package.

    Misuse by the caller (a closed store, a value of the wrong type, a broken constraint) passes:
    it says nothing about the file.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as error:
        raise _fault(path, error) from error
    except SpoiltRow as error:
        raise StoreDamaged(path, error.damage, _brief(error.detail)) from error
    except (UnicodeDecodeError, OverflowError) as error:
        raise StoreDamaged(path, Damage.REPORTED, _brief(str(error))) from error
    except OSError as error:
        number = error.errno or 0
        reason = _BY_ERRNO.get(number, Reason.UNREACHABLE)
        raise StoreUnwritable(path, reason, errno.errorcode.get(number, "OSError")) from error


def _fault(path: Path, error: sqlite3.Error) -> StoreDamaged | StoreUnwritable:
    # Text that is not UTF-8 is an OperationalError without a code.
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    reason = _BY_CODE.get(code & 0xFF)  # the low byte is the kind, the rest its detail
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        reason = Reason.MOVED
    if reason is None:
        return StoreDamaged(path, Damage.REPORTED, _brief(str(error)))
    return StoreUnwritable(path, reason, error.sqlite_errorname)


def _brief(said: str) -> str:
    return clean(said)[:80]  # SQLite quotes the file's own text
