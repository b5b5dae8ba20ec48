"""Pass a set of cases: ten or more different ones, in which no single answer can win.

The set is judged before the grades are. Who calls everyone referred passes a set that is mostly
referred, so such a set is unfit, and no grade in it counts for anything.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.bounds import reaches
from tutor.model.grade import Grade
from tutor.model.scalars import CALLS, Call


@dataclass(frozen=True)
class SeriesVerdict:
    """Whether a set of grades passes, and every reason why not.

    ``valid`` is False where the set itself is unfit, which is no fault of the student's. ``mean``
    is in points of 100, ``exact`` the share of exact calls in 0..1, both unrounded.
    """

    valid: bool
    passed: bool
    mean: float
    exact: float
    reasons: tuple[str, ...]


def judge_series(graded: Sequence[tuple[Grade, Call]]) -> SeriesVerdict:
    """Judge grades, each beside the true call of its case.

    The true call is handed in, because a grade holds only the call that was answered.
    """
    cases = {grade.case for grade, _ in graded}
    calls = Counter(call for _, call in graded)
    unfit = tuple(
        reason
        for applies, reason in (
            (
                len(cases) < const.SERIES_CASES or len(cases) != len(graded),
                f"a set needs {const.SERIES_CASES} or more different cases",
            ),
            (any(call not in calls for call in CALLS), "a set needs every call"),
            (
                any(count > const.SERIES_SHARE * len(graded) for count in calls.values()),
                "no call may make up more than half of a set",
            ),
        )
        if applies
    )
    count = max(len(graded), 1)
    mean = sum(grade.total for grade, _ in graded) / count
    exact = sum(1 for grade, _ in graded if grade.parts["call"] == 1.0) / count
    short = tuple(
        reason
        for applies, reason in (
            (not reaches(mean, const.SERIES_MEAN), f"the mean is below {const.SERIES_MEAN:.0f}"),
            (any(grade.critical for grade, _ in graded), "there is a safety failure"),
            (
                not reaches(exact, const.SERIES_EXACT),
                f"fewer than {const.SERIES_EXACT:.0%} of the calls are exact",
            ),
        )
        if applies
    )
    return SeriesVerdict(not unfit, not unfit and not short, mean, exact, unfit + short)
