"""What every inquiry reveals in one patient, and what else is settled for everything downstream."""

import pytest

from tests.grading.small import (
    FINDINGS,
    Record,
    case,
    catalogue,
    keyed,
    negative,
    positive,
    resolved,
)
from tutor.grading.revealed import normal_result
from tutor.grading.roles import conditions_of


@pytest.mark.parametrize(
    ("age", "stated", "conditions"),
    [
        (17, [], ("child",)),
        (18, [], ()),
        (64, ["kidneys"], ("kidneys",)),
        (65, [], ("old",)),
        (80, ["kidneys", "old"], ("kidneys", "old")),
    ],
)
def test_age_brings_conditions_about(
    age: int, stated: list[str], conditions: tuple[str, ...]
) -> None:
    """At the boundary, beside those the case states, and once."""
    assert conditions_of(case(age=age, conditions=stated), catalogue()) == conditions
    role = resolved(age=age).option["nsaid-course"].role
    assert role == ("harmful" if age >= 65 else "neutral")


@pytest.mark.parametrize(
    ("side", "text"), [("left", "left, not right"), ("right", "right, not left"),
                       ("both", "right, not left")],
)  # fmt: skip
def test_sides_are_filled_in(side: str, text: str) -> None:
    """In what the author wrote and in the catalogue's normal; with both, from the right."""
    findings = FINDINGS | {"slump": positive(result="The {side}, not {other side}.")}
    found = resolved(side=side, findings=findings)
    assert found.finding["slump"].result == f"The {text}."
    here, there = text.split(", not ")
    normals = {"One.", f"Two on the {here}.", f"Three, not the {there}."}
    assert {finding.result for finding in found.findings if not finding.listed} <= normals
    assert found.pain[0].side == side


def test_pain_may_have_a_side_of_its_own() -> None:
    """Where the patient has pain on both."""
    pain = [{"region": "plantar-heel", "quality": "burning", "side": "left"}]
    assert resolved(side="both", pain=pain).pain[0].side == "left"


def test_the_normal_wording_is_chosen_once_and_for_all() -> None:
    """The same for the same case and inquiry, whatever Python's hash; unlike between them."""
    wordings = tuple(f"Wording {index}." for index in range(5))
    assert normal_result("night-nurse", "slump", wordings) == "Wording 3."
    assert normal_result("night-nurse", "slump", wordings[:1]) == "Wording 0."
    chosen = {normal_result(f"case-{index}", "slump", wordings) for index in range(40)}
    assert chosen == set(wordings)
    chosen = {normal_result("night-nurse", f"inquiry-{index}", wordings) for index in range(40)}
    assert chosen == set(wordings)


def test_what_is_not_listed_is_normal_and_weighs_nothing() -> None:
    """It takes the catalogue's normal direction, basis and waste."""
    slump, scan = (resolved().finding[name] for name in ("slump", "lumbar-mri"))
    assert (slump.listed, slump.positive, slump.supports) == (False, False, "neither")
    assert (slump.evidence_weight, slump.essential, slump.critical) == (0.0, False, False)
    assert (slump.basis, slump.wasteful, scan.wasteful) == (
        "beyond:standard-teaching",
        False,
        True,
    )
    assert (slump.kind, slump.minutes) == ("examination", 2)


@pytest.mark.parametrize(
    ("inquiry", "own", "supports"),
    [
        ("slump", positive(), "referred"),
        ("slump", negative(), "neither"),
        ("slump", negative(supports="local"), "local"),
        ("palpation", positive(), "local"),
        ("palpation", negative(supports="referred"), "referred"),
        ("tingle", positive(supports="local"), "local"),
    ],
)
def test_a_finding_supports_what_the_catalogue_or_its_author_says(
    inquiry: str, own: Record, supports: str
) -> None:
    """By the state it is in, unless the case says otherwise."""
    assert resolved(findings=FINDINGS | {inquiry: own}).finding[inquiry].supports == supports


@pytest.mark.parametrize(
    ("inquiry", "own", "sign", "basis"),
    [
        ("bending", {}, "worse-with-movement", "document:worse-with-movement"),
        ("reflex", {}, "numbness-tingling-weakness", "beyond:standard-teaching"),
        ("slump", {}, None, "beyond:standard-teaching"),
        (
            "slump",
            {"sign": "radiating-along-a-path"},
            "radiating-along-a-path",
            "document:radiating-along-a-path",
        ),
        ("bending", {"basis": "beyond:own"}, "worse-with-movement", "beyond:own"),
        (
            "slump",
            {"sign": "worse-with-movement", "basis": "beyond:own"},
            "worse-with-movement",
            "beyond:own",
        ),
    ],
)
def test_sign_and_basis(inquiry: str, own: Record, sign: str | None, basis: str) -> None:
    """The author's, else the catalogue's; a sign is a basis where none is stated."""
    found = resolved(findings=FINDINGS | {inquiry: positive(**own)}).finding[inquiry]
    assert (found.sign, found.basis) == (sign, basis)


def test_the_prompt_is_never_evidence_but_may_be_essential() -> None:
    """Its findings weigh 0 as evidence, and what they weigh under data gathering."""
    prompt = resolved(
        findings=FINDINGS | {"earlier": positive(weight=3, supports="referred", essential=True)}
    ).finding["earlier"]
    assert (prompt.weight, prompt.evidence_weight, prompt.essential) == (3.0, 0.0, True)
    own = positive(weight=3, sign="no-response-to-conservative-care")
    assert resolved(findings=FINDINGS | {"slump": own}).finding["slump"].evidence_weight == 0.0


def test_weights_essentials_and_waste_are_the_authors() -> None:
    """A critical inquiry is essential; waste follows the case where it says so."""
    found = resolved(
        findings=FINDINGS
        | {"lumbar-mri": positive(wasteful=False), "gait": negative(wasteful=True)}
        | {"foot-mri": negative()}
    ).finding
    assert (found["bending"].weight, found["bending"].evidence_weight) == (2.0, 2.0)
    assert found["medicines-and-conditions"].essential
    assert not found["lumbar-mri"].wasteful
    assert found["gait"].wasteful
    assert found["foot-mri"].wasteful


def test_nearness_is_the_cases_over_the_catalogues() -> None:
    """Only the true sources' own; the case changes some and adds some."""
    key = keyed("mixed", "s1-root", "plantar-fascia", near={"s1-root": {"si-joint": 0.4}})
    assert resolved(key=key).near == {
        "s1-root": {"sciatic-nerve": 0.8, "si-joint": 0.4},
        "plantar-fascia": {},
    }


def test_the_menu_is_the_same_in_every_case() -> None:
    """Every inquiry, option and structure of the catalogue, in its order."""
    known, found = catalogue(), resolved()
    assert tuple(found.finding) == tuple(known.inquiries)
    assert tuple(found.option) == tuple(known.treatments)
    assert tuple(found.structure) == tuple(known.structures)
    assert found.structure["si-joint"].basis == "document:si-joint-dysfunction"


def test_an_open_inquiry_without_an_answer_resolves_to_silence() -> None:
    """The checker reports it; nothing raises."""
    findings = {name: finding for name, finding in FINDINGS.items() if name != "earlier"}
    assert resolved(findings=findings).finding["earlier"].result == ""
