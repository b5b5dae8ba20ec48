"""The rules of a lesson today: which actions are possible, and what each makes happen.

Only here is anything refused, and only here is an answer judged: the verdict goes into the record.
Events that would change nothing are not made, so that a key pressed twice is one event.
"""

from collections.abc import Iterator
from typing import assert_never

from tutor.questions import Question
from tutor.session.lesson_run.actions import Action, Finish, GiveUp, GoTo, Hint, Respond
from tutor.session.lesson_run.events import (
    EVENTS,
    AnswerShown,
    HintShown,
    LessonEvent,
    LessonFinished,
    Responded,
    StepShown,
)
from tutor.session.lesson_run.state import LessonRun
from tutor.session.refusal import Refusal, Refused, require
from tutor.session.written import Written


def take(state: LessonRun, action: Action) -> tuple[LessonRun, tuple[Written, ...]]:
    """Return the state after an action, and what the record keeps of it.

    Nothing is kept where nothing changes. Raises ``Refused`` where the action is not possible now.
    """
    events = tuple(_decided(state, action))
    after = state.evolved(events)
    return after, () if after == state else tuple(map(EVENTS.write, events))


def _decided(state: LessonRun, action: Action) -> Iterator[LessonEvent]:
    match action:
        case GoTo(index):
            require(0 <= index < len(state.lesson.steps), Refusal.NO_STEP)
            if index > state.reached and not state.finished:
                require(state.settled(state.reached), Refusal.ANSWER_FIRST)
                require(index == state.reached + 1, Refusal.ONE_STEP)
            yield StepShown(index)
        case Respond(step, given):
            question, before = _question(state, step), state.attempted(step)
            if not before.settled:
                right, tries = question.is_right(given), len(before.tries) + 1
                yield Responded(step, given, right, before.hints, tries)
        case Hint(step):
            question, before = _question(state, step), state.attempted(step)
            if not before.settled and before.hints < len(question.hints):
                yield HintShown(step)
        case GiveUp(step):
            _question(state, step)
            if not state.attempted(step).settled:
                yield AnswerShown(step)
        case Finish():
            require(state.reached == len(state.lesson.steps) - 1, Refusal.STEPS_LEFT)
            require(state.settled(state.reached), Refusal.ANSWER_FIRST)
            yield LessonFinished()
        case _:
            assert_never(action)


def _question(state: LessonRun, name: str) -> Question:
    """Return a question among the steps revealed so far."""
    for step in state.lesson.steps[: state.reached + 1]:
        if step.id == name and isinstance(step, Question):
            return step
    raise Refused(Refusal.NO_QUESTION)
