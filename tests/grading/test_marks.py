"""What a grade says besides its numbers: marks, caps, safety failures and reasons to fail."""

from dataclasses import replace
from typing import Any

import pytest

from tests.grading.first import grade
from tests.grading.golden import CASE, CRITERIA, EXPERT, answer, finding, option
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.grade import Failure, FailureCode, Grade
from tutor.model.resolved import Option
from tutor.model.scalars import Call

EVERYTHING = tuple(finding.inquiry for finding in CASE.findings)

BASED = replace(
    CASE,
    findings=(
        *(replace(finding, basis="document:worse-with-movement") for finding in CASE.findings),
        replace(finding("flag", critical=True), basis="beyond:red-flags", why="It cannot wait."),
        finding("prompt", evidence=False),
    ),
    options=tuple(replace(option, basis="beyond:trial") for option in CASE.options),
)


def marks(given: Answer, part: str) -> dict[str, tuple[str, float]]:
    """Return verdict and effect of the marks of one part by what they are about."""
    found = grade(BASED, given, CRITERIA).marks
    return {mark.subject: (mark.code, mark.effect) for mark in found if mark.part == part}


def reasons(result: Grade) -> list[str]:
    """Return the codes of all reasons not to pass."""
    return [failure.code for failure in result.failures]


@pytest.mark.parametrize(
    "given",
    [
        EXPERT,
        Answer(case="g"),
        answer(asked=EVERYTHING, evidence=EVERYTHING, plan=tuple(CASE.option)),
        answer(call="mixed", sources=("sciatic", "fascia"), certainty=2),
    ],
)
def test_every_mark_has_a_reason_and_a_basis(given: Answer) -> None:
    """No mark without a basis id; each says why, the silent catalogue's normal included."""
    result = grade(BASED, given, CRITERIA)
    every = (*result.marks, *result.critical)
    assert all(mark.basis.id.startswith(("document:", "beyond:")) for mark in every)
    assert all(bool(mark.why) is (mark.reason is None) for mark in every)
    assert all(cap.basis.id for cap in result.caps)


@pytest.mark.parametrize(
    ("call", "verdict", "effect"),
    [
        ("referred", "exact", 1.0),
        ("mixed", "near-miss", 0.4),
        ("local", "wrong", 0.0),
        (None, "not-stated", 0.0),
    ],
)
def test_call_mark(call: str | None, verdict: str, effect: float) -> None:
    """The mark of the call stands on the true call."""
    assert marks(answer(call=call), "call") == {"referred": (verdict, effect)}


@pytest.mark.parametrize(
    ("call", "sources", "basis"),
    [
        ("referred", ("s1-root",), "document:pinched-nerve"),
        ("mixed", ("s1-root", "fascia"), "document:may-coexist"),
        ("referred", ("unknown",), "document:evaluation-needed-to-be-sure"),
    ],
)
def test_the_call_rests_on_its_source_or_on_coexistence(
    call: Call, sources: tuple[str, ...], basis: str
) -> None:
    """Its mark and the ceiling of a call that is missing name the same basis."""
    root = replace(CASE.structures[0], basis="document:pinched-nerve")
    structures = (root, *CASE.structures[1:])
    case = replace(CASE, call=call, sources=sources, structures=structures)
    result = grade(case, answer(call=None, sources=sources), CRITERIA)
    assert result.marks[0].basis.id == result.caps[0].basis.id == basis


@pytest.mark.parametrize(
    ("call", "sources", "verdict", "effect"),
    [
        ("referred", ("s1-root",), "exact", 1.0),
        ("referred", ("sciatic",), "near", 0.5),
        ("referred", ("fascia",), "missed", 0.0),
        ("referred", (), "missed", 0.0),
        ("mixed", ("s1-root", "fascia"), "exact-one-of-two", 0.5),
        ("mixed", ("sciatic",), "near-one-of-two", 0.25),
    ],
)
def test_source_mark(call: str, sources: tuple[str, ...], verdict: str, effect: float) -> None:
    """Each true structure is told apart: found, nearly found or missed."""
    assert marks(answer(call=call, sources=sources), "source") == {"s1-root": (verdict, effect)}


def test_each_source_of_a_mixed_case_has_its_own_mark() -> None:
    """One found and one missed is not twice nearly found."""
    case = replace(CASE, call="mixed", sources=("s1-root", "fascia"))
    found = grade(case, answer(call="mixed", sources=("fascia",)), CRITERIA).marks
    assert [(mark.subject, mark.code, mark.effect) for mark in found if mark.part == "source"] == [
        ("s1-root", "missed", 0.0),
        ("fascia", "exact", 0.5),
    ]


def test_evidence_marks() -> None:
    """Hits and misses for what supports the call, false alarms for what was picked beside it."""
    given = answer(asked=(*EXPERT.asked, "prompt"), evidence=("a", "d", "prompt"))
    assert marks(given, "evidence") == {
        "a": ("hit", 3 / 8),
        "b": ("miss", 0.0),
        "c": ("miss", 0.0),
        "d": ("false-alarm", pytest.approx(-4 / 9)),  # beside e and the flag, which weighs 1
        "prompt": ("never-evidence", 0.0),
    }


def test_plan_marks() -> None:
    """Every option chosen, and every required one left out, says its role."""
    assert marks(answer(plan=("pt", "life", "ortho", "mri", "inj", "cut")), "plan") == {
        "referral": ("required-omitted", 0.0),
        "pt": ("beneficial-chosen", 1 / 5),
        "life": ("beneficial-chosen", 1 / 5),
        "ortho": ("beneficial-chosen", 0.0),  # beyond the best two
        "mri": ("low-value-chosen", -0.1),
        "inj": ("harmful-chosen", -0.5),
        "cut": ("contraindicated-chosen", -1.0),
    }


def plan_marks(given: tuple[str, ...], *options: Option) -> dict[str, tuple[str, float]]:
    """Return the plan's marks for other options than the golden case's."""
    result = grade(replace(CASE, options=options), answer(plan=given), CRITERIA)
    return {mark.subject: (mark.code, mark.effect) for mark in result.marks if mark.part == "plan"}


def test_an_alternative_is_marked_as_serving() -> None:
    """The mark says for what it serves, and is worth what that is worth, twice where for two."""
    options = (
        option("walk", "required", alternatives=("crutches",)),
        option("boot", "required", alternatives=("crutches",)),
        option("crutches", "neutral"),
    )
    assert plan_marks(("crutches",), *options) == {"crutches": ("serves", 1.0)}
    chosen = answer(plan=("crutches",))
    found = grade(replace(CASE, options=options), chosen, CRITERIA).marks
    assert [mark.stands_for for mark in found if mark.stands_for] == [("walk", "boot")]


def test_a_plan_of_excess_is_marked_as_such() -> None:
    """Too many neutral options, a second drug and mere relief each have a mark of their own."""
    neutral = [option(f"n{index}", "neutral", drug=index < 3) for index in range(4)]
    options = (option("must", "required"), option("ease", "beneficial", "relief"), *neutral)
    given = answer(plan=tuple(option.id for option in options[1:]))
    result = grade(replace(CASE, options=options), given, CRITERIA)
    whole = {
        mark.code: (mark.effect, mark.reason, mark.basis.id)
        for mark in result.marks
        if mark.subject == "plan"
    }
    assert whole == {
        "relief-only": (0.0, "nothing-lasting", "document:relief-while-root-is-treated"),
        "too-many-neutral-options": (-0.1, "dilutes", "document:several-treatments-together"),
        "more-than-one-systemic-drug": (-0.2, "adds-harm", "beyond:standard-teaching"),
    }


def test_gathering_marks() -> None:
    """What matters has a mark either way; what does not, only where it was asked in vain."""
    found = marks(answer(asked=("q1", "w1", "a")), "gathering")
    assert found == {
        "q1": ("essential-asked", 1 / 5),
        "q2": ("essential-not-asked", 0.0),
        "q3": ("essential-not-asked", 0.0),
        "q4": ("essential-not-asked", 0.0),
        "flag": ("essential-not-asked", 0.0),
        "w1": ("not-needed", -0.25),
    }


@pytest.mark.parametrize(
    ("certainty", "verdict", "effect"),
    [(None, "not-stated", 0.0), (1, "1-of-3", 1 / 3), (3, "3-of-3", 1.0)],
)
def test_certainty_mark(certainty: int | None, verdict: str, effect: float) -> None:
    """The mark says how sure one was, and what that was worth."""
    assert marks(answer(certainty=certainty), "certainty") == {"certainty": (verdict, effect)}


def test_where_the_key_doubts_the_mark_says_so() -> None:
    """An honest expert would not be certain: the student learns it."""
    for key, reason in ((2, "doubtful"), (3, "sure-of-call")):
        result = grade(replace(CASE, certainty=key), answer(certainty=2), CRITERIA)
        (mark,) = (mark for mark in result.marks if mark.part == "certainty")
        assert mark.reason == reason


@pytest.mark.parametrize(
    ("changes", "name", "verdict"),
    [
        ({"plan": (*EXPERT.plan, "cut")}, "cut", "contraindicated-chosen"),
        ({"plan": ("pt",)}, "referral", "critical-omitted"),
        ({"asked": ("q1", "q2")}, "q3", "critical-not-asked"),
    ],
)
def test_a_safety_failure_is_named_and_caps_the_total(
    changes: dict[str, object], name: str, verdict: str
) -> None:
    """Each of the three failures holds the total to 40 on its own basis, and fails."""
    urgent: dict[str, Any] = {
        "basis": "beyond:red-flags",
        "why": "It cannot wait.",
        "critical": True,
    }
    case = replace(
        CASE,
        findings=tuple(
            replace(finding, **urgent) if finding.inquiry == name else finding
            for finding in CASE.findings
        ),
        options=tuple(
            replace(option, **urgent) if option.id == name else option for option in CASE.options
        ),
    )
    result = grade(case, answer(**changes), CRITERIA)
    (mark,) = result.critical
    assert (mark.subject, mark.code, mark.why) == (name, verdict, "It cannot wait.")
    assert result.total <= 40.0
    assert not result.passed
    assert reasons(result)[0] == "critical"
    assert mark.basis.id == result.caps[-1].basis.id == "beyond:red-flags"


CALL, TOTAL = Failure(FailureCode.CALL_NOT_EXACT), Failure(FailureCode.TOTAL_LOW, 70.0)
EVIDENCE, PLAN = Failure(FailureCode.EVIDENCE_LOW, 0.4), Failure(FailureCode.PLAN_LOW, 0.6)
FAILURES: list[tuple[dict[str, object], tuple[Failure, ...]]] = [
    ({}, ()),
    ({"call": None}, (CALL, TOTAL)),
    ({"call": "mixed"}, (CALL, TOTAL)),
    (
        {"asked": ("a", "b", "c", "q1")},
        (Failure(FailureCode.NOT_EXAMINED, lacking=("essentials",)), TOTAL),
    ),
    ({"evidence": ("a",)}, (EVIDENCE,)),
    ({"plan": ("pt", "ortho")}, (PLAN,)),
    (
        {"call": None, "asked": (), "evidence": (), "plan": ()},
        (
            CALL,
            Failure(FailureCode.NOT_EXAMINED, lacking=("examination", "essentials")),
            EVIDENCE,
            PLAN,
            TOTAL,
        ),
    ),
]


@pytest.mark.parametrize(("changes", "failures"), FAILURES)
def test_failures_say_what_was_missing(
    changes: dict[str, object], failures: tuple[Failure, ...]
) -> None:
    """Every reason not to pass, and none that does not apply."""
    result = grade(CASE, answer(**changes), CRITERIA)
    assert result.failures == failures
    assert result.passed is (not failures)


def test_the_total_alone_can_fail() -> None:
    """Every part just good enough, and yet not enough in all."""
    given = answer(
        evidence=("a", "b", "d"), plan=("referral",), sources=(), certainty=None, asked=("q1", "q2")
    )
    result = grade(CASE, given.model_copy(update={"asked": (*given.asked, "a", "b")}), CRITERIA)
    assert result.parts["evidence"] == 0.75
    assert result.total == 30 + 15 + 18 + 2.5
    assert result.failures == (TOTAL,)


def test_a_mark_says_what_the_document_says() -> None:
    """A basis carries the sentence, and tells the document from what goes beyond it."""
    mark = next(mark for mark in grade(CASE, EXPERT, CRITERIA).marks if mark.subject == "q1")
    assert (mark.basis.says, mark.basis.documented) == ("Examine.", True)
    nothing = Criteria(format=1, criteria=(), references=())
    silent = next(mark for mark in grade(BASED, EXPERT, nothing).marks if mark.subject == "pt")
    assert (silent.basis.id, silent.basis.says) == ("beyond:trial", "")
    assert not silent.basis.documented
