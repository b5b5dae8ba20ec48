"""What all attempts come to: the first is the record."""

from dataclasses import replace

import pytest

from tests.grading.small import case
from tests.runs.example import AT, SOLVED, WRONG, kinds, library, play, runs, solved
from tests.session.example import LESSON, RIGHT
from tutor.content.library import Library
from tutor.grading.constants import SCORING
from tutor.runs.progress import Attempt, Calibration, CaseRecord, LessonRecord, Progress
from tutor.runs.results import (
    CaseKey,
    CaseResult,
    LessonResult,
    QuestionResult,
    body_of,
    result_of_case,
    result_of_lesson,
)
from tutor.session.encounter import Action, Ask, ChooseCertainty, Prescribe
from tutor.session.lesson_run import Finish, GiveUp, GoTo, Hint, Respond
from tutor.store import FINISHED, Beginning, Event, Run, Store


def test_the_first_attempt_is_the_record(store: Store) -> None:
    """However much better a later one is."""
    solved(store, WRONG)
    solved(store)
    record = runs(store).progress().cases["nurse"]
    assert record.first is not None
    assert not record.first.passed
    assert [attempt.result.passed for attempt in record.finished if attempt.result] == [False, True]
    assert not record.open


def test_a_result_keeps_what_learning_will_ask(store: Store) -> None:
    """Every part, each mark's code, what was missed, what was answered, and what the case was."""
    recorded = solved(store)
    (attempt,) = runs(store).progress().cases["nurse"].finished
    result = attempt.result
    assert result is not None
    assert (result.total, result.passed, result.safe, result.scoring) == (
        100.0,
        True,
        True,
        SCORING,
    )
    assert set(result.parts.values()) == {1.0}
    assert (result.call, result.sources, result.certainty) == ("referred", ("s1-root",), 3)
    assert result.key == CaseKey("referred", ("s1-root",), 3, recorded.state.case.level)
    assert ("evidence", "path", "hit") in {
        (mark.part, mark.subject, mark.code) for mark in result.marks
    }
    assert (result.missed, result.critical, result.caps) == ((), (), ())
    solved(store, WRONG)  # the critical question was never asked
    last = runs(store).progress().cases["nurse"].finished[-1].result
    assert last is not None
    assert (last.total, last.passed, last.safe, last.certainty) == (0.0, False, False, 2)
    assert set(last.missed) == {"path", "reflex", "bending"}
    assert last.critical == ("medicines-and-conditions",)
    unasked = tuple(action for action in SOLVED if action != Ask("medicines-and-conditions"))
    solved(store, unasked)
    capped = runs(store).progress().cases["nurse"].finished[-1].result
    assert capped is not None
    assert (capped.total, capped.caps) == (40.0, ("critical",))


def test_every_code_is_a_word_that_stays(store: Store) -> None:
    """No blank, no capital, no id of an option inside: codes outlive the sentences."""
    solved(store)
    solved(store, WRONG)
    for run in store.runs():
        result = result_of_case(run)
        assert result is not None
        codes = [*(mark.code for mark in result.marks), *result.caps]
        assert codes
        assert all(code.replace("-", "").isalnum() and code == code.lower() for code in codes)


def test_an_unfinished_attempt_is_open_and_no_record(store: Store) -> None:
    """It counts for nothing until it ends."""
    play(runs(store).encounter("nurse"), SOLVED[:4])
    record = runs(store).progress().cases["nurse"]
    assert (record.first, record.finished, record.open) == (None, (), True)
    assert [attempt.standing for attempt in record.attempts] == ["open"]


def test_an_attempt_set_aside_is_open_no_longer(store: Store) -> None:
    """Begun by mistake: it stays in the file, stands nowhere as begun, and the next one is new."""
    here = runs(store)
    play(here.encounter("nurse"), SOLVED[:2])
    here.set_aside("case", "nurse")
    record = here.progress().cases["nurse"]
    assert (record.open, [attempt.standing for attempt in record.attempts]) == (
        False,
        ["set aside"],
    )
    assert kinds(store) == ["moved/1", "asked/1", "set-aside/1"]
    again = here.encounter("nurse")
    assert (again.resumed, again.state.asked, again.unread) == (False, (), ())
    play(again, SOLVED)
    assert here.progress().cases["nurse"].first is not None


KEY = CaseKey()
ENDINGS: list[tuple[str, dict[str, object], CaseResult | None]] = [
    (
        "finished",
        {"total": 40.5, "passed": False, "call": 0.4, "plan": 1.0, "certainty": 2, "safe": True},
        CaseResult(40.5, False, parts={"call": 0.4, "plan": 1.0}, certainty=2),  # noqa: FBT003 - as read
    ),
    ("finished", {"total": 90.0, "passed": True, "mood": "fine"}, CaseResult(90.0, True)),  # noqa: FBT003 - as read
    ("finished", {"passed": True}, None),
    ("finished", {}, None),
    ("finished/1", {"total": 70, "passed": True, "novelty": [1]}, CaseResult(70.0, True)),  # noqa: FBT003 - as read
    ("finished/1", {"total": "many", "passed": True}, None),
    ("finished/1", {"score": 3}, None),
    ("finished/2", {"total": 70, "passed": True}, None),
]


@pytest.mark.parametrize(("kind", "body", "result"), ENDINGS)
def test_an_ending_with_more_or_less_in_it(
    store: Store, kind: str, body: dict[str, object], result: CaseResult | None
) -> None:
    """A field more is no harm, one that has a default none either; the rest is named as unread.

    One ending that cannot be read makes no other disappear, and the attempt is over all the same.
    """
    begun = Beginning("odd", "case", "nurse", "odd", "{}", 1, "2026-02-01T00:00:00Z")
    odd = store.begin(begun, [Event(0, AT, kind, body)])
    solved(store)
    progress = runs(store).progress()
    record = progress.cases["nurse"]
    assert record.attempts[0].result == result
    assert [run.uid for run in progress.unread] == ([] if result else [odd.uid])
    assert record.first is not None
    assert record.first.total == (result.total if result else 100.0)
    assert not record.open


def test_a_result_reads_back_as_it_was(store: Store) -> None:
    """To the last digit."""
    results: tuple[CaseResult | LessonResult, ...] = (
        CaseResult(206 / 3, passed=False, parts={"call": 0.4}),
        LessonResult({"one": QuestionResult((("l5",),), hints=2, shown=True)}),
    )
    for number, result in enumerate(results):
        kind = "case" if isinstance(result, CaseResult) else "lesson"
        begun = Beginning(f"u{number}", kind, "nurse", kind, "{}", 1, AT)
        run = store.begin(begun, [Event(0, AT, FINISHED, body_of(result))])
        ended = next(found for found in store.runs() if found.uid == run.uid)
        reader = result_of_case if kind == "case" else result_of_lesson
        assert reader(ended) == result


def test_nothing_done_is_no_progress(store: Store) -> None:
    """An empty record has no cases and no lessons, and nothing to calibrate."""
    progress = runs(store).progress()
    assert (progress.cases, progress.lessons, progress.any) == ({}, {}, False)
    assert progress.calibration == tuple(Calibration(level, 0, 0) for level in (1, 2, 3))


def test_calibration_counts_first_attempts_that_stated_certainty(store: Store) -> None:
    """How often the first call was right at each level; retries and the silent do not count."""
    unplanned = tuple(action for action in SOLVED if not isinstance(action, Prescribe))
    attempts: dict[str, tuple[tuple[Action, ...], int | None]] = {
        "a": (SOLVED, 3),
        "b": (unplanned, 2),  # right, not passed
        "c": (WRONG, 2),
        "d": (WRONG, 3),
        "e": (SOLVED, None),
    }
    here = runs(store, library(*(case(id=name) for name in attempts)))
    for name, (actions, certainty) in attempts.items():
        stated = ChooseCertainty(certainty)
        play(
            here.encounter(name),
            [stated if isinstance(action, ChooseCertainty) else action for action in actions],
        )
    play(here.encounter("d"), SOLVED)
    assert here.progress().calibration == (
        Calibration(1, 0, 0),
        Calibration(2, 1, 2),
        Calibration(3, 1, 2),
    )


def test_a_result_without_a_call_counts_as_no_right_one() -> None:
    """As an attempt that somebody edited: its certainty was stated all the same."""
    run = Run(1, "u1", "case", "nurse", "d1", 1, AT, "me", "core")
    result = CaseResult(100.0, passed=True, certainty=3)
    record = CaseRecord("nurse", (Attempt(run, "ended", result),))
    assert Progress({"nurse": record}, {}).calibration[2] == Calibration(3, 0, 1)


def test_a_lesson_once_finished_stays_so(store: Store) -> None:
    """A second run of it is open beside that; what came of the first is kept by question."""
    here = runs(store)
    recorded = here.lesson("s1-root")
    play(recorded, [GoTo(1), Hint("one"), Respond("one", ("l5",)), Respond("one", ("s1",))])
    assert here.progress().lessons["s1-root"] == LessonRecord("s1-root", open=True)
    play(recorded, [GoTo(2), GoTo(3), GiveUp("many")])
    for name, index in (("order", 4), ("number", 5)):
        play(recorded, [GoTo(index), Respond(name, RIGHT[name])])
    play(recorded, [GoTo(6), Finish()])
    result = LessonResult(
        {
            "one": QuestionResult((("l5",), ("s1",)), hints=1, right=True),
            "many": QuestionResult(shown=True),
            "order": QuestionResult((RIGHT["order"],), right=True),
            "number": QuestionResult((RIGHT["number"],), right=True),
        }
    )
    lesson = here.progress().lessons["s1-root"]
    assert lesson == LessonRecord("s1-root", finished=True, results=(result,))
    here.lesson("s1-root", again=True).take(GoTo(1))
    lesson = here.progress().lessons["s1-root"]
    assert (lesson.lesson, lesson.finished, lesson.open) == (LESSON.id, True, True)


@pytest.mark.parametrize(
    ("kind", "events"),
    [
        ("case", [Event(0, AT, "Diagnose", {})]),
        ("case", [Event(0, AT, "asked/9", {"inquiry": "path"})]),
        ("case", [Event(0, AT, "asked/1", {"inquiry": ["path"]})]),
        ("lesson", [Event(0, AT, "asked/1", {"inquiry": "path"})]),
        ("exam", [Event(0, AT, "asked/1", {"inquiry": "path"})]),
    ],
)
def test_a_run_that_cannot_be_read_is_named(store: Store, kind: str, events: list[Event]) -> None:
    """It never stands in progress; it is kept, can be set aside, and others are not harmed."""
    here = runs(store)
    recorded = here.encounter("nurse") if kind == "case" else here.lesson("s1-root")
    odd = store.begin(replace(recorded.origin.begun(AT), kind=kind, digest=f"{kind}-2"), events)
    play(here.encounter("nurse"), SOLVED[:2])
    progress = here.progress()
    assert progress.unread == (odd,)
    assert Progress({}, {}, progress.unread).any
    assert progress.cases["nurse"].open
    assert not any(lesson.open for lesson in progress.lessons.values())
    here.set_aside(kind, odd.subject)
    assert here.progress().unread == ()
    assert store.events(odd.id)[:1] == tuple(events)


def test_a_run_goes_on_where_its_case_is_gone(store: Store) -> None:
    """Renamed, or its folder left out: it has its own title, and resumes from its snapshot."""
    play(runs(store).encounter("nurse"), SOLVED[:6])
    here = runs(store, replace(library(), cases={}))
    assert here.progress().cases["nurse"].open
    assert here.title("case", "nurse") == "A nurse"
    recorded = here.encounter("nurse")
    play(recorded, SOLVED[6:])
    assert here.grade_of(recorded).total == 100.0
    assert runs(store, Library()).title("case", "never-seen") == "never-seen"


@pytest.mark.parametrize(
    ("snapshots", "title"),
    [
        (['{"case": {"title": "A runner"}}', '{"case": {"title": "A sprinter"}}'], "A sprinter"),
        (['{"title": "Roots"}'], "Roots"),
        (['{"case": {"title": ""}}'], "gone"),
        (['{"case": {"title": 7}}'], "gone"),
        (["[]"], "gone"),
        (["no JSON"], "gone"),
    ],
)
def test_what_is_gone_has_its_newest_title(store: Store, snapshots: list[str], title: str) -> None:
    """From the snapshot of its last run; its id where there is none."""
    for number, snapshot in enumerate(snapshots):
        name = f"u{number}"
        store.begin(Beginning(name, "case", "gone", name, snapshot, 1, AT), ())
    assert runs(store).title("case", "gone") == title


def test_a_lesson_is_open_while_any_run_of_it_is(store: Store) -> None:
    """As after joining the record of another computer, where it was finished later."""
    here = runs(store)
    left = here.lesson("s1-root").origin
    store.begin(replace(left, uid="mine").begun(AT), ())
    store.begin(replace(left, uid="theirs").begun(AT), [Event(0, AT, FINISHED, {})])
    assert here.progress().lessons["s1-root"].open
    assert here.progress().lessons["s1-root"].finished


def test_a_run_that_names_no_scoring_is_of_the_first(store: Store) -> None:
    """It can be gone on with, and what came of one counts by the rules of that version."""
    origin = replace(runs(store).encounter("nurse").origin, scoring=None)
    store.begin(origin.begun(AT), ())
    assert runs(store).progress().cases["nurse"].open
    ended = replace(store.runs()[0], ending=Event(1, AT, "finished", {"total": 1, "passed": False}))
    result = result_of_case(ended)
    assert result is not None
    assert result.scoring == 1


def test_what_came_of_attempts_is_read_with_one_query(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither snapshots nor events of ended runs are read to show progress."""
    solved(store)
    solved(store, WRONG)

    def never(*_: object) -> Run:
        pytest.fail("only the one query is needed")

    here = runs(store)
    monkeypatch.setattr(store, "events", never)
    monkeypatch.setattr(store, "snapshot", never)
    assert len(here.progress().cases["nurse"].finished) == 2
