"""What all attempts come to: the first is the record."""

import pytest

from tests.grading.small import case
from tests.runs.example import SOLVED, WRONG, library, play, runs, solved
from tests.session.example import LESSON
from tutor.runs.outcome import Calibration, Outcome, read_progress
from tutor.session.encounter import Action, ChooseCertainty, Prescribe
from tutor.session.lesson_run import GoTo
from tutor.store import Store

AT = "2026-03-01T00:00:00Z"


def test_the_first_attempt_is_the_record(store: Store) -> None:
    """However much better a later one is."""
    solved(store, WRONG)
    solved(store)
    record = read_progress(store).cases["nurse"]
    assert record.first is not None
    assert not record.first.passed
    assert [one.outcome.passed for one in record.attempts if one.outcome] == [False, True]
    assert not record.open


def test_an_outcome_keeps_what_progress_tells(store: Store) -> None:
    """The total unrounded, call and plan, how certain, and whether it was safe."""
    solved(store)
    (attempt,) = read_progress(store).cases["nurse"].finished
    assert attempt.outcome == Outcome(
        100.0, passed=True, call=1.0, plan=1.0, certainty=3, safe=True
    )
    solved(store, WRONG)  # the critical question was never asked
    last = read_progress(store).cases["nurse"].finished[-1].outcome
    assert last == Outcome(0.0, passed=False, call=0.0, plan=0.0, certainty=2, safe=False)


def test_an_unfinished_attempt_is_open_and_no_record(store: Store) -> None:
    """It counts for nothing until it ends."""
    play(runs(store).encounter("nurse"), SOLVED[:4])
    record = read_progress(store).cases["nurse"]
    assert (record.first, record.finished, record.open) == (None, (), True)
    assert len(record.attempts) == 1


@pytest.mark.parametrize("body", [{}, {"total": 90.0}, {"score": 3, "passed": True}])
def test_an_ending_of_another_version_is_passed_over(store: Store, body: dict[str, object]) -> None:
    """It ended, but what came of it cannot be read; the next one that can be is the record."""
    assert Outcome.read(body) is None
    store.remember("odd", "case", "{}")
    run = store.start("case", "nurse", "odd", 0, AT)
    store.finish(run.id, 0, body, AT)
    solved(store)
    record = read_progress(store).cases["nurse"]
    assert len(record.attempts) == 2
    assert record.first is not None
    assert record.first.passed
    assert not record.open


def test_an_outcome_reads_back_as_it_was() -> None:
    """To the last digit."""
    outcome = Outcome(206 / 3, passed=False, call=0.4, plan=1.0, certainty=None, safe=True)
    assert Outcome.read(outcome.body()) == outcome


def test_nothing_done_is_no_progress(store: Store) -> None:
    """An empty record has no cases and no lessons, and nothing to calibrate."""
    progress = read_progress(store)
    assert (progress.cases, progress.lessons) == ({}, {})
    assert progress.calibration == tuple(Calibration(level, 0, 0) for level in (1, 2, 3))


def test_calibration_counts_first_attempts_that_stated_certainty(store: Store) -> None:
    """How often the first call was right at each level; retries and the silent do not count."""
    attempts: dict[str, tuple[tuple[Action, ...], int | None]] = {
        "a": (SOLVED, 3),
        "b": (
            tuple(one for one in SOLVED if not isinstance(one, Prescribe)),
            2,
        ),  # right, not passed
        "c": (WRONG, 2),
        "d": (WRONG, 3),
        "e": (SOLVED, None),
    }
    content = library(*(case(id=name) for name in attempts))
    for name, (actions, certainty) in attempts.items():
        here = runs(store, content)
        recorded = here.encounter(name)
        play(
            recorded,
            [
                ChooseCertainty(certainty) if isinstance(one, ChooseCertainty) else one
                for one in actions
            ],
        )
        here.conclude(recorded)
    here = runs(store, content)
    retry = here.encounter("d")
    play(retry, SOLVED)
    here.conclude(retry)
    assert read_progress(store).calibration == (
        Calibration(1, 0, 0),
        Calibration(2, 1, 2),
        Calibration(3, 1, 2),
    )


def test_a_lesson_once_finished_stays_so(store: Store) -> None:
    """A second run of it is open beside that."""
    recorded = runs(store).lesson("s1-root")
    recorded.take(GoTo(1))
    lesson = read_progress(store).lessons["s1-root"]
    assert (lesson.finished, lesson.open) == (False, True)
    recorded.finish({})
    lesson = read_progress(store).lessons["s1-root"]
    assert (lesson.finished, lesson.open) == (True, False)
    runs(store).lesson("s1-root", again=True).take(GoTo(1))
    lesson = read_progress(store).lessons["s1-root"]
    assert (lesson.lesson, lesson.finished, lesson.open) == (LESSON.id, True, True)
