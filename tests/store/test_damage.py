"""A damaged file is set aside whole, and the newest good backup takes its place."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.store import (
    Damage,
    Reason,
    Store,
    StoreDamaged,
    StoreForeign,
    StoreNewer,
    WasDamaged,
    WasMissing,
    merge_record,
    open_store,
)
from tutor.store.connection import connect
from tutor.store.migrations import MIGRATIONS
from tutor.store.record import seal

from .example import DAY, NEXT_DAY, beginning, everything, filled, nothing_writable, read


def backup_of(path: Path, day: str) -> Path:
    """Name the backup of a day."""
    return path.parent / "backups" / f"progress-{day}.db"


def _overwrite_middle(path: Path) -> None:
    content = path.read_bytes()
    middle = len(content) // 2
    path.write_bytes(content[:middle] + bytes(range(256)) * 16 + content[middle + 4096 :])


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _cut_to_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _write_text(path: Path) -> None:
    path.write_text("My notes on heel pain.")


def _write_zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _change_a_letter(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"straight-leg-raise", b"straight-leg-raisf", 1))


def _lower_the_version(path: Path) -> None:
    _execute(path, "PRAGMA user_version = -1")


def _drop_a_trigger(path: Path) -> None:
    _execute(path, "DROP TRIGGER events_kept")


def _rename_a_column(path: Path) -> None:
    _execute(path, "ALTER TABLE runs RENAME COLUMN started TO begun")


def _execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(statement)


def _add_a_nameless_run(path: Path) -> None:
    fields = (9, "case", "runner", "d1", 1, "2026-03-01T09:00:00Z")
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?)", (*fields, seal(*fields)))


def _give_a_run_away(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DROP TRIGGER run_facts_unchanged")
        other.execute("UPDATE run_facts SET learner = 'ada'")
        other.execute(
            """CREATE TRIGGER run_facts_unchanged BEFORE UPDATE ON run_facts
            BEGIN SELECT RAISE(ABORT, 'run_facts are append-only'); END"""
        )


WAYS = [
    (_overwrite_middle, Damage.REPORTED),
    (_truncate, Damage.REPORTED),
    (_cut_to_a_header, Damage.NO_DATABASE),
    (_write_text, Damage.NO_DATABASE),
    (_write_zeros, Damage.NO_DATABASE),
    (_change_a_letter, Damage.SEAL),
    (_lower_the_version, Damage.MARKS),
    (_drop_a_trigger, Damage.TABLES),
    (_rename_a_column, Damage.REPORTED),
    (_add_a_nameless_run, Damage.NAMELESS_RUN),
    (_give_a_run_away, Damage.SEAL),
]
"""Ways to damage a file, and by what each shows."""
DAMAGES = [damage for damage, _ in WAYS]


@pytest.mark.parametrize(("damage", "shown"), WAYS)
def test_damage_is_named(path: Path, damage: Callable[[Path], None], shown: Damage) -> None:
    """Where nothing is mended, as in another computer's record, the fault says by what it shows."""
    filled(path)
    damage(path)
    with pytest.raises(StoreDamaged) as caught:
        merge_record(Store.in_memory(), path, DAY)
    assert (caught.value.path, caught.value.damage) == (path, shown)
    assert bool(caught.value.detail) == (shown is Damage.REPORTED)


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_newest_good_backup_is_restored(path: Path, damage: Callable[[Path], None]) -> None:
    """The learner goes on from the backup, is told, and the damaged file is kept as it was."""
    before = filled(path, NEXT_DAY)
    damage(path)
    damaged = path.read_bytes()
    store, notices = open_store(path, today=NEXT_DAY)
    assert everything(store) == before
    store.begin(beginning("u3", digest="d3"), ())
    store.close()
    kept = path.with_name(f"progress.db.damaged-{NEXT_DAY}")
    assert kept.read_bytes() == damaged
    assert notices == (WasDamaged(kept, backup_of(path, NEXT_DAY)),)
    assert open_store(path, today=NEXT_DAY)[1] == ()


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_a_backup_a_new_file_is_begun(path: Path, damage: Callable[[Path], None]) -> None:
    """Without a backup the learner can still go on, is told, and nothing is deleted."""
    filled(path)
    damage(path)
    damaged = path.read_bytes()
    store, (notice,) = open_store(path, today=DAY)
    assert everything(store) == ()
    kept = path.with_name(f"progress.db.damaged-{DAY}")
    assert notice == WasDamaged(kept, None)
    assert kept.read_bytes() == damaged
    store.close()


def test_a_second_damaged_file_does_not_replace_the_first(path: Path) -> None:
    """Each damaged file is kept under a name of its own."""
    filled(path, DAY)
    for _ in range(3):
        path.write_text("damaged")
        open_store(path, today=DAY)[0].close()
    kept = sorted(damaged.name for damaged in path.parent.glob("*.damaged-*"))
    assert kept == [f"progress.db.damaged-{DAY}{number}" for number in ("", "-2", "-3")]


def test_what_lies_beside_the_file_goes_with_it(path: Path) -> None:
    """An old journal would be played into the restored file, and ruin it."""
    before = filled(path, DAY)
    path.write_text("damaged")
    parts = ("-journal", "-wal", "-shm")
    for part in parts:
        Path(f"{path}{part}").write_text(part)
    assert read(path) == before
    for part in parts:
        assert not Path(f"{path}{part}").exists()
        assert Path(f"{path}.damaged-{DAY}{part}").read_text() == part


@pytest.mark.parametrize("damage", [Path.unlink, _empty])
def test_a_file_that_is_gone_or_empty_is_restored(
    path: Path, damage: Callable[[Path], None]
) -> None:
    """A crash between setting aside and restoring leaves no file: the next start restores it."""
    before = filled(path, DAY)
    damage(path)
    store, notices = open_store(path, today=DAY)
    assert everything(store) == before
    assert notices == (WasMissing(path, backup_of(path, DAY)),)
    store.close()


def test_a_bad_backup_is_passed_over(path: Path) -> None:
    """A backup is checked before it is trusted; the newest good one wins."""
    before = filled(path, DAY, NEXT_DAY, "2026-03-03")
    backups = path.parent / "backups"
    backups.joinpath("progress-2026-03-03.db").write_text("damaged")
    _overwrite_middle(backups / f"progress-{NEXT_DAY}.db")
    path.write_text("damaged")
    store, (notice,) = open_store(path, today="2026-03-03")
    assert everything(store) == before
    kept = path.with_name("progress.db.damaged-2026-03-03")
    assert notice == WasDamaged(kept, backup_of(path, DAY))
    store.close()


def test_an_older_backup_is_restored_and_migrated(path: Path) -> None:
    """A backup in an older format is as good as any: it takes the missing steps."""
    before = filled(path, DAY)
    newer = (*MIGRATIONS, ("ALTER TABLE runs ADD COLUMN note TEXT",))
    path.write_text("damaged")
    store, notices = open_store(path, today=DAY, migrations=newer)
    assert (everything(store), len(notices)) == (before, 1)
    store.close()


def test_damage_that_cannot_be_set_aside_is_told(open_folder: Path) -> None:
    """On a read-only disk the damaged file stays as it is, and the fault says both things."""
    path = open_folder / "progress.db"
    filled(path)
    _write_text(path)
    with nothing_writable(open_folder), pytest.raises(StoreDamaged) as caught:
        open_store(path, today=DAY)
    assert caught.value == StoreDamaged(path, Damage.NO_DATABASE, stuck=Reason.DENIED)
    assert path.read_text() == "My notes on heel pain."


def test_damage_while_open_is_told(path: Path) -> None:
    """A file damaged under an open store is told at the next reading, not read wrongly."""
    filled(path)
    store, _ = open_store(path, today=DAY)
    _change_a_letter(path)
    with closing(connect(path)) as other:  # makes the store read the file anew
        other.execute("INSERT INTO snapshots VALUES ('d9', 'case', '{}', 0)")
    with pytest.raises(StoreDamaged):
        everything(store)
    store.close()


@given(
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=64)),
        min_size=1,
        max_size=4,
    )
)
@pytest.mark.many_examples
@settings(max_examples=60, database=None)
def test_no_damage_reads_wrong_rows(damage: list[tuple[float, bytes]]) -> None:
    """Whatever bytes are overwritten, what is read is what was written, or the learner is told."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        before = filled(path, DAY)
        content = bytearray(path.read_bytes())
        for place, overwritten in damage:
            start = int(place * len(content))
            content[start : start + len(overwritten)] = overwritten
        path.write_bytes(content)
        try:
            assert read(path) == before
        except (StoreForeign, StoreNewer):
            assert path.read_bytes() == content  # its marks were hit: refused, and left alone
