"""The weighted Youden J: how far some findings, picked out of those listed, argue for a call.

It is the share of the weight that argues for the call, less the share of all other weight. Whoever
picks every finding with the same chance has an expectation of 0, whatever the chance, so that
ticking gains nothing. Hits alone would pay for ticking everything.
"""

from collections.abc import Sequence

from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import Call


def youden(case: ResolvedCase, call: Call, picked: frozenset[str]) -> float:
    """Return J (-1..1) of the inquiries picked, for a call that need not be the true one."""
    weighing = case.weighing(call)
    return _share(weighing.supporting, picked, weighing.supporting_weight) - _share(
        weighing.others, picked, weighing.others_weight
    )


def _share(findings: Sequence[Finding], picked: frozenset[str], whole: float) -> float:
    """Return the share of a weight that was picked; where there is no weight, none was."""
    if not whole:
        return 0.0
    return sum(finding.evidence_weight for finding in findings if finding.inquiry in picked) / whole
