"""What the debrief says of findings and of studies."""

from dataclasses import replace

import pytest

from tests.ui.debriefed import CASE, EXPERT, FIRST, NOTHING, SECOND, WRONG, debrief, grade_in
from tests.ui.debriefed import CONTENT as LIBRARY
from tests.wording.grades import BASIS
from tutor.flow.debrief.notes import Note
from tutor.flow.debrief.path import Essential
from tutor.model.catalogue import Accuracy
from tutor.model.grade import Cap, Failure, FailureCode
from tutor.model.resolved import Finding
from tutor.wording import words


def test_what_a_test_is_worth_names_population_and_study() -> None:
    """A number about a test is never shown without its disease, its patients and its study."""
    accuracy = Accuracy.model_validate(
        {
            "sensitivity": "0.92",
            "specificity": "0.28",
            "for": "disc herniation",
            "population": "surgical cohorts",
            "reference": "a-study",
        }
    )
    assert words.evidence.worth_sentence(accuracy, "Pooled.", "A study. 2010") == (
        "Worth, for disc herniation: sensitivity 0.92, specificity 0.28 (in surgical cohorts). "
        "Pooled. A study. 2010"
    )


def test_a_ceiling_says_what_it_held_the_total_to_and_why() -> None:
    """In the words of the reason not to pass."""
    cap = Cap(69.0, Failure(FailureCode.PLAN_LOW, 0.6), BASIS)
    assert words.debrief.cap_sentence(cap) == "Held to 69: the plan is below 0.60."


@pytest.mark.parametrize(
    ("scoring", "said"),
    [
        (FIRST, "Scoring version 1. A pass takes 70 or more, and safety."),
        (
            SECOND,
            (
                "Scoring version 2. A pass takes 70 or more, "
                "and no fault that holds the total below it."
            ),
        ),
    ],
)
def test_what_passes_is_said_by_the_rules_that_graded(scoring: int, said: str) -> None:
    """Scoring 1 failed nobody for a fault alone."""
    assert words.debrief.scoring_sentence(grade_in(LIBRARY, EXPERT, scoring)) == said


TURNED = [
    (CASE.finding["thumb"], "Thumb on the heel: positive, instead of: Not sore anywhere."),
    (CASE.finding["reflex"], "Achilles reflex: normal, instead of: Left absent. Right 2+."),
    (
        CASE.finding["bending"],
        'Does bending change it? had it been otherwise than "Every parcel off the floor."',
    ),
]


@pytest.mark.parametrize(("finding", "said"), TURNED)
def test_a_finding_is_told_turned_round(finding: Finding, said: str) -> None:
    """What was positive as normal and the other way; of an answer nobody knows the opposite."""
    assert words.debrief.turned_sentence(finding) == said


def test_a_changed_case_is_told_with_what_it_was() -> None:
    """The document's reading of it, and why: the author's reason, else the two counts."""
    first, *_, last = debrief(WRONG).flips
    assert words.debrief.flip_number(first) == "1 of 4"
    assert words.debrief.flip_answer(first) == (
        "Mixed, by the document's reading, instead of Referred (from the back)."
    )
    assert words.debrief.flip_reason(first) == (
        "Then 3 of the four signs would point to the back (worse with movement, radiating along "
        "a path, numbness, tingling or weakness), and 1 of the local tests would be positive."
    )
    assert words.debrief.flip_reason(last) == "A sore heel with quiet nerves is a heel."


@pytest.mark.parametrize(
    ("place", "critical", "said"),
    [
        (3, False, "done as number 3"),
        (3, True, "done as number 3"),
        (None, False, "never examined"),
        (None, True, "never examined, and dangerous to miss"),
    ],
)
def test_an_essential_is_told_with_when_it_was_done(
    place: int | None, said: str, *, critical: bool
) -> None:
    """What was never done is told as dangerous where it was."""
    finding = replace(CASE.finding["reflex"], critical=critical)
    assert words.debrief.essential_words(Essential(finding, place)) == said


def test_each_sign_is_told_with_where_it_points() -> None:
    """A sign that is there need not point to the back in this patient."""
    signs = debrief(NOTHING).reading.signs
    said = {words.debrief.sign_name(sign): words.debrief.sign_words(sign) for sign in signs}
    assert said["Worse with movement"] == "present, and points to the back"
    assert said["Heel pain with back pain"] == "absent"
    assert words.debrief.sign_words(replace(signs[0], state="elsewhere")) == (
        "present, but does not point to the back in this patient"
    )
    assert words.debrief.signs_heading(debrief(NOTHING).reading.reading) == (
        "The four signs: 3 present, 3 that point to the back"
    )


def test_a_note_says_its_basis_or_its_remark() -> None:
    """A basis says whether the document binds it; a remark stands for itself."""
    assert words.debrief.note_words(Note(1, replace(BASIS, says="Look."))).endswith(": Look.")
    assert words.debrief.note_words(Note(2, "Pooled.")) == "Pooled."


def test_the_ways_on_are_named() -> None:
    """Each lesson by its title, then the same patient and Home."""
    assert [words.debrief.onward_label(onward) for onward in debrief(WRONG).onward] == [
        "Read: Roots and heels",
        "See this patient again",
        "Home, and the next case",
    ]
