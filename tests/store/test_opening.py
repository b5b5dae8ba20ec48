"""A file is made, migrated, or refused untouched."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.paths import ROOT
from tutor.store import (
    CORE,
    LEARNER,
    Damage,
    StoreDamaged,
    StoreForeign,
    StoreNewer,
    StoreUnwritable,
    open_store,
)
from tutor.store.connection import connect
from tutor.store.migrations import APPLICATION_ID, MIGRATIONS, migrate, version_of
from tutor.store.record import first_uid, seal

from .example import DAY, everything, filled, mode_of, read

FIRST = ROOT / "tests" / "runs" / "records" / "first.sqlite3"
NEXT = (*MIGRATIONS, ("ALTER TABLE runs ADD COLUMN note TEXT", "CREATE TABLE notes (a, b)"))


def test_folder_and_file_are_private(path: Path) -> None:
    """What a learner did is nobody else's to read: folder 0700, files 0600, backups too."""
    filled(path, DAY)
    backups = path.parent / "backups"
    (backup,) = backups.iterdir()
    modes = [mode_of(place) for place in (path.parent, path, backups, backup)]
    assert modes == [0o700, 0o600, 0o700, 0o600]


def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    """A folder the learner chose is not closed to others behind their back."""
    tmp_path.chmod(0o755)
    open_store(tmp_path / "progress.db", today=DAY)[0].close()
    assert mode_of(tmp_path) == 0o755


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("application_id", APPLICATION_ID),
        ("user_version", len(MIGRATIONS)),
        ("trusted_schema", 0),
        ("foreign_keys", 1),
        ("synchronous", 2),
        ("journal_mode", "delete"),
        ("busy_timeout", 1000),
    ],
)
def test_every_connection_has_the_settings(path: Path, pragma: str, value: object) -> None:
    """The settings that durability and safety rest on are really in force."""
    filled(path)
    with closing(connect(path)) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_an_older_file_is_backed_up_then_migrated(path: Path) -> None:
    """The file as it was is kept, and nothing in it changes by a new format."""
    before = filled(path)
    store, notices = open_store(path, today=DAY, migrations=NEXT)
    assert (everything(store), notices) == (before, ())
    store.close()
    with closing(connect(path)) as connection:
        assert version_of(connection) == len(NEXT)
    backup = path.parent / "backups" / f"progress-{DAY}.before-{len(NEXT)}.db"
    with closing(connect(backup, writable=False)) as connection:
        assert version_of(connection) == len(MIGRATIONS)
    path.write_bytes(backup.read_bytes())
    assert read(path) == before


def test_a_failed_migration_changes_nothing(path: Path) -> None:
    """A step that fails takes back those before it; the file stays in its old format."""
    before = filled(path)
    broken = (*MIGRATIONS, ("CREATE TABLE notes (a)", "INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(StoreDamaged) as caught:
        open_store(path, today=DAY, migrations=broken)
    assert caught.value == StoreDamaged(path, Damage.REPORTED, "no such table: nowhere")
    assert read(path) == before


def test_a_migration_needs_its_backup(path: Path) -> None:
    """Where the file cannot be backed up it is not migrated either."""
    filled(path)
    original = path.read_bytes()
    path.parent.joinpath("backups").write_text("in the way")
    with pytest.raises(StoreUnwritable):
        open_store(path, today=DAY, migrations=NEXT)
    assert path.read_bytes() == original


def test_a_newer_file_is_refused_untouched(path: Path) -> None:
    """An old program says which one is needed, and leaves the file and its folder alone."""
    filled(path)
    open_store(path, today=DAY, migrations=NEXT)[0].close()
    original, beside = path.read_bytes(), sorted(path.parent.rglob("*"))
    with pytest.raises(StoreNewer) as caught:
        open_store(path, today="2026-03-09")
    assert caught.value == StoreNewer(path, found=len(NEXT), known=len(MIGRATIONS))
    assert (path.read_bytes(), sorted(path.parent.rglob("*"))) == (original, beside)


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_foreign_database_is_refused_untouched(path: Path, journal: str) -> None:
    """Another program's database keeps every byte, and gets no file beside it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(f"PRAGMA journal_mode = {journal}")
        other.execute("CREATE TABLE bookmarks (url)")
    original = path.read_bytes()
    with pytest.raises(StoreForeign) as caught:
        open_store(path, today=DAY)
    assert caught.value == StoreForeign(path)
    assert (path.read_bytes(), list(path.parent.iterdir())) == (original, [path])


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_is_refused(path: Path, kind: str) -> None:
    """A folder or a pipe in the file's place is refused at once; reading a pipe would hang."""
    path.parent.mkdir()
    if kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    with pytest.raises(StoreForeign):
        open_store(path, today=DAY)


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    """A learner who keeps the file elsewhere, by a link, keeps it there."""
    path.parent.mkdir()
    elsewhere = tmp_path / "elsewhere.db"
    path.symlink_to(elsewhere)
    before = filled(path)
    assert path.is_symlink()
    assert read(elsewhere) == before


def test_an_odd_name_is_only_a_name(tmp_path: Path) -> None:
    """Characters that mean something in a URI or a pattern mean nothing in a path."""
    path = tmp_path / "a b?mode=memory#[x]%20é" / "pro[gress].db"
    before = filled(path, "2026-03-02", "2026-03-03")
    path.write_bytes(b"damaged")
    store, notices = open_store(path, today="2026-03-03")
    assert (everything(store), len(notices)) == (before, 1)
    store.close()


def test_the_day_must_be_a_date(path: Path) -> None:
    """The day becomes part of a file name, so it is a date and nothing else."""
    with pytest.raises(ValueError, match="isoformat"):
        open_store(path, today="../../2026")
    assert not path.parent.exists()


def test_the_second_format_only_adds(path: Path) -> None:
    """Rows of the first format stay to the byte; each run gets one name, the same everywhere."""
    path.parent.mkdir()
    shutil.copy(FIRST, path)
    before = _rows(path)
    store, notices = open_store(path, today=DAY)
    runs = store.runs()
    store.close()
    assert (notices, _rows(path)) == ((), before)
    assert {(run.learner, run.pack) for run in runs} == {(LEARNER, CORE)}
    assert {run.uid for run in runs} == {
        first_uid(run.kind, run.subject, run.digest, run.started) for run in runs
    }
    assert (path.parent / "backups" / f"progress-{DAY}.before-2.db").exists()


def test_two_runs_of_one_millisecond_get_two_names(path: Path) -> None:
    """Such as a test or a script makes: the file still opens, and joins with its copies."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as old:
        old.isolation_level = None
        migrate(old, MIGRATIONS[:1])
        content = ("d1", "case", "{}")
        old.execute("INSERT INTO snapshots VALUES (?, ?, ?, ?)", (*content, seal(*content)))
        for number in (1, 2, 3):
            fields = (number, "case", "runner", "d1", 1, "2026-03-01T09:00:00Z")
            old.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?)", (*fields, seal(*fields)))
    store, _ = open_store(path, today=DAY)
    uids = [run.uid for run in store.runs()]
    store.close()
    assert uids == [uids[0], f"{uids[0]}-2", f"{uids[0]}-3"]


def _rows(path: Path) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = ("snapshots ORDER BY digest", "runs ORDER BY id", "events ORDER BY run, seq")
        return [
            connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a test's own
            for table in tables
        ]
