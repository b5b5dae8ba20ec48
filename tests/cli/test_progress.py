"""``progress``: what was done, what cannot be read, and joining another computer's record."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.paths import ROOT
from tests.store.example import beginning
from tutor.store import Event, open_store

FIRST = ROOT / "tests" / "runs" / "records" / "first.sqlite3"
AT = "2026-03-01T09:00:00.000+00:00"


@pytest.fixture
def record(home: Path, run: Run) -> Path:
    """Put the record of the first version into the learner's folder."""
    assert run("progress").code == 0  # the folder is made only now
    home.mkdir()
    path = home / "progress.sqlite3"
    shutil.copy(FIRST, path)
    return path


def add(path: Path, uid: str, *events: Event) -> None:
    """Add a run of a case to a record."""
    store, _ = open_store(path, today="2026-03-01")
    with closing(store):
        store.begin(beginning(uid, "runner", started=AT), events)


def test_the_first_versions_progress_is_told(record: Path, run: Run) -> None:
    """Every attempt with its total, as that version told it."""
    ran = run("progress")
    assert (ran.code, ran.err) == (0, "")
    assert f"Your record: {record}" in ran.out
    assert "  night-nurse: in progress again; first passed, 100\n" in ran.out
    assert "    attempt 1, 2026-11-10: not passed, 28" in ran.out
    assert "  dockside: not passed, 40, a safety failure\n" in ran.out
    assert "  lesson s1-root: finished\n" in ran.out
    assert "cannot be read" not in ran.out


def test_its_json_says_where_each_attempt_stands(record: Path, run: Run) -> None:
    """Programs read state, parts and the run's own name; the older keys stay."""
    cases = {case["id"]: case for case in json.loads(run("progress", "--json").out)["cases"]}
    first, again = cases["night-nurse"]["attempts"]
    assert (first["state"], first["total"], first["call"], first["scoring"]) == (
        "ended",
        100.0,
        1.0,
        1,
    )
    assert first["parts"] == {"call": 1.0, "plan": 1.0}
    assert (again["state"], again["finished"], "total" in again) == ("open", None, False)
    assert len(again["uid"]) == 64
    assert record.exists()


def test_what_cannot_be_read_is_named(record: Path, run: Run) -> None:
    """In a line, and never as in progress; a run set aside is told as such."""
    add(record, "u1", Event(0, AT, "dreamt/1", {}))
    ran = run("progress")
    assert "The case 'runner', begun on 2026-03-01, was recorded by another version" in ran.out
    assert "It is kept." in ran.out
    assert "  runner: new\n    begun 2026-03-01: recorded by another version" in ran.out
    told = json.loads(run("progress", "--json").out)
    assert told["unread"] == [{"kind": "case", "id": "runner", "started": AT}]
    store, _ = open_store(record, today="2026-03-01")
    with closing(store):
        store.set_aside(store.runs("case", "runner")[0], AT)
    assert "    begun 2026-03-01: set aside, does not count\n" in run("progress").out


def test_another_computers_record_is_joined(record: Path, run: Run, tmp_path: Path) -> None:
    """What was added, what went on, what was there; and it is only read."""
    other = tmp_path / "from laptop.sqlite3"
    shutil.copy(record, other)
    add(other, "u1")
    before = other.read_bytes()
    ran = run("progress", "--merge", other)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"Joined {other}: 1 run added, 0 gone on with, 16 already here.\n"
    assert run("progress", "--merge", other).out.endswith("17 already here.\n")
    assert other.read_bytes() == before
    assert "  runner: " in run("progress").out


def test_a_run_that_parted_is_named(record: Path, run: Run, tmp_path: Path) -> None:
    """Gone on with on both computers: both are kept, and the learner is told which."""
    other = tmp_path / "laptop.sqlite3"
    add(record, "u1", Event(0, AT, "asked/1", {"inquiry": "a"}))
    add(other, "u1", Event(0, AT, "asked/1", {"inquiry": "b"}))
    ran = run("progress", "--merge", other)
    assert "The case 'runner', begun on 2026-03-01, went on differently" in ran.out


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("nowhere.sqlite3", 2, "There is no file"),
        ("progress.sqlite3", 2, "is your record itself"),
        ("foreign.sqlite3", 1, "is not a progress file of heel-tutor"),
        ("damaged.sqlite3", 1, "is damaged"),
        ("newer.sqlite3", 1, "was written by a newer heel-tutor"),
    ],
)
def test_what_cannot_be_joined_is_told_in_one_line(
    record: Path, run: Run, name: str, code: int, said: str
) -> None:
    """Exit 2 where the call names the wrong file, 1 where the file is at fault."""
    folder = record.parent / "elsewhere"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "foreign.sqlite3")) as foreign, foreign:
        foreign.execute("CREATE TABLE bookmarks (url)")
    (folder / "damaged.sqlite3").write_text("no database at all")
    shutil.copy(record, folder / "newer.sqlite3")
    with closing(sqlite3.connect(folder / "newer.sqlite3")) as newer:
        newer.execute("PRAGMA user_version = 99")
    path = record if name == record.name else folder / name
    run("progress")  # so that nothing is left to migrate
    before = record.read_bytes()
    ran = run("progress", "--merge", path)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert record.read_bytes() == before


def test_a_copy_beside_the_record_is_named(record: Path, run: Run) -> None:
    """A sync program left it: whichever command is run, one line says how to join it."""
    copy = record.with_name("progress (conflicted copy).sqlite3")
    shutil.copy(record, copy)
    for command in ("progress", "list"):
        ran = run(command)
        assert ran.code == 0
        assert f'heel-tutor progress --merge "{copy}"' in ran.err
        assert ran.err.count("\n") == 1
