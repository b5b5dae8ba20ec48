"""What fails a case by scoring 2: each ceiling by its code and reason, and the total alone."""

from dataclasses import replace

import pytest

from tests.grading.golden import finding, option
from tests.grading.second.golden import GM, G, codes, expert, graded, optioned, swapped
from tutor.model.grade import Failure, FailureCode
from tutor.model.resolved import MEDICINES, Option, ResolvedCase

PLAN = ("referral", "pt", "ortho")
ASKED = expert(G).asked


@pytest.mark.parametrize(
    ("case", "changes", "failure"),
    [
        (G, {"call": "local"}, Failure(FailureCode.WRONG_CALL)),
        (G, {"call": "mixed", "certainty": None}, Failure(FailureCode.NEAR_MISS)),
        (
            G,
            {"asked": tuple("abcde"), "evidence": tuple("abc")},
            Failure(FailureCode.NOT_EXAMINED, lacking=("examination", "essentials")),
        ),
        (
            G,
            {"asked": ("q1",), "evidence": ()},
            Failure(FailureCode.NOT_EXAMINED, lacking=("essentials",)),
        ),
        (
            G,
            {"asked": ("q3", "q4"), "evidence": ()},
            Failure(FailureCode.NOT_EXAMINED, lacking=("examination",)),
        ),
        (G, {"plan": (*PLAN, "cut")}, Failure(FailureCode.CRITICAL)),
        (G, {"plan": (*PLAN, "inj")}, Failure(FailureCode.PLAN_LOW, 0.6)),
        (G, {"evidence": ("c",)}, Failure(FailureCode.EVIDENCE_LOW, 0.5)),
        (G, {"sources": ("si-joint",)}, Failure(FailureCode.SOURCE_MISSED)),
        (
            GM,
            {"evidence": ("a", "b", "b2")},
            Failure(FailureCode.ONE_SIDED),
        ),
        (
            G,
            {"asked": tuple(name for name in ASKED if name != "q1")},
            Failure(FailureCode.SCREEN_MISSED, lacking=("power",)),
        ),
    ],
)
def test_each_fault_fails_by_its_code(
    case: ResolvedCase, changes: dict[str, object], failure: Failure
) -> None:
    """The ceiling that holds the total down has a basis, and is a reason not to pass."""
    result = graded(case, **changes)
    assert failure in [cap.failure for cap in result.caps]
    assert failure.code in [cap.code for cap in result.caps]
    assert failure in result.failures
    assert all(cap.basis.id for cap in result.caps)
    assert result.total <= 69.0


SPARE = {  # 55.5 points and no fault, before the evidence
    "sources": ("sciatic",),
    "asked": (*"abcde", "q1", "q2"),
    "plan": ("referral",),
    "certainty": None,
}


@pytest.mark.parametrize(
    ("weight", "failures"),
    [(2.9 - 1e-11, ()), (2.9, ()), (2.899, (Failure(FailureCode.TOTAL_LOW, 70.0),))],
)
def test_the_total_is_a_reason_where_no_ceiling_is(
    weight: float, failures: tuple[Failure, ...]
) -> None:
    """Points alone can fail a case; what is 70 but for the rounding of decimals passes."""
    case = swapped(G, finding("a", "referred", weight), finding("b", "referred", 4 - weight))
    case = replace(case, findings=tuple(each for each in case.findings if each.inquiry != "c"))
    result = graded(case, evidence=("a",), **SPARE)
    assert result.failures == failures
    assert result.passed is (not failures)
    assert result.caps == ()


def test_a_plan_at_its_bar_passes() -> None:
    """What is required and nothing else is 0.60 of this plan."""
    result = graded(G, plan=("referral",))
    assert result.parts["plan"] == 0.6
    assert result.passed


def test_a_mixed_call_of_a_local_heel_is_a_near_miss() -> None:
    """It kept one bit of two, and is held to 69, not to 50."""
    local = replace(
        GM,
        call="local",
        sources=("fascia",),
        findings=tuple(
            replace(
                each, screen=None, supports="local" if each.supports == "referred" else "neither"
            )
            if each.inquiry in ("a", "b", "b2")
            else each
            for each in GM.findings
        ),
    )
    result = graded(local, call="mixed", certainty=None)
    assert result.failures[0] == Failure(FailureCode.NEAR_MISS)
    assert result.total == pytest.approx(100 - 24 - 5 - 5)


def test_every_fault_is_told_even_where_the_total_is_lower() -> None:
    """A ceiling that held nothing is no cap of the grade, and yet a reason not to pass."""
    result = graded(G, call="mixed", certainty=2)
    assert result.caps == ()
    assert result.failures == (Failure(FailureCode.NEAR_MISS), Failure(FailureCode.ONE_SIDED))


def test_one_inquiry_of_a_group_screens_for_it() -> None:
    """A second test of power is as good as the first; a group without any does not apply."""
    spare = replace(finding("q5", kind="examination", listed=False), screen="power")
    asked = (*(name for name in ASKED if name != "q1"), "q5")
    assert codes(swapped(G, spare), asked=asked) == []
    plain = replace(G, findings=tuple(replace(each, screen=None) for each in G.findings))
    assert codes(plain, asked=tuple(name for name in ASKED if name != "q1")) == []


def test_all_groups_left_out_are_named() -> None:
    """In one reason."""
    bladder = replace(finding("q3", listed=False, essential=True), screen="bladder")
    asked = tuple(name for name in ASKED if name not in ("q2", "q3"))
    (failure,) = graded(swapped(G, bladder), asked=asked).failures
    assert failure == Failure(FailureCode.SCREEN_MISSED, lacking=("systemic", "bladder"))


@pytest.mark.parametrize(
    ("given", "asked", "expected"),
    [
        (option("pill", "neutral", drug=True), (), ["medicines-unasked"]),
        (replace(option("shot", "neutral"), injection=True), (), ["medicines-unasked"]),
        (option("pill", "neutral", drug=True), (MEDICINES,), []),
        (option("tape", "neutral"), (), []),
    ],
)
def test_drugs_and_injections_need_the_question(
    given: Option, asked: tuple[str, ...], expected: list[str]
) -> None:
    """What goes into a patient of unknown conditions fails, safe or not."""
    case = swapped(optioned(G, given), finding(MEDICINES, listed=False))
    assert codes(case, plan=(*PLAN, given.id), asked=(*ASKED, *asked)) == expected


@pytest.mark.parametrize(
    ("orders", "expected"), [(("w1", "w2"), []), (("w1", "w2", "w3"), ["wasteful-orders"])]
)
def test_three_needless_investigations_fail(orders: tuple[str, ...], expected: list[str]) -> None:
    """Two only cost; a needless question is none of them."""
    case = swapped(
        G,
        finding("w3", kind="investigation", listed=False, wasteful=True),
        finding("w4", kind="question", listed=False, wasteful=True),
    )
    assert codes(case, asked=(*ASKED, *orders)) == expected
    told = [failure.bar for failure in graded(case, asked=(*ASKED, *orders)).failures]
    assert told == [3] * len(expected)
    assert codes(case, asked=(*ASKED, "w1", "w2", "w4")) == []
