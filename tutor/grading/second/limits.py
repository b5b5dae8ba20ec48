"""What fails a case by scoring 2: every fault is a ceiling below passing, and there is no other.

So no failed case shows a number that passes, and each reason not to pass has its basis. A case is
passed when none of these ceilings applies and the total reaches its bar.
"""

from collections.abc import Collection, Iterator

from tutor.grading.bounds import reaches
from tutor.grading.marks import COEXIST, COMBINE, EXAMINE, cite
from tutor.grading.parts.call import call_basis
from tutor.grading.parts.source import source_basis
from tutor.grading.rules import Standing, failing
from tutor.grading.second import constants as const
from tutor.grading.second.source import source_met
from tutor.grading.second.weighing import argument
from tutor.model.grade import Cap, Failure, FailureCode
from tutor.model.resolved import MEDICINES, ResolvedCase
from tutor.model.scalars import Screen


def caps(standing: Standing) -> Iterator[Cap]:
    """Yield every ceiling that applies, the lowest first, whether the total runs into it or not."""
    at, bases = standing.ceilings, standing.bases
    call, calls = standing.parts["call"], cite(bases, call_basis(standing.submission.case))
    if standing.critical:
        yield Cap(at.critical, failing(FailureCode.CRITICAL), standing.critical[0].basis)
    if call == 0.0:
        yield Cap(at.wrong_call, failing(FailureCode.WRONG_CALL), calls)
    lacking = standing.gaps
    if lacking:
        failure = failing(FailureCode.NOT_EXAMINED, 0.0, lacking)
        yield Cap(at.not_examined, failure, cite(bases, EXAMINE))
    if 0.0 < call < 1.0:
        yield Cap(at.near_miss, failing(FailureCode.NEAR_MISS), calls)
    yield from _scored(standing)
    yield from _unscreened(standing)
    yield from _unasked(standing)
    yield from _wasteful(standing)


def failures(standing: Standing, found: tuple[Cap, ...], total: float) -> Iterator[Failure]:
    """Yield every reason not to pass: those of the ceilings, else the total alone.

    Every ceiling lies below the bar, so that under one to name the total would explain nothing.
    """
    yield from (cap.failure for cap in found)
    if not found and not reaches(total, standing.bars.total):
        yield failing(FailureCode.TOTAL_LOW, standing.bars.total)


def _scored(standing: Standing) -> Iterator[Cap]:
    """Yield the ceilings of source, evidence and plan."""
    submission, at, bars = standing.submission, standing.ceilings.failing, standing.bars
    case, bases = submission.case, standing.bases
    if not source_met(submission):
        basis = cite(bases, source_basis(case, case.sources[0]))
        yield Cap(at, failing(FailureCode.SOURCE_MISSED), basis)
    if not reaches(standing.parts["evidence"], bars.evidence):
        failure = failing(FailureCode.EVIDENCE_LOW, bars.evidence)
        yield Cap(at, failure, cite(bases, call_basis(case)))
    if submission.call == "mixed" and not all(
        any(finding.inquiry in submission.evidence for finding in side.supporting)
        for side in argument(case, "mixed").sides
    ):
        yield Cap(at, failing(FailureCode.ONE_SIDED), cite(bases, COEXIST))
    if not reaches(standing.parts["plan"], bars.plan):
        yield Cap(at, failing(FailureCode.PLAN_LOW, bars.plan), cite(bases, COMBINE))


def _unscreened(standing: Standing) -> Iterator[Cap]:
    """Yield the ceiling of a case that was safe by luck: a group of red flags was not asked for."""
    case = standing.submission.case
    left = unscreened(case, standing.submission.asked)
    if left:
        first = case.finding[case.derived(_screens)[left[0]][0]]
        failure = failing(FailureCode.SCREEN_MISSED, 0.0, left)
        yield Cap(standing.ceilings.failing, failure, cite(standing.bases, first.basis))


def unscreened(case: ResolvedCase, asked: Collection[str]) -> tuple[Screen, ...]:
    """Return the groups of red flags of which nothing was asked or tested in a patient.

    One inquiry of a group is enough. A group that no inquiry screens for here does not apply.
    """
    groups = case.derived(_screens)
    return tuple(
        group for group, inquiries in groups.items() if not any(name in asked for name in inquiries)
    )


def _screens(case: ResolvedCase) -> dict[Screen, list[str]]:
    """Return the inquiries of each group of red flags that applies to a patient."""
    groups: dict[Screen, list[str]] = {}
    for finding in case.findings:
        if finding.screen is not None:
            groups.setdefault(finding.screen, []).append(finding.inquiry)
    return groups


def _unasked(standing: Standing) -> Iterator[Cap]:
    """Yield the ceiling of a drug or an injection given to a patient of unknown conditions."""
    submission = standing.submission
    if MEDICINES in submission.asked or not submission.plan & submission.case.derived(_given):
        return
    known = submission.case.finding.get(MEDICINES)
    basis = cite(standing.bases, known.basis if known else EXAMINE)
    yield Cap(standing.ceilings.failing, failing(FailureCode.MEDICINES_UNASKED), basis)


def _given(case: ResolvedCase) -> frozenset[str]:
    """Return the options that put a drug into a patient."""
    return frozenset(option.id for option in case.options if option.drug or option.injection)


def _wasteful(standing: Standing) -> Iterator[Cap]:
    """Yield the ceiling of ordering without a question: too many investigations change nothing."""
    submission = standing.submission
    orders = submission.case.derived(_orders)
    if len(orders & submission.asked) >= const.WASTEFUL_ORDERS:
        failure = failing(FailureCode.WASTEFUL_ORDERS, const.WASTEFUL_ORDERS)
        ordered = (
            finding
            for finding in submission.case.findings
            if finding.inquiry in orders and finding.inquiry in submission.asked
        )
        basis = cite(standing.bases, next(ordered).basis)
        yield Cap(standing.ceilings.failing, failure, basis)


def _orders(case: ResolvedCase) -> frozenset[str]:
    """Return the investigations that only cost in this patient."""
    return frozenset(
        finding.inquiry
        for finding in case.findings
        if finding.wasteful and finding.kind == "investigation"
    )
