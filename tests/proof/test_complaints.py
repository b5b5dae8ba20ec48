"""An unsound case is complained of, and the choice or finding that made it so is named."""

import re
from dataclasses import replace

import pytest

from tests.grading.golden import finding, option
from tests.grading.second.golden import GL, GM, G, graded, optioned, swapped
from tests.grading.small import CRITERIA, catalogue
from tutor.grading import SCORINGS
from tutor.model.grade import Basis, Cap, Failure, FailureCode, Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Supports
from tutor.proof.causes import Cause, causes_of, told
from tutor.proof.complaints import complaints
from tutor.proof.students import students

SECOND = SCORINGS[2]
PLAIN = tuple(replace(each, screen=None) for each in G.findings)
HARMLESS = optioned(
    G,
    option("mri", "neutral"),
    option("inj", "neutral"),
    option("cut", "neutral"),
    option("pill", "neutral", drug=True),
)
OPPOSITE: dict[Supports, Supports] = {
    "referred": "local",
    "local": "referred",
    "neither": "neither",
}
DEMANDS = {
    "expert": "score exactly 100",
    "deciding": "score exactly 100",
    "one-finding": "fail",
    "half-a-mixed": "fail",
    "wrong-structure": "fail, with at most 69",
    "over-triage": "have no safety failure",
    "emergency-always": "fail",
    "lucky-and-unsafe": "fail, with at most 69",
    "blind-prescriber": "fail, with at most 69",
    "pictures-first": "fail, with at most 69",
    "two-names": "score less than 100",
    "always-referred": "fail",
    "always-local": "fail",
    "always-mixed": "fail",
    "plantar-fasciitis": "fail",
    "lucky": "fail, with at most 50",
    "history-only": "fail",
    "shopping-list": "score less than 100",
    "tick-everything": "fail, with no marks for evidence or plan",
    "tick-what-I-saw": "fail",
    "tick-nothing": "get no marks for evidence, plan or source",
    "skip-the-red-flags": "score at most 40",
}


def told_of(case: ResolvedCase) -> dict[str, str]:
    """Return what is said of each student who does not get their due, by title."""
    found = complaints(case, catalogue(), CRITERIA, SECOND)
    return {play.student.title: str(play) for play in found}


def test_demands_are_those_of_the_table() -> None:
    """Each student has a demand, and there is no other student."""
    orders = [finding("w3", kind="investigation", listed=False, wasteful=True)]
    flagged = swapped(G, *orders, replace(G.finding["a"], critical=True))
    drugged = optioned(GL, option("pill", "neutral", drug=True))
    found = {
        student.name: student.demand.words
        for case in (flagged, drugged, GM)
        for student in students(case, catalogue(), SECOND)
    }
    assert found == DEMANDS


@pytest.mark.parametrize(
    ("case", "student", "said"),
    [
        (
            swapped(G, finding("a", "referred", 9)),
            "one-finding",
            "must fail: got 92.9, passed; marking 'a' (+0.64) made it so",
        ),
        (
            swapped(G, *(replace(G.finding[name], essential=True) for name in "abc")),
            "tick-what-I-saw",
            (
                "must fail: got 100.0, passed; marking 'a' (+0.38), 'b' (+0.38) and 'c' (+0.25) "
                "made it so"
            ),
        ),
        (
            HARMLESS,
            "tick-everything",
            (
                "must fail, with no marks for evidence or plan: got 69.0, not passed; choosing "
                "'referral' (+0.60), 'pt' (+0.20) and 'life' (+0.20) made it so"
            ),
        ),
        (
            optioned(G, option("ortho", "beneficial", "relief"), option("life", "neutral")),
            "expert",
            "",
        ),
        (
            optioned(
                G,
                option("life", "neutral"),
                option("pt", "beneficial", "relief"),
            ),
            "expert",
            (
                "must score exactly 100: got 94.0, passed; choosing 'ortho' (beneficial, not "
                "counted) made it so"
            ),
        ),
        (
            replace(
                G,
                findings=tuple(replace(each, kind="question") for each in G.findings),
            ),
            "expert",
            (
                "must score exactly 100: got 50.0, not passed; the ceiling of 50 (not enough was "
                "asked and examined: examination) made it so"
            ),
        ),
        (
            optioned(
                G, option("tablet", "required", drug=True), option("pill", "required", drug=True)
            ),
            "expert",
            (
                "must score exactly 100: got 69.0, not passed; the ceiling of 69 (a drug or an "
                "injection was chosen, and medicines and conditions were not asked for) and "
                "choosing 'plan' (-0.10, more than one systemic drug) made it so"
            ),
        ),
        (
            replace(G, near={"s1-root": {"sciatic": 0.5}}, call="local", sources=("fascia",)),
            "expert",
            "",
        ),
    ],
)
def test_what_made_it_so_is_named(case: ResolvedCase, student: str, said: str) -> None:
    """The message says what was demanded, what came of it, and which choices did it."""
    assert told_of(case).get(student, "") == (said and f"the student '{student}' {said}")


def test_who_marks_what_decides_is_no_echo_of_the_expert() -> None:
    """Both lose the same, and only the expert is told of."""
    case = replace(G, findings=tuple(replace(each, kind="question") for each in G.findings))
    assert "expert" in told_of(case)
    assert "deciding" not in told_of(case)


def test_a_near_source_is_told_by_the_name_given() -> None:
    """The name that was given and the true one stand together, first of all."""
    local = replace(
        G,
        call="local",
        sources=("fat-pad",),
        structures=tuple(
            replace(each, id="plantar-fascia") if each.id == "fascia" else each
            for each in G.structures
        ),
        findings=tuple(replace(each, supports=OPPOSITE[each.supports]) for each in G.findings),
        near={"fat-pad": {"plantar-fascia": 0.6}},
        options=(option("stretching", "required"), option("load", "beneficial")),
    )
    assert told_of(local)["plantar-fasciitis"] == (
        "the student 'plantar-fasciitis' must fail: got 96.0, passed; naming 'plantar-fascia' "
        "(+0.60 for 'fat-pad') and marking 'a' (+0.38) and 'b' (+0.38) made it so"
    )


def test_what_cost_nothing_is_named_where_all_is_too_much() -> None:
    """Full marks for the whole document: what neither helps nor harms made it so."""
    known = ("spine-specialist-referral", "physical-therapy", "nsaid-course")
    case = replace(
        G,
        options=(
            option(known[0], "required"),
            option(known[1], "beneficial"),
            option(known[2], "neutral"),
            option("cut", "contraindicated"),
        ),
    )
    assert told_of(case)["shopping-list"].endswith(
        "got 100.0, passed; choosing 'nsaid-course' (+0.00) made it so"
    )


CEILINGS = [code for code in FailureCode if code.value not in ("call-not-exact", "total-low")]
BASIS = Basis("document:exam-before-plan", "")


@pytest.mark.parametrize("code", CEILINGS)
def test_every_ceiling_has_its_reason(code: FailureCode) -> None:
    """A code that the author of a case could not be told would stop the check."""
    (student,) = [known for known in students(G, catalogue(), SECOND) if known.name == "expert"]
    held = replace(graded(G), caps=(Cap(69.0, Failure(code, 3, ("power",)), BASIS),))
    (cause,) = causes_of(student, held, SECOND)
    assert re.fullmatch(r"the ceiling of 69 \([a-z0-9, .]+: power\)", cause.why)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (Verdict.CRITICAL_NOT_ASKED, "critical, not asked"),
        (Verdict.CRITICAL_OMITTED, "critical, omitted"),
        (Verdict.CONTRAINDICATED_CHOSEN, "contraindicated, chosen"),
        (Verdict.DRUG_EXTRA, "more than one systemic drug"),
        (Verdict.LOW_VALUE_CHOSEN, "low-value, chosen"),
    ],
)
def test_a_verdict_is_told_by_its_code(code: Verdict, said: str) -> None:
    """What it is, then what was done."""
    (student,) = [known for known in students(G, catalogue(), SECOND) if known.name == "expert"]
    unsafe = replace(graded(G), critical=(Mark("plan", "cut", code, -1.0, "", BASIS),))
    assert [cause.why for cause in causes_of(student, unsafe, SECOND)] == [said]


def test_causes_of_one_kind_stand_together() -> None:
    """What was done in one way is said once; a ceiling has no subject."""
    marked = [Cause("finding", "marking", name, "+0.20") for name in "ab"]
    ceiling = Cause("other", "", "", "the ceiling of 69 (it is so)")
    assert told([*marked, ceiling]) == (
        "marking 'a' (+0.20) and 'b' (+0.20) and the ceiling of 69 (it is so)"
    )
    assert told([]) == ""
