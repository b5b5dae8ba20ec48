"""What a plan came to as a whole, and every option of the menu by the role it has in this patient.

The steps of a ladder of referral stand apart where one of them is needed: they are judged by their
speed there, and to show the role that they would have otherwise would tell another story.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from tutor.flow.debrief.material import Material
from tutor.flow.debrief.notes import Citations, Note
from tutor.flow.debrief.options import OptionView, Standing, option_view, step_view
from tutor.grading.second.needs import Ladder, needs
from tutor.model.grade import Mark, Verdict
from tutor.model.scalars import ROLES, Role

PlanCode = Literal[
    "harms", "leaves-out", "relief-only", "far-too-fast", "too-little", "too-much", "fast", "holds"
]
"""What mattered most about a plan. Only ``fast`` and ``holds`` are said of one that is sound."""
HARMING = (Verdict.CONTRAINDICATED_CHOSEN, Verdict.HARMFUL_CHOSEN)
TOO_FAST = (Verdict.ONE_STEP_FASTER, Verdict.TWO_STEPS_FASTER)
WHOLE = "plan"
"""The subject of the marks that judge a plan as a whole."""


@dataclass(frozen=True)
class PlanVerdict:
    """What mattered most about a plan, the options that it is said of, and what comes too late.

    ``points`` is the plan's score, of 100; ``sound`` says that it reached the bar of its scoring.
    """

    code: PlanCode
    options: tuple[str, ...]
    late: tuple[str, ...]
    points: float
    sound: bool


@dataclass(frozen=True)
class PlanLimit:
    """A ceiling or a cost that a plan ran into; ``mark`` is the grade's own, where it has one."""

    code: Literal["forbidden", "missing", "whole"]
    mark: Mark | None = None


@dataclass(frozen=True)
class RoleGroup:
    """The options of one role."""

    role: Role
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class PlanView:
    """A plan as a whole, what limited it, each ladder from the slowest step, the rest by role."""

    verdict: PlanVerdict
    limits: tuple[PlanLimit, ...]
    ladders: tuple[tuple[OptionView, ...], ...]
    groups: tuple[RoleGroup, ...]
    notes: tuple[Note, ...]

    @property
    def worst_first(self) -> tuple[OptionView, ...]:
        """Every option: what went wrong, then what went well, then what was left alone."""
        steps = [step for ladder in self.ladders for step in ladder]
        options = [*steps, *(option for group in self.groups for option in group.options)]
        order = get_args(Standing)
        return tuple(sorted(options, key=lambda option: order.index(option.standing)))


def plan_verdict(material: Material) -> PlanVerdict:
    """Return what mattered most: harm before what is missing, and that before speed."""
    code, options = _most(material)
    late = _named(material, (Verdict.SLOWER,)) if code == "leaves-out" else ()
    points = 100 * material.grade.parts["plan"]
    return PlanVerdict(code, options, late, points, material.plan_sound)


def _most(material: Material) -> tuple[PlanCode, tuple[str, ...]]:
    harming, missing = _named(material, HARMING), _named(material, (Verdict.REQUIRED_OMITTED,))
    if harming:
        return "harms", harming
    if missing:
        return "leaves-out", missing
    if material.has_mark("plan", (Verdict.RELIEF_ONLY,)):
        return "relief-only", ()
    fast = _named(material, (Verdict.TWO_STEPS_FASTER,))
    if fast and not material.plan_sound:
        return "far-too-fast", fast
    if not material.plan_sound:
        costs = any(mark.part == "plan" and mark.effect < 0 for mark in material.grade.marks)
        return "too-much" if costs else "too-little", ()
    fast = _named(material, TOO_FAST)
    return "fast" if fast else "holds", fast


def _named(material: Material, codes: Collection[Verdict]) -> tuple[str, ...]:
    """Return the options whose marks have one of some codes."""
    marks = material.grade.marks
    return tuple(mark.subject for mark in marks if mark.part == "plan" and mark.code in codes)


def plan_view(material: Material) -> PlanView:
    """Return what the plan came to, what limited it, and every option with its reason."""
    cited = Citations(material)
    ladders = () if material.first_rules else needs(material.case).ladders
    steps = tuple(tuple(_steps(material, cited, ladder)) for ladder in ladders)
    groups = tuple(_groups(material, cited, ladders))
    limits = tuple(_limits(material))
    return PlanView(plan_verdict(material), limits, steps, groups, cited.notes)


def _steps(material: Material, cited: Citations, ladder: Ladder) -> Iterator[OptionView]:
    for option in sorted(ladder.rungs, key=lambda option: option.rung):
        yield step_view(material, cited, option, option.rung - ladder.needed)


def _groups(
    material: Material, cited: Citations, ladders: Collection[Ladder]
) -> Iterator[RoleGroup]:
    steps = {option.id for ladder in ladders for option in ladder.rungs}
    for role in ROLES:
        options = [option for option in material.case.of_role(role) if option.id not in steps]
        if options:
            views = tuple(option_view(material, cited, option) for option in options)
            yield RoleGroup(role, views)


def _limits(material: Material) -> Iterator[PlanLimit]:
    """Yield the ceilings that single options brought about, then the faults of the whole plan."""
    if material.has_mark("plan", (Verdict.CONTRAINDICATED_CHOSEN,)):
        yield PlanLimit("forbidden")
    if material.has_mark("plan", (Verdict.REQUIRED_OMITTED,)):
        yield PlanLimit("missing")
    for mark in material.grade.marks:
        if mark.part == "plan" and mark.subject == WHOLE:
            yield PlanLimit("whole", mark)
