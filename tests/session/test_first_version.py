"""What the first version recorded, lifted: sources that a call dropped, and answers judged once."""

import pytest

from tests.session.example import LESSON
from tests.session.test_lesson_run import RESPONSES
from tutor.questions import Given
from tutor.session.encounter.events import CallChosen, EncounterEvent, SourcesChosen
from tutor.session.first_version import lift_encounter, lift_lesson
from tutor.session.first_version.judge import judged_right
from tutor.session.lesson_run.events import AnswerShown, HintShown, LessonEvent, Responded
from tutor.session.written import UnknownEvent, Written

STORED = LESSON.model_dump(mode="json", by_alias=True, exclude_none=True)


@pytest.mark.parametrize(("step", "given", "right"), RESPONSES)
def test_answers_are_judged_as_then(step: str, given: Given, *, right: bool) -> None:
    """Every kind of question that version had, answered rightly and wrongly."""
    assert judged_right(STORED, step, given) is right


@pytest.mark.parametrize(
    ("typed", "right"),
    [("44,0", True), (" 44 % ", True), ("44%", True), ("44 °", True), ("4e1", False), ("", False)],
)
def test_numbers_are_read_as_then(typed: str, *, right: bool) -> None:
    """A comma for the point, the unit or a sign behind it, and nothing else."""
    assert judged_right(STORED, "number", (typed,)) is right


@pytest.mark.parametrize(
    "lesson", [{}, {"steps": None}, {"steps": [1, {"id": "one"}, {"id": "one", "ask": "sing"}]}]
)
def test_a_stored_lesson_with_anything_in_it_is_no_crash(lesson: dict[str, object]) -> None:
    """What cannot be found or understood was not right."""
    assert not judged_right(lesson, "one", ("s1",))


def test_tries_and_hints_are_counted() -> None:
    """By question, in the order in which they came; a verdict of today is not judged again."""
    written = [
        Written("Hint", {"step": "one"}),
        Written("Respond", {"step": "one", "given": ["l5"]}),
        Written("Respond", {"step": "many", "given": ["x", "y"]}),
        Written("Hint", {"step": "one"}),
        Written("Respond", {"step": "one", "given": ["s1"]}),
        Written("responded/1", {"step": "order", "given": ["q"], "right": True, "tries": 7}),
        Written("GiveUp", {"step": "number"}),
    ]
    lifted: list[LessonEvent] = list(lift_lesson(written, lambda: STORED))
    assert lifted == [
        HintShown("one"),
        Responded("one", ("l5",), right=False, hints=1, tries=1),
        Responded("many", ("x", "y"), right=True, hints=0, tries=1),
        HintShown("one"),
        Responded("one", ("s1",), right=True, hints=2, tries=2),
        Responded("order", ("q",), right=True, hints=0, tries=7),
        AnswerShown("number"),
    ]


def test_the_stored_lesson_is_read_only_to_judge() -> None:
    """Reading it takes longer than all the rest."""

    def never() -> dict[str, object]:
        pytest.fail("nothing has to be judged")

    written = [Written("GoTo", {"index": 1}), Written("responded/1", {"step": "one"})]
    assert len(list(lift_lesson(written, never))) == 2


def test_what_a_call_dropped_is_said() -> None:
    """Then it followed from a rule at each replay; now the sources that were left are a fact."""
    written = [
        Written("ChooseCall", {"call": "mixed"}),
        Written("ChooseSources", {"sources": ["s1-root", "fascia"]}),
        Written("ChooseCall", {"call": "local"}),
        Written("ChooseCall", {"call": "mixed"}),
        Written("ChooseCall", {"call": "referred"}),
    ]
    lifted: list[EncounterEvent] = list(lift_encounter(written))
    assert lifted == [
        CallChosen("mixed"),
        SourcesChosen(("s1-root", "fascia")),
        CallChosen("local"),
        SourcesChosen(("s1-root",)),
        CallChosen("mixed"),
        CallChosen("referred"),
    ]


@pytest.mark.parametrize("kind", ["Diagnose", "finished", "GoTo"])
def test_what_that_version_never_wrote_is_told(kind: str) -> None:
    """A lesson's act in an encounter, say."""
    with pytest.raises(UnknownEvent) as caught:
        list(lift_encounter([Written(kind, {})]))
    assert caught.value == UnknownEvent(kind)
