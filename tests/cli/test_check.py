"""``heel-tutor check`` as an instructor meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.paths import ROOT
from tutor.content.rules import all_rules

BAD = ROOT / "cases" / "referred" / "night-nurse.yaml"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of a shipped case with two faults: an unknown key and an unknown id."""
    text = BAD.read_text(encoding="utf-8")
    text = text.replace("  side: left\n", "  side: left\n  aeg: 44\n", 1)
    path = tmp_path / "night-nurse.yaml"
    path.write_text(text.replace("lessons: [s1-root]", "lessons: [s1-rot]"), encoding="utf-8")
    return path


def test_the_shipped_content_is_clean(run: Run) -> None:
    """The shipped content has no problem and no warning, also when warnings count."""
    ran = run("check", "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(": 0 problems, 0 warnings\n")


def test_a_problem_is_one_line_with_place_rule_and_hint(run: Run, broken: Path) -> None:
    """A problem is printed with path, line, column, rule, message and the nearest known key."""
    ran = run("check", broken)
    line = next(
        number
        for number, text in enumerate(broken.read_text(encoding="utf-8").splitlines(), 1)
        if "aeg" in text
    )
    assert ran.code == 1
    assert (
        f"night-nurse.yaml:{line}:3 unknown-key 'aeg' is not a key here (did you mean 'age'?)"
        in ran.out
    )


def test_unknown_ids_get_the_nearest_known_one(run: Run, tmp_path: Path) -> None:
    """An id that names nothing is reported with the id that was probably meant."""
    path = tmp_path / "night-nurse.yaml"
    text = BAD.read_text(encoding="utf-8")
    path.write_text(text.replace("lessons: [s1-root]", "lessons: [s1-rot]"), encoding="utf-8")
    ran = run("check", path)
    assert "reference there is no lesson 's1-rot' (did you mean 's1-root'?)" in ran.out


def test_json_is_stable(run: Run, broken: Path) -> None:
    """The JSON form holds the same problems with their fields."""
    report = json.loads(run("check", broken, "--format", "json").out)
    assert (report["format"], report["files"]) == (1, 1)
    assert set(report["problems"][0]) == {
        "path", "line", "column", "rule", "severity", "message", "hint",
    }  # fmt: skip


def test_github_form_annotates_the_line(run: Run, broken: Path) -> None:
    """The GitHub form is a workflow command for each problem."""
    out = run("check", broken, "--format", "github").out
    assert out.startswith("::error file=")
    assert "title=unknown-key::" in out


@pytest.mark.parametrize("rule", all_rules())
def test_every_rule_explains_itself(run: Run, rule: str) -> None:
    """``--explain`` has a text for each rule."""
    ran = run("check", "--explain", rule)
    assert ran.code == 0
    assert ran.out.startswith(f"{rule}: ")
    assert len(ran.out) > len(rule) + 20


def test_explaining_an_unknown_rule_suggests_one(run: Run) -> None:
    """A misspelt rule is a wrong call, with the nearest rule."""
    ran = run("check", "--explain", "self-prof")
    assert ran.code == 2
    assert "Did you mean self-proof" in ran.err


def test_a_path_that_is_not_there_is_a_wrong_call(run: Run) -> None:
    """A path that is not there is one line on standard error and exit code 2."""
    ran = run("check", "nowhere.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_one_bad_file_does_not_stop_the_others(run: Run, broken: Path) -> None:
    """With ``--content`` the good files are listed, and a line says that one cannot be used."""
    ran = run("list", "cases", "--content", broken.parent)
    assert ran.code == 0
    assert "shop-floor" in ran.out
    assert f"heel-tutor check --content {broken.parent}" in ran.err
