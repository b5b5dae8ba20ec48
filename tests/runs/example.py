"""Runs of a small library, a clock that ticks, and stores that fail on purpose."""

from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from tests.grading.small import CRITERIA, case, catalogue
from tests.session.example import LESSON
from tutor.content.document import Document
from tutor.content.library import Library, Loaded
from tutor.grading import resolve
from tutor.model.case import Case
from tutor.model.criteria import Criteria
from tutor.runs import RecordedRun, Runs
from tutor.runs.runs import EncounterRun
from tutor.session.encounter import (
    Action,
    Ask,
    ChooseCall,
    ChooseCertainty,
    ChooseEvidence,
    ChooseSources,
    Commit,
    Encounter,
    Move,
    Prescribe,
    Submit,
    take,
)
from tutor.store import Beginning, Event, Reason, Run, Store, StoreUnwritable

AT = "2026-03-01T00:00:00Z"
DOCUMENT = Document(Path("content.yaml"), yaml.ScalarNode("tag", ""), {})

SOLVED: tuple[Action, ...] = (
    Move("investigate"),
    *(Ask(name) for name in ("path", "reflex", "medicines-and-conditions", "palpation", "bending")),
    *(ChooseEvidence(name, on=True) for name in ("path", "reflex", "bending")),
    Move("commit"),
    ChooseCall("referred"),
    ChooseSources(("s1-root",)),
    ChooseCertainty(3),
    Commit(),
    Prescribe("spine-specialist-referral", on=True),
    Prescribe("physical-therapy", on=True),
    Prescribe("lifting-and-ergonomics", on=True),
    Prescribe("custom-orthotics", on=True),
    Submit(),
)
"""A perfect encounter with the small case."""

WRONG: tuple[Action, ...] = (
    Move("commit"),
    ChooseCall("local"),
    ChooseSources(("plantar-fascia",)),
    ChooseCertainty(2),
    Commit(),
    Submit(),
)
"""A hasty one."""


def library(*cases: Case, criteria: Criteria = CRITERIA) -> Library:
    """Return a library of some cases (the small one where none is given) and one lesson."""
    return Library(
        criteria=Loaded(criteria, DOCUMENT),
        catalogue=Loaded(catalogue(), DOCUMENT),
        cases={patient.id: Loaded(patient, DOCUMENT) for patient in cases or (case(),)},
        lessons={LESSON.id: Loaded(LESSON, DOCUMENT)},
    )


class Clock:
    """A clock that is a second later each time it is read."""

    def __init__(self) -> None:
        """Begin at midnight."""
        self._seconds = count()

    def __call__(self) -> str:
        """Return the time."""
        return f"2026-03-01T00:00:{next(self._seconds):02d}Z"


def runs(store: Store, content: Library | None = None) -> Runs:
    """Return the runs of a record, as after starting the tutor."""
    uids = count(len(store.runs()))
    return Runs(content or library(), store, Clock(), lambda: f"run-{next(uids)}")


def play(recorded: RecordedRun[Any, Any], actions: Iterable[object]) -> None:
    """Take some actions."""
    for action in actions:
        recorded.take(action)


def solved(store: Store, actions: Iterable[object] = SOLVED) -> EncounterRun:
    """Return an encounter with the small case that has been played to its end."""
    recorded = runs(store).encounter("nurse")
    play(recorded, actions)
    return recorded


def kinds(store: Store, run: int = 1) -> list[str]:
    """Return the kinds of the events of a run, whose places must follow each other."""
    events = store.events(run)
    assert [event.seq for event in events] == list(range(len(events)))
    return [event.kind for event in events]


def recorded_kinds(actions: Iterable[Action]) -> list[str]:
    """Return the kinds of the events that some actions make in the small case."""
    state, kept = Encounter(resolve(case(), catalogue())), []
    for action in actions:
        state, written = take(state, action)
        kept += [event.kind for event in written]
    return kept


class FailingStore(Store):
    """A store that cannot be written while ``failing`` is above zero, counted down at each try.

    ``passing`` is how many writes go through before that.
    """

    failing = 0
    passing = 0

    def _try(self) -> None:
        if self.passing:
            self.passing -= 1
        elif self.failing:
            self.failing -= 1
            raise StoreUnwritable(self.path, Reason.FULL, "SQLITE_FULL")

    def begin(self, beginning: Beginning, events: Sequence[Event]) -> Run:
        """Begin a run, or fail."""
        self._try()
        return super().begin(beginning, events)

    def append(self, run: Run, events: Sequence[Event]) -> None:
        """Record acts, or fail."""
        self._try()
        super().append(run, events)
