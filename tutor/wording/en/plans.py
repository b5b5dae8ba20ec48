"""What the debrief says of a plan: what it holds, what it leaves out, and how fast it is."""

from collections.abc import Collection, Iterator, Mapping

from tutor.grading import CURRENT, SCORINGS
from tutor.grading import constants as const
from tutor.grading.parts.plan import CREDITABLE
from tutor.grading.second.constants import FAST_COST
from tutor.model.grade import Grade, Mark, Verdict
from tutor.model.resolved import Option, ResolvedCase
from tutor.model.scalars import Role
from tutor.wording.en.labels import (
    VERDICT_LABELS,
    option_label,
    points,
    verdict_words,
    why_words,
)

HELD = f"{100 * const.PLAN_CAP_MISSING:.0f}"
HELD_RELIEF = f"{100 * const.PLAN_CAP_RELIEF_ONLY:.0f}"
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
AIM_LABELS: Mapping[str, str] = {
    "root": "aims at the source",
    "relief": "aims at relief",
    "safety": "aims at safety",
}
HARMING = (Verdict.CONTRAINDICATED_CHOSEN, Verdict.HARMFUL_CHOSEN)
TOO_FAST = (Verdict.ONE_STEP_FASTER, Verdict.TWO_STEPS_FASTER)
TOO_SLOW = Verdict.SLOWER
COVERED = Verdict.FASTER_COUNTS
OF_LADDER = (*TOO_FAST, TOO_SLOW, COVERED)
"""The codes of the marks that judge the speed of an option, and not its role."""


def plan_sentence(case: ResolvedCase, grade: Grade) -> str:
    """Say how the plan did in a number, and what mattered most about it."""
    words = plan_words(case, grade)
    return f"Plan {points(100 * grade.parts['plan'])} of 100: {words[0].lower()}{words[1:]}"


def plan_words(case: ResolvedCase, grade: Grade) -> str:
    """Say what mattered most about the plan."""
    harming = _named(case, grade, HARMING)
    missing = _named(case, grade, (Verdict.REQUIRED_OMITTED,))
    slow = _named(case, grade, (TOO_SLOW,))
    if harming:
        return f"It holds what harms this patient ({harming})."
    if missing:
        late = f"; what stands in its place comes too late ({slow})" if slow else ""
        return f"It leaves out what this patient needs ({missing}){late}."
    if any(mark.code is Verdict.RELIEF_ONLY for mark in grade.marks):
        return "It eases pain, but nothing in it acts on the source."
    return _enough(case, grade)


def _enough(case: ResolvedCase, grade: Grade) -> str:
    """Say what there is to say of a plan that holds what the patient needs, and does no harm."""
    fast = _named(case, grade, TOO_FAST)
    below = grade.parts["plan"] < SCORINGS[grade.scoring].bars.plan - const.EPSILON
    if fast and below:
        return f"It takes a place from someone who cannot wait ({fast})."
    if fast:
        return f"It holds what this patient needs, one step faster than needed ({fast})."
    beside = ", and too much beside it" if below else ""
    return f"It holds what this patient needs{beside}."


def _named(case: ResolvedCase, grade: Grade, codes: Collection[Verdict]) -> str:
    """Return the options whose marks have one of some codes, as one phrase."""
    marks = [mark for mark in grade.marks if mark.part == "plan" and mark.code in codes]
    return ", ".join(option_label(case, mark.subject) for mark in marks)


def option_words(case: ResolvedCase, option: Option, mark: Mark | None, *, chosen: bool) -> str:
    """Say in a few words what was done about an option, what it came to, and what it aims at."""
    return " · ".join((*_done(case, option, mark, chosen=chosen), AIM_LABELS[option.aim]))


def _done(case: ResolvedCase, option: Option, mark: Mark | None, *, chosen: bool) -> Iterator[str]:
    if not chosen:
        yield _unchosen(option, missing=mark is not None)
        return
    worth = f" ({100 * mark.effect:+.0f})" if mark is not None and mark.effect else ""
    yield f"chosen{worth}"
    if mark is not None and mark.code in (Verdict.SERVES, COVERED):
        yield verdict_words(case, mark)
    elif option.role in CREDITABLE and not worth and (mark is None or mark.code not in OF_LADDER):
        yield "beyond those that count"


def _unchosen(option: Option, *, missing: bool) -> str:
    if option.role == "required" and not missing:
        return "not chosen; what you chose instead serves as well"
    if option.role == "required":
        return f"not chosen{', and it could not wait' if option.critical else ''}"
    if option.role in ("low-value", "harmful", "contraindicated"):
        return "rightly not chosen"
    return "not chosen"


def speed_label(steps: int) -> str:
    """Say how fast a step of a ladder is: how many steps it is above the one that is needed."""
    if steps == 0:
        return "Required"
    if steps < 0:
        return "Slower than needed"
    return "One step faster than needed" if steps == 1 else f"{steps} steps faster than needed"


def plan_limits(grade: Grade) -> tuple[str, ...]:
    """Say which costs and ceilings the plan as a whole ran into."""
    marks = [mark for mark in grade.marks if mark.part == "plan"]
    codes = {mark.code for mark in marks}
    said = []
    if Verdict.CONTRAINDICATED_CHOSEN in codes:
        said.append("It holds what is contraindicated, so it counts 0.")
    if Verdict.REQUIRED_OMITTED in codes:
        said.append(f"Something required is missing, so it is held to {HELD} of 100.")
    for mark in marks:
        if mark.subject == "plan":
            cost = f" ({100 * mark.effect:+.0f})" if mark.effect else ""
            held = mark.code is Verdict.RELIEF_ONLY
            cap = f" It is held to {HELD_RELIEF} of 100." if held else ""
            said.append(f"{VERDICT_LABELS[mark.code].capitalize()}: {why_words(mark)}{cost}{cap}")
    return tuple(said)
