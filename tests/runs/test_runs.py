"""Beginning, resuming, concluding and beginning again."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.runs.example import (
    AT,
    SOLVED,
    WRONG,
    kinds,
    library,
    play,
    recorded_kinds,
    runs,
    solved,
)
from tests.session.example import INDEX, LESSON, RIGHT
from tutor.content.library import Library
from tutor.errors import Named, UnknownId
from tutor.grading.constants import SCORING
from tutor.runs.results import result_of_case
from tutor.runs.runs import NoContent
from tutor.session.encounter import (
    Ask,
    ChooseCall,
    ChooseCertainty,
    ChooseEvidence,
    ChooseSources,
    Move,
)
from tutor.session.lesson_run import Finish, GoTo, Hint, Respond
from tutor.session.refusal import Refused
from tutor.store import FINISHED, Event, Store, StoreConflict, open_store


def test_looking_leaves_no_trace(store: Store) -> None:
    """A case that is opened and left is no attempt."""
    recorded = runs(store).encounter("nurse")
    assert (recorded.resumed, recorded.saved, recorded.state.stage) == (False, True, "meet")
    assert store.runs() == ()


def test_the_first_action_begins_the_record(store: Store) -> None:
    """With the case as it is, the version of the rules and the time of the action."""
    recorded = runs(store).encounter("nurse")
    recorded.take(Move("investigate"))
    (run,) = store.runs("case")
    assert (run.subject, run.scoring, run.finished) == ("nurse", SCORING, None)
    assert run.started == store.events(run.id)[0].at == "2026-03-01T00:00:00Z"
    assert store.snapshot(run.digest) == recorded.origin.snapshot
    assert recorded.resumed
    assert recorded.saved


def test_what_is_refused_or_changes_nothing_is_not_recorded(store: Store) -> None:
    """The state and the record stay as they were."""
    recorded = runs(store).encounter("nurse")
    with pytest.raises(Refused):
        recorded.take(Ask("path"))
    recorded.take(Move("meet"))
    assert store.runs() == ()
    play(recorded, [Move("investigate"), Ask("path"), Ask("path")])
    with pytest.raises(Refused):
        recorded.take(ChooseEvidence("bending", on=True))
    assert kinds(store) == ["moved/1", "asked/1"]
    assert recorded.state.asked == ("path",)


@pytest.mark.parametrize("taken", range(1, len(SOLVED)))
def test_an_encounter_resumes_where_it_was_left(store: Store, taken: int) -> None:
    """After every action but the last: the same stage and answer, and it goes on from there."""
    left = runs(store).encounter("nurse")
    play(left, SOLVED[:taken])
    here = runs(store)
    recorded = here.encounter("nurse")
    assert recorded.resumed
    assert recorded.state == left.state
    play(recorded, SOLVED[taken:])
    assert here.grade_of(recorded).total == 100.0
    assert kinds(store) == [*recorded_kinds(SOLVED), FINISHED]
    assert len(store.runs()) == 1


def test_an_encounter_survives_in_a_file(tmp_path: Path) -> None:
    """What was taken is there after the tutor has been closed and started again."""
    path = tmp_path / "progress.sqlite3"
    store, _ = open_store(path, today="2026-03-01")
    left = runs(store).encounter("nurse")
    play(left, SOLVED[:8])
    store.close()
    store, notices = open_store(path, today="2026-03-02")
    assert notices == ()
    assert runs(store).encounter("nurse").state == left.state
    store.close()


def test_a_retry_is_a_new_attempt(store: Store) -> None:
    """The finished one stays as it is, and the new one begins at the beginning."""
    first = solved(store)
    again = runs(store).encounter("nurse")
    assert (again.resumed, again.state.stage, again.state.asked) == (False, "meet", ())
    play(again, WRONG[:2])
    assert [run.finished is None for run in store.runs()] == [False, True]
    assert runs(store).encounter("nurse").state == again.state
    assert runs(store).regrade(store.runs()[0])[1] == first.state


def test_the_end_is_committed_with_the_last_act(store: Store) -> None:
    """No kill can fall between handing in and the result: one transaction holds both."""
    recorded = runs(store).encounter("nurse")
    play(recorded, SOLVED)
    assert recorded.ended
    assert kinds(store)[-2:] == ["submitted/1", FINISHED]
    assert not runs(store).encounter("nurse").resumed


def test_a_run_handed_in_by_another_version_is_ended(store: Store) -> None:
    """It comes back in the debrief, its end is recorded, and once."""
    play(runs(store).encounter("nurse"), SOLVED[:-1])
    (run,) = store.runs()
    store.append(run, [Event(len(store.events(1)), run.started, "submitted/1", {})])
    recorded = runs(store).encounter("nurse")
    assert (recorded.state.stage, recorded.ended) == ("debrief", True)
    recorded.end_if_over()
    assert kinds(store)[-2:] == ["submitted/1", FINISHED]
    assert runs(store).progress().cases["nurse"].first == result_of_case(store.runs()[0])


@pytest.mark.parametrize(("kind", "name"), [("case", "nobody"), ("lesson", "nothing")])
def test_an_unknown_id_is_told(store: Store, kind: Named, name: str) -> None:
    """By its kind and name, for the command line to suggest another."""
    here = runs(store)
    with pytest.raises(UnknownId) as caught:
        here.encounter(name) if kind == "case" else here.lesson(name)
    assert caught.value == UnknownId(kind, name)


@pytest.mark.parametrize("missing", ["catalogue", "criteria"])
def test_without_the_shared_menu_no_case_opens(store: Store, missing: str) -> None:
    """It is said plainly, and a lesson still opens."""
    content = replace(library(), catalogue=None) if missing == "catalogue" else library()
    content = replace(content, criteria=None) if missing == "criteria" else content
    with pytest.raises(NoContent):
        runs(store, content).encounter("nurse")
    assert runs(store, content).lesson("s1-root").state.at == 0


def test_two_windows_at_one_attempt(store: Store) -> None:
    """The same act in both is one; another is told, not taken, and the first record stands."""
    play(runs(store).encounter("nurse"), SOLVED[:1])
    first, other = (runs(store).encounter("nurse") for _ in range(2))
    first.take(Ask("path"))
    other.take(Ask("path"))
    assert first.state == other.state
    first.take(Ask("reflex"))
    for _ in range(2):
        with pytest.raises(StoreConflict) as caught:
            other.take(Ask("bending"))
        assert caught.value == StoreConflict(attempt=1, step=2)
        assert other.state.asked == ("path",)
    other.take(Ask("reflex"))  # in step again
    other.take(Ask("bending"))
    assert runs(store).encounter("nurse").state == other.state


def test_acts_of_several_events_are_followed_by_more(store: Store) -> None:
    """Another call drops a source, which is an event of its own; the next act comes behind both."""
    acts = (
        Move("commit"),
        ChooseCall("mixed"),
        ChooseSources(("s1-root", "plantar-fascia")),
        ChooseCall("local"),
        ChooseCertainty(2),
    )
    recorded = runs(store).encounter("nurse")
    play(recorded, acts)
    assert kinds(store)[-3:] == ["call-chosen/1", "sources-chosen/1", "certainty-stated/1"]
    assert runs(store).encounter("nurse").state == recorded.state


def test_a_lesson_resumes_and_ends(store: Store) -> None:
    """At the step it was left at; once ended, the next opening is a new run."""
    recorded = runs(store).lesson("s1-root")
    assert not recorded.resumed
    play(recorded, [GoTo(1), Respond("one", ("l5",)), Hint("one")])
    again = runs(store).lesson("s1-root")
    assert again.state == recorded.state
    play(again, [Respond("one", RIGHT["one"])])
    for name, index in INDEX.items():
        if index > 1:
            play(again, [GoTo(index)])
        if index > 1 and name in RIGHT:
            play(again, [Respond(name, RIGHT[name])])
    play(again, [Finish()])
    assert kinds(store)[-2:] == ["lesson-finished/1", FINISHED]
    assert store.runs("lesson")[0].finished
    assert not runs(store).lesson("s1-root").resumed


SHORT = LESSON.model_copy(update={"steps": LESSON.steps[:1]})


def short_library() -> Library:
    """Return a library whose lesson has a single step."""
    content = library()
    return replace(content, lessons={"s1-root": replace(content.lessons["s1-root"], model=SHORT)})


def test_a_lesson_of_another_version_that_lacks_its_end(store: Store) -> None:
    """It was finished, and is: the run is ended at the next opening, which is for reading."""
    here = runs(store, short_library())
    here.lesson("s1-root")
    origin = here.lesson("s1-root").origin
    store.begin(origin.begun(AT), [Event(0, AT, "Finish", {})])
    again = runs(store).lesson("s1-root")
    assert (again.resumed, again.reading, again.state.finished) == (False, True, True)
    assert kinds(store) == ["Finish", FINISHED]
    assert runs(store).progress().lessons["s1-root"].finished


def test_a_finished_lesson_is_read_without_a_record(store: Store) -> None:
    """Every step and answer is open, nothing that is done there is kept; it can be begun again."""
    play(runs(store, short_library()).lesson("s1-root"), [Finish()])
    kept = kinds(store)
    reading = runs(store).lesson("s1-root")
    last = len(LESSON.steps) - 1
    play(reading, [GoTo(last), Finish()])
    reading.end_if_over()
    assert reading.reading
    assert reading.state.at == last
    assert all(reading.state.settled(index) for index in range(last + 1))
    assert (kinds(store), len(store.runs())) == (kept, 1)
    again = runs(store).lesson("s1-root", again=True)
    assert (again.reading, again.state.reached) == (False, 0)


def test_a_finished_lesson_can_be_looked_through(store: Store) -> None:
    """What follows its end is kept as acts, and does not end it once more."""
    recorded = runs(store).lesson("s1-root")
    for name, index in INDEX.items():
        play(recorded, [GoTo(index)] if index else [])
        play(recorded, [Respond(name, RIGHT[name])] if name in RIGHT else [])
    play(recorded, [Finish(), GoTo(0), GoTo(1)])
    assert kinds(store)[-4:] == ["lesson-finished/1", FINISHED, "step-shown/1", "step-shown/1"]


def test_a_lesson_is_finished_as_it_was_begun(store: Store) -> None:
    """A corrected lesson does not move the ground under its reader."""
    play(runs(store).lesson("s1-root"), [GoTo(1)])
    shorter = LESSON.model_copy(update={"title": "Corrected", "steps": LESSON.steps[:1]})
    content = library()
    loaded = replace(content.lessons["s1-root"], model=shorter)
    again = runs(store, replace(content, lessons={"s1-root": loaded})).lesson("s1-root")
    assert again.state.lesson == LESSON
    assert again.state.at == 1
