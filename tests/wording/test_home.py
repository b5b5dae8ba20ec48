"""What Home says of itself and of what it lists, on the screen and in lines, code by code."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.flow.homes import FAILED, attempts, home_of
from tests.paths import ROOT
from tests.shipped import LIBRARY
from tutor.flow.entries import About, Act, CaseFacts, Entry, LessonFacts, Outcome, Person
from tutor.flow.home import NameClash, UnreadRun, UnreadRuns
from tutor.wording import words

CASE = Entry("case", "pallet", "The pallet jack", CaseFacts(3), "new")
LESSON = Entry("lesson", "s1-root", "The S1 root", LessonFacts(4, 15, 17), "new")
GONE = Entry("case", "old", "An old case", None, "open")
PASSED, MISSED = Outcome(92.5, passed=True, safe=True), Outcome(40, passed=False, safe=True)
UNSAFE = Outcome(59, passed=False, safe=False)


def test_what_home_is_painted_with_needs_nothing_else() -> None:
    """The words of Home, of the keys and of every screen are read before anything heavy is."""
    code = (
        "import sys; from tutor.wording import words; words.home, words.keys, words.screens;"
        "print(*sorted(name for name in sys.modules if name.startswith(('tutor', 'pydantic'))))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ran.stdout.split() == [
        "tutor",
        "tutor.wording",
        "tutor.wording.en",
        "tutor.wording.en.home",
        "tutor.wording.en.keys",
        "tutor.wording.en.screens",
    ]


STATES = [
    (CASE, "new"),
    (replace(CASE, standing="open"), "in progress"),
    (replace(CASE, standing="passed", first=PASSED, tries=1), "passed, 92.5"),
    (replace(CASE, standing="not-passed", first=MISSED, tries=1), "not passed, 40"),
    (
        replace(CASE, standing="unsafe", first=UNSAFE, tries=2),
        "not passed, 59, a safety failure; tried 1 more time",
    ),
    (
        replace(CASE, standing="passed", first=PASSED, tries=3),
        "passed, 92.5; tried 2 more times",
    ),
    (
        replace(CASE, standing="open", first=PASSED, tries=2),
        "in progress again; first passed, 92.5",
    ),
    (LESSON, "new"),
    (replace(LESSON, standing="open"), "in progress"),
    (replace(LESSON, standing="finished"), "finished"),
    (GONE, "in progress"),
]


@pytest.mark.parametrize(("entry", "said"), STATES)
def test_where_a_learner_stands_is_said(entry: Entry, said: str) -> None:
    """The same words on both faces; the first attempt at a case is the record."""
    assert words.entries.state(entry) == said


@pytest.mark.parametrize(
    ("entry", "listed", "about", "spoken"),
    [
        (
            CASE,
            "level 3 · new",
            "Level 3 of 5 · new",
            "The pallet jack, level 3, new",
        ),
        (
            LESSON,
            "15 min · new",
            "17 steps, about 15 minutes · new",
            "Lesson 4: The S1 root, 15 minutes, new",
        ),
        (
            GONE,
            "case · in progress",
            "in progress",
            "Patient: An old case, no longer among the content, in progress",
        ),
    ],
)
def test_an_entry_is_said_with_its_facts(
    entry: Entry, listed: str, about: str, spoken: str
) -> None:
    """Briefly in the list on the screen, in full beside it, and as a sentence in lines."""
    assert words.entries.line_facts(entry) == listed
    assert words.entries.facts(entry) == about
    assert words.entries.spoken(entry) == spoken


NURSE = About(Person(44, "female", "night nurse"), '"It burns."')


@pytest.mark.parametrize(
    ("entry", "about", "shown", "spoken"),
    [
        (
            CASE,
            NURSE,
            ["Level 3 of 5 · new", "44, female, night nurse", '"It burns."'],
            ["Level 3 of 5, new.", "44, female, night nurse."],
        ),
        (
            LESSON,
            About(objectives=("Know it.",)),
            ["17 steps, about 15 minutes · new"],
            ["17 steps, about 15 minutes, new."],
        ),
        (
            GONE,
            About(),
            ["in progress", words.entries.GONE],
            [f"{words.entries.GONE} It is in progress."],
        ),
    ],
)
def test_what_may_be_told_is_told(
    entry: Entry, about: About, shown: list[str], spoken: list[str]
) -> None:
    """A line each; the patient's words and the aims are spoken by others, or set apart."""
    assert list(words.entries.about_lines(entry, about)) == shown
    assert list(words.entries.spoken_facts(entry, about)) == spoken


def test_no_sentence_about_a_case_gives_its_answer_away() -> None:
    """Over all shipped cases, tried and begun again: no call, source or file stands in one."""
    for name, loaded in LIBRARY.cases.items():
        flow = home_of(attempts(FAILED, None, case=name))
        entry = flow.view.rows[f"cases/case/{name}"].entry
        about = replace(flow.about(entry), complaint="")  # the patient's own words are to be told
        said = " ".join(
            (
                words.entries.line_facts(entry),
                words.entries.spoken(entry),
                words.entries.go_on(entry),
                *words.entries.about_lines(entry, about),
                *words.entries.spoken_facts(entry, about),
            )
        )
        key = loaded.model.key
        assert {*said.split()}.isdisjoint({key.call, *key.sources}), said
        assert ".yaml" not in said


@pytest.mark.parametrize(
    ("lessons", "cases", "begun", "border", "where"),
    [
        (14, 52, 0, "14 lessons (l) · 52 cases (c)", "Home: 14 lessons, 52 patients."),
        (1, 1, 2, "1 lesson (l) · 1 case (c)", "Home: 1 lesson, 1 patient, 2 begun."),
        (0, 3, 0, "3 cases (c)", "Home: 0 lessons, 3 patients."),
        (0, 0, 0, "", "Home: 0 lessons, 0 patients."),
    ],
)
def test_how_much_there_is_is_counted(
    lessons: int, cases: int, begun: int, border: str, where: str
) -> None:
    """With the keys that lead there on the screen; one is one."""
    assert words.home.counts(lessons, cases) == border
    assert words.home.home_holds(lessons, cases, begun) == where


def test_a_list_is_offered_with_how_much_of_it_is_new() -> None:
    """What was begun is none of it."""
    new, begun = LESSON, replace(LESSON, standing="open")
    assert (
        words.entries.list_choice("lessons", (new, new, begun)) == "The lessons: 3, 2 of them new"
    )
    assert words.entries.list_choice("cases", (CASE,)) == "The patients: 1, 1 of them new"
    assert words.entries.list_choice("continue", (begun,)).endswith("set it aside: 1")


@pytest.mark.parametrize(
    ("entry", "act", "said"),
    [
        (LESSON, "open", "Open it"),
        (GONE, "open", "Go on where it was left"),
        (CASE, "debrief", "Go through the debrief again"),
        (CASE, "again", "Try again, as a new attempt; the first one stays the record"),
        (GONE, "set-aside", "Set it aside"),
    ],
)
def test_what_can_be_done_is_offered_in_words(entry: Entry, act: Act, said: str) -> None:
    """Each act by what it does."""
    assert words.entries.act_choice(entry, act) == said


def test_what_a_learner_must_know_is_said_by_title() -> None:
    """One run in a sentence, several in one; a folder with what its author can do."""
    run = UnreadRun("case", "My back is fine", "2026-03-01T00:00:00Z")
    assert words.entries.notice(UnreadRuns((run,))).startswith(
        "The case 'My back is fine', begun on 2026-03-01, was recorded by another version"
    )
    several = words.entries.notice(UnreadRuns((run, run, replace(run, kind="lesson"))))
    assert several.startswith("3 runs were recorded")
    assert "case 'My back is fine', lesson 'My back is fine'." in several
    assert "pack.yaml" in words.entries.notice(NameClash(Path("mine")))
