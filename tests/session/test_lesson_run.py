"""A lesson: what is revealed, what settles a question, and when it is finished."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.session.example import INDEX, LESSON, RIGHT, reached, refused, stored, walked
from tutor.questions import Given
from tutor.questions.number import NumberQuestion
from tutor.questions.ways import as_number
from tutor.session.lesson_run import (
    Action,
    Attempted,
    Finish,
    GiveUp,
    GoTo,
    Hint,
    LessonRun,
    Respond,
    take,
)
from tutor.session.lesson_run.events import EVENTS, LessonEvent, Responded
from tutor.session.refusal import Refusal, Refused
from tutor.session.written import UnknownEvent, Written

QUESTIONS = tuple(RIGHT)

RESPONSES: list[tuple[str, Given, bool]] = [
    ("one", ("s1",), True),
    ("one", ("l5",), False),
    ("one", ("l5", "s1"), False),
    ("one", (), False),
    ("one", ("elsewhere",), False),
    ("many", ("x", "y"), True),
    ("many", ("y", "x"), True),
    ("many", ("x",), False),
    ("many", ("x", "y", "z"), False),
    ("many", (), False),
    ("order", ("p", "q", "r"), True),
    ("order", ("q", "p", "r"), False),
    ("order", ("p", "q"), False),
    ("number", ("44",), True),
    ("number", ("41",), True),
    ("number", ("47",), True),
    ("number", ("47.1",), False),
    ("number", ("40,9",), False),
    ("number", ("44 %",), True),
    ("number", ("many",), False),
    ("number", (), False),
]


@pytest.mark.parametrize(("step", "given", "right"), RESPONSES)
def test_responses(step: str, given: Given, *, right: bool) -> None:
    """Each kind of question, answered rightly and wrongly; a wrong answer stays to be seen."""
    state, (written,) = take(reached(step), Respond(step, given))
    assert EVENTS.read(written) == Responded(step, given, right, hints=0, tries=1)
    assert state.attempted(step) == Attempted(tries=(given,), right=right)
    assert state.settled(INDEX[step]) is right


@pytest.mark.parametrize("step", QUESTIONS)
def test_a_question_holds_up_until_it_is_settled(step: str) -> None:
    """One cannot go on before, whatever the kind; a right answer after wrong ones settles."""
    state = reached(step)
    forward = GoTo(INDEX[step] + 1)
    with refused(Refusal.ANSWER_FIRST):
        take(state, forward)
    state, _ = take(state, Respond(step, ("nothing",)))
    with refused(Refusal.ANSWER_FIRST):
        take(state, forward)
    state, _ = walked(state, [Respond(step, RIGHT[step]), forward])
    assert state.at == state.reached == INDEX[step] + 1
    assert state.attempted(step).tries == (("nothing",), RIGHT[step])


@pytest.mark.parametrize("step", QUESTIONS)
def test_giving_up_settles_without_being_right(step: str) -> None:
    """The answer is shown, once; afterwards nothing more is counted."""
    state, written = take(reached(step), GiveUp(step))
    assert written == (Written("answer-shown/1", {"step": step}),)
    assert state.attempted(step) == Attempted(shown=True)
    for action in (GiveUp(step), Respond(step, RIGHT[step]), Hint(step)):
        assert take(state, action) == (state, ())
    assert take(state, GoTo(INDEX[step] + 1))[0].at == INDEX[step] + 1


@pytest.mark.parametrize("step", QUESTIONS)
def test_hints_come_one_by_one_and_end(step: str) -> None:
    """Two hints, then none; and none once the question is settled."""
    state, events = walked(reached(step), [Hint(step)] * 3)
    assert len(events) == 2
    assert state.attempted(step).hints == 2
    assert not state.attempted(step).settled
    settled, _ = take(reached(step), Respond(step, RIGHT[step]))
    assert take(settled, Hint(step)) == (settled, ())
    assert take(settled, GiveUp(step)) == (settled, ())


@pytest.mark.parametrize("action", [Respond("many", ("x",)), Hint("many"), GiveUp("many")])
def test_a_question_not_yet_reached_cannot_be_answered(action: Action) -> None:
    """Nor a step that is no question, nor one that is not there."""
    with refused(Refusal.NO_QUESTION):
        take(reached("one"), action)
    for step in ("where", "try-it", "nowhere"):
        with refused(Refusal.NO_QUESTION):
            take(reached("try-it"), Hint(step))


@pytest.mark.parametrize(
    ("index", "reason"),
    [
        (-1, Refusal.NO_STEP),
        (7, Refusal.NO_STEP),
        (2, Refusal.ONE_STEP),
        (1, None),
        (0, None),
    ],
)
def test_steps_are_revealed_one_at_a_time(index: int, reason: Refusal | None) -> None:
    """From the first step: only the next, and staying is no event."""
    state = LessonRun(LESSON)
    if reason:
        with refused(reason):
            take(state, GoTo(index))
    else:
        after, written = take(state, GoTo(index))
        assert (after.at, after.reached) == (index, index)
        assert (written == ()) == (index == 0)


def test_going_back_and_forth_among_what_was_reached() -> None:
    """What was revealed stays so; the questions on the way hold up nobody a second time."""
    state, _ = walked(reached("order"), [GoTo(0), GoTo(3)])
    assert (state.at, state.reached) == (3, 4)
    assert state.step.id == "many"
    with refused(Refusal.ANSWER_FIRST):
        take(state, GoTo(5))


def test_an_earlier_question_can_be_answered_from_later_on() -> None:
    """A question left behind is settled already; its record stays as it is."""
    state = reached("order")
    assert take(state, Respond("one", ("l5",))) == (state, ())


def test_finish_needs_the_last_step() -> None:
    """Once; and afterwards one may look anywhere."""
    with refused(Refusal.STEPS_LEFT):
        take(reached("number"), Finish())
    state, written = take(reached("try-it"), Finish())
    assert (state.finished, written) == (True, (Written("lesson-finished/1", {}),))
    assert take(state, Finish()) == (state, ())
    assert take(state, GoTo(2))[0].at == 2


def test_a_question_at_the_end_must_be_settled_too() -> None:
    """A lesson that ends with a question is not finished over it."""
    short = LESSON.model_copy(update={"steps": LESSON.steps[:2]})
    state, _ = walked(LessonRun(short), [GoTo(1)])
    with refused(Refusal.ANSWER_FIRST):
        take(state, Finish())
    state, _ = walked(state, [Respond("one", ("s1",)), Finish()])
    assert state.finished


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("44", "", 44.0),
        (" 0.5 ", "", 0.5),
        ("0,5", "", 0.5),
        ("-3", "", -3.0),
        ("44%", "%", 44.0),
        ("44 %", "", 44.0),
        ("80°", "", 80.0),
        ("17 people", "people", 17.0),
        ("17 People", "people", 17.0),
        ("17 people", "", None),
        ("", "", None),
        ("%", "%", None),
        ("1e5", "", None),
        ("nan", "", None),
        ("inf", "", None),
        ("1.2.3", "", None),
        ("0x10", "", None),
        ("1234567890123", "", None),
        ("½", "", None),
        ("١٢", "", None),
    ],
)
def test_numbers_as_they_are_typed(text: str, unit: str, number: float | None) -> None:
    """A comma for the point, the unit after it; nothing else is guessed at."""
    assert as_number(text, unit) == number


@pytest.mark.parametrize(
    ("text", "right"), [("0.2", True), ("0.4", True), ("0.19", False), ("0.41", False)]
)
def test_a_number_at_the_edge_of_the_tolerance_is_right(text: str, *, right: bool) -> None:
    """0.4 is within 0.1 of 0.3, though the floating difference is not."""
    question = LESSON.steps[INDEX["number"]]
    assert isinstance(question, NumberQuestion)
    question = question.model_copy(update={"answer": 0.3, "tolerance": 0.1, "unit": None})
    assert question.is_right((text,)) is right


def test_an_answer_is_kept_with_its_verdict_hints_and_tries() -> None:
    """What was right then stays so, whatever the key says later."""
    state, written = walked(
        reached("one"), [Hint("one"), Respond("one", ("l5",)), Respond("one", ("s1",))]
    )
    assert [EVENTS.read(each) for each in written[1:]] == [
        Responded("one", ("l5",), right=False, hints=1, tries=1),
        Responded("one", ("s1",), right=True, hints=1, tries=2),
    ]
    again = reached("one").evolve(Responded("one", ("l5",), right=True))
    assert again.attempted("one").right
    assert state.attempted("one").right


def test_every_event_is_known_by_its_name() -> None:
    """The vocabulary holds all events there are, each under a name with a version."""
    assert set(EVENTS.by_kind.values()) == set(get_args(LessonEvent))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*/[1-9]", kind) for kind in EVENTS.by_kind)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        (Written("step-shown/1", {"index": 2, "slowly": True}), LessonRun(LESSON, 2, 2)),
        (Written("step-shown/1", {}), LessonRun(LESSON)),
        (Written("step-shown/1", {"index": 99}), LessonRun(LESSON, 6, 6)),
        (
            Written("responded/1", {"step": "one", "given": ["s1"], "right": True}),
            LessonRun(LESSON, questions={"one": Attempted((("s1",),), right=True)}),
        ),
        (Written("responded/1", {"given": ["s1"], "right": True}), LessonRun(LESSON)),
        (Written("hint-shown/1", {"step": "no-longer-there"}), LessonRun(LESSON)),
    ],
)
def test_a_field_more_or_less_is_no_harm(written: Written, after: LessonRun) -> None:
    """What is unknown is left alone, what is missing has a default."""
    assert LessonRun(LESSON).evolve(EVENTS.read(written)) == after


@pytest.mark.parametrize(
    "written",
    [
        Written("Skip", {}),
        Written("GoTo", {"index": 1}),
        Written("step-shown/1", {"index": "later"}),
        Written("responded/1", {"step": "one", "given": [["l5"]]}),
        Written("responded/7", {"step": "one", "given": ["l5"]}),
    ],
)
def test_an_event_of_another_version_is_told(written: Written) -> None:
    """What this version does not know is told by its name, and is no crash."""
    with pytest.raises(UnknownEvent) as caught:
        EVENTS.read(written)
    assert caught.value == UnknownEvent(written.kind)


def test_what_is_no_action_is_a_fault_of_the_program() -> None:
    """It is not the learner who is refused."""
    with pytest.raises(AssertionError, match="unreachable"):
        take(LessonRun(LESSON), 1)  # type: ignore[arg-type]  # - what the type checker forbids


STEPS = st.sampled_from((*INDEX, "nowhere"))
GIVEN = st.sampled_from(tuple(RIGHT.values())) | st.lists(
    st.sampled_from(("l5", "x", "p", "44", "-")), max_size=3
).map(tuple)
ANY_ACTION: st.SearchStrategy[Action] = st.one_of(
    st.builds(GoTo, st.integers(-1, 7)),
    st.builds(Respond, STEPS, GIVEN),
    st.builds(Hint, STEPS),
    st.builds(GiveUp, STEPS),
    st.builds(Finish),
)


@DERANDOMIZED
@given(st.sampled_from(tuple(INDEX)), st.lists(ANY_ACTION, max_size=30))
def test_the_record_leads_to_the_same_state(begun: str, actions: list[Action]) -> None:
    """Whatever is tried, from anywhere: replaying the events, read back from JSON, gives the state.

    What was reached and settled stays so, and nothing unsettled lies behind.
    """
    state = reached(begun)
    events: list[Written] = []
    for action in actions:
        try:
            after, written = take(state, action)
        except Refused:
            continue
        assert after.reached >= state.reached >= after.at - 1
        assert all(after.settled(index) for index in range(after.reached))
        state = after
        events += written
    assert reached(begun).evolved(map(EVENTS.read, stored(events))) == state
