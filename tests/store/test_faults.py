"""What SQLite, the disk and a spoilt row raise, and the fault that each becomes."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from tutor.store import Damage, Reason, StoreDamaged, StoreFault, StoreUnwritable
from tutor.store.connection import as_store_faults
from tutor.store.record import SpoiltRow

FILE = Path("progress.db")


def sqlite(name: str, text: str = "") -> sqlite3.Error:
    """Return an error as SQLite raises it, by the name of its code."""
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = getattr(sqlite3, name)
    error.sqlite_errorname = name
    return error


def unwritable(reason: Reason, code: str) -> StoreUnwritable:
    """Return the fault of a file that cannot be written."""
    return StoreUnwritable(FILE, reason, code)


def reported(text: str) -> StoreDamaged:
    """Return the fault of a file that somebody else calls damaged."""
    return StoreDamaged(FILE, Damage.REPORTED, text)


@pytest.mark.parametrize(
    ("raised", "fault"),
    [
        *(
            (sqlite(name), unwritable(reason, name))
            for name, reason in (
                ("SQLITE_FULL", Reason.FULL),
                ("SQLITE_READONLY", Reason.READ_ONLY),
                ("SQLITE_READONLY_ROLLBACK", Reason.READ_ONLY),
                ("SQLITE_READONLY_DBMOVED", Reason.MOVED),
                ("SQLITE_PERM", Reason.DENIED),
                ("SQLITE_BUSY", Reason.LOCKED),
                ("SQLITE_BUSY_SNAPSHOT", Reason.LOCKED),
                ("SQLITE_LOCKED", Reason.LOCKED),
                ("SQLITE_PROTOCOL", Reason.LOCKED),
                ("SQLITE_IOERR_WRITE", Reason.DISK),
                ("SQLITE_CANTOPEN", Reason.UNREACHABLE),
            )
        ),
        *(
            (OSError(number, os.strerror(number)), unwritable(reason, errno.errorcode[number]))
            for number, reason in (
                (errno.ENOSPC, Reason.FULL),
                (errno.EDQUOT, Reason.FULL),
                (errno.EROFS, Reason.READ_ONLY),
                (errno.EACCES, Reason.DENIED),
                (errno.EPERM, Reason.DENIED),
                (errno.EIO, Reason.DISK),
                (errno.ENOENT, Reason.UNREACHABLE),
            )
        ),
        (OSError("no number"), unwritable(Reason.UNREACHABLE, "OSError")),
        (sqlite("SQLITE_CORRUPT", "malformed"), reported("malformed")),
        (sqlite3.OperationalError("not UTF-8"), reported("not UTF-8")),
        (sqlite("SQLITE_ERROR", "near \x1b[2J" + "x" * 99), reported("near \ufffd[2J" + "x" * 71)),
        (OverflowError("too large"), reported("too large")),
        (SpoiltRow(Damage.SEAL), StoreDamaged(FILE, Damage.SEAL)),
        (SpoiltRow(Damage.REPORTED, "page 3\x07"), reported("page 3\ufffd")),
    ],
    ids=repr,
)
def test_an_error_becomes_a_fault(raised: Exception, fault: StoreFault) -> None:
    """The reason by the kind of the code, whatever its detail; quoted text is short and clean."""
    with pytest.raises((StoreUnwritable, StoreDamaged)) as caught, as_store_faults(FILE):
        raise raised
    assert caught.value == fault


@pytest.mark.parametrize(
    "raised", [sqlite3.ProgrammingError(), sqlite3.InterfaceError(), sqlite3.IntegrityError()]
)
def test_misuse_passes(raised: sqlite3.Error) -> None:
    """A closed store or a wrong argument says nothing about the file."""
    with pytest.raises(type(raised)), as_store_faults(FILE):
        raise raised
