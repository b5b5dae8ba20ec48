"""Walks through an encounter and a lesson, to start tests from any point on the way."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import pytest

from tests.grading.golden import CASE
from tutor.questions import Given, Lesson
from tutor.session import encounter as enc
from tutor.session import lesson_run as run
from tutor.session.refusal import Refusal, Refused
from tutor.session.written import Written

State = TypeVar("State", enc.Encounter, run.LessonRun)

WALK: tuple[enc.Action, ...] = (
    enc.Move("investigate"),
    enc.Ask("a"),
    enc.Ask("q1"),
    enc.ChooseEvidence("a", on=True),
    enc.Move("commit"),
    enc.ChooseCall("referred"),
    enc.ChooseSources(("s1-root",)),
    enc.ChooseCertainty(2),
    enc.Commit(),
    enc.Prescribe("pt", on=True),
    enc.Submit(),
)


def walked(state: State, actions: Iterable[Any]) -> tuple[State, tuple[Written, ...]]:
    """Return where some actions lead, and their events; each must be possible."""
    take: Any = enc.take if isinstance(state, enc.Encounter) else run.take
    events: list[Written] = []
    for action in actions:
        state, written = take(state, action)
        events += written
    return state, tuple(events)


def stored(events: Iterable[Written]) -> tuple[Written, ...]:
    """Return events as they come back from a record: through JSON."""
    return tuple(Written(event.kind, json.loads(json.dumps(dict(event.body)))) for event in events)


def arrived(stage: enc.Stage) -> enc.Encounter:
    """Return the encounter as the walk enters a stage; Commit with everything chosen."""
    ends: Mapping[enc.Stage, int] = {
        "meet": 0,
        "investigate": 4,
        "commit": 8,
        "plan": 10,
        "debrief": 11,
    }
    state, _ = walked(enc.Encounter(CASE), WALK[: ends[stage]])
    assert state.stage == stage
    return state


def _option(name: str, *, correct: bool = False) -> dict[str, object]:
    return {"id": name, "text": name, "correct": correct, "why": name}


def _question(name: str, ask: str, **more: object) -> dict[str, object]:
    base = {"id": name, "text": "?", "ask": ask, "hints": ["Nudge.", "Nearly."], "after": "So."}
    return base | more


LESSON = Lesson.model_validate(
    {
        "format": 1,
        "id": "s1-root",
        "title": "The S1 root",
        "objectives": ["Know it."],
        "minutes": 5,
        "steps": [
            {"id": "where", "text": "Here."},
            _question("one", "one", options=[_option("l5"), _option("s1", correct=True)]),
            {"id": "read", "text": "Read."},
            _question(
                "many",
                "many",
                options=[_option("x", correct=True), _option("y", correct=True), _option("z")],
            ),
            _question("order", "order", options=[_option("p"), _option("q"), _option("r")]),
            _question("number", "number", answer=44, tolerance=3, unit="%", why="Count."),
            {"id": "try-it", "cases": ["pallet", "mail-round"]},
        ],
    }
)
RIGHT: Mapping[str, Given] = {
    "one": ("s1",),
    "many": ("x", "y"),
    "order": ("p", "q", "r"),
    "number": ("44",),
}
INDEX = {step.id: index for index, step in enumerate(LESSON.steps)}


def reached(step: str) -> run.LessonRun:
    """Return the lesson with a step just revealed and every question before it answered."""
    actions: list[run.Action] = []
    for name, index in INDEX.items():
        if index:
            actions.append(run.GoTo(index))
        if name == step:
            break
        if name in RIGHT:
            actions.append(run.Respond(name, RIGHT[name]))
    return walked(run.LessonRun(LESSON), actions)[0]


@contextmanager
def refused(reason: Refusal) -> Iterator[None]:
    """Hold that an action is refused, and why."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value == Refused(reason)
