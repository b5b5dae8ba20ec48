"""Where a learner stands, and what joining records did: values in, sentences out."""

from dataclasses import replace
from pathlib import Path

import pytest

from tutor.grading import SCORINGS
from tutor.runs.progress import Attempt, CaseRecord, LessonRecord, Standing
from tutor.runs.results import CaseResult
from tutor.store import Merged, Run
from tutor.wording import words

RUN = Run(7, "u7", "case", "pallet", "d1", 2, "2026-03-01T09:00:00Z", "me", "core")
LESSON_RUN = replace(RUN, kind="lesson", subject="s1-root", started="2026-04-05T09:00:00Z")
EXAM_RUN = replace(RUN, kind="exam", subject="ten")
PASSED = CaseResult(88.0, passed=True, scoring=2)
FAILED = CaseResult(68.6667, passed=False, scoring=2)
UNSAFE = CaseResult(40.0, passed=False, safe=False, scoring=2)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (PASSED, "passed, 88"),
        (FAILED, "not passed, 68.7"),
        (UNSAFE, "not passed, 40, a safety failure"),
    ],
)
def test_a_result_in_a_few_words(result: CaseResult, said: str) -> None:
    """Whether it passed, the total, and a safety failure by name."""
    assert words.records.result_phrase(result) == said


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        ("open", "in progress"),
        ("set aside", "set aside, does not count"),
        ("unreadable", "recorded by another version of heel-tutor; kept, not shown"),
        ("ended", "ended"),
    ],
)
def test_an_attempt_without_a_result(standing: Standing, said: str) -> None:
    """Where it stands."""
    assert words.records.attempt_phrase(Attempt(RUN, standing)) == said


def attempts(*results: CaseResult, open_: bool = False) -> CaseRecord:
    """Return the record of a case with attempts that ended, and one that is open if it is said."""
    ended = [Attempt(RUN, "ended", result) for result in results]
    return CaseRecord("pallet", (*ended, *([Attempt(RUN, "open")] if open_ else [])))


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (attempts(), "new"),
        (CaseRecord("pallet", (Attempt(RUN, "set aside"), Attempt(RUN, "unreadable"))), "new"),
        (attempts(open_=True), "in progress"),
        (attempts(FAILED, open_=True), "in progress again; first not passed, 68.7"),
        (attempts(PASSED), "passed, 88"),
        (attempts(FAILED, PASSED), "not passed, 68.7; tried 1 more time"),
        (attempts(UNSAFE, FAILED, PASSED), "not passed, 40, a safety failure; tried 2 more times"),
    ],
)
def test_where_a_learner_stands_with_a_case(record: CaseRecord, said: str) -> None:
    """The first attempt is the record; what does not count is not counted."""
    assert words.records.case_state(record) == said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (LessonRecord("s1-root"), "new"),
        (LessonRecord("s1-root", open=True), "in progress"),
        (LessonRecord("s1-root", finished=True), "finished"),
        (LessonRecord("s1-root", finished=True, open=True), "in progress"),
    ],
)
def test_where_a_learner_stands_with_a_lesson(record: LessonRecord, said: str) -> None:
    """What is open comes first."""
    assert words.records.lesson_state(record) == said


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ((), None),
        (
            (LESSON_RUN,),
            (
                "The lesson 's1-root', begun on 2026-04-05, was recorded by another version of "
                "heel-tutor and cannot be read by this one. It is kept."
            ),
        ),
        (
            (RUN, EXAM_RUN),
            (
                "2 runs were recorded by another version of heel-tutor and cannot be read by this "
                "one: case 'pallet', exam 'ten'. They are kept."
            ),
        ),
        (
            (RUN, LESSON_RUN, RUN),
            (
                "3 runs were recorded by another version of heel-tutor and cannot be read by this "
                "one: case 'pallet', lesson 's1-root'. They are kept."
            ),
        ),
        (
            (EXAM_RUN,),
            (
                "The exam 'ten', begun on 2026-03-01, was recorded by another version of "
                "heel-tutor and cannot be read by this one. It is kept."
            ),
        ),
    ],
)
def test_what_cannot_be_read_is_named(runs: tuple[Run, ...], said: str | None) -> None:
    """Each once; a kind that only another version knows goes by its own name."""
    assert words.records.unread_notice(runs) == said


@pytest.mark.parametrize(
    ("merged", "said"),
    [
        (Merged((), (), 0, ()), ["Joined b.db: 0 runs added, 0 gone on with, 0 already here."]),
        (
            Merged((RUN,), (LESSON_RUN, RUN), 3, ()),
            ["Joined b.db: 1 run added, 2 gone on with, 3 already here."],
        ),
        (
            Merged((RUN, RUN), (), 1, (LESSON_RUN,)),
            [
                "Joined b.db: 2 runs added, 0 gone on with, 1 already here.",
                (
                    "The lesson 's1-root', begun on 2026-04-05, went on differently on the two "
                    "computers: both are kept."
                ),
            ],
        ),
    ],
)
def test_what_joining_did(merged: Merged, said: list[str]) -> None:
    """One line, and one for each run that went two ways."""
    assert list(words.records.merged_lines(merged, Path("b.db"))) == said


def test_a_copy_is_named_with_what_joins_it() -> None:
    """The command can be copied, blanks in the name or not."""
    assert words.records.copy_notice(Path("data/progress (1).sqlite3")) == (
        "Beside your record lies another one, progress (1).sqlite3: a sync program leaves such "
        "copies when two computers wrote at once. heel-tutor progress --merge "
        '"data/progress (1).sqlite3" joins it; then move it away.'
    )


def test_two_folders_of_one_name() -> None:
    """The folder is named, and how it gets a name of its own."""
    assert words.records.pack_notice(Path("mine")) == (
        "The content folder mine has the name of another one in your record. Give it one of its "
        "own: a file pack.yaml in it that says 'id: ...'."
    )


@pytest.mark.parametrize(
    ("scoring", "said"), [(1, "not passed, 69 (scoring 1)"), (2, "not passed, 69")]
)
def test_an_attempt_by_earlier_rules_names_them(
    scoring: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number is not to be held against one by today's."""
    monkeypatch.setattr(words.records, "CURRENT", SCORINGS[2])
    result = CaseResult(total=69.0, passed=False, scoring=scoring)
    attempt = Attempt(replace(RUN, scoring=scoring), "ended", result)
    assert words.records.attempt_phrase(attempt) == said
