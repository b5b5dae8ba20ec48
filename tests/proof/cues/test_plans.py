"""The default plan, and options that can be chosen without looking."""

import pytest

from tests.grading.small import FINDINGS, Record, catalogue, treatment
from tests.grading.small import case as authored
from tests.proof.cues.bank import MENU, measured, patient
from tutor.grading import resolve
from tutor.proof.cues.plans import default_plan


def test_the_default_plan_passes_or_fails() -> None:
    """It follows the catalogue, so that only what this patient differs in can fail it."""
    plain = resolve(authored(findings=FINDINGS), MENU)
    forbidden = {"role": "contraindicated", "basis": "beyond:x", "why": "Not for her."}
    hers = resolve(authored(id="hers", plan={"lifting-and-ergonomics": forbidden}), MENU)
    for cases, value, holds in ([plain], 1.0, False), ([plain, hers], 0.5, False):
        found = measured(cases)["default-plan"]
        assert (found.value, found.holds) == (value, holds)
        assert found.guesses[0].cases == ("nurse",)
    assert measured([hers])["default-plan"].holds is True


def test_the_default_plan_looks_at_the_source_alone() -> None:
    """What is required, the first two that help, and the safe advice that the menu has."""
    advice = {
        "review-in-4-to-6-weeks": treatment({"default": "neutral"}),
        "safety-net-advice": treatment({"local": "beneficial"}),
    }
    stretching = ("stretching", "load")
    for added, plan in (
        ({}, stretching),
        (advice, (*stretching, "safety-net-advice", "review-in-4-to-6-weeks")),
    ):
        known = catalogue(treatments=added)
        local = patient("p", "local", menu=known, conditions=["anticoagulant"])
        assert default_plan(local, known) == plan


@pytest.mark.parametrize(
    ("roles", "more", "broken"),
    [
        (("required", "beneficial", "harmful", "low-value"), {}, None),
        (("required", "beneficial", "contraindicated", "neutral"), {}, (2, 1)),
        (("required", "neutral", "harmful", "low-value"), {}, (1, 2)),
        (("neutral", "neutral", "harmful", "low-value"), {"never-right": "study"}, None),
        (("neutral", "neutral", "harmful", "neutral"), {"never-right": "study"}, (0, 1)),
        (("required", "required", "neutral", "neutral"), {"never-wrong": "Always."}, None),
        (("required", "neutral", "neutral", "neutral"), {"never-wrong": "Always."}, (1, 0)),
    ],
)
def test_an_option_is_right_and_wrong(
    roles: tuple[str, ...], more: Record, broken: tuple[int, int] | None
) -> None:
    """In two cases each, unless the catalogue says that it is never right or never wrong."""
    entry = treatment({"default": "neutral"}, **more)
    menu = catalogue(treatments={"tried": entry})
    cases = [
        patient(
            f"p{place}",
            "referred",
            menu=menu,
            plan={"tried": {"role": role, "basis": "beyond:x", "why": "So."}},
        )
        for place, role in enumerate(roles)
    ]
    found = measured(cases, menu)["options"]
    says = [guess for guess in found.guesses if guess.says.startswith("tried:")]
    if broken is None:
        assert says == []
    else:
        right, wrong = broken
        assert says[0].says == f"tried: right in {right}, wrong in {wrong}"
        assert says[0].measures == {"right": right, "wrong": wrong}
    assert found.value == len(found.guesses)
