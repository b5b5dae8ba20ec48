"""Where nothing can be written the work goes on in memory, and is written when it can be."""

import pytest

from tests.practice.example import SOLVED, WRONG, FailingStore, desk, kinds, play
from tutor.practice.outcome import read_progress
from tutor.session.encounter import Ask, Move
from tutor.session.lesson_run import GoTo
from tutor.store import Store, StoreDamaged

NAMES = [type(one).__name__ for one in SOLVED]
FOREVER = 1_000


@pytest.mark.parametrize("times", [1, 2, 5])
@pytest.mark.parametrize("passing", [0, 1, 2, 3, 7, 12])
def test_all_is_written_in_order_in_the_end(
    failing: FailingStore, passing: int, times: int
) -> None:
    """At whatever write it fails: the rest follows, in order, each act with its own time."""
    failing.passing, failing.failing = passing, times
    here = desk(failing)
    sitting = here.encounter("nurse")
    unsaved = 0
    for action in SOLVED:
        sitting.take(action)
        assert sitting.saved == (sitting.trouble is None)
        unsaved += not sitting.saved
    assert unsaved == times
    assert here.conclude(sitting).total == 100.0
    assert kinds(failing) == [*NAMES, "finished"]
    at = [one.at for one in failing.events(1)]
    assert at == sorted(set(at))
    assert failing.runs()[0].started == at[0]
    assert desk(failing).encounter("nurse").resumed is False


def test_trouble_is_told_and_nothing_claimed(failing: FailingStore) -> None:
    """The store's own sentence, until everything is on the disk; the state goes on."""
    failing.failing = 2
    sitting = desk(failing).encounter("nurse")
    sitting.take(Move("investigate"))
    assert sitting.trouble is not None
    assert "the disk is full" in sitting.trouble
    assert (sitting.saved, sitting.resumed) == (False, False)
    sitting.take(Ask("path"))
    assert not sitting.saved
    assert sitting.state.asked == ("path",)
    sitting.take(Ask("reflex"))
    assert kinds(failing) == ["Move", "Ask", "Ask"]
    assert sitting.resumed
    assert sitting.trouble is None


def test_the_end_too_can_be_written_later(failing: FailingStore) -> None:
    """After the last act there is no next one to try again: saving does."""
    here = desk(failing)
    sitting = here.encounter("nurse")
    failing.failing = FOREVER
    play(sitting, SOLVED)
    grade = here.conclude(sitting)
    assert grade.passed
    assert here.conclude(sitting) == grade
    assert (sitting.saved, here.save(), failing.runs()) == (False, False, ())
    failing.failing = 0
    assert here.save()
    assert (sitting.saved, sitting.trouble) == (True, None)
    assert kinds(failing) == [*NAMES, "finished"]


def test_leaving_an_unsaved_encounter_loses_nothing(failing: FailingStore) -> None:
    """Opened again it is the same sitting: in no store is there more of it."""
    here = desk(failing)
    play(here.encounter("nurse"), SOLVED[:3])
    failing.failing = FOREVER
    sitting = here.encounter("nurse")
    play(sitting, SOLVED[3:6])
    assert here.encounter("nurse") is sitting
    failing.failing = 0
    again = here.encounter("nurse")  # opening writes what is outstanding
    assert sitting.saved
    assert again.state == sitting.state
    assert kinds(failing) == NAMES[:6]


def test_leaving_an_unsaved_lesson_loses_nothing(failing: FailingStore) -> None:
    """As with an encounter, and beside one."""
    here = desk(failing)
    failing.failing = FOREVER
    lesson = here.lesson("s1-root")
    lesson.take(GoTo(1))
    encounter = here.encounter("nurse")
    encounter.take(Move("investigate"))
    assert here.lesson("s1-root") is lesson
    assert here.encounter("nurse") is encounter
    failing.failing = 0
    assert here.save()
    assert [run.subject for run in failing.runs()] == ["s1-root", "nurse"]


def test_a_finished_attempt_that_is_unsaved_is_not_resumed(failing: FailingStore) -> None:
    """A retry beside it is a new attempt, and both are written."""
    here = desk(failing)
    sitting = here.encounter("nurse")
    play(sitting, SOLVED[:4])
    failing.failing = FOREVER
    play(sitting, SOLVED[4:])
    here.conclude(sitting)
    retry = here.encounter("nurse")
    assert (retry.resumed, retry.state.stage) == (False, "meet")
    play(retry, WRONG[:2])
    assert here.encounter("nurse") is retry
    failing.failing = 0
    assert here.save()
    assert kinds(failing, 1) == [*NAMES, "finished"]
    assert kinds(failing, 2) == ["Move", "ChooseCall"]
    record = read_progress(failing).cases["nurse"]
    assert record.first is not None
    assert record.first.passed
    assert record.open


def test_saving_what_is_saved_does_nothing(failing: FailingStore) -> None:
    """And a desk at which nothing was done has nothing to save."""
    here = desk(failing)
    assert here.save()
    sitting = here.encounter("nurse")
    assert sitting.save()
    assert failing.runs() == ()
    sitting.take(Move("investigate"))
    assert sitting.save()
    assert kinds(failing) == ["Move"]


def test_what_a_damaged_record_refuses_was_not_taken(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damage is no reason to go on in memory: the act is not taken, and not written later."""
    sitting = desk(store).encounter("nurse")
    sitting.take(Move("investigate"))
    before = sitting.state

    def damaged(*_: object) -> None:
        raise StoreDamaged(store.path, "a page is broken")

    with monkeypatch.context() as patch:
        patch.setattr(store, "append", damaged)
        with pytest.raises(StoreDamaged):
            sitting.take(Ask("path"))
    assert sitting.state == before
    assert sitting.saved
    sitting.take(Ask("reflex"))
    assert kinds(store) == ["Move", "Ask"]
    assert desk(store).encounter("nurse").state.asked == ("reflex",)
