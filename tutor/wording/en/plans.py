"""What a debrief says of a plan: what it came to, what limited it, and each option of the menu."""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from tutor.flow.debrief.options import OptionView
from tutor.flow.debrief.plan import PlanCode, PlanLimit, PlanVerdict
from tutor.grading import CURRENT
from tutor.grading import constants as const
from tutor.grading.second.constants import FAST_COST
from tutor.model.grade import Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Aim, Role
from tutor.wording.en.labels import (
    ROLE_LABELS,
    VERDICT_LABELS,
    option_label,
    points,
    verdict_words,
    why_words,
)

HELD = f"{100 * const.PLAN_CAP_MISSING:.0f}"
HELD_RELIEF = f"{100 * const.PLAN_CAP_RELIEF_ONLY:.0f}"
PLAN: Mapping[PlanCode, str] = {
    "harms": "It holds what harms this patient ({options}).",
    "leaves-out": "It leaves out what this patient needs ({options}){late}.",
    "relief-only": "It eases pain, but nothing in it acts on the source.",
    "far-too-fast": "It takes a place from someone who cannot wait ({options}).",
    "too-little": "It does no harm, and holds too little that helps.",
    "too-much": "It holds what this patient needs, and too much beside it.",
    "fast": "It holds what this patient needs, one step faster than needed ({options}).",
    "holds": "It holds what this patient needs.",
}
ROLE_HEADINGS: Mapping[Role, str] = {
    "required": f"Required: without it the plan is held to {HELD} of 100",
    "beneficial": f"Helpful: the best {const.NEEDED_BENEFICIAL} count, of relief only one",
    "neutral": (
        f"Neither helps nor harms: {const.FREE_NEUTRAL} are free, "
        f"each further one costs {100 * const.NEUTRAL_COST:.0f}"
    ),
    "low-value": f"Low value: each costs {100 * const.COST['low-value']:.0f}",
    "harmful": f"Harmful: each costs {100 * const.COST['harmful']:.0f}",
    "contraindicated": (
        "Contraindicated: one is enough for a plan of 0 "
        f"and at most {CURRENT.ceilings.critical:.0f} in all"
    ),
}
LADDER_HEADING = (
    f"How fast: the fastest chosen counts; one step too fast costs {100 * FAST_COST[1]:.0f}, "
    f"two {100 * FAST_COST[2]:.0f}, too slow is missing"
)
AIM_LABELS: Mapping[Aim, str] = {
    "root": "aims at the source",
    "relief": "aims at relief",
    "safety": "aims at safety",
}


def plan_words(case: ResolvedCase, plan: PlanVerdict) -> str:
    """Say what mattered most about a plan."""
    late = f"; what stands in its place comes too late ({_options(case, plan.late)})"
    return PLAN[plan.code].format(
        options=_options(case, plan.options), late=late if plan.late else ""
    )


def plan_sentence(case: ResolvedCase, plan: PlanVerdict) -> str:
    """Say how a plan did in a number, and what mattered most about it."""
    said = plan_words(case, plan)
    return f"Plan {points(plan.points)} of 100: {said[0].lower()}{said[1:]}"


def _options(case: ResolvedCase, names: Iterable[str]) -> str:
    return ", ".join(option_label(case, name) for name in names)


def limit_sentence(limit: PlanLimit) -> str:
    """Say which cost or ceiling a plan ran into."""
    mark = limit.mark
    if limit.code == "forbidden":
        return "It holds what is contraindicated, so it counts 0."
    if mark is None:
        return f"Something required is missing, so it is held to {HELD} of 100."
    cost = f" ({100 * mark.effect:+.0f})" if mark.effect else ""
    held = mark.code is Verdict.RELIEF_ONLY
    cap = f" It is held to {HELD_RELIEF} of 100." if held else ""
    return f"{VERDICT_LABELS[mark.code].capitalize()}: {why_words(mark)}{cost}{cap}"


def judged_as(view: OptionView) -> str:
    """Say by what an option was judged: its role, or a step of a ladder by its speed."""
    steps = view.steps
    if steps is None:
        return ROLE_LABELS[view.option.role].capitalize()
    if steps == 0:
        return "Required"
    if steps < 0:
        return "Slower than needed"
    return "One step faster than needed" if steps == 1 else f"{steps} steps faster than needed"


def option_phrases(case: ResolvedCase, view: OptionView) -> tuple[str, ...]:
    """Say in a few phrases what was done about an option, what it came to, and what it aims at."""
    return (*_done(case, view), AIM_LABELS[view.option.aim])


def _done(case: ResolvedCase, view: OptionView) -> Iterator[str]:
    match view.done:
        case "replaced":
            yield "not chosen; what you chose instead serves as well"
        case "omitted":
            yield "not chosen"
        case "omitted-urgent":
            yield "not chosen, and it could not wait"
        case "avoided":
            yield "rightly not chosen"
        case "unchosen":
            yield "not chosen"
        case "chosen" | "serves" | "covered" | "beyond":
            yield from _chosen(case, view)
        case _ as missing:
            assert_never(missing)


def _chosen(case: ResolvedCase, view: OptionView) -> Iterator[str]:
    mark = view.mark
    yield f"chosen ({100 * mark.effect:+.0f})" if mark is not None and mark.effect else "chosen"
    if view.done == "beyond":
        yield "beyond those that count"
    elif mark is not None and view.done in ("serves", "covered"):
        yield verdict_words(case, mark)


def reason_words(view: OptionView) -> str:
    """Say why it was judged so; nothing where what was done says it all."""
    if view.reason is None:
        return ""
    return why_words(view.reason) if isinstance(view.reason, Mark) else view.reason.why
