"""``heel-tutor simulate`` as an instructor meets it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.content.samples import REFERRED, SAMPLE


def test_each_student_has_a_row(run: Run) -> None:
    """Every line fits 100 columns, and the two shares stand below the rows."""
    ran = run("simulate")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[2].split() == ["Student", "cases", "as", "due", "mean", "passed", "must"]
    assert any(line.startswith("tick-nothing") for line in lines)
    assert any(line.startswith("night-nurse ") for line in lines)
    assert "of the cases (wanted: less than 40%)" in lines[-1]
    assert max(map(len, lines)) <= 100


def test_who_is_not_as_due_is_told_with_the_case(run: Run, tmp_path: Path) -> None:
    """An instructor's own folder is played too; the sample's clerk is not asked for red flags."""
    place = tmp_path / "cases" / REFERRED
    place.parent.mkdir(parents=True)
    shutil.copy(SAMPLE / REFERRED, place)
    ran = run("simulate", "--content", tmp_path)
    told = " ".join(ran.out.partition("Not as due:")[2].split())
    assert ran.code == 0
    assert "the student 'expert' must score exactly 100: got 69.0, not passed" in told
    assert "desk-worker" in told


def test_json_of_the_students(run: Run) -> None:
    """Programs get every figure of the rows, unrounded."""
    record = json.loads(run("simulate", "--json").out)
    assert set(record) == {
        *("format", "scoring", "cases", "seed", "students", "by_case", "diligent"),
    }
    assert len(record["by_case"]) == record["cases"]
    assert set(record["by_case"][0]) == {"case", "students", "unmet", "mean", "passed"}
    assert set(record["students"][0]) == {
        *("student", "must", "cases", "as_due", "plays", "mean", "passed", "unmet"),
    }


@pytest.mark.parametrize(
    ("option", "head", "key", "fields"),
    [
        ("--cohort", "accuracy", "cohorts", {"accuracy", "mean", "cases", "sets"}),
        ("--recover", "over", "recovered", {"cases", "learners", "r", "total", "alpha"}),
    ],
)
def test_made_up_learners(run: Run, option: str, head: str, key: str, fields: set[str]) -> None:
    """The table has a head and a row for each accuracy or part; as JSON it has every figure."""
    lines = run("simulate", option).out.splitlines()
    assert lines[0].endswith(", seed 1")
    assert any(line.startswith(head) for line in lines)
    assert max(map(len, lines)) <= 100
    record = json.loads(run("simulate", option, "--json", "--seed", "2").out)
    assert (record["format"], record["seed"]) == (1, 2)
    assert set(record[key][0]) == fields


def test_one_table_at_a_time(run: Run) -> None:
    """Two options at once are a wrong call."""
    assert run("simulate", "--cohort", "--recover").code == 2
