"""What things are called: every code has its word, and where only an id is known, words of it."""

from collections.abc import Mapping
from typing import get_args

import pytest

from tests.wording.grades import BASIS, G, mark
from tutor.grading import SCORINGS
from tutor.grading.constants import RIGHT
from tutor.grading.reading import ReadCall
from tutor.model.criteria import FOUR_SIGNS
from tutor.model.grade import Basis, Reason, Verdict
from tutor.model.scalars import ROLES
from tutor.wording import words


@pytest.mark.parametrize(
    ("given", "shown"),
    [(100.0, "100"), (68.6667, "68.7"), (0.0, "0"), (99.96, "100"), (0.5, "0.5")],
)
def test_points_are_rounded_for_display_only(given: float, shown: str) -> None:
    """Points show one decimal at most, and none if it is zero."""
    assert words.labels.points(given) == shown


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("calf-veins", "calf veins"),
        ("document:exam-before-plan", "exam before plan"),
        ("mri", "mri"),
    ],
)
def test_an_id_of_which_nothing_is_known_becomes_words(name: str, said: str) -> None:
    """Without its hyphens, and without the room that it is in."""
    assert words.labels.words_of(name) == said


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (BASIS, "The document: Examine."),
        (Basis("document:may-coexist", ""), "The document: may coexist"),
        (Basis("beyond:trial-2010", "A trial."), "Beyond the document: A trial."),
        (Basis("beyond:trial-2010", ""), "Beyond the document: trial 2010"),
    ],
)
def test_a_basis_says_where_it_stands(basis: Basis, said: str) -> None:
    """In the document or beyond it, in the words of the criteria where they are known."""
    assert words.labels.basis_line(basis) == said


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ((), "no source named"),
        (("s1-root",), "The s1-root"),
        (("s1-root", "fat-pad"), "The s1-root and The fat-pad"),
        (("calf-veins", "fat-pad"), "calf veins and The fat-pad"),
    ],
)
def test_structures_are_named_as_a_phrase(sources: tuple[str, ...], said: str) -> None:
    """By their labels, and by words where the menu no longer has them."""
    assert words.labels.sources_phrase(G, sources) == said


@pytest.mark.parametrize(
    ("part", "subject", "said"),
    [
        ("plan", "pt", "Give pt"),
        ("plan", "plan", "The plan as a whole"),
        ("plan", "old-option", "old option"),
        ("source", "fat-pad", "The fat-pad"),
        ("source", "calf-veins", "calf veins"),
        ("evidence", "a", "Ask a"),
        ("evidence", "old-test", "old test"),
        ("gathering", "q1", "Ask q1"),
        ("gathering", "old-test", "old test"),
        ("gathering", "gathering", "Data gathering"),
        ("call", "referred", "Referred (from the back)"),
        ("call", "local", "Local (not from the back)"),
        ("call", "mixed", "Mixed"),
        ("certainty", "certainty", "How sure you were"),
    ],
)
def test_a_mark_is_named_by_what_it_is_about(part: str, subject: str, said: str) -> None:
    """By the option, the structure, the inquiry or the call; of a part as a whole, the part."""
    assert words.labels.mark_label(G, mark(Verdict.HIT, subject, part)) == said


VERDICTS: Mapping[Verdict, str] = {
    Verdict.EXACT: "exact",
    Verdict.EXACT_OF_TWO: "exact, one of two",
    Verdict.NEAR: "near",
    Verdict.NEAR_OF_TWO: "near, one of two",
    Verdict.NEAR_MISS: "near miss",
    Verdict.MISSED: "missed",
    Verdict.WRONG: "wrong",
    Verdict.NOT_STATED: "not stated",
    Verdict.SURE_1: "1 of 3",
    Verdict.SURE_2: "2 of 3",
    Verdict.SURE_3: "3 of 3",
    Verdict.HIT: "hit",
    Verdict.MISS: "miss",
    Verdict.ALSO_SUPPORTS: "also supports",
    Verdict.FALSE_ALARM: "false alarm",
    Verdict.RED_FLAG: "red flag, no false alarm",
    Verdict.NEVER_EVIDENCE: "never evidence",
    Verdict.NOT_LISTED: "not listed",
    Verdict.ESSENTIAL_ASKED: "essential, asked",
    Verdict.ESSENTIAL_NOT_ASKED: "essential, not asked",
    Verdict.CRITICAL_NOT_ASKED: "critical, not asked",
    Verdict.NOT_NEEDED: "not needed",
    Verdict.REQUIRED_CHOSEN: "required, chosen",
    Verdict.BENEFICIAL_CHOSEN: "beneficial, chosen",
    Verdict.NEUTRAL_CHOSEN: "neutral, chosen",
    Verdict.LOW_VALUE_CHOSEN: "low-value, chosen",
    Verdict.HARMFUL_CHOSEN: "harmful, chosen",
    Verdict.CONTRAINDICATED_CHOSEN: "contraindicated, chosen",
    Verdict.REQUIRED_OMITTED: "required, omitted",
    Verdict.CRITICAL_OMITTED: "critical, omitted",
    Verdict.SERVES: "serves in place of",
    Verdict.ONE_STEP_FASTER: "one step faster than needed",
    Verdict.TWO_STEPS_FASTER: "two steps faster than needed",
    Verdict.SLOWER: "slower than needed",
    Verdict.FASTER_COUNTS: "a faster step counts",
    Verdict.RELIEF_ONLY: "relief only",
    Verdict.NEUTRAL_EXTRA: "too many neutral options",
    Verdict.DRUG_EXTRA: "more than one systemic drug",
}


@pytest.mark.parametrize("code", Verdict)
def test_every_verdict_has_its_words(code: Verdict) -> None:
    """The words may change; the code is what the record keeps, and never does."""
    assert words.labels.verdict_words(G, mark(code)) == VERDICTS[code]


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (("referral",), "serves in place of Give referral"),
        (("referral", "life"), "serves in place of Give referral and Give life"),
        (("lifting-advice",), "serves in place of lifting advice"),
        (("lifting-advice", "life"), "serves in place of lifting advice and Give life"),
    ],
)
def test_what_serves_names_the_options_it_stands_for(others: tuple[str, ...], said: str) -> None:
    """By their labels, and by words where the menu no longer has them."""
    assert words.labels.verdict_words(G, mark(Verdict.SERVES, stands_for=others)) == said


REASONS: Mapping[Reason, str] = {
    Reason.CHANGES_NOTHING: "It would not change what is done for this patient now.",
    Reason.UNREMARKABLE: (
        "What is unremarkable in this patient argues neither for the call nor against it."
    ),
    Reason.DOUBTFUL: "An honest expert would not be certain here.",
    Reason.SURE_OF_CALL: "Being sure pays when the call is right, and costs more when it is wrong.",
    Reason.SURE_OF_BOTH: (
        "Being sure pays when call and source are right, and costs more when either is wrong."
    ),
    Reason.SPREAD: "Who names more structures than are at work is taken to be unsure.",
    Reason.CAN_WAIT: "It serves, and takes a place that can wait.",
    Reason.CANNOT_WAIT: "It takes a place from someone who cannot wait.",
    Reason.TOO_LATE: "By then it is too late for this patient.",
    Reason.FASTEST_COUNTS: "Of one ladder only the fastest step that was chosen counts.",
    Reason.NOTHING_LASTING: "Nothing in the plan acts on the source or keeps the patient safe.",
    Reason.DILUTES: "Every option past two that neither helps nor harms dilutes the plan.",
    Reason.ADDS_HARM: "Each further systemic drug adds harm and blurs which one helped.",
}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_of_the_grader_has_its_sentence(reason: Reason) -> None:
    """No author writes them, since they are the same in every case."""
    assert words.labels.why_words(mark(Verdict.HIT, why="", reason=reason)) == REASONS[reason]


@pytest.mark.parametrize("why", ["It is written.", ""])
def test_the_reason_of_the_case_is_told_as_it_is(why: str) -> None:
    """Also where it has none."""
    assert words.labels.why_words(mark(Verdict.HIT, why=why)) == why


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (words.labels.CALL_LABELS, get_args(ReadCall)),
        (words.labels.REGION_LABELS, ("spine", "foot")),
        (words.labels.CERTAINTY_LABELS, tuple(RIGHT)),
        (
            words.labels.PART_LABELS,
            {part.key for rules in SCORINGS.values() for part in rules.parts},
        ),
        (words.labels.SIGN_LABELS, FOUR_SIGNS),
        (words.labels.ROLE_LABELS, ROLES),
        (words.labels.VERDICT_LABELS, tuple(Verdict)),
        (words.labels.REASON_SENTENCES, tuple(Reason)),
        (VERDICTS, tuple(Verdict)),
        (REASONS, tuple(Reason)),
    ],
)
def test_nothing_is_without_a_label(told: Mapping[object, str], known: tuple[object, ...]) -> None:
    """Each has its own, and no label is for what does not exist."""
    assert set(told) == set(known)
    assert all(label.strip() for label in told.values())
    assert len(set(told.values())) == len(told)


@pytest.mark.parametrize(
    ("told", "name", "said"),
    [
        (words.labels.CALL_LABELS, "undetermined", "Undetermined"),
        (words.labels.REGION_LABELS, "spine", "back, pelvis or buttock"),
        (words.labels.REGION_LABELS, "foot", "not from the back"),
        (words.labels.CERTAINTY_LABELS, 1, "unsure"),
        (words.labels.CERTAINTY_LABELS, 2, "fairly sure"),
        (words.labels.CERTAINTY_LABELS, 3, "certain"),
        (words.labels.PART_LABELS, "call", "Call"),
        (words.labels.PART_LABELS, "source", "Source"),
        (words.labels.PART_LABELS, "evidence", "Evidence"),
        (words.labels.PART_LABELS, "plan", "Plan"),
        (words.labels.PART_LABELS, "certainty", "Certainty"),
        (words.labels.SIGN_LABELS, "worse-with-movement", "worse with movement"),
        (words.labels.SIGN_LABELS, "radiating-along-a-path", "radiating along a path"),
        (
            words.labels.SIGN_LABELS,
            "numbness-tingling-weakness",
            "numbness, tingling or weakness",
        ),
        (words.labels.SIGN_LABELS, "heel-with-back-pain", "heel pain with back pain"),
        (words.labels.ROLE_LABELS, "required", "required"),
        (words.labels.ROLE_LABELS, "beneficial", "helpful"),
        (words.labels.ROLE_LABELS, "neutral", "neither helps nor harms"),
        (words.labels.ROLE_LABELS, "low-value", "low value"),
        (words.labels.ROLE_LABELS, "harmful", "harmful"),
        (words.labels.ROLE_LABELS, "contraindicated", "contraindicated"),
    ],
)
def test_a_label_is_of_what_it_names(told: Mapping[object, str], name: object, said: str) -> None:
    """Two that were exchanged would tell of everything the wrong way round."""
    assert told[name] == said
