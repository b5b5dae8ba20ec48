"""The plan: what is required and what helps, less what costs, under the ceilings of the plan.

A plan is scored as a whole. If each option were scored alone, two reliefs and no treatment of the
root would add up to a good plan, and many harmless options would outweigh one that is dangerous.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.bounds import clamp
from tutor.grading.marks import CHOSEN, Marker
from tutor.grading.plan_limits import limit_marks
from tutor.grading.submission import Submission
from tutor.grading.workings import Danger, Workings
from tutor.model.grade import Mark, Verdict
from tutor.model.resolved import Option

CREDITABLE = ("required", "beneficial")
COSTLY = ("low-value", "harmful", "contraindicated")


@dataclass(frozen=True)
class PlanWorkings(Workings):
    """The score (0..1), and how it came about.

    ``effects`` is what each option chosen earned or cost, in shares of a full plan; ``serves`` maps
    an option that met a requirement to the required options that it met, itself or others; the
    extras are how many neutral options and systemic drugs were chosen beyond those that are free.
    """

    effects: Mapping[str, float]
    serves: Mapping[str, Sequence[str]]
    missing: tuple[Option, ...]
    relief_only: bool
    neutral_extra: int
    drug_extra: int

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return a mark for each option chosen or missing, then those for the plan as a whole."""
        missing = {option.id for option in self.missing}
        for option in submission.case.options:
            name, why, basis = option.id, option.why, option.basis
            if name in self.effects:
                effect = self.effects[name]
                others = tuple(need for need in self.serves.get(name, ()) if need != name)
                if others:
                    yield marker.serving(name, others, effect, why, basis)
                else:
                    yield marker.mark(name, CHOSEN[option.role], effect, why, basis)
            elif name in missing:
                yield marker.mark(name, Verdict.REQUIRED_OMITTED, 0.0, why, basis)
        yield from limit_marks(
            marker,
            relief_only=self.relief_only,
            neutral_cost=const.NEUTRAL_COST * self.neutral_extra,
            drug_cost=const.DRUG_COST * self.drug_extra,
        )


def plan_part(submission: Submission) -> PlanWorkings:
    """Score the treatment options chosen."""
    case = submission.case
    picked = tuple(option for option in case.options if option.id in submission.plan)
    required = case.of_role("required")
    serves = _serves(required, picked)
    served = {need for needs in serves.values() for need in needs}
    missing = tuple(option for option in required if option.id not in served)
    needed = min(const.NEEDED_BENEFICIAL, len(case.of_role("beneficial")))
    counted = _counted(picked, serves, needed)
    full = const.REQUIRED_WEIGHT * len(required) + needed
    gained = const.REQUIRED_WEIGHT * len(served) + len(counted)
    neutral_extra = _neutral_extra(required, picked)
    drug_extra = max(0, sum(1 for option in picked if option.drug) - const.FREE_DRUGS)
    costs = (
        sum(cost(option) for option in picked)
        + const.NEUTRAL_COST * neutral_extra
        + const.DRUG_COST * drug_extra
    )
    relief_only = case.call != "local" and _relieves_only(required, served, picked)
    held = _ceiling(picked, missing=bool(missing), relief_only=relief_only)
    return PlanWorkings(
        score=min(clamp((gained / full if full else 1.0) - costs), held),
        effects={
            option.id: _points(option, serves, counted) / (full or 1) - cost(option)
            for option in picked
        },
        serves=serves,
        missing=missing,
        relief_only=relief_only,
        neutral_extra=neutral_extra,
        drug_extra=drug_extra,
        dangers=tuple(_dangers(picked, missing)),
    )


def cost(option: Option) -> float:
    """Return what choosing an option costs by its role, in shares of a full plan."""
    return const.COST.get(option.role, 0.0)


def _serves(required: Sequence[Option], picked: Sequence[Option]) -> dict[str, list[str]]:
    """Map each option that meets requirements to the required options that it meets.

    An alternative serves only where it does no harm itself, so that no costly option ever pays.
    """
    able = {option.id for option in picked if option.role not in COSTLY}
    serves: dict[str, list[str]] = {}
    for option in required:
        standing = next((name for name in (option.id, *option.alternatives) if name in able), None)
        if standing is not None:
            serves.setdefault(standing, []).append(option.id)
    return serves


def _counted(picked: Sequence[Option], serves: Collection[str], needed: int) -> frozenset[str]:
    """Return the beneficial options that count: at most ``needed``, of which one is for relief.

    What serves for a required option is not counted a second time.
    """
    beneficial = [
        option for option in picked if option.role == "beneficial" and option.id not in serves
    ]
    lasting = [option.id for option in beneficial if option.aim != "relief"]
    relief = [option.id for option in beneficial if option.aim == "relief"]
    return frozenset((lasting + relief[:1])[:needed])


def _points(option: Option, serves: Mapping[str, Sequence[str]], counted: Collection[str]) -> int:
    """Return the points that an option earns, before what it costs."""
    return const.REQUIRED_WEIGHT * len(serves.get(option.id, ())) + (option.id in counted)


def _neutral_extra(required: Sequence[Option], picked: Sequence[Option]) -> int:
    """Count the neutral options beyond those that are free.

    What may stand in for a required option is none of them: it was chosen for that.
    """
    stand_ins = {name for option in required for name in option.alternatives}
    neutral = sum(1 for option in picked if option.role == "neutral" and option.id not in stand_ins)
    return max(0, neutral - const.FREE_NEUTRAL)


def _relieves_only(
    required: Sequence[Option], served: Collection[str], picked: Sequence[Option]
) -> bool:
    """Tell whether nothing of use in the plan aims at the source or at safety.

    A required option that is served counts by its own aim, not by that of what stands in for it,
    so that trading one alternative for another never lowers a plan.
    """
    useful = [option for option in required if option.id in served]
    useful += [option for option in picked if option.role == "beneficial"]
    return all(option.aim == "relief" for option in useful)


def _ceiling(picked: Sequence[Option], *, missing: bool, relief_only: bool) -> float:
    """Return the most that a plan with these faults can score."""
    if any(option.role == "contraindicated" for option in picked):
        return 0.0
    if relief_only:
        return const.PLAN_CAP_RELIEF_ONLY
    return const.PLAN_CAP_MISSING if missing else 1.0


def _dangers(picked: Sequence[Option], missing: Sequence[Option]) -> Iterator[Danger]:
    """Yield what was forbidden and chosen, then what could not wait and was left out."""
    for option in picked:
        if option.role == "contraindicated":
            yield Danger(option.id, Verdict.CONTRAINDICATED_CHOSEN, option.why, option.basis)
    for option in missing:
        if option.critical:
            yield Danger(option.id, Verdict.CRITICAL_OMITTED, option.why, option.basis)
