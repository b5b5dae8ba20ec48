"""The certainty of scoring 2: of call and source together, and no more than the patient allows.

To state it of the call alone would pay for being sure of a structure that was never met. A second
name beside the right one is doubt, so whoever gives it is taken to be unsure.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.marks import DOUBT, Marker
from tutor.grading.parts.certainty import HIGHEST, STATED
from tutor.grading.second.constants import RIGHT_IN_DOUBT
from tutor.grading.second.source import names_more, source_met
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Reason

UNSURE = min(const.RIGHT)


@dataclass(frozen=True)
class CertaintyWorkings(Workings):
    """The score (-2..1), and the reason for it: below 0 where something stated as sure is wrong."""

    why: Reason

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return one mark: how sure the student was, and what that was worth."""
        code = STATED[submission.certainty]
        return (marker.mark(marker.part, code, self.score, self.why, DOUBT),)


def certainty_part(submission: Submission) -> CertaintyWorkings:
    """Score the certainty of call and source; what was not stated neither gains nor loses."""
    case, stated = submission.case, submission.certainty
    doubtful = case.certainty < HIGHEST
    why = Reason.DOUBTFUL if doubtful else Reason.SURE_OF_BOTH
    if stated is None or submission.call is None:
        return CertaintyWorkings(0.0, why)
    if submission.call != case.call or not source_met(submission):
        return CertaintyWorkings(const.WRONG[stated], why)
    worth = RIGHT_IN_DOUBT if doubtful else const.RIGHT
    if names_more(submission):
        return CertaintyWorkings(worth[UNSURE], Reason.SPREAD)
    return CertaintyWorkings(worth[stated], why)
