"""What the first view of the debrief says of source, screens, what decided, certainty and next."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.grading.golden import finding
from tests.grading.second.golden import expert, swapped
from tests.wording.grades import FIRST, GM, SECOND, G, graded, mark
from tutor.grading import SCORINGS
from tutor.model.grade import Grade, Parts, Verdict
from tutor.model.resolved import Finding, ResolvedCase
from tutor.wording import words

AGAINST = replace(G, against={"fascia": "The thumb found nothing.", "s1-root": "Never told."})
DOUBTFUL = replace(G, certainty=2)
HELPED = "The call was right and the plan would have helped"


@pytest.mark.parametrize(
    ("case", "named", "said"),
    [
        (G, ("s1-root",), None),
        (G, (), None),
        (G, ("sciatic",), "You named as source: The sciatic, which is near."),
        (G, ("fascia",), "You named as source: The fascia."),
        (G, ("calf-veins",), "You named as source: calf veins."),
        (GM, ("s1-root",), "You named as source: The s1-root, one of the two."),
        (
            GM,
            ("s1-root", "fat-pad"),
            "You named as source: The s1-root and The fat-pad, one of them right.",
        ),
    ],
)
def test_which_source_was_named(
    case: ResolvedCase, named: tuple[str, ...], said: str | None
) -> None:
    """Only where it is not exactly the key's."""
    assert words.verdicts.source_sentence(case, named, graded(case, sources=named)) == said


@pytest.mark.parametrize(
    ("case", "changes", "said"),
    [
        (G, {}, None),
        (G, {"sources": ("sciatic",)}, None),
        (G, {"call": "local", "sources": ("fascia",)}, None),
        (G, {"call": "mixed", "sources": ("fascia",)}, None),
        (G, {"sources": ()}, None),
        (
            AGAINST,
            {"sources": ("fascia",)},
            (
                f"{HELPED}; what separates The fascia from The s1-root is this: "
                "The thumb found nothing."
            ),
        ),
        (
            AGAINST,
            {"sources": ("fat-pad", "fascia")},
            (
                f"{HELPED}; what separates The fascia from The s1-root is this: "
                "The thumb found nothing."
            ),
        ),
        (
            AGAINST,
            {"sources": ("fascia",), "plan": ("pt",)},
            (
                "The call was right; what separates The fascia from The s1-root is this: "
                "The thumb found nothing."
            ),
        ),
        (
            G,
            {"sources": ("si-joint",)},
            (
                f"{HELPED}; the source is not yet found: it is The s1-root, and you named "
                "The si-joint."
            ),
        ),
        (
            GM,
            {"sources": ("s1-root", "fat-pad")},
            (
                f"{HELPED}; the source is not yet found: it is The fascia, and you named "
                "The fat-pad."
            ),
        ),
    ],
)
def test_a_missed_structure_beside_a_right_call_is_not_yet(
    case: ResolvedCase, changes: dict[str, object], said: str | None
) -> None:
    """It says what separates the two, and uses no word of a safety failure."""
    answer, result = expert(case, **changes), graded(case, **changes)
    assert words.verdicts.not_yet_sentence(case, answer.sources, result) == said


def test_a_plan_at_its_bar_would_have_helped() -> None:
    """What rounding took decides for the student; a little less would not."""
    bar = SCORINGS[SECOND].bars.plan
    for plan, helped in ((bar, True), (bar - 1e-12, True), (bar - 0.001, False)):
        result = scored(plan=plan)
        said = words.verdicts.not_yet_sentence(G, ("fascia",), result)
        assert said is not None
        assert said.startswith(HELPED) is helped


def scored(scoring: int = SECOND, **parts: float) -> Grade:
    """Return the expert's grade with other scores of some parts."""
    result = graded(G, scoring)
    return replace(result, parts=Parts(dict(result.parts) | parts))


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ((), ()),
        (("fascia",), ("fascia",)),
        (("fat-pad",), ()),
        (("s1-root",), ()),  # the true one is never argued against
        (("s1-root", "fascia"), ("fascia",)),
    ],
)
def test_the_case_argues_against_what_was_named_in_vain(
    named: tuple[str, ...], told: tuple[str, ...]
) -> None:
    """The first for which it has a reason."""
    assert words.verdicts.told_against(AGAINST, named) == told
    both = replace(G, against={"fascia": "No.", "fat-pad": "Nor that."})
    assert words.verdicts.told_against(both, ("fat-pad", "fascia")) == ("fat-pad",)


SCREENED = swapped(G, replace(G.finding["q3"], screen="bladder"))
UNASKED = "You did not ask about fever, weight loss and cancer."


@pytest.mark.parametrize(
    ("left", "changes", "said"),
    [
        ((), {}, None),
        (("q2",), {}, "Safe by luck: you did not ask about fever, weight loss and cancer."),
        (("q1",), {}, "Safe by luck: you did not ask about power, nor test it."),
        (("q3",), {}, "Safe by luck: you did not ask about bladder, bowel and saddle."),
        (
            ("q1", "q3"),
            {},
            (
                "Safe by luck: you did not ask about power, nor test it; "
                "nor about bladder, bowel and saddle."
            ),
        ),
        (("q2",), {"plan": ("referral", "inj")}, UNASKED),
        (("q2",), {"plan": ("referral", "cut")}, UNASKED),
    ],
)
def test_a_patient_who_was_safe_by_luck(
    left: tuple[str, ...], changes: dict[str, object], said: str | None
) -> None:
    """What was not looked for is named; where the plan harms, nobody was lucky."""
    asked = tuple(name for name in expert(SCREENED).asked if name not in left)
    changes = {"asked": asked, **changes}
    assert words.verdicts.screen_sentence(SCREENED, asked, graded(SCREENED, **changes)) == said
    first = graded(SCREENED, FIRST, **changes)
    assert words.verdicts.screen_sentence(SCREENED, asked, first) is None


HEAD = replace(finding("a"), label="Reflex", result="Absent\n on the left.")
ASKS = replace(finding("b"), label="Does it tingle?", result="Yes.")
SEES = replace(finding("c", kind="examination"), label="Straight leg", result="Pain.")
SCAN = replace(finding("d", kind="investigation"), label="Scan", result="A bulge.")


@pytest.mark.parametrize(
    ("hits", "missed", "said"),
    [
        ((HEAD,), (), ("You marked what decides: Reflex.", "Reflex: Absent on the left.")),
        (
            (HEAD, ASKS),
            (),
            ("You marked what decides: Reflex; Does it tingle?", "Reflex: Absent on the left."),
        ),
        ((), (ASKS,), ("Missed: Does it tingle? (never asked).", "Does it tingle? Yes.")),
        (
            (),
            (SEES, SCAN, HEAD),
            (
                (
                    "Missed: Straight leg (never examined); Scan (never ordered); "
                    "Reflex (seen, not marked)."
                ),
                "Straight leg: Pain.",
            ),
        ),
        (
            (HEAD,),
            (SEES,),
            (
                "Missed: Straight leg (never examined).",
                "You marked: Reflex.",
                "Straight leg: Pain.",
            ),
        ),
    ],
)
def test_what_decided_is_told_with_what_it_showed(
    hits: tuple[Finding, ...], missed: tuple[Finding, ...], said: tuple[str, ...]
) -> None:
    """What was missed before what was marked, and the heaviest of them with its result."""
    told = words.verdicts.deciding_sentences(hits, missed, ("a",))
    assert told == said


SURE_RIGHT: Mapping[int, str] = {
    1: "You were unsure, and right: the findings carried more than you trusted them with.",
    2: "You were fairly sure, and right.",
    3: "You were certain, and right.",
}
SURE_WRONG: Mapping[int, str] = {
    1: "You were unsure, and not right: saying so cost nothing, and told you to look further.",
    2: "You were fairly sure, and not right: being sure costs where the call does not hold.",
    3: "You were certain, and not right: the costliest error, since a sure mistake is not checked.",
}
NOT_YET: Mapping[int, str] = {
    1: "You were unsure, and the source was not yet found: saying so cost nothing.",
    2: "You were fairly sure of call and source together; the source costs it.",
    3: "You were certain of call and source together; the source costs it, and dearly.",
}
DOUBT = "An honest expert would not be certain here."
NEVER_STATED = "You did not say how sure you were: nothing gained, nothing lost."
NO_CALL = "Without a call there was nothing to be sure of."
TOO_SURE = f"You were certain, and right, but surer than this patient allows. {DOUBT}"
SPREAD = "You named two structures where one is at work, and that counts as unsure."
UNCARRIED = "but what you marked does not yet carry the call."
UNMARKED = "but not by evidence you marked."
Row = tuple[ResolvedCase, dict[str, object], str, str]
"""The case, what the expert's answer is changed by, and what is said by scoring 1 and since."""


def row(case: ResolvedCase, first: str, second: str | None = None, /, **changes: object) -> Row:
    """Return a row of the table; most is said alike by both scorings."""
    return case, changes, first, second or first


CERTAINTY: list[Row] = [
    *(row(G, said, certainty=sure) for sure, said in SURE_RIGHT.items()),
    *(row(G, said, certainty=sure, call="mixed") for sure, said in SURE_WRONG.items()),
    *(row(G, said, certainty=sure, call="local") for sure, said in SURE_WRONG.items()),
    *(
        row(G, SURE_RIGHT[sure], said, certainty=sure, sources=("fascia",))
        for sure, said in NOT_YET.items()
    ),
    row(G, NEVER_STATED, certainty=None),
    row(G, NO_CALL, call=None),
    row(G, NO_CALL, call=None, certainty=None),
    row(G, SURE_RIGHT[3], SPREAD, sources=("s1-root", "si-joint")),
    row(GM, SURE_RIGHT[3]),
    row(G, f"You were certain, and right, {UNMARKED}", evidence=()),
    row(G, f"You were fairly sure, and right, {UNCARRIED}", evidence=("a", "d"), certainty=2),
    row(G, f"You were unsure, and right, {UNCARRIED}", evidence=("a", "d"), certainty=1),
    row(DOUBTFUL, f"{SURE_RIGHT[3]} {DOUBT}", TOO_SURE, certainty=3),
    row(DOUBTFUL, f"{SURE_RIGHT[2]} {DOUBT}", certainty=2),
    row(DOUBTFUL, f"{SURE_RIGHT[1]} {DOUBT}", certainty=1),
    row(DOUBTFUL, f"{SURE_RIGHT[2]} {DOUBT}", SPREAD, sources=("s1-root", "fascia")),
]


@pytest.mark.parametrize(("case", "changes", "first", "second"), CERTAINTY)
def test_what_the_certainty_meant(
    case: ResolvedCase, changes: dict[str, object], first: str, second: str
) -> None:
    """By scoring 1 of the call alone; since then of call and source, and as the patient allows."""
    answer = expert(case, **changes)
    for scoring, said in ((FIRST, first), (SECOND, second)):
        result = graded(case, scoring, **changes)
        assert words.verdicts.certainty_sentence(case, result, answer) == said


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
def test_evidence_at_its_bar_carries_the_call(scoring: int) -> None:
    """What rounding took decides for the student; a little less does not carry it."""
    bar, answer = SCORINGS[scoring].bars.evidence, expert(G)
    for evidence, carried in ((bar, True), (bar - 1e-12, True), (bar - 0.001, False)):
        result = scored(scoring, evidence=evidence)
        said = words.verdicts.certainty_sentence(G, result, answer)
        assert (said == SURE_RIGHT[3]) is carried


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
def test_what_was_marked_is_never_denied(scoring: int) -> None:
    """A hit and "not by evidence you marked" never stand in one debrief, whatever was marked."""
    for evidence in ((), ("a",), ("c",), ("a", "d"), ("d", "e"), ("a", "b", "d", "e")):
        result = graded(G, scoring, evidence=evidence)
        said = words.verdicts.certainty_sentence(G, result, expert(G, evidence=evidence))
        hit = any(found.code is Verdict.HIT for found in result.marks)
        assert not ("not by evidence you marked" in said and hit)


@pytest.mark.parametrize(
    ("scoring", "current", "said"),
    [
        (
            1,
            2,
            "Graded by the rules it was begun with (scoring 1); new cases are graded by scoring 2.",
        ),
        (2, 2, None),
        (1, 1, None),
        (3, 2, None),
    ],
)
def test_earlier_rules_are_named(scoring: int, current: int, said: str | None) -> None:
    """Only where the rules are no longer today's."""
    assert words.verdicts.scoring_note(scoring, current) == said


@pytest.mark.parametrize(
    ("passed", "lesson", "said"),
    [
        (
            True,
            "The root",
            ('Take the next case: esc leads Home. Or read "The root" (l) to see why it works.'),
        ),
        (True, None, "Take the next case: esc leads Home."),
        (False, "The root", 'Read "The root" (l), then see this patient again (r).'),
        (
            False,
            None,
            "Go through the evidence (1) and the plan (2), then see this patient again (r).",
        ),
    ],
)
def test_what_to_do_next(lesson: str | None, said: str, *, passed: bool) -> None:
    """Another patient, a lesson, or the same patient once more."""
    assert words.verdicts.next_sentence(replace(graded(G), passed=passed), lesson) == said


def test_a_harmful_mark_of_the_plan_takes_the_luck_away() -> None:
    """And no other mark does."""
    asked = tuple(name for name in expert(SCREENED).asked if name != "q2")
    for code, lucky in ((Verdict.HARMFUL_CHOSEN, False), (Verdict.LOW_VALUE_CHOSEN, True)):
        result = replace(graded(SCREENED, asked=asked), marks=(mark(code),), critical=())
        said = words.verdicts.screen_sentence(SCREENED, asked, result)
        assert said is not None
        assert said.startswith("Safe by luck") is lucky
