"""The plan of scoring 2: alternatives that serve, ladders of referral, extras and their words."""

from dataclasses import replace

import pytest

from tests.grading.golden import option
from tests.grading.second.golden import GL, G, graded, optioned, rung
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Role


def plan_of(case: ResolvedCase, *plan: str) -> float:
    """Return the score of a plan."""
    return graded(case, plan=plan).parts["plan"]


def verdicts(case: ResolvedCase, *plan: str) -> dict[str, tuple[str, float]]:
    """Return verdict and rounded effect of the marks of a plan by what they are about."""
    return {
        mark.subject: (mark.code, round(mark.effect, 4))
        for mark in graded(case, plan=plan).marks
        if mark.part == "plan"
    }


def standing_in(role: Role) -> ResolvedCase:
    """Return the golden case with an option of a role that may stand in for the referral."""
    return optioned(
        G,
        replace(option("referral", "required", alternatives=("other",)), label="The referral"),
        option("other", role),
    )


@pytest.mark.parametrize(
    ("role", "score", "verdict"),
    [
        ("beneficial", 1.0, "serves"),
        ("neutral", 1.0, "serves"),
        ("low-value", 0.9, "serves"),
        ("harmful", 0.0, "harmful-chosen"),
        ("contraindicated", 0.0, "contraindicated-chosen"),
    ],
)
def test_an_alternative_serves_unless_it_harms(role: Role, score: float, verdict: str) -> None:
    """Its own cost still counts, and its mark says for what it stands."""
    case = standing_in(role)
    assert plan_of(case, "other", "pt", "life") == pytest.approx(score)
    assert verdicts(case, "other", "pt", "life")["other"][0] == verdict
    (stood,) = [mark for mark in graded(case, plan=("other",)).marks if mark.subject == "other"]
    assert stood.stands_for == (("referral",) if verdict == "serves" else ())


def test_an_alternative_is_an_extra_only_beside_what_it_stands_in_for() -> None:
    """Otherwise choosing the required option beside it could lower the plan."""
    case = standing_in("beneficial")
    assert plan_of(case, "other", "pt") == 0.8
    assert plan_of(case, "other", "pt", "referral") == 1.0


def test_a_served_option_counts_by_its_own_aim() -> None:
    """A relief that stands in for the root treats the root; a plan of relief alone does not."""
    case = optioned(
        G,
        option("referral", "required", alternatives=("other",)),
        option("other", "neutral", "relief"),
    )
    assert plan_of(case, "other", "ortho") == pytest.approx(0.8)
    assert plan_of(case, "ortho") == pytest.approx(0.2)
    assert "relief-only" in verdicts(case, "ortho")["plan"]
    relief = optioned(case, option("referral", "required", "relief"))
    assert plan_of(relief, "referral", "ortho") == 0.30


def test_neutral_options_cost_beyond_two_whether_they_serve_or_not() -> None:
    """And drugs beyond the first."""
    case = standing_in("neutral")
    case = optioned(case, *(option(f"n{index}", "neutral") for index in range(3)))
    assert plan_of(case, "other", "pt", "life", "n0") == 1.0
    assert plan_of(case, "other", "pt", "life", "n0", "n1") == 0.95
    drugs = optioned(G, *(option(f"drug{index}", "neutral", drug=True) for index in range(2)))
    assert plan_of(drugs, "referral", "pt", "life", "drug0", "drug1") == 0.9


@pytest.mark.parametrize(
    ("needed", "chosen", "score", "words"),
    [
        (1, "1", 1.0, {"1": "required-chosen"}),
        (1, "2", 0.9, {"2": "one-step-faster-than-needed"}),
        (1, "3", 0.55, {"3": "two-steps-faster-than-needed"}),
        (1, "12", 0.9, {"1": "a-faster-step-counts", "2": "one-step-faster-than-needed"}),
        (2, "1", 0.4, {"1": "slower-than-needed", "2": "required-omitted"}),
        (2, "12", 1.0, {"1": "a-faster-step-counts", "2": "required-chosen"}),
        (2, "3", 0.9, {"3": "one-step-faster-than-needed"}),
        (3, "2", 0.4, {"2": "slower-than-needed", "3": "required-omitted"}),
    ],
)
def test_only_the_fastest_rung_counts(
    needed: int, chosen: str, score: float, words: dict[str, str]
) -> None:
    """The roles of the other rungs are not applied: here each would be harmful."""
    rungs = [rung(f"r{at}", "required" if at == needed else "harmful", at) for at in (1, 2, 3)]
    case = replace(G, options=(*rungs, *G.options[1:]))
    plan = [f"r{at}" for at in chosen]
    assert plan_of(case, *plan, "pt", "life") == pytest.approx(score)
    told = {name: code for name, (code, _) in verdicts(case, *plan, "pt", "life").items()}
    assert {name[1:]: told[name] for name in told if name[0] == "r"} == words


def test_a_rung_too_fast_never_endangers() -> None:
    """Two rungs too fast fail the plan, and a critical step that came sooner was served."""
    critical = replace(GL.options[0], critical=True)
    case = optioned(GL, critical)
    assert graded(case, plan=("now", "pt", "life")).critical == ()
    assert [mark.subject for mark in graded(case, plan=("pt", "life")).critical] == ["referral"]
    assert verdicts(GL, "now", "pt", "life")["now"] == (
        "two-steps-faster-than-needed",
        round(3 / 5 - 0.45, 4),
    )


def test_a_contraindicated_rung_keeps_its_role() -> None:
    """It forbids the plan, and serves for nothing."""
    case = optioned(GL, rung("now", "contraindicated", 3))
    result = graded(case, plan=("now", "pt", "life"))
    assert (result.parts["plan"], result.total) == (0.0, 40.0)
    assert verdicts(case, "now", "pt", "life")["referral"] == ("required-omitted", 0.0)


def test_a_beneficial_rung_is_not_among_the_extras() -> None:
    """Neither earned nor needed: with one extra left, that one gives full marks."""
    case = replace(
        G,
        options=(
            rung("referral", "required", 2),
            rung("soon", "beneficial", 1),
            option("pt", "beneficial"),
        ),
    )
    assert plan_of(case, "referral", "pt") == 1.0
    assert plan_of(case, "referral", "soon") == 0.75


def test_a_neutral_rung_is_not_among_the_neutral_options() -> None:
    """It is judged by its speed; two others are still free beside it."""
    case = replace(G, options=(rung("referral", "required", 2), *G.options[1:]))
    case = optioned(case, rung("slow", "neutral", 1), *(option(f"n{at}", "neutral") for at in "ab"))
    assert plan_of(case, "referral", "slow", "pt", "life", "na", "nb") == 1.0


def test_two_required_rungs_are_met_by_the_faster() -> None:
    """Speed is judged by the faster of them; the slower alone leaves the faster missing."""
    case = replace(
        G,
        options=(
            rung("referral", "required", 1),
            rung("days", "required", 2),
            rung("now", "harmful", 3),
            *G.options[1:],
        ),
    )
    assert plan_of(case, "referral", "days", "pt", "life") == 1.0
    assert plan_of(case, "days", "pt", "life") == 1.0
    assert plan_of(case, "now", "pt", "life") == pytest.approx(0.9)
    assert plan_of(case, "referral", "pt", "life") == 0.5
    told = verdicts(case, "referral", "pt", "life")
    assert (told["referral"][0], told["days"][0]) == ("required-chosen", "required-omitted")


def test_without_a_required_rung_a_ladder_is_a_menu_of_roles() -> None:
    """Its rungs have the roles that the case gives them."""
    case = optioned(G, rung("days", "harmful", 2), rung("now", "beneficial", 3))
    assert plan_of(case, "referral", "pt", "now") == 1.0
    assert plan_of(case, "referral", "pt", "now", "days") == 0.5


def test_an_alternative_can_stand_for_two() -> None:
    """And not for itself, where it is required too."""
    case = optioned(
        standing_in("required"), option("z", "required", alternatives=("other", "referral"))
    )
    for plan, stands in ((("other",), ("referral", "z")), (("other", "referral"), ("z",))):
        (mark,) = [mark for mark in graded(case, plan=plan).marks if mark.subject == "other"]
        assert (mark.code, mark.stands_for) == ("serves", stands)
