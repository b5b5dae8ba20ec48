"""Whether a file is ours, and whether it is sound; nothing here changes it.

The mark and the format are read from the file's first bytes, without SQLite, which may write to a
file merely by opening it. Only a file that passed every check of ``examine`` is read from.
"""

import sqlite3
from contextlib import closing
from itertools import chain
from pathlib import Path
from stat import S_ISREG

from tutor.store.connection import connect_in_memory, transaction
from tutor.store.faults import Damage, StoreDamaged, StoreForeign, StoreNewer
from tutor.store.migrations import APPLICATION_ID, Migrations, migrate, version_of
from tutor.store.record import SpoiltRow, unsealed

# https://www.sqlite.org/fileformat.html#the_database_header
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_VERSION = slice(60, 64)
_APPLICATION = slice(68, 72)

_NAMES = "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 2"
_SEALED = (
    (1, "SELECT digest, kind, body, seal FROM snapshots"),
    (1, "SELECT id, kind, subject, digest, scoring, started, seal FROM runs"),
    (1, "SELECT run, seq, at, kind, body, seal FROM events"),
    (2, "SELECT run, uid, learner, pack, seal FROM run_facts"),
)
"""The rows that bear seals, each with the format that brought its table."""
_UNNAMED = """SELECT count(*) FROM runs LEFT JOIN run_facts ON run = id WHERE run IS NULL"""


def is_nothing(path: Path) -> bool:
    """Tell whether there is no file, or one without a single byte."""
    try:
        return path.stat().st_size == 0 and path.is_file()
    except FileNotFoundError:
        return True


def refuse_strange(path: Path, known: int) -> None:
    """Raise StoreForeign, StoreNewer or StoreDamaged for a file SQLite should not even open."""
    if not S_ISREG(path.stat().st_mode):
        raise StoreForeign(path)  # reading a pipe would wait for ever
    header = _header(path)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise StoreDamaged(path, Damage.NO_DATABASE)
    if int.from_bytes(header[_APPLICATION]) != APPLICATION_ID:
        raise StoreForeign(path)
    version = int.from_bytes(header[_VERSION], signed=True)
    if version > known:
        raise StoreNewer(path, version, known)


def is_record(path: Path) -> bool:
    """Tell whether a plain file bears our mark, whatever else is in it."""
    header = _header(path) if S_ISREG(path.stat().st_mode) else b""
    return header.startswith(_MAGIC) and int.from_bytes(header[_APPLICATION]) == APPLICATION_ID


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER_BYTES)


def examine(connection: sqlite3.Connection, migrations: Migrations) -> int:
    """Give the format of a sound file, or raise SpoiltRow or ``sqlite3.Error``.

    ``integrity_check``, because ``quick_check`` missed 114 of 132 files that read wrong rows; the
    seals, because neither sees a changed letter. In one transaction, or another window's migration
    in between would look like damage.
    """
    with transaction(connection, "DEFERRED"):
        for (finding,) in connection.execute("PRAGMA integrity_check(1)"):
            if finding != "ok":
                raise SpoiltRow(Damage.REPORTED, finding)
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        version = version_of(connection)
        if application != APPLICATION_ID or not 0 < version <= len(migrations):
            raise SpoiltRow(Damage.MARKS)
        if connection.execute(_NAMES).fetchall() != _names(migrations[:version]):
            raise SpoiltRow(Damage.TABLES)
        sealed = (query for since, query in _SEALED if since <= version)
        for row in chain.from_iterable(map(connection.execute, sealed)):
            unsealed(row)
        if version > 1 and connection.execute(_UNNAMED).fetchone() != (0,):
            raise SpoiltRow(Damage.NAMELESS_RUN)
    return version


def _names(migrations: Migrations) -> list[tuple[str, str, str]]:
    # Names and not SQL: SQLite rewords a table's SQL when it is altered, each version its own way.
    with closing(connect_in_memory()) as model:
        migrate(model, migrations)
        return model.execute(_NAMES).fetchall()
