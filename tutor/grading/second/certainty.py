"""The certainty of scoring 2: of call and source together, and no more than the patient allows.

To state it of the call alone would pay for being sure of a structure that was never met. A second
name beside the right one is doubt, so whoever gives it is taken to be unsure.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.marks import DOUBT, Marker
from tutor.grading.second.constants import RIGHT_IN_DOUBT
from tutor.grading.second.source import names_more, source_met
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark

HIGHEST = max(const.RIGHT)
UNSURE = min(const.RIGHT)
DOUBTFUL = "An honest expert would not be certain here."
SURE = "Being sure pays when call and source are right, and costs more when either is wrong."
SPREAD = "Who names more structures than are at work is taken to be unsure."


@dataclass(frozen=True)
class CertaintyWorkings(Workings):
    """The score (-2..1), and the reason for it: below 0 where something stated as sure is wrong."""

    why: str

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return one mark: how sure the student was, and what that was worth."""
        stated = submission.certainty
        verdict = "not stated" if stated is None else f"{stated} of {HIGHEST}"
        return (marker.mark(marker.part, verdict, self.score, self.why, DOUBT),)


def certainty_part(submission: Submission) -> CertaintyWorkings:
    """Score the certainty of call and source; what was not stated neither gains nor loses."""
    case, stated = submission.case, submission.certainty
    doubtful = case.certainty < HIGHEST
    why = DOUBTFUL if doubtful else SURE
    if stated is None or submission.call is None:
        return CertaintyWorkings(0.0, why)
    if submission.call != case.call or not source_met(submission):
        return CertaintyWorkings(const.WRONG[stated], why)
    worth = RIGHT_IN_DOUBT if doubtful else const.RIGHT
    if names_more(submission):
        return CertaintyWorkings(worth[UNSURE], SPREAD)
    return CertaintyWorkings(worth[stated], why)
