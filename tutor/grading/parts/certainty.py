"""Certainty: what was stated about the call, scored so that the honest statement earns most.

A wrong call that was certain loses twice the part, because a sure mistake is not checked. To reward
certainty without that loss would teach everyone to state it always.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.marks import DOUBT, Marker
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Reason, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Call

HIGHEST = max(const.RIGHT)
STATED: Mapping[int | None, Verdict] = {
    None: Verdict.NOT_STATED,
    1: Verdict.SURE_1,
    2: Verdict.SURE_2,
    3: Verdict.SURE_3,
}
"""The verdict by the certainty that was stated."""


@dataclass(frozen=True)
class CertaintyWorkings(Workings):
    """The score (-2..1): below 0 where a call that was stated with some certainty is wrong."""

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return one mark: how sure the student was, and what that was worth."""
        doubtful = submission.case.certainty < HIGHEST
        why = Reason.DOUBTFUL if doubtful else Reason.SURE_OF_CALL
        return (marker.mark(marker.part, STATED[submission.certainty], self.score, why, DOUBT),)


def certainty_part(submission: Submission) -> CertaintyWorkings:
    """Score the certainty of the call; what was not stated neither gains nor loses."""
    return CertaintyWorkings(
        certainty_score(submission.case, submission.call, submission.certainty)
    )


def certainty_score(case: ResolvedCase, call: Call | None, certainty: int | None) -> float:
    """Score certainty: -2..1. Where an honest expert would doubt, a right 2 already scores 1."""
    if certainty is None or call is None:
        return 0.0
    if call != case.call:
        return const.WRONG[certainty]
    return const.RIGHT[HIGHEST if certainty >= case.certainty else certainty]
