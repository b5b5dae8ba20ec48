"""The table of each scoring: weights, labels, marks, and what an unknown number comes to."""

from dataclasses import asdict

import pytest

from tests.grading.golden import CASE, CRITERIA, EXPERT, answer
from tutor.errors import TutorError
from tutor.grading import CURRENT, SCORINGS, Part, Scoring, UnknownScoring, grade
from tutor.grading.constants import SCORING
from tutor.grading.marks import Marker
from tutor.grading.submission import Submission
from tutor.model.answer import Answer
from tutor.model.grade import Parts
from tutor.wording import words

every_scoring = pytest.mark.parametrize(
    "scoring", SCORINGS.values(), ids=lambda scoring: f"scoring {scoring.number}"
)
ANSWERS = [
    EXPERT,
    Answer(case="g"),
    answer(call="mixed", sources=("sciatic", "fascia"), evidence=("a", "d"), asked=tuple("adw")),
    answer(plan=tuple(CASE.option), asked=tuple(CASE.finding), evidence=tuple(CASE.finding)),
]
SCORES = {"call": 1.0, "plan": 0.5, "certainty": -2.0}


def rows() -> list[Part]:
    """Return every row of every table."""
    return [part for scoring in SCORINGS.values() for part in scoring.parts]


@every_scoring
def test_the_weights_are_100_points(scoring: Scoring) -> None:
    """A perfect answer scores 100, and no point is out of reach."""
    assert sum(part.weight for part in scoring.parts) == 100.0
    assert all(part.weight >= 0.0 for part in scoring.parts)


@every_scoring
def test_every_key_is_there_once(scoring: Scoring) -> None:
    """A second row of one key would be weighed by the score of another."""
    keys = [part.key for part in scoring.parts]
    assert len(set(keys)) == len(keys)


def test_each_scoring_stands_under_its_own_number() -> None:
    """The number that a run keeps leads back to the scoring that wrote it."""
    assert [scoring.number for scoring in SCORINGS.values()] == list(SCORINGS)
    assert SCORINGS[SCORING] is CURRENT


def test_the_parts_of_scoring_1_stay_as_they_are() -> None:
    """Stored attempts are graded by these rows: another key, weight or order is another scoring."""
    assert [(part.key, part.weight) for part in SCORINGS[1].parts] == [
        ("call", 30.0),
        ("source", 10.0),
        ("evidence", 20.0),
        ("plan", 30.0),
        ("gathering", 5.0),
        ("certainty", 5.0),
    ]


@pytest.mark.parametrize("part", rows(), ids=lambda part: part.key)
def test_every_row_has_its_label(part: Part) -> None:
    """A part that the wording cannot name would stop the debrief."""
    assert words.labels.PART_LABELS[part.key].strip()


@pytest.mark.parametrize("part", rows(), ids=lambda part: part.key)
@pytest.mark.parametrize("given", ANSWERS)
def test_every_mark_of_a_row_is_its_own_and_has_a_name(part: Part, given: Answer) -> None:
    """Marks carry the key of their row; each is about something that a reader can be told."""
    submission = Submission.of(CASE, given)
    workings = part.work_out(submission)
    for mark in workings.marks(submission, Marker(part.key, CRITERIA.bases)):
        assert mark.part == part.key
        assert words.labels.mark_label(CASE, mark)


@every_scoring
@pytest.mark.parametrize("given", ANSWERS)
def test_a_grade_holds_the_parts_of_its_scoring(given: Answer, scoring: Scoring) -> None:
    """In the order of the table, with the number of the rules that it was made by."""
    result = grade(CASE, given, CRITERIA, scoring=scoring.number)
    assert result.scoring == scoring.number
    assert list(result.parts) == [part.key for part in scoring.parts]


def test_without_a_number_the_current_scoring_grades() -> None:
    """What is begun now is graded by the rules of now."""
    assert grade(CASE, EXPERT, CRITERIA) == grade(CASE, EXPERT, CRITERIA, scoring=SCORING)


@pytest.mark.parametrize("number", [0, 99])
def test_a_number_that_is_not_known_is_named(number: int) -> None:
    """An attempt from a later version is refused; it is never graded by other rules."""
    with pytest.raises(UnknownScoring) as caught:
        grade(CASE, EXPERT, CRITERIA, scoring=number)
    assert isinstance(caught.value, TutorError)
    assert caught.value == UnknownScoring(number, tuple(SCORINGS))


def test_parts_are_read_by_key_and_never_written() -> None:
    """A mapping in the order it was made in, which no later change of its source reaches."""
    source = dict(SCORES)
    parts = Parts(source)
    source["call"] = 0.0
    assert dict(parts) == SCORES
    assert list(parts) == list(SCORES)
    assert len(parts) == 3
    assert not hasattr(parts, "__setitem__")
    with pytest.raises(KeyError):
        parts["tidiness"]


def test_equal_parts_are_one_value() -> None:
    """Whatever the order; so grades can be compared and held in sets."""
    backwards = Parts(dict(reversed(SCORES.items())))
    assert Parts(SCORES) == backwards
    assert hash(Parts(SCORES)) == hash(backwards)
    assert Parts(SCORES) != Parts(SCORES | {"call": 0.0})
    assert repr(Parts({"call": 1.0})) == "Parts({'call': 1.0})"


def test_dangers_become_marks_of_the_part_that_found_them() -> None:
    """A safety failure takes the whole of its part, and is told before any other reason."""
    result = grade(CASE, answer(plan=(*EXPERT.plan, "cut")), CRITERIA)
    (mark,) = result.critical
    assert (mark.part, mark.subject, mark.effect) == ("plan", "cut", -1.0)
    assert asdict(mark)["basis"]["id"] == "document:exam-before-plan"
