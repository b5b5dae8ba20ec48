"""A folder's own words on the command line: every command that reads a case reads them too."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Run
from tests.content.own_folder import CATALOGUE_TEXT, CRITERIA_TEXT
from tests.paths import ROOT
from tutor.content.document import Document, read_document

ANSWER = """\
format: 1
case: tile-layer
asked: [vibrating-tools]
evidence: [vibrating-tools]
call: local
sources: [calcaneal-vein]
certainty: 2
plan: [tile-layers-mat]
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A folder with words of its own and a case that is a shipped one but for one finding."""
    root = tmp_path / "clinic"
    (root / "cases" / "local").mkdir(parents=True)
    (root / "cases" / "catalogue.yaml").write_text(CATALOGUE_TEXT, encoding="utf-8")
    (root / "cases" / "criteria.yaml").write_text(CRITERIA_TEXT, encoding="utf-8")
    shipped = read_document(ROOT / "cases" / "local" / "shop-floor.yaml")
    assert isinstance(shipped, Document)
    case: Any = shipped.value
    case["id"] = "tile-layer"
    case["findings"]["vibrating-tools"] = {
        "result": '"All day long."',
        "positive": "true",
        "basis": "beyond:tile-study-2020",
        "why": "They shake the heel.",
    }
    text = yaml.safe_dump(case, sort_keys=False, allow_unicode=True)
    (root / "cases" / "local" / "tile-layer.yaml").write_text(text, encoding="utf-8")
    return root


def test_check_says_the_same_of_a_folder_both_ways(run: Run, clinic: Path) -> None:
    """``check FOLDER`` and ``--content FOLDER check`` find the same in it, and know its words."""
    alone = json.loads(run("check", clinic, "--format", "json").out)["problems"]
    everything = json.loads(run("check", "--content", clinic, "--format", "json").out)["problems"]
    assert [problem for problem in everything if str(clinic) in problem["path"]] == alone
    assert not [problem for problem in alone if problem["rule"] == "reference"]


def test_an_answer_is_graded_in_the_words_of_its_case(run: Run, clinic: Path) -> None:
    """Asked, marked, named and prescribed: each of these words is known there, and cited."""
    answer = clinic.parent / "answer.yaml"
    answer.write_text(ANSWER, encoding="utf-8")
    ran = run("grade", answer, "--content", clinic, "--json")
    assert (ran.code, ran.err) == (0, "")
    (grade,) = json.loads(ran.out)["grades"]
    marks = {mark["subject"]: mark["basis"]["says"] for mark in grade["marks"]}
    assert marks["tile-layers-mat"] == "A study of tile layers."
    answer.write_text(ANSWER.replace("case: tile-layer", "case: shop-floor"), encoding="utf-8")
    ran = run("grade", answer, "--content", clinic)
    assert ran.code == 1
    assert ran.err.count("there is no ") == 4


def test_coverage_counts_the_words_of_every_folder(run: Run, clinic: Path) -> None:
    """An author sees what no case of theirs uses yet."""
    counted = json.loads(run("list", "--coverage", "--json", "--content", clinic).out)
    assert counted["structures"]["calcaneal-vein"] == 0
    assert counted["roles"]["tile-layers-mat"] == {"beneficial": 1}
    assert counted["misconceptions"]["tiles-are-soft"] == 0
