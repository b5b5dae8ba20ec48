"""Each scripted student does what the specification's table says, and gets their due."""

import pytest

from tests.grading.small import CRITERIA, FINDINGS, catalogue, keyed, negative, positive, resolved
from tutor.grading import grade
from tutor.model.answer import Answer
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Call
from tutor.proof.students import complaints, expert_answer, generic_plan, students

REFERRED = resolved()
LOCAL = resolved(
    key=keyed("local", "plantar-fascia"),
    findings=FINDINGS
    | {
        "palpation": positive(weight=3, essential=True),
        "windlass": positive(weight=2, essential=True),
        "bending": negative(essential=True),
        "slump": negative(essential=True),
        "path": negative(),
        "reflex": negative(),
    },
)
MIXED = resolved(
    key=keyed("mixed", "s1-root", "plantar-fascia"),
    findings=FINDINGS
    | {
        "palpation": positive(weight=2, essential=True),
        "slump": negative(essential=True),
        "windlass": negative(essential=True),
        "gait": negative(),
        "tingle": negative(),
    },
)
CASES = [REFERRED, LOCAL, MIXED]
ESSENTIALS = ("path", "reflex", "medicines-and-conditions", "palpation")
SUPPORTING = ("bending", "path", "reflex")


def answers(case: ResolvedCase) -> dict[str, Answer]:
    """Return the answer of each student by name."""
    return {one.name: one.answer for one in students(case, catalogue())}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.call)
def test_everyone_gets_their_due_on_a_sound_case(case: ResolvedCase) -> None:
    """A sound case draws no complaint, whatever its call."""
    assert [one.name for one, _ in complaints(case, catalogue(), CRITERIA)] == []


def test_the_expert_gives_the_key() -> None:
    """All essentials, all that supports the call, what is required and beneficial, certain."""
    assert expert_answer(REFERRED) == Answer(
        case="nurse",
        asked=(*ESSENTIALS, "bending"),
        call="referred",
        sources=("s1-root",),
        certainty=3,
        evidence=SUPPORTING,
        plan=(
            "spine-specialist-referral",
            "physical-therapy",
            "lifting-and-ergonomics",
            "custom-orthotics",
        ),
    )
    assert grade(REFERRED, expert_answer(REFERRED), CRITERIA).total == 100.0


OWN = {"basis": "document:medications", "why": "Hers."}


@pytest.mark.parametrize(
    ("roles", "drug"),
    [
        ({"nsaid-course": "beneficial", "nerve-pain-medication": "required"},
         "nerve-pain-medication"),
        ({"nsaid-course": "required", "nerve-pain-medication": "beneficial"}, "nsaid-course"),
        ({"nsaid-course": "beneficial", "nerve-pain-medication": "beneficial"}, "nsaid-course"),
    ],
)  # fmt: skip
def test_the_expert_prescribes_one_drug(roles: dict[str, str], drug: str) -> None:
    """The required one, where there is one: a second would cost."""
    case = resolved(plan={name: {"role": role, **OWN} for name, role in roles.items()})
    assert [one for one in expert_answer(case).plan if case.option[one].drug] == [drug]
    assert grade(case, expert_answer(case), CRITERIA).total == 100.0


@pytest.mark.parametrize(
    ("case", "names"),
    [
        (REFERRED, {"always-local", "always-mixed", "plantar-fasciitis"}),
        (LOCAL, {"always-referred", "always-mixed"}),
        (MIXED, {"always-referred", "always-local", "plantar-fasciitis"}),
        (
            resolved(key=keyed("local", "tarsal-tunnel")),
            {"always-referred", "always-mixed", "plantar-fasciitis"},
        ),
    ],
)
def test_who_says_the_same_of_everyone_must_fail(case: ResolvedCase, names: set[str]) -> None:
    """Unless it is the true call; plantar fasciitis unless that is the source."""
    constant = {name for name in answers(case) if name.startswith(("always", "plantar"))}
    assert constant == names


@pytest.mark.parametrize(
    ("name", "call", "sources", "evidence", "certainty"),
    [
        ("always-local", "local", ("plantar-fascia",), ("morning",), None),
        ("always-mixed", "mixed", ("s1-root", "plantar-fascia"), (*SUPPORTING, "morning"), None),
        ("plantar-fasciitis", "local", ("plantar-fascia",), ("morning",), 3),
    ],
)
def test_constant_answers(
    name: str, call: str, sources: tuple[str, ...], evidence: tuple[str, ...], certainty: int | None
) -> None:
    """They ask the essentials, mark what supports their call, and plan as for anyone."""
    given = answers(REFERRED)[name]
    assert (given.call, given.sources, given.certainty) == (call, sources, certainty)
    assert set(given.evidence) == set(evidence)
    assert set(given.asked) == {*ESSENTIALS, *evidence}
    assert given.plan == generic_plan(REFERRED, catalogue(), given.call or "local")


@pytest.mark.parametrize(
    ("call", "plan"),
    [
        (
            "referred",
            "spine-specialist-referral physical-therapy lifting-and-ergonomics custom-orthotics",
        ),
        ("local", "stretching load"),
        (
            "mixed",
            "spine-specialist-referral physical-therapy stretching lifting-and-ergonomics load",
        ),
    ],
)
def test_generic_plan(call: Call, plan: str) -> None:
    """What the catalogue requires for the call, then its first two beneficial options."""
    assert generic_plan(MIXED, catalogue(), call) == tuple(plan.split())


def test_careless_answers() -> None:
    """The lucky ask nothing, the history-takers examine nothing, the shoppers take all seven."""
    given, expert = answers(REFERRED), expert_answer(REFERRED)
    assert given["lucky"] == expert.model_copy(update={"asked": (), "evidence": ()})
    told = ("path", "medicines-and-conditions", "bending")
    assert given["history-only"] == expert.model_copy(update={"asked": told})
    assert len(given["shopping-list"].plan) == 7
    assert given["shopping-list"].evidence == expert.evidence


def test_tickers() -> None:
    """Everything, all that was seen, or nothing."""
    given, expert = answers(REFERRED), expert_answer(REFERRED)
    everything = given["tick-everything"]
    assert everything.asked == everything.evidence == tuple(REFERRED.finding)
    assert everything.plan == tuple(REFERRED.option)
    assert everything.call == "referred"
    saw = given["tick-what-I-saw"]
    assert saw == expert.model_copy(update={"asked": ESSENTIALS, "evidence": ESSENTIALS})
    assert given["tick-nothing"] == Answer(case="nurse")


def test_omissions() -> None:
    """The red flags, where there are any, and each supporting finding in turn."""
    given, expert = answers(REFERRED), expert_answer(REFERRED)
    skipped = tuple(one for one in expert.asked if one != "medicines-and-conditions")
    assert given["skip-the-red-flags"] == expert.model_copy(update={"asked": skipped})
    for one in SUPPORTING:
        rest = tuple(name for name in SUPPORTING if name != one)
        assert given[f"expert but '{one}'"] == expert.model_copy(update={"evidence": rest})
    harmless = FINDINGS | {"medicines-and-conditions": negative(essential=True)}
    assert "skip-the-red-flags" not in answers(resolved(findings=harmless))


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        # nothing examined among what matters: the expert himself is not thorough
        (
            {
                "findings": {
                    name: one
                    for name, one in FINDINGS.items()
                    if name not in ("reflex", "palpation")
                }
            },
            {"expert"},
        ),
        # all that matters supports the call: marking what one saw is good enough
        ({"findings": FINDINGS | {"palpation": negative()}}, {"tick-what-I-saw"}),
        # nothing else is listed: ticking everything is right
        (
            {"findings": {name: positive(essential=True) for name in ("path", "reflex")}},
            {"tick-everything", "tick-what-I-saw"},
        ),
        # nothing is contraindicated, and the rest costs too little
        (
            {
                "plan": {
                    name: {"role": "neutral", **OWN}
                    for name in ("surgery", "injection", "stretching")
                }
            },
            {"tick-everything"},
        ),
    ],
)
def test_an_unsound_case_is_complained_of(changes: dict[str, object], names: set[str]) -> None:
    """The student who scores what is not due points to the flaw."""
    found = {one.name for one, _ in complaints(resolved(**changes), catalogue(), CRITERIA)}
    assert names <= found


def test_a_forbidden_option_fails_the_shopping_list() -> None:
    """Where one of the seven is contraindicated, less than 100 is not enough: it must fail."""
    case = resolved(conditions=["anticoagulant"])
    (student,) = (one for one in students(case, catalogue()) if one.name == "shopping-list")
    assert student.demand == "fail"
    assert student.met(grade(case, student.answer, CRITERIA))
    (student,) = (one for one in students(REFERRED, catalogue()) if one.name == "shopping-list")
    assert student.demand == "score less than 100"
