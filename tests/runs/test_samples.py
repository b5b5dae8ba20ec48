"""A stored sample of every version of every event and result ever written still reads the same.

The samples are what programs wrote, and are never edited; a new version adds its own.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.session.example import LESSON
from tutor.runs.results import result_of_case, result_of_lesson
from tutor.session.encounter.events import EVENTS as ENCOUNTER
from tutor.session.first_version import lift_encounter, lift_lesson
from tutor.session.lesson_run.events import EVENTS as IN_LESSON
from tutor.session.written import Vocabulary, Written
from tutor.store import Event, Run

SAMPLES: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("records")
    .joinpath("events.jsonl")
    .read_text()
    .splitlines()
]
AT = "2026-03-01T00:00:00Z"


def named(sample: dict[str, Any]) -> str:
    """Name a sample in the list of tests."""
    return f"{sample['of']} {sample['kind']}"


def of(what: str) -> list[dict[str, Any]]:
    """Return the samples of one vocabulary."""
    return [sample for sample in SAMPLES if sample["of"] == what]


@pytest.mark.parametrize("sample", [*of("encounter"), *of("lesson")], ids=named)
def test_an_event_reads_as_it_always_did(sample: dict[str, Any]) -> None:
    """The name of its class may change; what it says may not."""
    written = Written(sample["kind"], sample["body"])
    lifted = (
        lift_encounter([written])
        if sample["of"] == "encounter"
        else lift_lesson([written], lambda: LESSON.model_dump(mode="json"))
    )
    fields = vars(next(iter(lifted)))
    assert json.loads(json.dumps(fields)) == sample["reads"]


@pytest.mark.parametrize("sample", [*of("case result"), *of("lesson result")], ids=named)
def test_a_result_reads_as_it_always_did(sample: dict[str, Any]) -> None:
    """What progress tells of an attempt does not change with the program."""
    case = sample["of"] == "case result"
    ending = Event(9, AT, sample["kind"], sample["body"])
    kind = "case" if case else "lesson"
    run = Run(1, "u", kind, "nurse", "d", 1, AT, "me", "core", ending)
    result = result_of_case(run) if case else result_of_lesson(run)
    assert result is not None
    for name, value in sample["reads"].items():
        assert json.loads(json.dumps(getattr(result, name), default=vars)) == value, name


@pytest.mark.parametrize(
    ("what", "vocabulary"),
    [("encounter", ENCOUNTER), ("lesson", IN_LESSON)],
    ids=["case", "lesson"],
)
def test_every_event_has_its_sample(what: str, vocabulary: Vocabulary[Any]) -> None:
    """Whoever adds an event or a version adds what it looks like in the record."""
    assert set(vocabulary.by_kind) <= {sample["kind"] for sample in of(what)}
