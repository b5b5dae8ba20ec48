"""What came of an attempt, and what all attempts come to: the first attempt is the record."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

from tutor.model.grade import Grade
from tutor.store import FINISHED, Event, Run, Store


@dataclass(frozen=True)
class Outcome:
    """The end of an attempt: ``total`` 0..100, ``call`` and ``plan`` 0..1."""

    total: float
    passed: bool
    call: float
    plan: float
    certainty: int | None
    safe: bool

    @classmethod
    def of(cls, grade: Grade, certainty: int | None) -> Self:
        """Return what came of a grade."""
        return cls(
            grade.total,
            grade.passed,
            grade.parts["call"],
            grade.parts["plan"],
            certainty,
            not grade.critical,
        )

    def body(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)

    @classmethod
    def read(cls, body: Mapping[str, Any]) -> Self | None:
        """Read it back, or None where a record of another version holds something else."""
        names = {one.name for one in fields(cls)}
        return cls(**body) if set(body) == names else None


@dataclass(frozen=True)
class Attempt:
    """One run of a case, and what came of it (None while it is unfinished)."""

    run: Run
    outcome: Outcome | None


@dataclass(frozen=True)
class CaseRecord:
    """All attempts at one case, oldest first."""

    case: str
    attempts: tuple[Attempt, ...]

    @property
    def finished(self) -> tuple[Attempt, ...]:
        """The attempts that came to an end."""
        return tuple(one for one in self.attempts if one.outcome)

    @property
    def first(self) -> Outcome | None:
        """The first outcome: the record."""
        return next((one.outcome for one in self.attempts if one.outcome), None)

    @property
    def open(self) -> bool:
        """Whether an attempt is unfinished."""
        return any(one.run.finished is None for one in self.attempts)


@dataclass(frozen=True)
class Calibration:
    """How often the first call was right at a stated certainty (1 to 3)."""

    certainty: int
    right: int
    count: int


@dataclass(frozen=True)
class LessonRecord:
    """Whether a lesson was finished, and whether a run of it is unfinished."""

    lesson: str
    finished: bool
    open: bool


@dataclass(frozen=True)
class Progress:
    """All that was done."""

    cases: Mapping[str, CaseRecord]
    lessons: Mapping[str, LessonRecord]

    @property
    def any(self) -> bool:
        """Whether anything was done at all."""
        return bool(self.cases or self.lessons)

    @property
    def calibration(self) -> tuple[Calibration, ...]:
        """Certainty against rightness over the first attempts that stated one."""
        firsts = [one.first for one in self.cases.values() if one.first]
        return tuple(
            Calibration(
                level,
                sum(1 for one in firsts if one.certainty == level and one.call == 1.0),
                sum(1 for one in firsts if one.certainty == level),
            )
            for level in (1, 2, 3)
        )


def read_progress(store: Store) -> Progress:
    """Read what was done from the record."""
    attempts: dict[str, list[Attempt]] = {}
    for run in store.runs("case"):
        outcome = _ending(store.events(run.id)) if run.finished else None
        attempts.setdefault(run.subject, []).append(Attempt(run, outcome))
    lessons: dict[str, LessonRecord] = {}
    for run in store.runs("lesson"):
        before = lessons.get(run.subject)
        done = run.finished is not None
        lessons[run.subject] = LessonRecord(
            run.subject, done or bool(before and before.finished), not done
        )
    return Progress(
        {name: CaseRecord(name, tuple(some)) for name, some in attempts.items()}, lessons
    )


def _ending(events: Iterable[Event]) -> Outcome | None:
    return next((Outcome.read(one.body) for one in events if one.kind == FINISHED), None)
