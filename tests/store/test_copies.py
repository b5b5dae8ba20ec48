"""Copies that a sync program leaves beside the record are noticed; nothing else is."""

from pathlib import Path

import pytest

from tutor.store import Store, copies_beside, open_store

from .example import DAY, fill, filled


@pytest.mark.parametrize(
    "name",
    [
        "progress (conflicted copy 2026-03-01).db",
        "progress-LAPTOP.db",
        "progress.sync-conflict-20260301-101500-ABCDEFG.db",
        "progress 2.db",
        "progress.db.orig",
    ],
)
def test_a_conflicted_copy_is_named(path: Path, store: Store, name: str) -> None:
    """Whatever the program calls it: it begins as ours does, and is a record."""
    fill(store)
    copy = path.with_name(name)
    copy.write_bytes(path.read_bytes())
    assert copies_beside(path) == (copy,)


def test_nothing_else_is_taken_for_one(path: Path) -> None:
    """Not the record, its journals and backups, what was set aside, or other people's files."""
    filled(path, DAY)
    content = path.read_bytes()
    for name in ("progress.db-journal", "progress.db.damaged-2026-03-01", "notes.db"):
        path.with_name(name).write_bytes(content)
    path.with_name("progress.txt").write_text("mine")
    path.with_name("progress-folder").mkdir()
    assert copies_beside(path) == ()


def test_where_there_is_no_folder_there_are_no_copies(tmp_path: Path) -> None:
    """Before the first start, say."""
    assert copies_beside(tmp_path / "new" / "progress.db") == ()
    open_store(tmp_path / "new" / "progress.db", today=DAY)[0].close()
    assert copies_beside(tmp_path / "new" / "progress.db") == ()
