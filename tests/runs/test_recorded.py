"""Where nothing can be written the work goes on in memory, and is written when it can be."""

import pytest

from tests.runs.example import (
    SOLVED,
    WRONG,
    FailingStore,
    kinds,
    play,
    recorded_kinds,
    runs,
)
from tutor.session.encounter import Ask, Move
from tutor.session.lesson_run import GoTo
from tutor.store import FINISHED, SET_ASIDE, Damage, Reason, Store, StoreDamaged, StoreUnwritable

NAMES = recorded_kinds(SOLVED)
FOREVER = 1_000


@pytest.mark.parametrize("times", [1, 2, 5])
@pytest.mark.parametrize("passing", [0, 1, 2, 3, 7, 12])
def test_all_is_written_in_order_in_the_end(
    failing: FailingStore, passing: int, times: int
) -> None:
    """At whatever write it fails: the rest follows, in order, each act with its own time."""
    failing.passing, failing.failing = passing, times
    here = runs(failing)
    recorded = here.encounter("nurse")
    unsaved = 0
    for action in SOLVED:
        recorded.take(action)
        assert recorded.saved == (recorded.trouble is None)
        unsaved += not recorded.saved
    assert unsaved == times
    assert here.grade_of(recorded).total == 100.0
    assert kinds(failing) == [*NAMES, FINISHED]
    at = [event.at for event in failing.events(1)]
    assert at[:-1] == sorted(set(at))
    assert at[-1] == at[-2]  # the end is committed with the act that brings it about
    assert failing.runs()[0].started == at[0]
    assert runs(failing).encounter("nurse").resumed is False


def test_trouble_is_told_and_nothing_claimed(failing: FailingStore) -> None:
    """The store's own fault, until everything is on the disk; the state goes on."""
    failing.failing = 2
    recorded = runs(failing).encounter("nurse")
    recorded.take(Move("investigate"))
    assert recorded.trouble == StoreUnwritable(failing.path, Reason.FULL, "SQLITE_FULL")
    assert (recorded.saved, recorded.resumed) == (False, False)
    recorded.take(Ask("path"))
    assert not recorded.saved
    assert recorded.state.asked == ("path",)
    recorded.take(Ask("reflex"))
    assert kinds(failing) == ["moved/1", "asked/1", "asked/1"]
    assert recorded.resumed
    assert recorded.trouble is None


def test_the_end_too_can_be_written_later(failing: FailingStore) -> None:
    """After the last act there is no next one to try again: saving does."""
    here = runs(failing)
    recorded = here.encounter("nurse")
    failing.failing = FOREVER
    play(recorded, SOLVED)
    assert here.grade_of(recorded).passed
    assert (recorded.saved, here.save(), failing.runs()) == (False, False, ())
    failing.failing = 0
    assert here.save()
    assert (recorded.saved, recorded.trouble) == (True, None)
    assert kinds(failing) == [*NAMES, FINISHED]


def test_leaving_an_unsaved_encounter_loses_nothing(failing: FailingStore) -> None:
    """Opened again it is the same run: in no store is there more of it."""
    here = runs(failing)
    play(here.encounter("nurse"), SOLVED[:3])
    failing.failing = FOREVER
    recorded = here.encounter("nurse")
    play(recorded, SOLVED[3:6])
    assert here.encounter("nurse") is recorded
    failing.failing = 0
    again = here.encounter("nurse")  # opening writes what is outstanding
    assert recorded.saved
    assert again.state == recorded.state
    assert kinds(failing) == NAMES[:6]


def test_leaving_an_unsaved_lesson_loses_nothing(failing: FailingStore) -> None:
    """As with an encounter, and beside one."""
    here = runs(failing)
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
    here = runs(failing)
    recorded = here.encounter("nurse")
    play(recorded, SOLVED[:4])
    failing.failing = FOREVER
    play(recorded, SOLVED[4:])
    retry = here.encounter("nurse")
    assert (retry.resumed, retry.state.stage) == (False, "meet")
    play(retry, WRONG[:2])
    assert here.encounter("nurse") is retry
    failing.failing = 0
    assert here.save()
    assert kinds(failing, 1) == [*NAMES, FINISHED]
    assert kinds(failing, 2) == ["moved/1", "call-chosen/1"]
    record = here.progress().cases["nurse"]
    assert record.first is not None
    assert record.first.passed
    assert record.open


def test_what_is_unsaved_is_written_before_it_is_set_aside(failing: FailingStore) -> None:
    """Nothing of it would be kept otherwise, though a learner was told that all is."""
    here = runs(failing)
    failing.failing = FOREVER
    play(here.encounter("nurse"), SOLVED[:3])
    failing.failing = 0
    here.set_aside("case", "nurse")
    (run,) = failing.runs()
    assert run.set_aside is not None
    assert kinds(failing) == [*NAMES[:3], SET_ASIDE]


def test_saving_what_is_saved_does_nothing(failing: FailingStore) -> None:
    """And where nothing was done there is nothing to save."""
    here = runs(failing)
    assert here.save()
    recorded = here.encounter("nurse")
    assert recorded.save()
    assert failing.runs() == ()
    recorded.take(Move("investigate"))
    assert recorded.save()
    assert kinds(failing) == ["moved/1"]


def test_what_a_damaged_record_refuses_was_not_taken(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damage is no reason to go on in memory: the act is not taken, and not written later."""
    recorded = runs(store).encounter("nurse")
    recorded.take(Move("investigate"))
    before = recorded.state

    def damaged(*_: object) -> None:
        raise StoreDamaged(store.path, Damage.REPORTED, "a page is broken")

    with monkeypatch.context() as patch:
        patch.setattr(store, "append", damaged)
        with pytest.raises(StoreDamaged):
            recorded.take(Ask("path"))
    assert recorded.state == before
    assert recorded.saved
    recorded.take(Ask("reflex"))
    assert kinds(store) == ["moved/1", "asked/1"]
    assert runs(store).encounter("nurse").state.asked == ("reflex",)
