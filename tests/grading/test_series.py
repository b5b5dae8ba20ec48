"""Passing a set of cases: ten or more different ones, every call, none above half."""

from dataclasses import replace

import pytest

from tests.grading.first import grade
from tests.grading.golden import CASE, CRITERIA, EXPERT, answer
from tutor.grading import SeriesCode, SeriesFailure, judge_series
from tutor.model.grade import Grade
from tutor.model.scalars import Call

CALLS: dict[str, Call] = {"r": "referred", "l": "local", "m": "mixed"}
GOOD = grade(CASE, EXPERT, CRITERIA)
NEAR = grade(CASE, answer(call="mixed"), CRITERIA)
UNSAFE = grade(CASE, answer(plan=(*EXPERT.plan, "cut")), CRITERIA)

FEW = SeriesFailure(SeriesCode.FEW_CASES, 10)
EVERY = SeriesFailure(SeriesCode.CALL_LACKING)
HALF = SeriesFailure(SeriesCode.CALL_PREVAILS, 0.5)
MEAN = SeriesFailure(SeriesCode.MEAN_LOW, 70)
SAFETY = SeriesFailure(SeriesCode.UNSAFE)
EXACT = SeriesFailure(SeriesCode.EXACT_LOW, 0.6)


def judged(calls: str, *odd: Grade) -> tuple[bool, bool, tuple[SeriesFailure, ...]]:
    """Judge a set of these calls: the odd grades first, the rest perfect."""
    grades = [*odd, *[GOOD] * (len(calls) - len(odd))]
    graded = [
        (replace(result, case=f"case-{index}"), CALLS[call])
        for index, (result, call) in enumerate(zip(grades, calls, strict=True))
    ]
    verdict = judge_series(graded)
    return verdict.valid, verdict.passed, verdict.reasons


@pytest.mark.parametrize(
    ("calls", "valid", "reasons"),
    [
        ("rrrrrlllmm", True, ()),  # five of ten is not above half
        ("rrrrlllmm", False, (FEW,)),
        ("rrrrrrllmm", False, (HALF,)),
        ("rrrrrlllll", False, (EVERY,)),
        ("rrrrrrllll", False, (EVERY, HALF)),
        ("rrrrrrlllllmm", True, ()),
    ],
)
def test_a_set_must_be_fit_to_judge(
    calls: str, *, valid: bool, reasons: tuple[SeriesFailure, ...]
) -> None:
    """Size and mix decide whether there is anything to pass; perfect grades do not help."""
    assert judged(calls) == (valid, valid, reasons)


def test_an_empty_set_is_not_fit_to_judge() -> None:
    """It has no scoring of its own, so the current bars are missed, every one of them."""
    valid, passed, reasons = judged("")
    assert (valid, passed) == (False, False)
    assert reasons[:3] == (FEW, EVERY, MEAN)


@pytest.mark.parametrize(
    ("odd", "reasons"),
    [
        ([], ()),
        ([NEAR] * 4, ()),  # 60 % exact
        ([NEAR] * 5, (EXACT,)),
        ([UNSAFE], (SAFETY,)),
        ([replace(GOOD, total=0.0)] * 3, ()),  # a mean of exactly 70
        ([replace(GOOD, total=0.0)] * 3 + [replace(GOOD, total=99.0)], (MEAN,)),
        ([UNSAFE, *[replace(NEAR, total=0.0)] * 5], (MEAN, SAFETY, EXACT)),
    ],
)
def test_a_fit_set_is_passed_or_not(odd: list[Grade], reasons: tuple[SeriesFailure, ...]) -> None:
    """Mean, safety and exact calls, each with its own reason."""
    assert judged("rrrrlllmmm", *odd) == (True, not reasons, reasons)


def test_the_same_case_twice_is_no_set() -> None:
    """Ten grades of nine cases, or eleven of ten, are refused."""
    graded = [
        (replace(GOOD, case=f"{index}"), CALLS[call]) for index, call in enumerate("rrrrlllmmm")
    ]
    assert judge_series(graded).valid
    assert not judge_series([*graded, graded[0]]).valid
    assert not judge_series([*graded[:9], graded[0]]).valid


def test_figures_are_not_rounded() -> None:
    """Mean and share come as they are, for display to round."""
    graded = [
        (replace(result, case=f"{index}"), CALLS[call])
        for index, (result, call) in enumerate(
            zip([NEAR, *[GOOD] * 10], "rrrrlllmmmr", strict=True)
        )
    ]
    verdict = judge_series(graded)
    assert verdict.mean == pytest.approx((NEAR.total + 1000) / 11)
    assert verdict.exact == pytest.approx(10 / 11)


def test_decimals_do_not_fail_a_mean_of_70() -> None:
    """A mean that is 70 but for floating arithmetic is 70."""
    calls = "rrrrlllmmm"
    graded = [
        (replace(GOOD, case=f"{index}", total=total), CALLS[call])
        for index, (total, call) in enumerate(zip([69.9, 70.1] * 5, calls, strict=True))
    ]
    assert judge_series(graded).passed
