"""Pass a set of cases: ten or more different ones, in which no single answer can win."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.grading import constants as k
from tutor.grading.parts import reaches
from tutor.model.grade import Grade
from tutor.model.scalars import CALLS, Call


@dataclass(frozen=True)
class SeriesVerdict:
    """Whether a set of grades passes; ``valid`` is False where the set itself is unfit."""

    valid: bool
    passed: bool
    mean: float
    exact: float
    reasons: tuple[str, ...]


def judge_series(graded: Sequence[tuple[Grade, Call]]) -> SeriesVerdict:
    """Judge grades, each beside the true call of its case."""
    cases = {grade.case for grade, _ in graded}
    calls = Counter(call for _, call in graded)
    unfit = tuple(
        reason
        for applies, reason in (
            (
                len(cases) < k.SERIES_CASES or len(cases) != len(graded),
                f"a set needs {k.SERIES_CASES} or more different cases",
            ),
            (any(call not in calls for call in CALLS), "a set needs every call"),
            (
                any(count > k.SERIES_SHARE * len(graded) for count in calls.values()),
                "no call may make up more than half of a set",
            ),
        )
        if applies
    )
    count = max(len(graded), 1)
    mean = sum(grade.total for grade, _ in graded) / count
    exact = sum(1 for grade, _ in graded if grade.parts.call == 1.0) / count
    short = tuple(
        reason
        for applies, reason in (
            (not reaches(mean, k.SERIES_MEAN), f"the mean is below {k.SERIES_MEAN:.0f}"),
            (any(grade.critical for grade, _ in graded), "there is a safety failure"),
            (
                not reaches(exact, k.SERIES_EXACT),
                f"fewer than {k.SERIES_EXACT:.0%} of the calls are exact",
            ),
        )
        if applies
    )
    return SeriesVerdict(not unfit, not unfit and not short, mean, exact, unfit + short)
