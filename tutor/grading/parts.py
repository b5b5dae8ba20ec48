"""The components of a grade, each a pure function of the case and the answer.

Ranges: call, source, evidence, plan and gathering are in 0..1, certainty in -2..1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tutor.grading import constants as k
from tutor.model.resolved import Finding, Option, ResolvedCase
from tutor.model.scalars import Call

CREDITABLE = ("required", "beneficial")
COSTLY = ("low-value", "harmful", "contraindicated")


def clamp(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """Hold a value between two bounds."""
    return min(max(value, low), high)


def reaches(value: float, bar: float) -> bool:
    """Tell whether a value is at or above a bar, but for the rounding of decimals."""
    return value >= bar - k.HAIR


def weight(findings: Iterable[Finding]) -> float:
    """Return the evidence weight of some findings."""
    return sum(one.evidence_weight for one in findings)


def call_part(true: Call, answered: Call | None) -> float:
    """Score two bits, spine involved and heel involved: symmetric between truth and answer."""
    if answered is None:
        return 0.0
    if answered == true:
        return 1.0
    pair = {true, answered}
    if pair == {"referred", "mixed"}:
        return k.SPINE_KEPT
    return k.LOCAL_KEPT if pair == {"local", "mixed"} else 0.0


def similarity(case: ResolvedCase, true: str, answered: str) -> float:
    """Return 1 for the true structure, how near an answered one is otherwise (0..1)."""
    if true == answered:
        return 1.0
    ends = case.structure.get(true), case.structure.get(answered)
    if None in ends or ends[0].region != ends[1].region:  # type: ignore[union-attr]
        return 0.0
    return case.near.get(true, {}).get(answered, 0.0)


def source_part(case: ResolvedCase, call: Call | None, sources: Iterable[str]) -> float:
    """Score the structures named: their nearness over the slots that were to be filled."""
    named = frozenset(sources)
    return sum(nearest(case, x, named) for x in case.sources) / slots(case, call, named)


def nearest(case: ResolvedCase, true: str, named: frozenset[str]) -> float:
    """Return how near the nearest of the structures named is to a true one (0..1)."""
    return max((similarity(case, true, y) for y in named), default=0.0)


def slots(case: ResolvedCase, call: Call | None, named: frozenset[str]) -> int:
    """Return over how many structures the credit is shared: a mixed answer stakes two."""
    return max(len(case.sources), len(named), 2 if call == "mixed" else 1)


def youden(case: ResolvedCase, call: Call | None, picked: frozenset[str]) -> float:
    """Return the weighted Youden J of picking what supports ``call`` out of what is listed."""
    supporting = case.supporting(call)
    inside = {one.inquiry for one in supporting}
    others = tuple(one for one in case.listed if one.inquiry not in inside)
    return _share(supporting, picked) - _share(others, picked)


def _share(findings: Sequence[Finding], picked: frozenset[str]) -> float:
    whole = weight(findings)
    return weight(one for one in findings if one.inquiry in picked) / whole if whole else 0.0


def gathering_part(case: ResolvedCase, asked: frozenset[str]) -> float:
    """Score the essentials asked, less what wasteful inquiries cost."""
    waste = len(case.wasteful & asked)
    return clamp(essential_share(case, asked) - min(k.WASTE_LIMIT, k.WASTE_COST * waste))


def essential_share(case: ResolvedCase, asked: frozenset[str]) -> float:
    """Return the share of the essentials' weight that was asked (1 where none is essential)."""
    whole = sum(one.weight for one in case.essentials)
    done = sum(one.weight for one in case.essentials if one.inquiry in asked)
    return done / whole if whole else 1.0


def examined(case: ResolvedCase, asked: frozenset[str]) -> bool:
    """Tell whether anything was examined, and half of the essential weight was asked."""
    return bool(case.examinations & asked) and reaches(
        essential_share(case, asked), k.EXAMINED_SHARE
    )


def certainty_part(case: ResolvedCase, call: Call | None, certainty: int | None) -> float:
    """Score certainty: -2..1. Where an honest expert would doubt, a right 2 already scores 1."""
    if certainty is None or call is None:
        return 0.0
    if call != case.call:
        return k.WRONG[certainty]
    if certainty >= case.certainty:
        return k.RIGHT[3]
    return k.RIGHT[certainty]


@dataclass(frozen=True)
class Plan:
    """How a plan scored. ``served`` maps each required option met to the option that met it."""

    score: float
    served: dict[str, str]
    missing: tuple[Option, ...]
    counted: tuple[Option, ...]
    relief_only: bool
    neutral_extra: int
    drug_extra: int


def plan_part(case: ResolvedCase, chosen: frozenset[str]) -> Plan:
    """Score the treatment options chosen."""
    picked = [one for one in case.options if one.id in chosen]
    served = _served(case, picked)
    required = case.of_role("required")
    missing = tuple(one for one in required if one.id not in served)
    needed = min(k.NEEDED_BENEFICIAL, len(case.of_role("beneficial")))
    counted = _counted(picked, frozenset(served.values()), needed)
    full = k.REQUIRED_WEIGHT * len(required) + needed
    gained = k.REQUIRED_WEIGHT * len(served) + len(counted)
    spare = _stand_ins(case)
    neutral = sum(1 for one in picked if one.role == "neutral" and one.id not in spare)
    neutral_extra = max(0, neutral - k.FREE_NEUTRAL)
    drug_extra = max(0, sum(1 for one in picked if one.drug) - k.FREE_DRUGS)
    costs = (
        sum(k.COST.get(one.role, 0.0) for one in picked)
        + k.NEUTRAL_COST * neutral_extra
        + k.DRUG_COST * drug_extra
    )
    score = clamp(gained / full - costs) if full else clamp(1.0 - costs)
    if missing:
        score = min(score, k.PLAN_CAP_MISSING)
    creditable = [one for one in required if one.id in served]
    creditable += [one for one in picked if one.role == "beneficial"]
    relief_only = case.call != "local" and all(one.aim == "relief" for one in creditable)
    if relief_only:
        score = min(score, k.PLAN_CAP_RELIEF_ONLY)
    if any(one.role == "contraindicated" for one in picked):
        score = 0.0
    return Plan(score, served, missing, counted, relief_only, neutral_extra, drug_extra)


def _served(case: ResolvedCase, picked: list[Option]) -> dict[str, str]:
    """Map each required option that was met to what met it.

    An alternative serves only where it does no harm itself, so that no costly option ever pays.
    """
    able = {one.id for one in picked if one.role not in COSTLY}
    met = {}
    for one in case.of_role("required"):
        standing = next((x for x in (one.id, *one.alternatives) if x in able), None)
        if standing is not None:
            met[one.id] = standing
    return met


def _stand_ins(case: ResolvedCase) -> frozenset[str]:
    """Return the options that may stand in for a required one: never counted as extras."""
    return frozenset(x for one in case.of_role("required") for x in one.alternatives)


def _counted(picked: list[Option], standing_in: frozenset[str], needed: int) -> tuple[Option, ...]:
    """Return the beneficial options that count: at most ``needed``, of which one is for relief."""
    beneficial = [one for one in picked if one.role == "beneficial" and one.id not in standing_in]
    lasting = [one for one in beneficial if one.aim != "relief"]
    relief = [one for one in beneficial if one.aim == "relief"]
    return tuple((lasting + relief[:1])[:needed])
