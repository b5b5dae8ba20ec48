"""The call: referred, local or mixed, as the two bits that it states.

To score the bits (spine involved, heel involved) gives a mixed answer its due for what it kept;
right or wrong alone would make half of the truth worth as little as none of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.marks import COEXIST, Marker
from tutor.grading.parts.source import source_basis
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Call


@dataclass(frozen=True)
class CallWorkings(Workings):
    """The score of the call (0..1), which says by itself how near it came."""

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return one mark, on the true call."""
        code = {1.0: Verdict.EXACT, 0.0: Verdict.WRONG}.get(self.score, Verdict.NEAR_MISS)
        if submission.call is None:
            code = Verdict.NOT_STATED
        case = submission.case
        return (marker.mark(case.call, code, self.score, case.because, call_basis(case)),)


def call_part(submission: Submission) -> CallWorkings:
    """Score the call that was made; none at all scores 0."""
    return CallWorkings(call_score(submission.case.call, submission.call))


def call_score(true: Call, answered: Call | None) -> float:
    """Score two bits, spine involved and heel involved: symmetric between truth and answer."""
    if answered is None:
        return 0.0
    if answered == true:
        return 1.0
    pair = {true, answered}
    if pair == {"referred", "mixed"}:
        return const.SPINE_KEPT
    return const.LOCAL_KEPT if pair == {"local", "mixed"} else 0.0


def call_basis(case: ResolvedCase) -> str:
    """Return what the true call rests on: coexistence when mixed, else its first source."""
    return COEXIST if case.call == "mixed" else source_basis(case, case.sources[0])
