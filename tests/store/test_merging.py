"""The record of another computer is joined: nothing is lost, nothing counted twice."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.paths import ROOT
from tutor.errors import TutorError
from tutor.store import (
    FINISHED,
    Event,
    Merged,
    Reason,
    Run,
    Store,
    StoreDamaged,
    StoreForeign,
    StoreItself,
    StoreMissing,
    StoreNewer,
    StoreOfAnother,
    StoreOtherContent,
    StoreUnwritable,
    merge_record,
    open_store,
)
from tutor.store.connection import connect
from tutor.store.record import seal

from .example import DAY, NEXT_DAY, acted, beginning, everything, fill

FIRST = ROOT / "tests" / "runs" / "records" / "first.sqlite3"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Name the record of another computer."""
    return tmp_path / "laptop" / "progress.db"


def written(
    path: Path,
    *runs: tuple[str, list[Event]],
    **changes: Any,  # noqa: ANN401 - the fields of a beginning
) -> None:
    """Write a record that holds some runs, each by its uid."""
    store, _ = open_store(path, today=DAY)
    for uid, events in runs:
        store.begin(beginning(uid, **changes), events)
    store.close()


def uids(runs: tuple[Run, ...]) -> list[str]:
    """Return the names of some runs."""
    return [run.uid for run in runs]


def test_runs_of_the_other_are_added(store: Store, other: Path) -> None:
    """With their content, events, times, learner and pack; and what was here stays."""
    fill(store)
    before = everything(store)
    written(other, ("u7", [acted(0), acted(1, FINISHED, {})]), pack="folder-x", digest="d7")
    merged = merge_record(store, other, NEXT_DAY)
    assert (uids(merged.added), merged.same, merged.parted) == (["u7"], 0, ())
    after = everything(store)
    assert after[: len(before)] == before
    run, events, content = after[-1]
    assert (run.uid, run.pack, content) == ("u7", "folder-x", "{}")
    assert events == (acted(0), acted(1, FINISHED, {}))


@pytest.mark.parametrize(("here", "there"), [(1, 3), (3, 1), (2, 2)])
def test_of_one_run_the_longer_list_stays(store: Store, other: Path, here: int, there: int) -> None:
    """Where one list of events begins the other, it is the same run, gone on with."""
    acts = [acted(seq, body={"order": seq}) for seq in range(3)]
    run = store.begin(beginning("u1"), acts[:here])
    written(other, ("u1", acts[:there]))
    merged = merge_record(store, other, NEXT_DAY)
    assert store.events(run.id) == tuple(acts[: max(here, there)])
    assert (len(store.runs()), merged.added, merged.parted) == (1, (), ())
    grown = 1 if there > here else 0
    assert (len(merged.extended), merged.same) == (grown, 1 - grown)


def test_a_record_in_memory_takes_runs_over(
    other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written there is no file to back up either."""
    monkeypatch.chdir(tmp_path)
    written(other, ("u7", [acted(0)]))
    store = Store.in_memory()
    assert uids(merge_record(store, other, DAY).added) == ["u7"]
    store.close()
    assert not (tmp_path / "backups").exists()


def test_a_run_that_parted_is_kept_twice(store: Store, other: Path) -> None:
    """Gone on with differently on two computers: both ways are kept, and named; again is once."""
    mine = store.begin(beginning("u1"), [acted(0), acted(1, "asked")])
    written(other, ("u1", [acted(0), acted(1, "marked"), acted(2)]))
    for time in range(2):
        merged = merge_record(store, other, NEXT_DAY)
        assert uids(merged.parted) == (["u1"] if time == 0 else [])
        first, second = store.runs()
        assert store.events(first.id) == (acted(0), acted(1, "asked"))
        assert store.events(second.id) == (acted(0), acted(1, "marked"), acted(2))
    assert first == mine
    assert second.uid not in ("u1", "")


def test_joining_again_adds_nothing(store: Store, other: Path) -> None:
    """Nothing is counted twice, however often it is joined, and in whatever direction."""
    fill(store)
    written(other, ("u7", [acted(0)]))
    merge_record(store, other, NEXT_DAY)
    once = everything(store)
    merged = merge_record(store, other, NEXT_DAY)
    assert (everything(store), merged) == (once, Merged((), (), 1, ()))
    back, _ = open_store(other, today=NEXT_DAY)
    with closing(back):
        merge_record(back, store.path, NEXT_DAY)
        assert sorted(uids(back.runs())) == sorted(uids(store.runs()))


def test_a_record_of_the_first_version_is_joined(store: Store, tmp_path: Path) -> None:
    """It is only read: the names that its runs get are the same wherever they are given."""
    copy = tmp_path / "first.sqlite3"
    shutil.copy(FIRST, copy)
    original = copy.read_bytes()
    merged = merge_record(store, copy, DAY)
    assert len(merged.added) == 16
    assert copy.read_bytes() == original
    migrated, _ = open_store(copy, today=DAY)
    with closing(migrated):
        assert uids(migrated.runs()) == uids(store.runs())
    assert merge_record(store, copy, DAY).same == 16


def test_a_backup_is_made_before(store: Store, other: Path) -> None:
    """The record as it was before joining can be had back; each joining keeps its own."""
    fill(store)
    before = everything(store)
    written(other, ("u7", []))
    merge_record(store, other, DAY)
    merge_record(store, other, DAY)
    names = sorted(backup.name for backup in (store.path.parent / "backups").iterdir())
    assert names == [f"progress-{DAY}.before-merge-2.db", f"progress-{DAY}.before-merge.db"]
    with closing(connect(store.path.parent / "backups" / names[1], writable=False)) as connection:
        assert everything(Store.copied(connection)) == before


def _missing(path: Path) -> None:
    path.unlink()


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE bookmarks (url)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")


def _damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"straight-leg-raise", b"straight-leg-raisf"))


def _another_learner(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TRIGGER run_facts_unchanged")
        facts = (1, "u7", "ada", "core")
        database.execute("UPDATE run_facts SET learner = 'ada', seal = ?", (seal(*facts),))
        database.execute(
            """CREATE TRIGGER run_facts_unchanged BEFORE UPDATE ON run_facts
            BEGIN SELECT RAISE(ABORT, 'run_facts are append-only'); END"""
        )


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_missing, StoreMissing),
        (_foreign, StoreForeign),
        (_newer, StoreNewer),
        (_damaged, StoreDamaged),
        (_another_learner, StoreOfAnother),
    ],
)
def test_what_cannot_be_joined_changes_nothing(
    store: Store, other: Path, spoil: Callable[[Path], None], fault: type[TutorError]
) -> None:
    """The file is named; both stay as they are."""
    fill(store)
    before = everything(store)
    written(other, ("u7", [acted(0)]))
    spoil(other)
    original = other.read_bytes() if other.exists() else None
    with pytest.raises(fault) as caught:
        merge_record(store, other, DAY)
    assert getattr(caught.value, "path", None) == other
    assert everything(store) == before
    assert (other.read_bytes() if other.exists() else None) == original


def test_a_record_is_not_joined_with_itself(store: Store, tmp_path: Path) -> None:
    """Also where it goes by another name."""
    fill(store)
    link = tmp_path / "link.db"
    link.symlink_to(store.path)
    for name in (store.path, link):
        with pytest.raises(StoreItself):
            merge_record(store, name, DAY)


def test_one_content_under_two_texts_is_refused(store: Store, other: Path) -> None:
    """A digest names one content; a record that says otherwise is not joined, in no part."""
    fill(store)
    before = everything(store)
    written(other, ("u6", []), digest="d8")
    written(other, ("u7", []), snapshot='{"id":"another"}')
    with pytest.raises(StoreOtherContent) as caught:
        merge_record(store, other, DAY)
    assert caught.value == StoreOtherContent("d1")
    assert everything(store) == before


def test_a_full_disk_takes_nothing_over(path: Path, other: Path) -> None:
    """All runs or none: what was joined by half could not be told from what was not."""
    store, _ = open_store(path, today=DAY)
    fill(store)
    store.close()
    written(other, ("u7", [acted(0)]), ("u8", [acted(0, "asked", {"words": "burns " * 90_000})]))
    connection = connect(path)
    store = Store(connection, path)
    before = everything(store)
    connection.execute("PRAGMA max_page_count = 1")  # raised by SQLite to what there is
    with pytest.raises(StoreUnwritable) as caught:
        merge_record(store, other, DAY)
    assert caught.value.reason is Reason.FULL
    assert everything(store) == before
    store.close()
