"""A lesson file: each step finds its kind, by what an author wrote and by what was stored."""

import pytest
from pydantic import ValidationError

from tests.questions.examples import QUESTIONS
from tutor.model.step import CasesStep, TextStep
from tutor.questions import AnyStep, Lesson

TEXT = TextStep.model_validate({"id": "read", "text": "Read.", "sources": ["a-study"]})
STEPS: tuple[AnyStep, ...] = (
    TEXT,
    *QUESTIONS.values(),
    CasesStep(id="try-it", cases=("pallet", "mail-round")),
)


def written(*steps: object) -> dict[str, object]:
    """Return what a file with these steps holds."""
    return {
        "format": 1,
        "id": "course",
        "title": "A course",
        "objectives": ["Try."],
        "minutes": 5,
        "sources": ["a-study"],
        "steps": list(steps),
    }


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_is_read_back_as_its_kind(step: AnyStep) -> None:
    """From plain values, from JSON and from a value, each kind comes back as itself."""
    lesson = Lesson.model_validate(written(step.model_dump(by_alias=True, exclude_none=True)))
    assert lesson.steps == (step,)
    assert type(lesson.steps[0]) is type(step)
    assert Lesson.model_validate_json(lesson.model_dump_json(by_alias=True)) == lesson
    assert Lesson.model_validate(written(step)) == lesson


def test_authors_write_sources() -> None:
    """Literature is called references inside; files and stored lessons go on saying sources."""
    lesson = Lesson.model_validate(written({"id": "read", "text": "Read.", "sources": ["a-study"]}))
    assert lesson.references == ("a-study",)
    assert lesson.steps == (TEXT,)
    stored = lesson.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert stored["sources"] == stored["steps"][0]["sources"] == ["a-study"]
    with pytest.raises(ValidationError, match="references"):
        Lesson.model_validate(written({"id": "read", "text": "Read.", "references": ["a-study"]}))


def test_a_word_that_no_kind_asks_by_is_held_against_the_first_kind() -> None:
    """The error is one of value at ``ask``, where a list of all words can be told."""
    asked = QUESTIONS["order"].model_dump(by_alias=True) | {"ask": "ordered"}
    with pytest.raises(ValidationError) as caught:
        Lesson.model_validate(written(asked))
    (error,) = (error for error in caught.value.errors() if error["loc"][-1] == "ask")
    assert error["type"] == "literal_error"
    assert error["loc"] == ("steps", 0, "question of choice", "ask")
