"""The ceilings and bars of scoring 1: a case can fail on a bar that holds no total down."""

from collections.abc import Iterator

from tutor.grading.bounds import reaches
from tutor.grading.marks import EXAMINE, cite
from tutor.grading.parts.call import call_basis
from tutor.grading.rules import Standing
from tutor.grading.submission import Submission
from tutor.model.grade import Cap, Failure, FailureCode


def caps(standing: Standing) -> Iterator[Cap]:
    """Yield every ceiling that applies, whether the total runs into it or not.

    The scores are compared without allowance, since the call's are constants and no sums.
    """
    call, at, bases = standing.parts["call"], standing.ceilings, standing.bases
    if call < 1.0:
        basis = cite(bases, call_basis(standing.submission.case))
        if call:
            yield Cap(at.near_miss, Failure(FailureCode.NEAR_MISS), basis)
        else:
            yield Cap(at.wrong_call, Failure(FailureCode.WRONG_CALL), basis)
    lacking = standing.gaps
    if lacking:
        failure = Failure(FailureCode.NOT_EXAMINED, lacking=lacking)
        yield Cap(at.not_examined, failure, cite(bases, EXAMINE))
    if standing.critical:
        yield Cap(at.critical, Failure(FailureCode.CRITICAL), standing.critical[0].basis)


def failures(standing: Standing, _caps: tuple[Cap, ...], total: float) -> Iterator[Failure]:
    """Yield every reason not to pass; the ceilings are not asked, only what they stand for.

    The other reasons stand before the total, which most often follows from one of them.
    """
    parts, bars = standing.parts, standing.bars
    if standing.critical:
        yield Failure(FailureCode.CRITICAL)
    if parts["call"] < 1.0:
        yield Failure(FailureCode.CALL_NOT_EXACT)
    lacking = standing.gaps
    if lacking:
        yield Failure(FailureCode.NOT_EXAMINED, lacking=lacking)
    if not reaches(parts["evidence"], bars.evidence):
        yield Failure(FailureCode.EVIDENCE_LOW, bars.evidence)
    if not reaches(parts["plan"], bars.plan):
        yield Failure(FailureCode.PLAN_LOW, bars.plan)
    if not reaches(total, bars.total):
        yield Failure(FailureCode.TOTAL_LOW, bars.total)


def coherence(submission: Submission) -> float | None:
    """Return how far the evidence argues for the student's own call (-1..1); None without one."""
    return submission.coherence
