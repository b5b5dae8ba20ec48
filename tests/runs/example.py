"""A runs with a small library, a clock that ticks, and stores that fail on purpose."""

from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from tests.grading.small import CRITERIA, case, catalogue
from tests.session.example import LESSON
from tutor.content.document import Document
from tutor.content.library import Library, Loaded
from tutor.model.case import Case
from tutor.model.criteria import Criteria
from tutor.runs import RecordedRun, Runs
from tutor.session.encounter import (
    Action,
    Ask,
    ChooseCall,
    ChooseCertainty,
    ChooseSources,
    Commit,
    Encounter,
    Mark,
    Move,
    Prescribe,
    Submit,
)
from tutor.store import Reason, Run, Store, StoreUnwritable

DOCUMENT = Document(Path("content.yaml"), yaml.ScalarNode("tag", ""), {})

SOLVED: tuple[Action, ...] = (
    Move("investigate"),
    *(Ask(one) for one in ("path", "reflex", "medicines-and-conditions", "palpation", "bending")),
    *(Mark(one, on=True) for one in ("path", "reflex", "bending")),
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
        cases={one.id: Loaded(one, DOCUMENT) for one in cases or (case(),)},
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
    """Sit down at a runs, as after starting the tutor."""
    return Runs(content or library(), store, Clock())


def play(recorded: RecordedRun[Any], actions: Iterable[object]) -> None:
    """Take some actions."""
    for action in actions:
        recorded.take(action)


def solved(store: Store, actions: Iterable[object] = SOLVED) -> RecordedRun[Encounter]:
    """Return an encounter with the small case that has been played and concluded."""
    here = runs(store)
    recorded = here.encounter("nurse")
    play(recorded, actions)
    here.conclude(recorded)
    return recorded


def kinds(store: Store, run: int = 1) -> list[str]:
    """Return the kinds of the events of a run, whose places must follow each other."""
    events = store.events(run)
    assert [one.seq for one in events] == list(range(len(events)))
    return [one.kind for one in events]


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

    def remember(self, digest: str, kind: str, body: str) -> None:
        """Keep content, or fail."""
        self._try()
        super().remember(digest, kind, body)

    def start(self, kind: str, subject: str, digest: str, scoring: int | None, at: str) -> Run:
        """Begin a run, or fail."""
        self._try()
        return super().start(kind, subject, digest, scoring, at)

    def append(self, run_id: int, seq: int, kind: str, body: Mapping[str, object], at: str) -> None:
        """Record an act, or fail."""
        self._try()
        super().append(run_id, seq, kind, body, at)
