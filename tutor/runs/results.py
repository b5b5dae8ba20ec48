"""What came of a run, as the event that ends it keeps it: all that later versions may ask for.

A result keeps each part and the code of each mark, not the words: which findings were missed, how
many hints and tries each question took. It stands for itself, so that ten thousand of them are read
without a single snapshot. Fields are only ever added; a changed meaning is a new version.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache

from pydantic import TypeAdapter, ValidationError

from tutor.model.grade import Grade, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.session.encounter import Encounter
from tutor.session.lesson_run import LessonRun
from tutor.store import FINISHED, Event, Run

FIRST_FINISHED = "finished"
"""How the first version named the event that ended a run."""


@dataclass(frozen=True)
class MarkResult:
    """One mark of a grade without its words: the part, what it is about, and its code."""

    part: str
    subject: str
    code: str


@dataclass(frozen=True)
class CaseKey:
    """What the case was, as far as a result has to be understood without it."""

    call: str = ""
    sources: tuple[str, ...] = ()
    certainty: int = 3
    level: int = 0


@dataclass(frozen=True)
class CaseResult:
    """The end of an encounter: ``total`` 0..100, each part in its own range (see grading).

    ``missed`` are the supporting findings that were not chosen as evidence, ``critical`` what made
    it a safety failure. A result of the first version has the parts call and plan only, no marks
    and no key: regrading gives the rest.
    """

    total: float
    passed: bool
    safe: bool = True
    scoring: int = 1
    parts: Mapping[str, float] = field(default_factory=dict)
    call: str | None = None
    sources: tuple[str, ...] = ()
    certainty: int | None = None
    key: CaseKey = CaseKey()
    marks: tuple[MarkResult, ...] = ()
    missed: tuple[str, ...] = ()
    critical: tuple[str, ...] = ()
    caps: tuple[str, ...] = ()


@dataclass(frozen=True)
class QuestionResult:
    """One question of a lesson: every try as it was given, the hints before the last one."""

    tries: tuple[tuple[str, ...], ...] = ()
    hints: int = 0
    right: bool = False
    shown: bool = False


@dataclass(frozen=True)
class LessonResult:
    """The end of a lesson, by question; empty where the first version recorded it."""

    questions: Mapping[str, QuestionResult] = field(default_factory=dict)


def case_result(encounter: Encounter, grade: Grade) -> CaseResult:
    """Return what is kept of a graded encounter."""
    answer, case = encounter.answer, encounter.case
    return CaseResult(
        total=grade.total,
        passed=grade.passed,
        safe=not grade.critical,
        scoring=grade.scoring,
        parts=dict(grade.parts),
        call=answer.call,
        sources=answer.sources,
        certainty=answer.certainty,
        key=_key(case),
        marks=tuple(MarkResult(mark.part, mark.subject, mark.code.value) for mark in grade.marks),
        missed=tuple(mark.subject for mark in grade.marks if mark.code is Verdict.MISS),
        critical=tuple(mark.subject for mark in grade.critical),
        caps=tuple(cap.code.value for cap in grade.caps),
    )


def lesson_result(run: LessonRun) -> LessonResult:
    """Return what is kept of a finished lesson."""
    return LessonResult(
        {
            step: QuestionResult(before.tries, before.hints, before.right, before.shown)
            for step, before in run.questions.items()
        }
    )


def body_of(result: CaseResult | LessonResult) -> dict[str, object]:
    """Return a result as plain values, for the event that ends the run."""
    return asdict(result)


def result_of_case(run: Run) -> CaseResult | None:
    """Return what came of a case, or None where it has not ended or cannot be read."""
    body = _body(run.ending)
    if run.ending is not None and run.ending.kind == FIRST_FINISHED:
        body = _first_body(run, run.ending.body)
    try:
        return _case_reader().validate_python(body) if body else None
    except ValidationError:
        return None


def result_of_lesson(run: Run) -> LessonResult | None:
    """Return what came of a lesson, or None where it has not ended or cannot be read."""
    if run.ending is not None and run.ending.kind == FIRST_FINISHED:
        return LessonResult()
    body = _body(run.ending)
    try:
        return None if body is None else _lesson_reader().validate_python(body)
    except ValidationError:
        return None


def _key(case: ResolvedCase) -> CaseKey:
    return CaseKey(case.call, case.sources, case.certainty, case.level)


def _body(ending: Event | None) -> dict[str, object] | None:
    return dict(ending.body) if ending and ending.kind == FINISHED else None


def _first_body(run: Run, body: Mapping[str, object]) -> dict[str, object]:
    """Return a result of the first version, which held six fields, in today's form."""
    parts = {name: body[name] for name in ("call", "plan") if name in body}
    known = {name: body[name] for name in ("total", "passed", "safe", "certainty") if name in body}
    return {**known, "parts": parts, "scoring": run.scoring or 1}


@cache
def _case_reader() -> TypeAdapter[CaseResult]:
    return TypeAdapter(CaseResult)


@cache
def _lesson_reader() -> TypeAdapter[LessonResult]:
    return TypeAdapter(LessonResult)
