"""Pass a set of cases: ten or more different ones, in which no single answer can win.

The set is judged before the grades are. Who calls everyone referred passes a set that is mostly
referred, so such a set is unfit, and no grade in it counts for anything.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tutor.grading import constants as const
from tutor.grading.bounds import reaches
from tutor.grading.scoring import scoring_of
from tutor.model.grade import Grade
from tutor.model.scalars import CALLS, Call


class SeriesCode(StrEnum):
    """Why a set is not passed; the first three say that it is no set to judge."""

    FEW_CASES = "few-cases"
    CALL_LACKING = "call-lacking"
    CALL_PREVAILS = "call-prevails"
    MEAN_LOW = "mean-low"
    UNSAFE = "unsafe"
    EXACT_LOW = "exact-low"
    PASSED_LOW = "passed-low"


@dataclass(frozen=True)
class SeriesFailure:
    """One reason why a set is not passed, and the figure that was not reached, in its own unit."""

    code: SeriesCode
    bar: float = 0.0


@dataclass(frozen=True)
class SeriesVerdict:
    """Whether a set of grades passes, and every reason why not.

    ``valid`` is False where the set itself is unfit, which is no fault of the student's. ``mean``
    is in points of 100; ``exact`` and ``share`` are the shares of exact calls and of passed cases
    in 0..1; all unrounded.
    """

    valid: bool
    passed: bool
    mean: float
    exact: float
    reasons: tuple[SeriesFailure, ...]
    share: float


def judge_series(graded: Sequence[tuple[Grade, Call]]) -> SeriesVerdict:
    """Judge grades, each beside the true call of its case.

    The true call is handed in, because a grade holds only the call that was answered. The bars are
    those of the latest scoring among the grades; the current one's where there is no grade.
    """
    numbers = (grade.scoring for grade, _ in graded)
    bars = scoring_of(max(numbers, default=const.SCORING)).series
    unfit = tuple(_unfit(graded))
    count = max(len(graded), 1)
    mean = sum(grade.total for grade, _ in graded) / count
    exact = sum(1 for grade, _ in graded if grade.parts["call"] == 1.0) / count
    share = sum(1 for grade, _ in graded if grade.passed) / count
    reasons = (
        (not reaches(mean, bars.mean), SeriesCode.MEAN_LOW, bars.mean),
        (any(grade.critical for grade, _ in graded), SeriesCode.UNSAFE, 0.0),
        (not reaches(exact, bars.exact), SeriesCode.EXACT_LOW, bars.exact),
        (not reaches(share, bars.passed), SeriesCode.PASSED_LOW, bars.passed),
    )
    short = tuple(SeriesFailure(code, bar) for applies, code, bar in reasons if applies)
    return SeriesVerdict(not unfit, not unfit and not short, mean, exact, unfit + short, share)


def _unfit(graded: Sequence[tuple[Grade, Call]]) -> Iterator[SeriesFailure]:
    """Yield every reason why a set is no set to judge."""
    cases = {grade.case for grade, _ in graded}
    calls = Counter(call for _, call in graded)
    if len(cases) < const.SERIES_CASES or len(cases) != len(graded):
        yield SeriesFailure(SeriesCode.FEW_CASES, const.SERIES_CASES)
    if any(call not in calls for call in CALLS):
        yield SeriesFailure(SeriesCode.CALL_LACKING)
    if any(count > const.SERIES_SHARE * len(graded) for count in calls.values()):
        yield SeriesFailure(SeriesCode.CALL_PREVAILS, const.SERIES_SHARE)
