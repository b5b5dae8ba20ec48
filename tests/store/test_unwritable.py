"""What cannot be written is said so, at once, and nothing else is claimed or harmed."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tutor.store import NoBackup, Reason, Store, StoreUnwritable, open_store
from tutor.store.connection import connect
from tutor.store.migrations import MIGRATIONS

from .example import DAY, acted, everything, fill, filled, nothing_writable, read

HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the file in another process: within one, SQLite's locks are not the real ones."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.kill()


def test_a_locked_file_is_told_soon_when_opening(path: Path) -> None:
    """Another program's lock is waited for a second, not for ever."""
    before = filled(path)
    with _locked(path):
        began = time.monotonic()
        with pytest.raises(StoreUnwritable) as caught:
            open_store(path, today=DAY)
        assert time.monotonic() - began < 2
    assert caught.value == StoreUnwritable(path, Reason.LOCKED, "SQLITE_BUSY")
    assert read(path) == before


def test_a_locked_file_is_told_soon_when_writing(path: Path, store: Store) -> None:
    """The act is not recorded, which is said within two seconds; when free again, it is."""
    run = fill(store)
    with _locked(path):
        began = time.monotonic()
        with pytest.raises(StoreUnwritable) as caught:
            store.append(run, [acted(1)])
        assert time.monotonic() - began < 2
    assert caught.value.reason is Reason.LOCKED
    assert len(store.events(run.id)) == 1
    store.append(run, [acted(1)])
    assert len(store.events(run.id)) == 2


def test_a_full_disk_is_told_and_the_act_can_be_repeated(path: Path) -> None:
    """SQLite's own limit of pages is a full disk: nothing half written, and later all is well."""
    filled(path)
    connection = connect(path)
    store = Store(connection, path)
    before = everything(store)
    connection.execute("PRAGMA max_page_count = 1")  # raised by SQLite to what there is
    long = {"words": "it burns " * 9_000}
    with pytest.raises(StoreUnwritable) as caught:
        store.append(before[1][0], [acted(1, "asked", long)])
    assert caught.value == StoreUnwritable(path, Reason.FULL, "SQLITE_FULL")
    assert everything(store) == before
    connection.execute("PRAGMA max_page_count = 1000000")
    store.append(before[1][0], [acted(1, "asked", long)])
    assert store.events(2)[1].body == long
    store.close()


def test_a_read_only_file_can_be_read(open_folder: Path) -> None:
    """On a read-only disk one can look at everything; writing says why it cannot be."""
    path = open_folder / "progress.db"
    before = filled(path, DAY)
    with nothing_writable(open_folder):
        store, notices = open_store(path, today=DAY)
        assert (everything(store), notices) == (before, ())
        with pytest.raises(StoreUnwritable) as caught:
            store.append(before[1][0], [acted(1)])
        assert caught.value == StoreUnwritable(path, Reason.READ_ONLY, "SQLITE_READONLY")
        store.close()
        store, (notice,) = open_store(path, today="2026-03-09")
        assert isinstance(notice, NoBackup)
        store.close()
    assert read(path) == before


def test_a_folder_that_becomes_read_only_is_told(open_folder: Path) -> None:
    """A file that is open for writing cannot be written without its journal beside it."""
    path = open_folder / "progress.db"
    before = filled(path, DAY)
    store, _ = open_store(path, today=DAY)
    with nothing_writable(open_folder), pytest.raises(StoreUnwritable) as caught:
        store.append(before[1][0], [acted(1)])
    assert caught.value.reason in (Reason.READ_ONLY, Reason.UNREACHABLE)
    assert everything(store) == before
    store.close()


@pytest.mark.parametrize("name", ["progress.db", "new/progress.db"])
def test_a_file_that_cannot_be_made_is_told(open_folder: Path, name: str) -> None:
    """Where neither folder nor file can be made, the caller learns it and can go on in memory."""
    with nothing_writable(open_folder), pytest.raises(StoreUnwritable) as caught:
        open_store(open_folder / name, today=DAY)
    assert caught.value == StoreUnwritable(open_folder / name, Reason.DENIED, "EACCES")


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    """A path that leads through a file leads nowhere."""
    tmp_path.joinpath("file").touch()
    with pytest.raises(StoreUnwritable) as caught:
        open_store(tmp_path / "file" / "progress.db", today=DAY)
    assert caught.value.reason is Reason.UNREACHABLE


def test_a_read_only_file_of_an_older_format_is_told(open_folder: Path) -> None:
    """A format that must be migrated first cannot be read where nothing can be written."""
    path = open_folder / "progress.db"
    before = filled(path)
    newer = (*MIGRATIONS, ("ALTER TABLE runs ADD COLUMN note TEXT",))
    with nothing_writable(open_folder), pytest.raises(StoreUnwritable):
        open_store(path, today=DAY, migrations=newer)
    assert read(path) == before


@pytest.mark.parametrize("removal", ["renamed", "deleted", "replaced"])
def test_a_file_taken_away_while_open_is_told(path: Path, store: Store, removal: str) -> None:
    """An act written to a file that nobody will open again would be lost: it is refused."""
    run = fill(store)
    content = path.read_bytes()
    if removal == "renamed":
        path.rename(path.with_name("elsewhere.db"))
    else:
        path.unlink()
    if removal == "replaced":
        path.write_bytes(content)
    with pytest.raises(StoreUnwritable) as caught:
        store.append(run, [acted(1)])
    assert caught.value == StoreUnwritable(path, Reason.MOVED, "REPLACED")


def test_a_closed_store_is_the_callers_mistake(path: Path) -> None:
    """Misuse is a bug to be seen, and not told to the learner as a fault of their disk."""
    store, _ = open_store(path, today=DAY)
    store.close()
    with pytest.raises(Exception, match="closed database"):
        store.runs()
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
