"""Each scripted student does what the specification's table says, and gets their due."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.grading.generated import DERANDOMIZED
from tests.grading.golden import finding, option
from tests.grading.second.generated import cases
from tests.grading.second.golden import GL, GM, G, optioned, swapped
from tests.grading.small import CRITERIA, FINDINGS, catalogue, keyed, negative, positive, resolved
from tutor.grading import SCORINGS, deciding_findings, grade
from tutor.model.answer import Answer
from tutor.model.resolved import MEDICINES, ResolvedCase
from tutor.model.scalars import Call
from tutor.proof.complaints import complaints
from tutor.proof.students import Student, expert_answer, generic_plan, students

SECOND = SCORINGS[2]
REFERRED = resolved()
LOCAL = resolved(
    key=keyed("local", "plantar-fascia"),
    findings=FINDINGS
    | {
        "palpation": positive(weight=3, essential=True),
        "windlass": positive(weight=2, essential=True),
        "morning": positive(weight=2),
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
MEDICATED = optioned(
    swapped(G, finding(MEDICINES, essential=True)), option("pill", "neutral", drug=True)
)
CASES = [REFERRED, LOCAL, MIXED, G, GM, GL, MEDICATED]
ESSENTIALS = ("path", "reflex", "medicines-and-conditions", "palpation")
SUPPORTING = ("bending", "path", "reflex")


def played(case: ResolvedCase) -> list[Student]:
    """Return every student of a case."""
    return list(students(case, catalogue(), SECOND))


def named(case: ResolvedCase, name: str) -> list[Student]:
    """Return the students of a name."""
    return [student for student in played(case) if student.name == name]


def answer(case: ResolvedCase, name: str) -> Answer:
    """Return the answer of the only student of a name."""
    (student,) = named(case, name)
    return student.answer


def without(names: tuple[str, ...], *left_out: str) -> tuple[str, ...]:
    """Return the names but some."""
    return tuple(name for name in names if name not in left_out)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.call)
def test_everyone_gets_their_due_on_a_sound_case(case: ResolvedCase) -> None:
    """A sound case draws no complaint, whatever its call."""
    assert [str(play) for play in complaints(case, catalogue(), CRITERIA, SECOND)] == []


@DERANDOMIZED
@given(cases())
def test_students_can_play_any_case(case: ResolvedCase) -> None:
    """No valid case is too odd for a student; the expert and what decides score 100 on each."""
    found = list(complaints(case, catalogue(), CRITERIA, SECOND))
    assert {"expert", "deciding"}.isdisjoint(play.student.name for play in found)
    assert all(str(play) for play in found)


def test_students_of_one_name_have_a_variant() -> None:
    """Name and variant together tell which student it was."""
    for case in CASES:
        titles = [student.title for student in played(case)]
        assert len(titles) == len(set(titles))


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


def test_the_expert_is_as_sure_as_the_patient_allows() -> None:
    """Where an honest expert would not be certain, neither is this one, and scores 100."""
    doubtful = resolved(key=keyed("referred", "s1-root", certainty=2))
    assert expert_answer(doubtful).certainty == 2
    assert grade(doubtful, expert_answer(doubtful), CRITERIA, scoring=2).total == 100.0


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
    assert [name for name in expert_answer(case).plan if case.option[name].drug] == [drug]
    assert grade(case, expert_answer(case), CRITERIA, scoring=2).total == 100.0


def test_the_expert_takes_the_required_rung_alone() -> None:
    """Another rung of the ladder is spared even where it has the role of something that helps."""
    helpful = optioned(GL, replace(GL.option["days"], role="beneficial"))
    assert expert_answer(helpful).plan == ("referral", "pt", "life", "ortho")


def test_deciding_marks_the_deciding_findings_only() -> None:
    """Otherwise it is the expert's answer."""
    decide = tuple(each.inquiry for each in deciding_findings(LOCAL))
    expert = expert_answer(LOCAL)
    assert answer(LOCAL, "deciding") == expert.model_copy(update={"evidence": decide})


def test_those_who_mark_too_little() -> None:
    """The heaviest finding alone, and in a mixed case all of either side."""
    assert answer(REFERRED, "one-finding").evidence == ("reflex",)
    assert [student.answer.evidence for student in named(GM, "half-a-mixed")] == [
        ("a", "b", "b2"),
        ("c", "c2", "c3"),
    ]
    assert named(REFERRED, "half-a-mixed") == []


def test_tickers() -> None:
    """Everything, all that was seen, or nothing."""
    doubtful = replace(REFERRED, certainty=2)
    everything = answer(doubtful, "tick-everything")
    assert everything.asked == everything.evidence == tuple(REFERRED.finding)
    assert everything.plan == tuple(REFERRED.option)
    assert (everything.call, everything.certainty) == ("referred", 3)
    saw = {"asked": ESSENTIALS, "evidence": ESSENTIALS}
    assert answer(REFERRED, "tick-what-I-saw") == expert_answer(REFERRED).model_copy(update=saw)
    assert answer(REFERRED, "tick-nothing") == Answer(case="nurse")


def test_wrong_structures_are_those_that_are_not_near() -> None:
    """Each of the true one's region; in a mixed case each source in turn, the other kept."""
    assert [student.answer.sources for student in named(G, "wrong-structure")] == [("si-joint",)]
    assert [student.answer.sources for student in named(GM, "wrong-structure")] == [
        ("fascia", "si-joint"),
        ("s1-root", "fat-pad"),
    ]


def test_both_of_two_sources_are_replaced() -> None:
    """To replace either alone would leave the source met."""
    two = replace(G, sources=("s1-root", "sciatic"), near={})
    assert [student.answer.sources for student in named(two, "wrong-structure")] == [("si-joint",)]
    more = replace(two, structures=(*two.structures, replace(two.structure["sciatic"], id="l5")))
    assert [student.answer.sources for student in named(more, "wrong-structure")] == [
        ("si-joint", "l5"),
        ("l5", "si-joint"),
    ]


def test_two_names_where_one_is_true() -> None:
    """Each second structure of the region, near or not; where two are at work there is none."""
    assert [student.answer.sources for student in named(G, "two-names")] == [
        ("s1-root", "sciatic"),
        ("s1-root", "si-joint"),
    ]
    assert named(GM, "two-names") == []


def test_too_fast() -> None:
    """One rung faster in place of the required one; the fastest beside it where it is two."""
    assert answer(GL, "over-triage").plan == ("pt", "life", "ortho", "days")
    assert answer(GL, "emergency-always").plan == ("referral", "pt", "life", "ortho", "now")
    nearly = optioned(
        GL,
        replace(GL.option["referral"], role="neutral"),
        replace(GL.option["days"], role="required"),
    )
    assert answer(nearly, "over-triage").plan == ("pt", "life", "ortho", "now")
    assert named(nearly, "emergency-always") == []
    assert named(G, "over-triage") == []


def test_a_faster_rung_that_is_forbidden_is_complained_of() -> None:
    """A student in a hurry must not endanger anyone; the rung is named."""
    case = optioned(GL, replace(GL.option["days"], role="contraindicated"))
    (play,) = complaints(case, catalogue(), CRITERIA, SECOND)
    assert str(play) == (
        "the student 'over-triage' must have no safety failure: got 40.0, not passed; choosing "
        "'days' (contraindicated, chosen) made it so"
    )


def test_the_blind_prescriber_gives_a_safe_drug() -> None:
    """One that the expert does not give, and never asks; without a safe drug there is none."""
    (student,) = named(MEDICATED, "blind-prescriber")
    expert = expert_answer(MEDICATED)
    assert student.answer.plan == (*expert.plan, "pill")
    assert student.answer.asked == without(expert.asked, MEDICINES)
    harmful = optioned(MEDICATED, replace(MEDICATED.option["pill"], role="harmful"))
    assert named(harmful, "blind-prescriber") == []
    own = optioned(MEDICATED, option("tablet", "beneficial", drug=True))
    assert named(own, "blind-prescriber")[0].answer.plan[-1] == "pill"


def test_the_shopping_list_is_the_whole_document() -> None:
    """Less than 100 is enough, unless one of the seven is contraindicated: then it must fail."""
    (student,) = named(REFERRED, "shopping-list")
    assert len(student.answer.plan) == 7
    assert student.answer.evidence == expert_answer(REFERRED).evidence
    assert student.demand.words == "score less than 100"
    (student,) = named(resolved(conditions=["anticoagulant"]), "shopping-list")
    assert student.demand.words == "fail"


def test_those_who_ask_too_little() -> None:
    """Nothing at all, no examination, no group of red flags, or none of what is critical."""
    expert = expert_answer(REFERRED)
    lucky = {"asked": (), "evidence": (), "certainty": 3}
    doubtful = replace(REFERRED, certainty=2)
    assert answer(doubtful, "lucky") == expert.model_copy(update=lucky)
    history = ("path", "medicines-and-conditions", "bending")
    assert answer(REFERRED, "history-only") == expert.model_copy(update={"asked": history})
    skipped = without(expert.asked, MEDICINES)
    assert answer(REFERRED, "skip-the-red-flags") == expert.model_copy(update={"asked": skipped})
    harmless = FINDINGS | {"medicines-and-conditions": negative(essential=True)}
    assert named(resolved(findings=harmless), "skip-the-red-flags") == []
    assert named(REFERRED, "lucky-and-unsafe") == []


def test_every_group_of_red_flags_is_left_out_once() -> None:
    """With every inquiry of the group, since one is enough to screen."""
    spare = replace(finding("q5", kind="examination", essential=True), screen="power")
    left_out = {
        student.variant: set(expert_answer(G).asked) - set(student.answer.asked)
        for student in named(G, "lucky-and-unsafe")
    }
    assert left_out == {"no power": {"q1"}, "no systemic": {"q2"}}
    unscreened = named(swapped(G, spare), "lucky-and-unsafe")[0].answer.asked
    assert {"q1", "q5"}.isdisjoint(unscreened)


def test_pictures_first_needs_three_wasteful_orders() -> None:
    """The first three are ordered; with fewer in the menu there is no such student."""
    assert named(G, "pictures-first") == []
    third = finding("w3", kind="investigation", listed=False, wasteful=True)
    fourth = finding("w4", kind="question", listed=False, wasteful=True)
    asked = answer(swapped(G, fourth, third), "pictures-first").asked
    assert set(asked) - set(expert_answer(G).asked) == {"w1", "w2", "w3"}


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
        (
            resolved(key=keyed("local", "tarsal-tunnel", "plantar-fascia")),
            {"always-referred", "always-mixed"},
        ),
    ],
)
def test_who_says_the_same_of_everyone_must_fail(case: ResolvedCase, names: set[str]) -> None:
    """Unless it is the true call; plantar fasciitis unless that is the source."""
    constant = {
        student.name for student in played(case) if student.name.startswith(("always", "plantar"))
    }
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
    """They ask the essentials, pick what supports their call, and plan as for anyone."""
    given_answer = answer(REFERRED, name)
    assert (given_answer.call, given_answer.sources) == (call, sources)
    assert given_answer.certainty == certainty
    assert set(given_answer.evidence) == set(evidence)
    assert set(given_answer.asked) == {*ESSENTIALS, *evidence}
    assert given_answer.plan == generic_plan(REFERRED, catalogue(), given_answer.call or "local")


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
