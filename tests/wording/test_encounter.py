"""What an encounter asks for and reveals, in words."""

import pytest

from tests.grading.golden import CASE
from tutor.flow.encounter import Entry, Question, Wanted
from tutor.grading import SCORINGS
from tutor.model.resolved import PainPatch, Person
from tutor.session.encounter import STAGES, Thin
from tutor.wording import words

COLUMNS = 78
"""The columns of the narrowest usual window, without a blank on each side."""
LONGEST = (Thin.NOT_EXAMINED, Thin.ONE_SIDED, Thin.SECOND_SOURCE, Thin.NOT_STATED)

THIN = [
    ((), "Nothing is thin: n commits."),
    ((Thin.FEW_MARKED,), "Thin: few marked."),
    ((Thin.NOT_EXAMINED, Thin.NOT_STATED), "Thin: nothing examined; no certainty."),
    (LONGEST, "Thin: nothing examined; one side marked; one source of two; no certainty."),
]


@pytest.mark.parametrize(("points", "line"), THIN)
def test_what_is_thin_is_said_in_one_line(points: tuple[Thin, ...], line: str) -> None:
    """The gravest first, whole in the narrowest window that is usual."""
    assert words.encounter.thin_line(points, words.encounter_screen.COMMITS) == line
    assert len(line) <= COLUMNS


def test_everything_thin_has_its_words() -> None:
    """No two points are said alike."""
    assert set(words.encounter.THIN) == set(Thin)
    assert len(set(words.encounter.THIN.values())) == len(Thin)


WANTED: list[tuple[Wanted | None, str]] = [
    (None, ""),
    ("one", "one · t: two at work"),
    ("two", "two of this region · t: one"),
    ("each", "one of each region"),
]


@pytest.mark.parametrize(("wanted", "said"), WANTED)
def test_how_many_structures_are_wanted(wanted: Wanted | None, said: str) -> None:
    """Beside each call, with the key that changes it."""
    assert words.encounter_screen.sources_wanted(wanted) == said


def test_the_deciding_findings_are_asked_for_and_counted() -> None:
    """Three to six, of a mixed call some for each side."""
    asked = words.encounter.deciding_request("local")
    assert asked == "Mark the three to six findings that decide."
    mixed = words.encounter.deciding_request("mixed")
    assert mixed == "Mark the three to six findings that decide, some for each side."
    assert words.encounter.marked_line(3) == "3 marked of three to six"


def test_an_order_reveals_no_result_on_the_day() -> None:
    """What is done in the room is told at once, as running text."""
    done = Entry("scan", "investigation", "Scan", "A bulge.\nOf a disc.", marked=False)
    ordered = Entry("scan", "investigation", "Scan", None, marked=False)
    assert words.encounter.day_result(done) == "A bulge. Of a disc."
    assert words.encounter.day_result(ordered) == "Ordered; the result comes in days."


PEOPLE = [
    (Person(44, "female", "nurse", "left"), "44-year-old woman, nurse · left heel"),
    (Person(18, "male", "waiter", "both"), "18-year-old man, waiter · both heels"),
    (Person(17, "male", "pupil", "right"), "17-year-old boy, pupil · right heel"),
    (Person(9, "female", "pupil", "right"), "9-year-old girl, pupil · right heel"),
]


@pytest.mark.parametrize(("person", "said"), PEOPLE)
def test_who_the_patient_is(person: Person, said: str) -> None:
    """As anyone sees at once; under age it is a girl or a boy."""
    assert words.encounter_screen.person_phrase(person) == said
    line = words.encounter_lines.person_sentence(person)
    assert line == f"{said.replace(' · ', '. What hurts: ')}."


def test_the_drawing_is_said_by_quality_and_side() -> None:
    """Regions that hurt alike stand together, in the order of the drawing."""
    patches = [
        PainPatch("plantar-heel", "burning", "left"),
        PainPatch("low-back", "aching", "both"),
        PainPatch("lateral-foot", "burning", "left"),
    ]
    assert words.encounter.drawing_lines(patches) == [
        "burning, left: plantar heel, lateral foot",
        "aching, both sides: low back",
    ]
    assert words.encounter.drawn_line(drawn_on=False) == words.encounter.DRAWN
    assert words.encounter.drawn_line(drawn_on=True) == words.encounter.DRAWN_FURTHER


QUESTIONS = [
    (Question.COMMIT, 0, "Once you commit, the chart is closed: no more asking, no more marking."),
    (Question.SUBMIT, 0, "Nothing is chosen yet. Hand in the plan?"),
    (Question.SUBMIT, 1, "1 option is chosen. Hand in the plan?"),
    (Question.SUBMIT, 2, "2 options are chosen. Hand in the plan?"),
]


@pytest.mark.parametrize(("question", "count", "said"), QUESTIONS)
def test_what_cannot_be_undone_is_asked_about(question: Question, count: int, said: str) -> None:
    """With how much is in the plan."""
    assert words.encounter.confirm_question(question, count).startswith(said)
    assert words.encounter.CONFIRM_LABELS[question]


COMMITTED = [
    ("referred", ("s1-root",), 3, "Referred (from the back), s1-root; certain"),
    ("mixed", ("s1-root", "fascia"), 1, "Mixed, s1-root and fascia; unsure"),
    ("local", ("heel-vein",), None, "Local (not from the back), heel vein; certainty not stated"),
    (None, (), None, "no call, no source named; certainty not stated"),
]


@pytest.mark.parametrize(("call", "named", "certainty", "said"), COMMITTED)
def test_what_was_committed(
    call: str | None, named: tuple[str, ...], certainty: int | None, said: str
) -> None:
    """Call, structures and certainty in a line; what the case does not have is named too."""
    assert words.encounter.committed_line(CASE, call, named, certainty) == said  # type: ignore[arg-type]  # - a call each


def test_every_stage_has_its_name() -> None:
    """In the order of the trail."""
    names = [words.encounter.STAGE_LABELS[stage] for stage in STAGES]
    assert names == ["Meet", "Investigate", "Commit", "Plan", "Debrief"]


def test_titles_count_what_is_there() -> None:
    """One is said in the singular."""
    assert words.encounter_screen.chart_title(0, 0) == "Chart · 0 entries · 0 min"
    assert words.encounter_screen.chart_title(1, 2) == "Chart · 1 entry · 2 min"
    assert words.encounter_screen.plan_title(3) == "Your plan · 3"
    shortest = words.encounter_lines.chart_title(1, 1, 0)
    assert shortest == "The chart has 1 entry, 1 minute; 0 marked of three to six."
    longer = words.encounter_lines.investigate_title(2, 5, 1)
    assert longer == "Investigate. The chart has 2 entries, 5 minutes; 1 marked of three to six."


def test_the_help_takes_its_numbers_from_the_scoring() -> None:
    """Weights, ceilings, bars and the bars of a set, and in one sentence that nobody set them."""
    told = " ".join(words.rules.rules_told(SCORINGS[2]).split())
    for said in (
        "call 30, source 10, evidence 20, plan 30, data gathering 5, certainty 5",
        "**40** for a safety failure",
        "**50** for a wrong call",
        "**69** for a call that is only nearly right",
        "evidence below 50 or a plan below 60 of 100",
        "passed with 70 and none of these",
        "A set of 10 cases or more is passed with 50 % of them passed, the exact call in 70 %",
        "No standard was set:",
    ):
        assert said in told
