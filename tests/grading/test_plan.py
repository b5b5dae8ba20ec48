"""The plan, as tables of options chosen and score."""

from dataclasses import replace

import pytest

from tests.grading.first import grade
from tests.grading.golden import CASE, CRITERIA, answer, option
from tutor.grading.parts.plan import plan_part
from tutor.grading.submission import Submission
from tutor.model.resolved import Option, ResolvedCase
from tutor.model.scalars import Role


def case_of(*options: Option) -> ResolvedCase:
    """Return the golden case with other options."""
    return replace(CASE, options=options)


def score(case: ResolvedCase, plan: str) -> float:
    """Return P for options named in one string."""
    return plan_part(Submission.of(case, answer(plan=tuple(plan.split())))).score


MENU = case_of(
    option("must", "required"),
    option("good", "beneficial"),
    option("safe", "beneficial", "safety"),
    option("ease", "beneficial", "relief"),
    option("soothe", "beneficial", "relief"),
    *(option(f"n{index}", "neutral") for index in range(5)),
    option("low", "low-value"),
    option("bad", "harmful"),
    option("cut", "contraindicated"),
)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("must good safe", 1.0),
        ("must good ease", 1.0),
        ("must good safe ease soothe", 1.0),  # more than the best two adds nothing
        ("must", 3 / 5),
        ("must good", 4 / 5),
        ("must ease", 4 / 5),
        ("must ease soothe", 4 / 5),  # two for relief count once
        ("good safe", 2 / 5),
        ("", 0.0),
        ("must good safe n0 n1", 1.0),  # two neutral ones are free
        ("must good safe n0 n1 n2", 0.95),
        ("must good safe n0 n1 n2 n3 n4", 0.85),
        ("must good safe low", 0.9),
        ("must good safe bad", 0.5),
        ("must good safe bad low", 0.4),
        ("must good safe cut", 0.0),
        ("cut", 0.0),
        ("must bad", 0.1),
        ("must unknown", 3 / 5),
    ],
)
def test_plan(plan: str, expected: float) -> None:
    """Three for a required option, one for each of the best two helpful ones, less the costs."""
    assert score(MENU, plan) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("beneficial", "plan", "expected"),
    [
        (1, "must b0", 1.0),
        (1, "must", 3 / 4),
        (0, "must", 1.0),
        (3, "must b0 b1", 1.0),
        (3, "must b2", 4 / 5),
    ],
)
def test_only_as_many_helpful_options_are_needed_as_there_are(
    beneficial: int, plan: str, expected: float
) -> None:
    """At most two; one where there is one."""
    helpful = [option(f"b{index}", "beneficial") for index in range(beneficial)]
    assert score(case_of(option("must", "required"), *helpful), plan) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("one two good", 1.0),
        ("one good", 0.5),  # 4/7, held to a half
        ("one two", 6 / 7),
        ("good", 1 / 7),
    ],
)
def test_a_missing_required_option_holds_the_plan_to_a_half(plan: str, expected: float) -> None:
    """Any one missing, however much else is there."""
    case = case_of(
        option("one", "required"), option("two", "required"), option("good", "beneficial")
    )
    assert score(case, plan) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("must good pill", 1.0),
        ("must good pill tablet", 0.9),
        ("must good pill tablet drops", 0.8),
        ("must good pill syrup", 0.8),  # low value and a second drug
    ],
)
def test_drugs_beyond_the_first_cost_each(plan: str, expected: float) -> None:
    """Whatever their role, systemic drugs are paid for from the second on."""
    case = case_of(
        option("must", "required"),
        option("good", "beneficial"),
        option("pill", "beneficial", "relief", drug=True),
        option("tablet", "beneficial", "relief", drug=True),
        option("drops", "neutral", "relief", drug=True),
        option("syrup", "low-value", "relief", drug=True),
    )
    assert score(case, plan) == pytest.approx(expected)


RELIEF = case_of(
    option("must", "required", "relief"),
    option("good", "beneficial", "root"),
    option("ease", "beneficial", "relief"),
    option("aside", "neutral", "root"),
    option("low", "low-value", "safety"),
)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("must ease", 0.3),
        ("must ease aside", 0.3),  # aims at the root, but is of no use
        ("must ease low", 0.3),
        ("must good ease", 1.0),
        ("ease", 0.2),
    ],
)
def test_relief_alone_is_held_where_the_back_is_involved(plan: str, expected: float) -> None:
    """Without a useful option for root or safety a referred or mixed plan is worth 0.30 at most."""
    assert score(RELIEF, plan) == pytest.approx(expected)
    mixed = replace(RELIEF, call="mixed")
    assert score(mixed, plan) == pytest.approx(expected)


def test_relief_alone_is_enough_for_a_local_source() -> None:
    """The document's caveat is about treating the root; a heel has none elsewhere."""
    assert score(replace(RELIEF, call="local"), "must ease") == pytest.approx(4 / 5)


def test_safety_is_not_relief() -> None:
    """An option for the patient's safety lifts the relief cap as one for the root does."""
    case = case_of(option("must", "required", "safety"), option("ease", "beneficial", "relief"))
    assert score(case, "must ease") == 1.0


def either(role: Role, *, critical: bool = False) -> ResolvedCase:
    """Return a case in which an option of some role may stand in for the required one."""
    return case_of(
        option("must", "required", critical=critical, alternatives=("other",)),
        option("other", role, "safety"),
        option("good", "beneficial"),
        option("fine", "beneficial"),
    )


@pytest.mark.parametrize(
    ("role", "plan", "expected"),
    [
        ("neutral", "other good fine", 1.0),
        ("beneficial", "other good fine", 1.0),
        ("required", "other good fine", 1.0),
        ("beneficial", "other good", 4 / 5),  # it serves, and so does not count as helpful too
        ("beneficial", "must other good", 1.0),
        ("neutral", "must other good fine", 1.0),
        ("low-value", "other good fine", 0.3),  # 2/5 less 0.10: it costs, so it does not serve
        ("harmful", "other good fine", 0.0),
        ("contraindicated", "other good fine", 0.0),
    ],
)
def test_an_alternative_serves_unless_it_costs(role: Role, plan: str, expected: float) -> None:
    """Any one of those named in ``or`` serves, but no option that costs ever pays."""
    assert score(either(role), plan) == pytest.approx(expected)


def test_an_alternative_that_serves_answers_a_critical_requirement() -> None:
    """What could not wait has been done; a harmful one in its place has not."""
    given = answer(plan=("other", "good", "fine"))
    assert grade(either("neutral", critical=True), given, CRITERIA).critical == ()
    (mark,) = grade(either("harmful", critical=True), given, CRITERIA).critical
    assert (mark.subject, mark.code) == ("must", "critical-omitted")


def test_alternatives_are_never_neutral_too_many() -> None:
    """What may stand in for a required option is not counted among the extras."""
    extras = [option(f"n{index}", "neutral") for index in range(2)]
    case = replace(either("neutral"), options=(*either("neutral").options, *extras))
    assert score(case, "must other good fine n0 n1") == 1.0


def test_an_alternative_brings_the_aim_of_what_it_serves_for() -> None:
    """Trading one alternative for another, or for the option itself, never lowers the plan."""
    case = case_of(
        option("must", "required", "root", alternatives=("ease", "aside")),
        option("ease", "beneficial", "relief"),
        option("aside", "neutral", "root"),
    )
    assert score(case, "aside") == score(case, "ease") == score(case, "ease aside") == 3 / 4
    assert score(case, "must ease") == 1.0


def test_one_option_may_serve_for_two() -> None:
    """Two required options may name the same alternative, or each other."""
    case = case_of(
        option("walk", "required", alternatives=("crutches",)),
        option("boot", "required", alternatives=("crutches", "walk")),
        option("crutches", "neutral"),
        option("good", "beneficial"),
    )
    assert score(case, "crutches good") == 1.0
    assert score(case, "walk good") == 1.0
    assert score(case, "boot good") == 0.5
