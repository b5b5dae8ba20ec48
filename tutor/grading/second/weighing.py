"""How the listed findings of a case weigh for a call: the sides, what decides, and the others.

All of it follows from the case alone and is worked out once for each case. Sums go through findings
in the catalogue's order: a set has another order in every process, and the last digit with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.grading.bounds import reaches
from tutor.grading.second import constants as const
from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import CALLS, Call, Supports


@dataclass(frozen=True)
class Side:
    """What argues for one region, in the catalogue's order, and what of it decides.

    ``whole`` and ``decisive`` are the weights of all of it and of the deciding findings, which come
    heaviest first.
    """

    supporting: tuple[Finding, ...]
    deciding: tuple[Finding, ...]
    whole: float
    decisive: float

    def hit_share(self, picked: frozenset[str]) -> float:
        """Return how much of what decides was picked (0..1); any supporting finding adds to it."""
        if not self.decisive:
            return 0.0
        share = weight_of(self.supporting, picked) / self.decisive
        return 1.0 if reaches(share, 1.0) else share

    def is_heavy(self, finding: Finding) -> bool:
        """Tell whether a finding is as heavy as the last of the deciding ones."""
        return reaches(finding.evidence_weight, self.deciding[-1].evidence_weight)


@dataclass(frozen=True)
class Argument:
    """What argues for a call, by side, and the listed others with what they weigh together.

    ``steepness`` is what all others together cost: the mean over the sides of 1/s, where s is the
    share of a side's weight that its deciding findings carry.
    """

    sides: tuple[Side, ...]
    others: tuple[Finding, ...]
    others_whole: float
    steepness: float

    def alarm_share(self, picked: frozenset[str]) -> float:
        """Return the share (0..1) of the others' weight that was picked."""
        return weight_of(self.others, picked) / self.others_whole if self.others_whole else 0.0

    def value(self, picked: frozenset[str]) -> float:
        """Return what the evidence is worth before it is held in 0..1; ticking at random gives 0.

        Shares and not weights are used, so that the unit of the weights does not matter.
        """
        return self.worth([side.hit_share(picked) for side in self.sides], picked)

    def worth(self, hits: Sequence[float], picked: frozenset[str]) -> float:
        """Return the same where the hit share of each side is known already."""
        return sum(hits) / len(hits) - self.alarm_share(picked) * self.steepness

    def coherence(self, picked: frozenset[str]) -> float:
        """Return how far the evidence argues for the call (-1..1): hits of all sides, less alarms.

        The whole weight counts here and not what decides, so that no choice of the deciding ones
        can turn its sign.
        """
        whole = sum(side.whole for side in self.sides)
        hits = sum(weight_of(side.supporting, picked) for side in self.sides)
        return (hits / whole if whole else 0.0) - self.alarm_share(picked)


def weight_of(findings: Sequence[Finding], picked: frozenset[str]) -> float:
    """Return what the picked ones among some findings weigh as evidence."""
    weight = 0.0
    for finding in findings:
        if finding.inquiry in picked:
            weight += finding.evidence_weight
    return weight


def deciding_findings(case: ResolvedCase, call: Call | None = None) -> tuple[Finding, ...]:
    """Return the findings that decide for a call (the true one where none is given), in order.

    They are the five heaviest that support it, for a mixed call the three heaviest of each side.
    The heaviest comes first; of equal weight critical before essential before positive before the
    rest, then as in the catalogue. The two sides of a mixed call are merged by the same order.
    """
    sides = argument(case, call or case.call).sides
    place = {finding.inquiry: index for index, finding in enumerate(case.listed)}
    found = [finding for side in sides for finding in side.deciding]
    return tuple(sorted(found, key=lambda finding: (*_order(finding), place[finding.inquiry])))


def argument(case: ResolvedCase, call: Call) -> Argument:
    """Return how the listed findings of a case weigh for a call, which need not be the true one."""
    return case.derived(_arguments)[call]


def is_spared(finding: Finding) -> bool:
    """Tell whether a finding that does not support the call weighs nothing: a red flag found."""
    return finding.critical and finding.positive


def _arguments(case: ResolvedCase) -> dict[Call, Argument]:
    return {call: _argument(case.listed, call) for call in CALLS}


def _argument(listed: Sequence[Finding], call: Call) -> Argument:
    regions: tuple[Supports, ...] = ("referred", "local") if call == "mixed" else (call,)
    count = const.DECIDING_PER_SIDE if call == "mixed" else const.DECIDING
    sides = tuple(_side(listed, region, count) for region in regions)
    others = tuple(
        finding
        for finding in listed
        if finding.evidence_weight and finding.supports not in regions and not is_spared(finding)
    )
    steepness = sum(side.whole / side.decisive if side.decisive else 1.0 for side in sides)
    whole = sum(finding.evidence_weight for finding in others)
    return Argument(sides, others, whole, steepness / len(sides))


def _side(listed: Sequence[Finding], region: Supports, count: int) -> Side:
    supporting = tuple(
        finding for finding in listed if finding.evidence_weight and finding.supports == region
    )
    deciding = tuple(sorted(supporting, key=_order)[:count])  # stable: the catalogue's order stays
    names = frozenset(finding.inquiry for finding in deciding)
    whole = sum(finding.evidence_weight for finding in supporting)
    return Side(supporting, deciding, whole, weight_of(supporting, names))


def _order(finding: Finding) -> tuple[float, bool, bool, bool]:
    return (
        -finding.evidence_weight,
        not finding.critical,
        not finding.essential,
        not finding.positive,
    )
