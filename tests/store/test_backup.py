"""There is a backup for each of the last seven days, and it is whole."""

from pathlib import Path

from tutor.store import NoBackup, Reason, Store, open_store

from .example import DAY, NEXT_DAY, beginning, filled, read


def _days(first: int, last: int) -> list[str]:
    return [f"2026-03-{day:02}" for day in range(first, last + 1)]


def _backups(path: Path) -> list[str]:
    return sorted(backup.name for backup in path.parent.joinpath("backups").iterdir())


def test_the_last_seven_days_are_kept(path: Path) -> None:
    """Of ten days the last seven have a backup, and each holds what the file held."""
    before = filled(path, *_days(1, 10))
    assert _backups(path) == [f"progress-{day}.db" for day in _days(4, 10)]
    for name in _backups(path):
        copy = path.with_name(name)
        copy.write_bytes(path.parent.joinpath("backups", name).read_bytes())
        assert read(copy) == before


def test_one_backup_a_day(path: Path) -> None:
    """A second start on one day leaves that day's backup as it was."""
    filled(path, DAY)
    backup = path.parent / "backups" / f"progress-{DAY}.db"
    original = backup.read_bytes()
    store, _ = open_store(path, today=DAY)
    store.begin(beginning("u3"), ())
    store.close()
    read(path, DAY)
    assert (_backups(path), backup.read_bytes()) == ([backup.name], original)


def test_other_files_are_left_alone(path: Path) -> None:
    """Only daily backups of this very file are ever dropped; migrations' and others' stay."""
    others = ["other-2020-01-01.db", "progress-2020-01-01.before-2.db", "progress-copy.db"]
    backups = path.parent / "backups"
    backups.mkdir(parents=True)
    for name in others:
        backups.joinpath(name).touch()
    filled(path, *_days(1, 9))
    assert [name for name in _backups(path) if name in others] == others


def test_a_clock_set_back_keeps_the_new_backup(path: Path) -> None:
    """A backup just made is never the one that is dropped."""
    filled(path, *_days(11, 20), "2026-03-02")
    assert f"progress-{NEXT_DAY}.db" in _backups(path)
    assert len(_backups(path)) == 7


def test_what_a_killed_backup_left_is_swept(path: Path) -> None:
    """A copy that was never finished does not stay for ever, nor count as a backup."""
    filled(path, DAY)
    stray = path.parent / "backups" / ".progress-abc.tmp"
    stray.write_text("half a copy")
    read(path, NEXT_DAY)
    assert not stray.exists()


def test_an_empty_record_is_not_backed_up(path: Path) -> None:
    """The first day's backup is made once there is something in it."""
    open_store(path, today=DAY)[0].close()
    read(path)
    assert not path.parent.joinpath("backups").exists()
    filled(path, DAY)
    assert _backups(path) == [f"progress-{DAY}.db"]


def test_a_failed_backup_is_told_and_stops_nothing(path: Path) -> None:
    """Without room for a backup the learner is told, and goes on."""
    filled(path)
    path.parent.joinpath("backups").write_text("in the way")
    store, (notice,) = open_store(path, today=DAY)
    assert notice == NoBackup(Reason.UNREACHABLE, "EEXIST")
    store.begin(beginning("u9"), ())
    store.close()


def test_each_change_of_a_day_has_its_backup(store: Store) -> None:
    """An earlier one is never written over: it may be the one that is wanted back."""
    for _ in range(3):
        store.back_up(DAY, "merge")
    names = [f"progress-{DAY}.before-merge{number}.db" for number in ("", "-2", "-3")]
    assert _backups(store.path) == sorted(names)
