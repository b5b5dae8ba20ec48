"""The evidence: which of the revealed findings were picked as arguing for the call.

The weighted Youden J is used because ticking gains nothing by it: whoever picks each finding with
the same chance, whatever the chance, has an expectation of 0. Hits alone would pay for ticking all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tutor.grading.bounds import clamp
from tutor.grading.marks import Marker
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark
from tutor.model.resolved import Finding, ResolvedCase, Weighing
from tutor.model.scalars import Call


@dataclass(frozen=True)
class EvidenceWorkings(Workings):
    """The score (0..1), and the case's findings weighed for the true call."""

    weighing: Weighing

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return the hits and misses, and whatever was picked beside them, in the case's order."""
        shares = self.weighing.shares
        for finding in submission.case.listed:
            picked = finding.inquiry in submission.evidence
            share = shares[finding.inquiry]
            if share > 0.0:
                verdict, effect = ("hit", share) if picked else ("miss", 0.0)
            elif not picked:
                continue
            else:
                verdict, effect = ("false alarm", share) if share else ("never evidence", 0.0)
            yield marker.mark(finding.inquiry, verdict, effect, finding.why, finding.basis)


def evidence_part(submission: Submission) -> EvidenceWorkings:
    """Score the findings picked for the true call, whatever call was made."""
    case = submission.case
    score = clamp(youden(case, case.call, submission.evidence))
    return EvidenceWorkings(score, case.weighing(case.call))


def youden(case: ResolvedCase, call: Call, picked: frozenset[str]) -> float:
    """Return the weighted Youden J (-1..1) of picking what supports ``call`` out of what is listed.

    The call need not be the true one: against the student's own it says how coherent they were.
    """
    weighing = case.weighing(call)
    return _share(weighing.supporting, picked, weighing.supporting_weight) - _share(
        weighing.others, picked, weighing.others_weight
    )


def _share(findings: Sequence[Finding], picked: frozenset[str], whole: float) -> float:
    """Return the share of a weight that was picked; of nothing, nothing is picked."""
    if not whole:
        return 0.0
    return sum(finding.evidence_weight for finding in findings if finding.inquiry in picked) / whole
