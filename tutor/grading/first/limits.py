"""The ceilings and bars of scoring 1: a case can fail on a bar that holds no total down."""

from collections.abc import Iterator

from tutor.grading.bounds import reaches
from tutor.grading.marks import EXAMINE, cite
from tutor.grading.parts.call import call_basis
from tutor.grading.rules import Standing
from tutor.grading.submission import Submission
from tutor.model.grade import Cap


def caps(standing: Standing) -> Iterator[Cap]:
    """Yield every ceiling that applies, whether the total runs into it or not.

    The scores are compared without allowance, since the call's are constants and no sums.
    """
    call, at, bases = standing.parts["call"], standing.ceilings, standing.bases
    if call < 1.0:
        basis = cite(bases, call_basis(standing.submission.case))
        if call:
            yield Cap(at.near_miss, "near-miss", "the call is a near miss", basis)
        else:
            yield Cap(at.wrong_call, "wrong-call", "the call is wrong", basis)
    if not standing.thorough:
        reason = "no examination, or less than half of the essential inquiries"
        yield Cap(at.not_examined, "not-examined", reason, cite(bases, EXAMINE))
    if standing.critical:
        yield Cap(at.critical, "critical", "a safety failure", standing.critical[0].basis)


def failures(standing: Standing, _caps: tuple[Cap, ...], total: float) -> Iterator[str]:
    """Yield every reason not to pass; the ceilings are not asked, only what they stand for.

    The other reasons stand before the total, which most often follows from one of them.
    """
    parts, bars = standing.parts, standing.bars
    if standing.critical:
        yield "there is a safety failure"
    if parts["call"] < 1.0:
        yield "the call is not exact"
    if not standing.thorough:
        yield "the patient was not examined enough"
    if not reaches(parts["evidence"], bars.evidence):
        yield f"evidence is below {bars.evidence:.2f}"
    if not reaches(parts["plan"], bars.plan):
        yield f"the plan is below {bars.plan:.2f}"
    if not reaches(total, bars.total):
        yield f"the total is below {bars.total:.0f}"


def coherence(submission: Submission) -> float | None:
    """Return how far the evidence argues for the student's own call (-1..1); None without one."""
    return submission.coherence
