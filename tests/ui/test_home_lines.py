"""What Home lists, as values, and how a line of it is laid out: read without a screen."""

import pytest

from tests.shipped import LIBRARY
from tutor.runs.progress import Attempt, CaseRecord, LessonRecord, Progress
from tutor.runs.results import CaseResult
from tutor.store import Run
from tutor.ui.home.entries import Entry, about, grouped
from tutor.ui.home.line import GAP, WIDEST, TitleAndFacts, column_of, line_of
from tutor.ui.text import plain

NOTHING_DONE = Progress({}, {})
PASSED = CaseResult(92.5, passed=True)
RUN = Run(1, "u1", "case", "night-nurse", "d", 1, "2026-03-01", "me", "core")


def attempt(result: CaseResult | None) -> Attempt:
    """Return an attempt that came to this, or is unfinished."""
    return Attempt(RUN, "ended" if result else "open", result)


def progress(*results: CaseResult | None, case: str = "night-nurse") -> Progress:
    """Return the progress of a learner whose attempts at one case came to this."""
    return Progress({case: CaseRecord(case, tuple(map(attempt, results)))}, {})


def titled(kind: str, name: str) -> str:
    """Return a title as the record would give it."""
    return f"{kind} {name} as it was"


@pytest.mark.parametrize(
    ("done", "standing", "finished", "state"),
    [
        (progress(), "new", False, "new"),
        (progress(None), "open", False, "in progress"),
        (progress(PASSED), "done", True, "passed, 92.5"),
        (progress(PASSED, None), "open", True, "in progress again; first passed, 92.5"),
    ],
)
def test_a_case_stands_where_its_attempts_left_it(
    done: Progress,
    standing: str,
    finished: bool,  # noqa: FBT001 - a column of the table
    state: str,
) -> None:
    """New, begun, finished, and begun again, which does not hide the first."""
    groups = grouped(LIBRARY, done, titled)
    case = next(entry for entry in groups["Cases"] if entry.id == "night-nurse")
    assert (case.standing, case.finished, case.state) == (standing, finished, state)
    assert groups["Continue"] == ([case] if standing == "open" else [])


@pytest.mark.parametrize(
    ("record", "standing"),
    [
        (LessonRecord("s1-root", finished=False, open=False), "new"),
        (LessonRecord("s1-root", finished=False, open=True), "open"),
        (LessonRecord("s1-root", finished=True, open=False), "done"),
        (LessonRecord("s1-root", finished=True, open=True), "open"),
    ],
)
def test_a_lesson_stands_where_it_was_left(record: LessonRecord, standing: str) -> None:
    """A lesson that is gone through again stands under Continue."""
    groups = grouped(LIBRARY, Progress({}, {"s1-root": record}), titled)
    lesson = next(entry for entry in groups["Lessons"] if entry.id == "s1-root")
    assert lesson.standing == standing
    assert groups["Continue"] == ([lesson] if standing == "open" else [])


def test_what_is_gone_from_the_content_goes_on() -> None:
    """Under Continue and by its old title; once it is over it stands nowhere on Home."""
    lost = Progress(
        progress(None, case="renamed").cases, {"left-out": LessonRecord("left-out", open=True)}
    )
    groups = grouped(LIBRARY, lost, titled)
    assert [(entry.kind, entry.title, entry.standing) for entry in groups["Continue"]] == [
        ("case", "case renamed as it was", "open"),
        ("lesson", "lesson left-out as it was", "open"),
    ]
    for gone in groups["Continue"]:
        assert gone not in (*groups["Cases"], *groups["Lessons"])
        assert about(LIBRARY, gone).words.startswith("No longer among the content")
    over = grouped(LIBRARY, progress(PASSED, case="renamed"), titled)
    assert over["Continue"] == []


def test_everything_is_listed_in_order() -> None:
    """Lessons in the order of the course, cases by level."""
    groups = grouped(LIBRARY, NOTHING_DONE, titled)
    assert [entry.id for entry in groups["Lessons"]] == list(LIBRARY.lessons)
    assert [entry.id for entry in groups["Cases"]] == [case.id for case in LIBRARY.cases_in_order]
    assert groups["Cases"][0].facts == "level 1"
    assert groups["Cases"][0].name_in("Cases") == f"Cases/case/{groups['Cases'][0].id}"


def test_what_is_told_of_a_lesson_and_of_a_case() -> None:
    """Of a lesson its size and aims, of a case who it is and what they complain of."""
    groups = grouped(LIBRARY, NOTHING_DONE, titled)
    lesson = about(LIBRARY, groups["Lessons"][0])
    assert lesson.facts == "17 steps, about 15 minutes · new"
    assert lesson.aims == tuple(next(iter(LIBRARY.lessons.values())).model.objectives)
    assert (lesson.who, lesson.words) == ("", "")
    nurse = next(entry for entry in groups["Cases"] if entry.id == "night-nurse")
    case = about(LIBRARY, nurse)
    assert case.title == nurse.title
    assert case.facts == "Level 3 of 5 · new"
    assert case.who == "44, female, night nurse"
    assert case.words.startswith('"')
    assert "\n" not in case.words
    assert case.aims == ()


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, "Roots and canal     18 min · new"),
        (32, "Roots and canal     18 min · new"),
        (30, "Roots and canal   18 min · new"),
        (29, "Roots and canal  18 min · new"),
        (20, "Roots and canal  18 min · new"),
    ],
)
def test_facts_stand_in_their_column_or_as_far_left_as_they_must(width: int, expected: str) -> None:
    """They stay apart from the title even where they then have to be wrapped."""
    line = TitleAndFacts(plain("Roots and canal"), plain("18 min · new"), 20)
    assert line.at(width).plain == expected
    assert line.get_height({}, width) == (1 if width >= len(expected) else 2)
    assert line.get_optimal_width({}, width) == 29
    assert line.get_minimal_width({}) == 5


def entry(title: str) -> Entry:
    """Return a case of this title that nobody has seen."""
    return Entry("case", "one", title, "level 1", "new", "new")


@pytest.mark.parametrize(
    ("titles", "column"),
    [
        ((), GAP),
        (("abc", "abcdef"), 6 + GAP),
        (("中文字",), 6 + GAP),
        (("abc", "x" * 80), WIDEST + GAP),
    ],
)
def test_the_column_follows_the_widest_title(titles: tuple[str, ...], column: int) -> None:
    """It is measured in cells, and one very long title does not push it out of the window."""
    assert column_of(entry(title) for title in titles) == column


def test_a_title_longer_than_its_column_stays_apart_from_its_facts() -> None:
    """The facts follow behind it."""
    line = line_of(entry("x" * 80), 38)
    assert line.get_optimal_width({}, 200) == 2 + 80 + GAP + len("level 1 · new")
