"""``list --cues``: every cue is printed over any folder, and the exit code holds no limit."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.paths import ROOT
from tests.proof.cues.test_cues import ALL_CUES

VERDICTS = r"(holds |BROKEN|-     )"


def folder_of(path: Path, *names: str, **edits: str) -> Path:
    """Return a folder with copies of shipped cases, with texts replaced in each."""
    folder = path / "mine"
    (folder / "cases").mkdir(parents=True)
    for name in names:
        text = next(ROOT.glob(f"cases/*/{name}.yaml")).read_text(encoding="utf-8")
        for old, new in edits.items():
            assert old in text
            text = text.replace(old, new)
        (folder / "cases" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_cue_of_the_shipped_cases_is_printed(run: Run) -> None:
    """Each has a line with its verdict, and no line is wider than 100 columns."""
    ran = run("list", "--cues")
    assert (ran.code, ran.err) == (0, "")
    rows = [line for line in ran.out.splitlines() if re.match(rf"{VERDICTS} [a-z]", line)]
    assert tuple(row.split()[1] for row in rows) == ALL_CUES
    assert max(map(len, ran.out.splitlines())) <= 100
    assert len({len(row) for row in rows}) == 1


def test_the_json_has_what_is_printed(run: Run) -> None:
    """Each row has its id, the value beside the limit, and the rules with their cases."""
    record = json.loads(run("list", "--cues", "--json").out)
    assert list(record) == ["format", "rows"]
    rows = {row["id"]: row for row in record["rows"]}
    assert tuple(rows) == ALL_CUES
    row = rows["path-spine"]
    assert (row["unit"], row["bound"], row["limit"]) == ("share", "at most", 0.78)
    assert row["holds"] is (row["value"] <= 0.78)
    (rule,) = row["rules"]
    assert set(rule) == {"says", "value", "holds", "cases", "measures"}
    assert "night-nurse" in rule["cases"]
    slump = next(r for r in rows["study-rates"]["rules"] if r["says"].startswith("slump:"))
    assert slump["measures"]["study_hits"] == 0.84


def test_a_folder_is_measured_by_itself(run: Run, tmp_path: Path) -> None:
    """The shipped cases are left out, even where the folder's bear the same ids."""
    folder = folder_of(tmp_path, "night-nurse", "boat-house")
    ran = run("list", "--cues", "--content", folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Cases: 2 (referred 1, local 1, mixed 0)\n")
    assert "pallet" not in ran.out


@pytest.mark.parametrize("names", [(), ("night-nurse",)])
def test_few_cases_are_measured(run: Run, tmp_path: Path, names: tuple[str, ...]) -> None:
    """An empty folder and a single case have every row too."""
    folder = folder_of(tmp_path, *names)
    ran = run("list", "--cues", "--content", folder)
    assert (ran.code, ran.err) == (0, "")
    assert f"Cases: {len(names)} " in ran.out
    for cue in ALL_CUES:
        assert f" {cue} " in ran.out
    rows = json.loads(run("list", "--cues", "--json", "--content", folder).out)["rows"]
    assert len(rows) == len(ALL_CUES)


def test_a_faulty_folder_is_measured_as_far_as_it_can_be(run: Run, tmp_path: Path) -> None:
    """An unknown source stops nothing; a file that cannot be read is told, and how to find it."""
    folder = folder_of(tmp_path, "night-nurse", **{"[s1-root]": "[ether]"})
    (folder / "cases" / "torn.yaml").write_text("format: 1\nid: torn\n", encoding="utf-8")
    ran = run("list", "--cues", "--content", folder)
    assert ran.code == 0
    assert ran.out.startswith("Cases: 1 (referred 1")
    assert f"'heel-tutor check --content {folder}' says what and why" in ran.err


def test_only_one_list_at_a_time(run: Run) -> None:
    """Cues and coverage are two lists: both at once is an error of use."""
    ran = run("list", "--cues", "--coverage")
    assert ran.code == 2
    assert "not allowed with" in ran.err
