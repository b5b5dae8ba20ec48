"""The ceilings and bars of scoring 1: a case can fail on a bar that holds no total down."""

from collections.abc import Iterator

from tutor.grading.bounds import reaches
from tutor.grading.marks import EXAMINE, cite
from tutor.grading.parts.call import call_basis
from tutor.grading.rules import Standing, failing
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
            yield Cap(at.near_miss, failing(FailureCode.NEAR_MISS), basis)
        else:
            yield Cap(at.wrong_call, failing(FailureCode.WRONG_CALL), basis)
    lacking = standing.gaps
    if lacking:
        failure = failing(FailureCode.NOT_EXAMINED, 0.0, lacking)
        yield Cap(at.not_examined, failure, cite(bases, EXAMINE))
    if standing.critical:
        yield Cap(at.critical, failing(FailureCode.CRITICAL), standing.critical[0].basis)


def failures(standing: Standing, _caps: tuple[Cap, ...], total: float) -> Iterator[Failure]:
    """Yield every reason not to pass; the ceilings are not asked, only what they stand for.

    The other reasons stand before the total, which most often follows from one of them.
    """
    parts, bars = standing.parts, standing.bars
    if standing.critical:
        yield failing(FailureCode.CRITICAL)
    if parts["call"] < 1.0:
        yield failing(FailureCode.CALL_NOT_EXACT)
    lacking = standing.gaps
    if lacking:
        yield failing(FailureCode.NOT_EXAMINED, 0.0, lacking)
    if not reaches(parts["evidence"], bars.evidence):
        yield failing(FailureCode.EVIDENCE_LOW, bars.evidence)
    if not reaches(parts["plan"], bars.plan):
        yield failing(FailureCode.PLAN_LOW, bars.plan)
    if not reaches(total, bars.total):
        yield failing(FailureCode.TOTAL_LOW, bars.total)


def coherence(submission: Submission) -> float | None:
    """Return how far the evidence argues for the student's own call (-1..1); None without one."""
    return submission.coherence
