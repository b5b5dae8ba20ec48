"""The evidence: which of the revealed findings were picked as arguing for the true call.

It is scored for the true call even where another call was made, so that a student who weighed the
findings well and named the wrong call learns that the two do not fit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tutor.grading.bounds import clamp
from tutor.grading.marks import Marker
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Verdict


@dataclass(frozen=True)
class EvidenceWorkings(Workings):
    """The score (0..1), and what each listed finding gains or costs where it is picked."""

    shares: Mapping[str, float]

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return the hits and misses, and whatever was picked beside them, in the case's order."""
        for finding in submission.case.listed:
            picked = finding.inquiry in submission.evidence
            share = self.shares[finding.inquiry]
            if share > 0.0:
                code, effect = (Verdict.HIT, share) if picked else (Verdict.MISS, 0.0)
            elif picked:
                code = Verdict.FALSE_ALARM if share else Verdict.NEVER_EVIDENCE
                effect = share
            else:
                continue  # what was rightly left has no mark: there would be one for half the menu
            yield marker.mark(finding.inquiry, code, effect, finding.why, finding.basis)


def evidence_part(submission: Submission) -> EvidenceWorkings:
    """Score the findings picked, by how far they argue for the true call.

    Below 0 there is nothing to lose: who picks badly is told so, and is not driven to pick nothing.
    """
    case = submission.case
    return EvidenceWorkings(clamp(submission.argument), case.weighing(case.call).shares)
