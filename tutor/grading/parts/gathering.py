"""Data gathering: the essentials that were asked, less what needless inquiries cost.

Everything that is neither essential nor wasteful is free. If each question cost something, the
tutor would teach students to ask less, and most mistakes here come from asking too little.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.bounds import clamp, reaches
from tutor.grading.marks import EXAMINE, Marker
from tutor.grading.submission import Submission
from tutor.grading.workings import Danger, Workings
from tutor.model.grade import Gap, Mark, Reason, Verdict
from tutor.model.resolved import Finding, ResolvedCase


@dataclass(frozen=True)
class GatheringWorkings(Workings):
    """The score (0..1) and, as dangers, the red flags that were never asked for."""

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return a mark for each essential, asked or not, and for each needless inquiry asked."""
        asked = submission.asked
        return [
            mark
            for inquiry, done, left in marker.table(submission.case, _marks)
            if (mark := done if inquiry in asked else left) is not None
        ]


def _marks(case: ResolvedCase, marker: Marker) -> list[tuple[str, Mark, Mark | None]]:
    """Return each inquiry that counts with its mark where it was asked, and where it was not."""
    shares = case.essential_shares
    marks: list[tuple[str, Mark, Mark | None]] = []
    for finding in case.gathered:
        name, why = finding.inquiry, finding.why
        if name in shares:
            done = marker.mark(name, Verdict.ESSENTIAL_ASKED, shares[name], why, EXAMINE)
            left = marker.mark(name, Verdict.ESSENTIAL_NOT_ASKED, 0.0, why, EXAMINE)
            marks.append((name, done, left))
        else:
            reason, cost = why or Reason.CHANGES_NOTHING, -const.WASTE_COST
            waste = marker.mark(name, Verdict.NOT_NEEDED, cost, reason, finding.basis)
            marks.append((name, waste, None))
    return marks


def gathering_part(submission: Submission) -> GatheringWorkings:
    """Score the essentials asked, less what wasteful inquiries cost.

    A red flag that was never asked for is a danger besides: its weight alone would be outweighed.
    """
    case, asked = submission.case, submission.asked
    waste = min(const.WASTE_LIMIT, const.WASTE_COST * len(case.wasteful & asked))
    unasked = tuple(
        Danger(finding.inquiry, Verdict.CRITICAL_NOT_ASKED, finding.why, finding.basis)
        for finding in case.derived(_red_flags)
        if finding.inquiry not in asked
    )
    return GatheringWorkings(clamp(submission.essential_share - waste), dangers=unasked)


def _red_flags(case: ResolvedCase) -> tuple[Finding, ...]:
    return tuple(finding for finding in case.essentials if finding.critical)


def gaps(submission: Submission) -> tuple[Gap, ...]:
    """Return what was lacking to plan for the patient: an examination, half the essential weight.

    Both are wanted: half of the essentials may be questions alone, and a test may be done without
    any of them.
    """
    found: tuple[Gap, ...] = ()
    if submission.case.examinations.isdisjoint(submission.asked):
        found = ("examination",)
    if not reaches(submission.essential_share, const.EXAMINED_SHARE):
        found = (*found, "essentials")
    return found
