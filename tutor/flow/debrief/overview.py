"""The first view: safety before all else, call and plan, then what decided, and what comes next.

A student who reads nothing more has read what matters most. A reason not to pass that has a line of
its own is not said again beside the total.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tutor.flow.debrief.call import CallView, call_view
from tutor.flow.debrief.certainty import CertaintyView, certainty_view
from tutor.flow.debrief.deciding import Deciding, what_decided
from tutor.flow.debrief.material import LessonLink, Material
from tutor.flow.debrief.plan import PlanVerdict, plan_verdict
from tutor.grading import CURRENT, unscreened
from tutor.model.grade import Basis, FailureCode, Mark, Verdict
from tutor.model.scalars import Screen


@dataclass(frozen=True)
class SafetyFailure:
    """One safety failure, and what it rests on; None where one before rests on it."""

    mark: Mark
    basis: Basis | None


@dataclass(frozen=True)
class UnscreenedView:
    """The groups of red flags that nobody looked for; ``lucky`` where no harm came of anything."""

    groups: tuple[Screen, ...]
    lucky: bool


@dataclass(frozen=True)
class TotalView:
    """Whether the case is passed. ``told`` are the reasons not to pass that lines above tell.

    ``newest`` is the scoring of new cases, where earlier rules graded this one; else None.
    """

    passed: bool
    points: float
    told: frozenset[FailureCode]
    newest: int | None


@dataclass(frozen=True)
class NextView:
    """What to do next: another case, a lesson and this patient again, or the sections and again."""

    code: Literal["next-case", "lesson", "sections"]
    lesson: LessonLink | None


@dataclass(frozen=True)
class Overview:
    """The first view; ``screen`` is None where no red flag was left out.

    ``lesson`` is why the heaviest finding counts; it is empty where a safety failure has said it.
    """

    safety: tuple[SafetyFailure, ...]
    call: CallView
    plan: PlanVerdict
    screen: UnscreenedView | None
    total: TotalView
    deciding: Deciding
    lesson: str
    certainty: CertaintyView
    next: NextView


def overview(material: Material, newest: int = CURRENT.number) -> Overview:
    """Return the first view; ``newest`` is the scoring by which new cases are graded."""
    call, screen, decided = call_view(material), _screen(material), what_decided(material)
    grade = material.grade
    told = frozenset(_told(call, screen)) & {failure.code for failure in grade.failures}
    earlier = newest if grade.scoring < newest else None
    return Overview(
        tuple(_safety(material)),
        call,
        plan_verdict(material),
        screen,
        TotalView(grade.passed, grade.total, told, earlier),
        decided,
        _lesson(material, decided),
        certainty_view(material, decided),
        _next(material),
    )


def _safety(material: Material) -> Iterator[SafetyFailure]:
    said = set()
    for mark in material.grade.critical:
        basis = mark.basis.id
        yield SafetyFailure(mark, None if basis in said else material.basis(basis))
        said.add(basis)


def _lesson(material: Material, decided: Deciding) -> str:
    """Return why the heaviest finding counts, unless it was left out and is a safety failure."""
    why = decided.heaviest.why if decided.heaviest else ""
    return "" if any(mark.why == why for mark in material.grade.critical) else why


def _screen(material: Material) -> UnscreenedView | None:
    """Return which red flags were left out; scoring 1 did not ask for them."""
    groups = unscreened(material.case, material.asked)
    if material.first_rules or not groups:
        return None
    harmed = bool(material.grade.critical) or material.has_mark("plan", (Verdict.HARMFUL_CHOSEN,))
    return UnscreenedView(groups, not harmed)


def _told(call: CallView, screen: UnscreenedView | None) -> Iterator[FailureCode]:
    """Yield the reasons not to pass that lines of their own tell.

    That a call is wrong would deny, beside the total, that there was none.
    """
    if call.code == "none":
        yield FailureCode.WRONG_CALL
        yield FailureCode.CALL_NOT_EXACT
    if screen is not None:
        yield FailureCode.SCREEN_MISSED
    if call.not_yet is not None:
        yield FailureCode.SOURCE_MISSED


def _next(material: Material) -> NextView:
    lesson = next(iter(material.lessons), None)
    if material.grade.passed:
        return NextView("next-case", lesson)
    return NextView("lesson" if lesson else "sections", lesson)
