"""What all runs come to: the first attempt at a case that ended is the record of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from tutor.runs.replay import CASE, LESSON
from tutor.runs.results import CaseResult, LessonResult, result_of_case, result_of_lesson
from tutor.store import Run, Store

Standing = Literal["open", "ended", "set aside", "unreadable"]
Readable = Callable[[Run], bool]
"""Tells whether this version can go on with an open run."""


@dataclass(frozen=True)
class Attempt:
    """One run of a case, where it stands, and what came of it.

    ``result`` is None while it has not ended, and where its end is in a form of another version.
    """

    run: Run
    standing: Standing
    result: CaseResult | None = None


@dataclass(frozen=True)
class CaseRecord:
    """All attempts at one case, oldest first."""

    case: str
    attempts: tuple[Attempt, ...] = ()

    @property
    def finished(self) -> tuple[Attempt, ...]:
        """The attempts that came to an end."""
        return tuple(attempt for attempt in self.attempts if attempt.result)

    @property
    def first(self) -> CaseResult | None:
        """The first result: the record."""
        return next((attempt.result for attempt in self.finished), None)

    @property
    def open(self) -> bool:
        """Whether an attempt can be gone on with."""
        return any(attempt.standing == "open" for attempt in self.attempts)


@dataclass(frozen=True)
class LessonRecord:
    """Whether a lesson was finished, whether a run of it is open, and what came of each that ended.

    ``results`` are oldest first.
    """

    lesson: str
    finished: bool = False
    open: bool = False
    results: tuple[LessonResult, ...] = ()


@dataclass(frozen=True)
class Calibration:
    """How often the first call was right at a stated certainty (1 to 3)."""

    certainty: int
    right: int
    count: int


@dataclass(frozen=True)
class Progress:
    """All that was done. ``unread`` are the runs that this version cannot read, oldest first."""

    cases: Mapping[str, CaseRecord]
    lessons: Mapping[str, LessonRecord]
    unread: tuple[Run, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything was done at all."""
        return bool(self.cases or self.lessons or self.unread)

    @property
    def calibration(self) -> tuple[Calibration, ...]:
        """Certainty against rightness over the first attempts that stated one."""
        firsts = [record.first for record in self.cases.values() if record.first]
        return tuple(
            Calibration(
                level,
                sum(
                    first.certainty == level and first.parts.get("call") == 1.0 for first in firsts
                ),
                sum(first.certainty == level for first in firsts),
            )
            for level in (1, 2, 3)
        )


def read_progress(store: Store, readable: Readable) -> Progress:
    """Read what was done from the record; only open runs are looked into."""
    attempts: dict[str, list[Attempt]] = {}
    lessons: dict[str, LessonRecord] = {}
    unread: list[Run] = []
    for run in store.runs():
        case_result = result_of_case(run) if run.kind == CASE else None
        lesson_result = result_of_lesson(run) if run.kind == LESSON else None
        standing = _standing(run, case_result or lesson_result, readable)
        if standing == "unreadable":
            unread.append(run)
        if run.kind == CASE:
            attempts.setdefault(run.subject, []).append(Attempt(run, standing, case_result))
        elif run.kind == LESSON:
            before = lessons.get(run.subject, LessonRecord(run.subject))
            lessons[run.subject] = _with(before, run, standing, lesson_result)
    cases = {case: CaseRecord(case, tuple(several)) for case, several in attempts.items()}
    return Progress(cases, lessons, tuple(unread))


def _standing(run: Run, result: CaseResult | LessonResult | None, readable: Readable) -> Standing:
    if run.set_aside is not None:
        return "set aside"
    if run.kind not in (CASE, LESSON):
        return "unreadable"
    if run.ending is not None:
        return "ended" if result else "unreadable"
    return "open" if readable(run) else "unreadable"


def _with(
    before: LessonRecord, run: Run, standing: Standing, result: LessonResult | None
) -> LessonRecord:
    """Return what is known of a lesson with one more run."""
    return LessonRecord(
        before.lesson,
        finished=before.finished or run.ending is not None,
        open=before.open or standing == "open",
        results=(*before.results, *([result] if result else [])),
    )
