"""Passing a set of cases by scoring 2: seven of ten calls exact, and half of the cases passed."""

from dataclasses import replace

import pytest

from tests.grading.second.golden import G, graded
from tutor.grading import SeriesCode, SeriesFailure, judge_series
from tutor.model.grade import Grade
from tutor.model.scalars import Call

CALLS: tuple[Call, ...] = (*("referred",) * 4, *("local",) * 3, *("mixed",) * 3)
GOOD = graded(G)
NEAR = graded(G, call="mixed", certainty=None)
FAILED = graded(G, sources=("fat-pad",))
UNSAFE = graded(G, plan=("referral", "pt", "ortho", "cut"))

MEAN = SeriesFailure(SeriesCode.MEAN_LOW, 70)
SAFETY = SeriesFailure(SeriesCode.UNSAFE)
EXACT = SeriesFailure(SeriesCode.EXACT_LOW, 0.7)
HALF = SeriesFailure(SeriesCode.PASSED_LOW, 0.5)


def judged(*odd: Grade, rest: Grade = GOOD) -> tuple[bool, tuple[SeriesFailure, ...]]:
    """Judge ten grades: the odd ones first, the rest perfect."""
    grades = [*odd, *[rest] * (10 - len(odd))]
    verdict = judge_series(
        [
            (replace(result, case=f"case-{index}"), call)
            for index, (result, call) in enumerate(zip(grades, CALLS, strict=True))
        ]
    )
    assert verdict.valid
    assert verdict.share == sum(result.passed for result in grades) / 10
    return verdict.passed, verdict.reasons


@pytest.mark.parametrize(
    ("odd", "reasons"),
    [
        ([], ()),
        ([NEAR] * 3, ()),
        ([NEAR] * 4, (EXACT,)),
        ([FAILED] * 5, ()),
        ([FAILED] * 6, (HALF,)),
        ([UNSAFE], (SAFETY,)),
        ([replace(GOOD, total=0.0)] * 3, ()),
        ([replace(GOOD, total=0.0)] * 4, (MEAN,)),
        ([replace(NEAR, total=0.0)] * 6, (MEAN, EXACT, HALF)),
    ],
)
def test_a_set_is_passed_or_not(odd: list[Grade], reasons: tuple[SeriesFailure, ...]) -> None:
    """Mean, safety, exact calls and cases passed, each with its own reason."""
    assert judged(*odd) == (not reasons, reasons)


def test_a_set_of_two_scorings_is_judged_by_the_later() -> None:
    """A set that was begun before the change is not judged by less than its own bars."""
    older, good = replace(FAILED, scoring=1), replace(GOOD, scoring=1)
    assert judged(*[older] * 6, rest=good) == (True, ())
    assert judged(*[older] * 6) == (False, (HALF,))
