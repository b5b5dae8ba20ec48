"""What came of a plan, and of each of its options: a plan in, codes out."""

from dataclasses import replace

import pytest

from tests.shipped import LIBRARY
from tests.ui.debriefed import CASE, EXPERT, FIRST, NOTHING, SECOND, WRONG, debrief
from tutor.flow.debrief.options import OptionView
from tutor.flow.debrief.plan import PlanVerdict, PlanView
from tutor.grading import resolve
from tutor.model.grade import Mark
from tutor.model.resolved import Option, ResolvedCase
from tutor.session.encounter import Encounter


def rung(option: Option, name: str, at: int, **changes: object) -> Option:
    """Return an option as a step of the ladder ``spine``, under another name."""
    step = replace(option, id=name, label=f"Step {name}", ladder="spine", rung=at)
    return replace(step, **changes)  # type: ignore[arg-type]  # - fields by name


REFERRAL = replace(CASE.option["referral"], critical=False)
LADDER = replace(
    CASE,
    options=(
        rung(REFERRAL, "weeks", 1),
        rung(REFERRAL, "days", 2, role="harmful"),
        rung(REFERRAL, "now", 3, role="harmful"),
        *CASE.options[1:],
    ),
)
"""A case of which a step is needed, and two faster ones would harm if they were no steps."""
URGENT = replace(
    CASE,
    options=(
        rung(REFERRAL, "weeks", 1, role="neutral"),
        rung(REFERRAL, "days", 2, role="required"),
        *CASE.options[1:],
    ),
)
FREE = replace(CASE, options=CASE.options[1:], call="local", sources=("fascia",))
"""A case that requires nothing."""
LASTING = ("referral", "therapy", "lifting")


def of_plan(case: ResolvedCase, *plan: str) -> Encounter:
    """Return the expert with another plan."""
    return replace(EXPERT, case=case, plan=plan)


VERDICTS = [
    (of_plan(CASE, *LASTING), "holds", (), (), True),
    (of_plan(CASE, *LASTING, "injection"), "harms", ("injection",), (), False),
    (of_plan(CASE, *LASTING, "tablets"), "harms", ("tablets",), (), False),
    (of_plan(CASE, "therapy", "injection"), "harms", ("injection",), (), False),
    (of_plan(CASE, "therapy", "lifting"), "leaves-out", ("referral",), (), False),
    (of_plan(URGENT, "weeks", "therapy"), "leaves-out", ("days",), ("weeks",), False),
    (of_plan(URGENT, "days", "weeks", "therapy"), "holds", (), (), True),
    (of_plan(LADDER, "weeks", "therapy", "lifting"), "holds", (), (), True),
    (of_plan(LADDER, "days", "therapy", "lifting"), "fast", ("days",), (), True),
    (of_plan(LADDER, "now", "therapy", "lifting"), "far-too-fast", ("now",), (), False),
    (of_plan(LADDER, "days", "order-scan", "weight"), "too-much", (), (), False),
    (of_plan(FREE, "therapy", "lifting"), "holds", (), (), True),
    (of_plan(FREE, "therapy"), "too-little", (), (), False),
    (of_plan(FREE, "therapy", "weight"), "too-little", (), (), False),
    (of_plan(FREE), "too-little", (), (), False),
    (of_plan(replace(FREE, call="referred"), "inserts"), "relief-only", (), (), False),
]


@pytest.mark.parametrize(("student", "code", "options", "late", "sound"), VERDICTS)
def test_what_mattered_most_about_a_plan(
    student: Encounter, code: str, options: tuple[str, ...], late: tuple[str, ...], *, sound: bool
) -> None:
    """Harm before what is missing, that before speed, and praise only where it is due."""
    plan = debrief(student).plan.verdict
    assert (plan.code, plan.options, plan.late) == (code, options, late)
    assert plan.sound == sound
    assert plan == debrief(student).overview.plan


def test_a_plan_is_sound_from_its_bar_on() -> None:
    """Exactly at the bar it is sound, and what holds it below is told, not praised."""
    at_bar = debrief(of_plan(CASE, "referral")).plan.verdict
    assert at_bar == PlanVerdict("holds", (), (), at_bar.points, sound=True)
    assert round(at_bar.points, 6) == 60.0
    below = debrief(of_plan(CASE, "referral", "order-scan")).plan.verdict
    assert (below.code, below.sound, round(below.points)) == ("too-much", False, 50)


def of(plan: PlanView, name: str) -> OptionView:
    """Return what was made of an option."""
    return next(view for view in plan.worst_first if view.option.id == name)


OPTIONS = [
    (EXPERT, "referral", "chosen", "good"),
    (EXPERT, "injection", "avoided", "idle"),
    (EXPERT, "weight", "unchosen", "idle"),
    (EXPERT, "lifting", "unchosen", "idle"),
    (WRONG, "tablets", "chosen", "harmful"),
    (WRONG, "order-scan", "chosen", "costly"),
    (WRONG, "referral", "omitted-urgent", "missing"),
    (replace(WRONG, case=LADDER, plan=()), "weeks", "omitted", "missing"),
    (of_plan(CASE, *LASTING, "weight"), "weight", "chosen", "idle-chosen"),
    (of_plan(CASE, *LASTING, "inserts"), "inserts", "beyond", "good"),
    (of_plan(CASE, *LASTING, "injection"), "injection", "chosen", "harmful"),
]


@pytest.mark.parametrize(("student", "name", "done", "standing"), OPTIONS)
def test_what_was_done_about_an_option(
    student: Encounter, name: str, done: str, standing: str
) -> None:
    """Chosen or not, and how well that was for this patient."""
    view = of(debrief(student).plan, name)
    assert (view.done, view.standing) == (done, standing)


STAND_IN = replace(
    CASE,
    options=(
        replace(REFERRAL, alternatives=("surgeon",)),
        replace(REFERRAL, id="surgeon", label="Refer to a surgeon", role="neutral"),
        *CASE.options[1:],
    ),
)


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
def test_what_serves_in_place_of_another(scoring: int) -> None:
    """It is good, whatever its role; what it stands for was replaced and is not missing."""
    plan = debrief(of_plan(STAND_IN, "surgeon", "therapy"), scoring=scoring).plan
    surgeon, referral = of(plan, "surgeon"), of(plan, "referral")
    assert (surgeon.done, referral.done) == ("serves", "replaced")
    assert (surgeon.standing, referral.standing) == ("good", "idle")


STEPS = [
    (LADDER, ("weeks",), {"weeks": ("chosen", "good", 0), "now": ("avoided", "idle", 2)}),
    (LADDER, ("days",), {"weeks": ("replaced", "idle", 0), "days": ("chosen", "too-fast", 1)}),
    (LADDER, ("weeks", "now"), {"weeks": ("covered", "good", 0), "now": ("chosen", "too-fast", 2)}),
    (LADDER, ("days", "now"), {"days": ("covered", "idle-chosen", 1)}),
    (URGENT, ("weeks",), {"weeks": ("chosen", "too-late", -1), "days": ("omitted", "missing", 0)}),
    (URGENT, ("weeks", "days"), {"weeks": ("covered", "idle-chosen", -1)}),
]


@pytest.mark.parametrize(("case", "chosen", "expected"), STEPS)
def test_the_steps_of_a_ladder_stand_by_their_speed(
    case: ResolvedCase, chosen: tuple[str, ...], expected: dict[str, tuple[str, str, int]]
) -> None:
    """Each step stands once, from the slowest, and not under the role it would have."""
    plan = debrief(of_plan(case, *chosen, "therapy")).plan
    (ladder,) = plan.ladders
    found = {step.option.id: (step.done, step.standing, step.steps) for step in ladder}
    assert {name: found[name] for name in expected} == expected
    assert list(found) == [option.id for option in case.options if option.ladder]
    by_role = [view.option.id for group in plan.groups for view in group.options]
    assert not set(by_role) & set(found)


def test_a_step_has_the_reason_by_which_it_was_judged() -> None:
    """Its own where it is needed, the grader's where its speed decides, none where covered."""
    plan = debrief(of_plan(LADDER, "weeks", "days", "now")).plan
    reasons = {name: of(plan, name).reason for name in ("weeks", "now")}
    assert reasons["weeks"] is None
    assert of(plan, "weeks").note is None
    assert isinstance(reasons["now"], Mark)
    alone = of(debrief(of_plan(LADDER, "weeks")).plan, "weeks")
    assert alone.reason == alone.option


def test_the_first_scoring_knows_no_ladder() -> None:
    """There the steps stand by their roles, as they were judged."""
    plan = debrief(of_plan(LADDER, "days", "therapy"), scoring=FIRST).plan
    assert plan.ladders == ()
    assert (of(plan, "days").standing, of(plan, "days").steps) == ("harmful", None)


@pytest.mark.parametrize(
    ("student", "codes"),
    [
        (EXPERT, []),
        (WRONG, ["forbidden", "missing", "whole"]),
        (NOTHING, ["missing", "whole"]),
        (of_plan(CASE, *LASTING, "injection"), []),
    ],
)
def test_what_limited_a_plan(student: Encounter, codes: list[str]) -> None:
    """What single options brought about stands before the faults of the whole plan."""
    assert [limit.code for limit in debrief(student).plan.limits] == codes


def test_what_went_wrong_stands_first() -> None:
    """Of all options, in the order of how well they were chosen."""
    views = debrief(WRONG).plan.worst_first
    assert [view.standing for view in views][:4] == ["harmful", "missing", "costly", "good"]
    assert {view.standing for view in views[4:]} == {"idle"}
    assert len(views) == len(CASE.options)


@pytest.mark.parametrize("name", list(LIBRARY.cases)[::5])
def test_every_option_stands_in_the_plan_once(name: str) -> None:
    """Whatever the case, and whatever was chosen."""
    assert LIBRARY.catalogue is not None
    case = resolve(LIBRARY.cases[name].model, LIBRARY.catalogue.model)
    chosen = tuple(option.id for option in case.options[::3])
    plan = debrief(Encounter(case, "debrief", plan=chosen), LIBRARY).plan
    shown = [view.option.id for view in plan.worst_first]
    assert sorted(shown) == sorted(case.option)
    left = ("replaced", "omitted", "omitted-urgent", "avoided", "unchosen")
    assert {view.option.id for view in plan.worst_first if view.done not in left} == set(chosen)
