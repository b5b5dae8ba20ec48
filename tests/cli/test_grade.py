"""``heel-tutor grade`` and the answers made from the keys."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Run
from tests.paths import ANSWERS
from tests.shipped import LIBRARY
from tutor.grading import resolve
from tutor.model.scalars import CALLS
from tutor.proof.students import expert_answer

assert LIBRARY.catalogue is not None
ANSWERED = sorted(path.stem for path in ANSWERS.glob("*.yaml"))
CASES = {
    name: resolve(loaded.model, LIBRARY.catalogue.model) for name, loaded in LIBRARY.cases.items()
}


def graded(run: Run, folder: Path, name: str, **changes: object) -> dict[str, Any]:
    """Grade the key's answer to a case with something changed."""
    answer = yaml.safe_load((ANSWERS / f"{name}.yaml").read_text(encoding="utf-8")) | changes
    path = folder / f"{name}.yaml"
    path.write_text(yaml.safe_dump(answer), encoding="utf-8")
    ran = run("grade", path, "--json")
    assert (ran.code, ran.err) == (0, "")
    grade: dict[str, Any] = json.loads(ran.out)["grades"][0]
    return grade


def test_the_answers_are_to_cases_of_every_call() -> None:
    """The command is tried on patients of each kind; the scripted students try every case."""
    assert {CASES[name].call for name in ANSWERED} == set(CALLS)
    assert set(CASES) > set(ANSWERED)


@pytest.mark.parametrize("name", ANSWERED)
def test_the_key_scores_exactly_100(run: Run, tmp_path: Path, name: str) -> None:
    """The answer made from the key is worth everything, and passes."""
    grade = graded(run, tmp_path, name)
    assert (grade["total"], grade["passed"], grade["failures"]) == (100.0, True, [])


@pytest.mark.parametrize("name", ANSWERED)
def test_a_wrong_call_is_held_down(run: Run, tmp_path: Path, name: str) -> None:
    """The opposite call is held to 50, a near miss to 69, and neither passes."""
    true = CASES[name].call
    call, cap = {
        "referred": ("local", 50),
        "local": ("referred", 50),
        "mixed": ("referred", 69),
    }[true]
    grade = graded(run, tmp_path, name, call=call, sources=list(CASES[name].sources)[:1])
    assert grade["total"] <= cap
    assert not grade["passed"]


@pytest.mark.parametrize("name", ANSWERED)
def test_a_harmful_option_fails_the_plan(run: Run, tmp_path: Path, name: str) -> None:
    """One harmful option costs half of the plan, and no failed case shows a passing total."""
    harmful = next(
        option.id for option in CASES[name].options if option.role == "harmful" and not option.drug
    )
    plan = yaml.safe_load((ANSWERS / f"{name}.yaml").read_text(encoding="utf-8"))["plan"]
    grade = graded(run, tmp_path, name, plan=[*plan, harmful])
    assert grade["parts"]["plan"] == pytest.approx(0.5)
    assert grade["total"] == pytest.approx(69)
    assert not grade["passed"]


@pytest.mark.parametrize("name", ANSWERED)
def test_everything_ticked_earns_no_evidence_and_no_plan(
    run: Run, tmp_path: Path, name: str
) -> None:
    """Ticking everything gets E = P = 0 and fails, even with the true call."""
    case = CASES[name]
    everything = [finding.inquiry for finding in case.findings]
    grade = graded(
        run,
        tmp_path,
        name,
        asked=everything,
        evidence=list(everything),
        plan=[option.id for option in case.options],
    )
    assert grade["parts"]["evidence"] == pytest.approx(0)
    assert grade["parts"]["plan"] == 0
    assert not grade["passed"]


@pytest.mark.parametrize("name", ANSWERED)
def test_nothing_ticked_earns_nothing(run: Run, tmp_path: Path, name: str) -> None:
    """Nothing asked, called, marked or prescribed gets E = P = L = 0."""
    path = tmp_path / "nothing.yaml"
    path.write_text(f"format: 1\ncase: {name}\n", encoding="utf-8")
    grade = json.loads(run("grade", path, "--json").out)["grades"][0]
    parts = grade["parts"]
    assert (parts["evidence"], parts["plan"], parts["source"]) == (0, 0, 0)
    assert not grade["passed"]


MARK = ["part", "subject", "verdict", "effect", "why", "basis", "code"]


def test_the_documented_keys_hold_words_and_codes(run: Run, tmp_path: Path) -> None:
    """In this order and by these names, whatever grades are made of inside."""
    grade = graded(
        run, tmp_path, "night-nurse", asked=["pain-path"], call="local", plan=["muscle-relaxant"]
    )
    assert " ".join(grade) == (
        "case scoring parts total passed failures critical caps marks call coherence ignored key "
        "failure_codes"
    )
    assert (grade["case"], grade["call"], grade["key"]) == ("night-nurse", "local", "referred")
    assert list(zip(grade["failure_codes"], grade["failures"], strict=True))[:2] == [
        ("wrong-call", "the call is wrong"),
        (
            "not-examined",
            "there was no examination, and less than half of the essential inquiries were made",
        ),
    ]
    assert "achilles-reflex" in grade["ignored"]
    marks = {mark["subject"]: mark for mark in (*grade["critical"], *grade["marks"])}
    assert all(list(mark) == MARK for mark in marks.values())
    assert all(list(mark["basis"]) == ["id", "says"] for mark in marks.values())
    needless = marks["muscle-relaxant"]
    assert (needless["code"], needless["verdict"]) == ("low-value-chosen", "low-value, chosen")
    certain = marks["certainty"]
    assert (certain["code"], certain["verdict"]) == ("3-of-3", "3 of 3")
    assert certain["why"].startswith("Being sure pays when call and source are right")


def test_a_ceiling_is_told_by_reason_and_code(run: Run, tmp_path: Path) -> None:
    """Beside the points that it held the total to, and its basis."""
    (cap,) = graded(run, tmp_path, "night-nurse", sources=[])["caps"]
    assert list(cap) == ["at", "code", "reason", "basis"]
    assert (cap["at"], cap["code"]) == (69.0, "source-missed")
    assert cap["reason"] == "the source is not yet found"
    assert list(cap["basis"]) == ["id", "says"]


def test_every_mark_is_told_with_reason_and_basis(run: Run) -> None:
    """The text form names each part, and the document or what lies beyond it under each mark."""
    out = run("grade", ANSWERS / "night-nurse.yaml").out
    for part in ("Call: 1.00", "Source: 1.00", "Evidence: 1.00", "Plan: 1.00"):
        assert part in out
    assert "Passed with 100 of 100." in out
    assert "The document: " in out
    assert "Beyond the document: " in out


def test_a_critical_inquiry_that_was_not_asked_is_told_before_the_score(
    run: Run, tmp_path: Path
) -> None:
    """A safety failure stands in its own line, and holds the total to 40."""
    case = next(case for case in CASES.values() if any(each.critical for each in case.findings))
    best = expert_answer(case)
    rest = tuple(name for name in best.asked if not case.finding[name].critical)
    answer = best.model_copy(update={"asked": rest}).model_dump(mode="json")
    path = tmp_path / "answer.yaml"
    path.write_text(yaml.safe_dump(answer | {"format": 1}), encoding="utf-8")
    assert json.loads(run("grade", path, "--json").out)["grades"][0]["total"] == 40.0
    out = run("grade", path).out
    assert out.index("SAFETY") < out.index("Call: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format: 1\ncase: night-nurs\n", "there is no case 'night-nurs' (did you mean"),
        ("format: 1\ncase: night-nurse\nsources: [a, b, c]\n", "schema takes 2 at most"),
        ("format: 1\ncase: night-nurse\nplan: [physio]\n", "there is no treatment 'physio'"),
        ("format: 1\ncase: night-nurse\ncertainty: 4\n", ":3:12 schema"),
    ],
)
def test_an_answer_that_is_none_is_a_problem_not_a_grade(
    run: Run, tmp_path: Path, text: str, said: str
) -> None:
    """Unknown ids and too many sources are reported at file:line:column, and nothing is graded."""
    path = tmp_path / "answer.yaml"
    path.write_text(text, encoding="utf-8")
    ran = run("grade", path, "--json")
    assert ran.code == 1
    assert said in ran.err
    assert json.loads(ran.out)["grades"] == []


def test_ten_answers_are_judged_as_a_set(run: Run) -> None:
    """Ten answers to only seven cases do not make a set, and the output says so."""
    paths = sorted(ANSWERS.glob("*.yaml"))
    out = run("grade", *paths, *paths[:3]).out
    assert "The set is not passed" in out
    assert "10 or more different cases" in out
