"""The file becomes another record while it is open: noticed before each commit, and told."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tutor.store import Reason, Store, StoreUnwritable, open_store
from tutor.store.migrations import MIGRATIONS, migrate

from .example import DAY, acted, beginning, everything, fill, read


def _same_inode(path: Path, other: Path) -> None:
    with path.open("r+b") as file:
        file.write(other.read_bytes())
        file.truncate()


def _new_inode(path: Path, other: Path) -> None:
    copy = path.with_name("incoming.tmp")
    shutil.copy(other, copy)
    copy.replace(path)


def _same_inode_same_time(path: Path, other: Path) -> None:
    """As programs do that keep the time of the file they copied."""
    _same_inode(path, other)
    os.utime(path, (1_700_000_000, 1_700_000_000))


REPLACING = pytest.mark.parametrize(
    "replace", [_same_inode, _new_inode, _same_inode_same_time], ids=lambda each: each.__name__
)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Write the record of somebody else, whose runs have the same numbers."""
    path = tmp_path / "other" / "progress.db"
    store, _ = open_store(path, today=DAY)
    store.begin(beginning("x1"), [acted(0), acted(1)])
    store.begin(beginning("x2", "teacher", digest="d2"), [acted(0)])
    store.close()
    return path


@REPLACING
def test_nothing_is_written_into_somebody_elses_record(
    path: Path, store: Store, other: Path, replace: Callable[[Path, Path], None]
) -> None:
    """Neither an act of a run that is open, nor a run that is begun, nor its setting aside."""
    run = fill(store)
    store.append(run, [acted(1)])
    replace(path, other)
    theirs = read(other)
    for act in (
        lambda: store.append(run, [acted(2)]),
        lambda: store.begin(beginning("u9"), [acted(0)]),
        lambda: store.set_aside(run, DAY),
    ):
        with pytest.raises(StoreUnwritable) as caught:
            act()
        assert caught.value == StoreUnwritable(path, Reason.MOVED, "REPLACED")
    store.close()
    assert read(path) == theirs


@REPLACING
def test_an_older_copy_of_the_same_record_is_noticed(
    path: Path, store: Store, tmp_path: Path, replace: Callable[[Path, Path], None]
) -> None:
    """Acts that were acknowledged are not in it: going on would leave a hole in the run."""
    run = fill(store)
    older = tmp_path / "older.db"
    shutil.copy(path, older)
    store.append(run, [acted(1)])
    replace(path, older)
    with pytest.raises(StoreUnwritable) as caught:
        store.append(run, [acted(2)])
    assert caught.value.reason is Reason.MOVED
    store.close()
    assert read(path) == read(older)


def test_a_record_of_an_older_format_is_not_written_into(
    path: Path, store: Store, tmp_path: Path
) -> None:
    """Not even where nothing has been recorded yet, by which it could be told apart."""
    older = tmp_path / "older.db"
    with closing(sqlite3.connect(older)) as old:
        old.isolation_level = None
        migrate(old, MIGRATIONS[:1])
    _same_inode(path, older)
    with pytest.raises(StoreUnwritable) as caught:
        store.begin(beginning("u1"), [])
    assert caught.value == StoreUnwritable(path, Reason.MOVED, "REPLACED")


def test_another_window_is_not_taken_for_a_replacement(path: Path, store: Store) -> None:
    """Two programs may write one record in turn; only its becoming another one is refused."""
    other, _ = open_store(path, today=DAY)
    run = fill(store)
    theirs = other.begin(beginning("u9"), [acted(0)])
    store.append(run, [acted(1)])
    other.append(theirs, [acted(1)])
    store.begin(beginning("u10"), [])
    assert everything(store) == everything(other)
    assert len(store.runs()) == 4
    other.close()


def test_a_record_still_empty_may_be_begun_elsewhere_first(path: Path, store: Store) -> None:
    """Another window's first run does not make it another record."""
    other, _ = open_store(path, today=DAY)
    other.begin(beginning("u1"), [acted(0)])
    store.begin(beginning("u2"), [acted(0)])
    assert [run.uid for run in store.runs()] == ["u1", "u2"]
    other.close()
