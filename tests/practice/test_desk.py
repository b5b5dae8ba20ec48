"""Beginning, resuming, concluding and beginning again."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.grading.small import FINDINGS, case, positive
from tests.practice.example import SOLVED, WRONG, desk, kinds, library, play, solved
from tests.session.example import INDEX, LESSON, RIGHT
from tutor.content.library import Library
from tutor.errors import UnknownId
from tutor.grading.constants import SCORING
from tutor.model.criteria import Criteria
from tutor.model.lesson import Lesson
from tutor.practice.desk import NoContent
from tutor.practice.snapshot import Unreadable
from tutor.session.encounter import Action, Ask, Mark, Move, Submit
from tutor.session.events import Refused, UnknownEvent
from tutor.session.lesson_run import Finish, GoTo, Hint, Respond
from tutor.store import Store, StoreConflict, open_store


def test_looking_leaves_no_trace(store: Store) -> None:
    """A case that is opened and left is no attempt."""
    sitting = desk(store).encounter("nurse")
    assert (sitting.resumed, sitting.saved, sitting.state.stage) == (False, True, "meet")
    assert store.runs() == ()


def test_the_first_action_begins_the_record(store: Store) -> None:
    """With the case as it is, the version of the rules and the time of the action."""
    sitting = desk(store).encounter("nurse")
    sitting.take(Move("investigate"))
    (run,) = store.runs("case")
    assert (run.subject, run.scoring, run.finished) == ("nurse", SCORING, None)
    assert run.started == store.events(run.id)[0].at == "2026-03-01T00:00:00Z"
    assert store.snapshot(run.digest) == sitting.origin.snapshot
    assert sitting.resumed
    assert sitting.saved


def test_what_is_refused_or_changes_nothing_is_not_recorded(store: Store) -> None:
    """The state and the record stay as they were."""
    sitting = desk(store).encounter("nurse")
    with pytest.raises(Refused):
        sitting.take(Ask("path"))
    sitting.take(Move("meet"))
    assert store.runs() == ()
    play(sitting, [Move("investigate"), Ask("path"), Ask("path")])
    with pytest.raises(Refused):
        sitting.take(Mark("bending", on=True))
    assert kinds(store) == ["Move", "Ask"]
    assert sitting.state.asked == ("path",)


@pytest.mark.parametrize("taken", range(1, len(SOLVED) + 1))
def test_an_encounter_resumes_where_it_was_left(store: Store, taken: int) -> None:
    """After every action: the same stage, the same answer, and the rest goes on from there."""
    left = desk(store).encounter("nurse")
    play(left, SOLVED[:taken])
    here = desk(store)
    sitting = here.encounter("nurse")
    assert sitting.resumed
    assert sitting.state == left.state
    play(sitting, SOLVED[taken:])
    assert here.conclude(sitting).total == 100.0
    assert kinds(store) == [*(type(one).__name__ for one in SOLVED), "finished"]
    assert len(store.runs()) == 1


def test_an_encounter_survives_in_a_file(tmp_path: Path) -> None:
    """What was taken is there after the tutor has been closed and started again."""
    path = tmp_path / "progress.sqlite3"
    store, _ = open_store(path, today="2026-03-01")
    left = desk(store).encounter("nurse")
    play(left, SOLVED[:8])
    store.close()
    store, notices = open_store(path, today="2026-03-02")
    assert notices == ()
    assert desk(store).encounter("nurse").state == left.state
    store.close()


def test_a_retry_is_a_new_attempt(store: Store) -> None:
    """The finished one stays as it is, and the new one begins at the beginning."""
    first = solved(store)
    again = desk(store).encounter("nurse")
    assert (again.resumed, again.state.stage, again.state.asked) == (False, "meet", ())
    play(again, WRONG[:2])
    assert [run.finished is None for run in store.runs()] == [False, True]
    assert desk(store).encounter("nurse").state == again.state
    assert desk(store).regrade(store.runs()[0])[1] == first.state


def test_killed_between_handing_in_and_the_grade(store: Store) -> None:
    """It comes back in the debrief, nothing is lost, and concluding ends it."""
    play(desk(store).encounter("nurse"), SOLVED)
    assert store.runs()[0].finished is None
    here = desk(store)
    sitting = here.encounter("nurse")
    assert sitting.state.stage == "debrief"
    grade = here.conclude(sitting)
    assert grade.passed
    assert kinds(store)[-2:] == ["Submit", "finished"]
    assert store.runs()[0].finished
    assert not desk(store).encounter("nurse").resumed


def test_concluding_again_is_the_same(store: Store) -> None:
    """The same grade, and one ending in the record."""
    here = desk(store)
    sitting = here.encounter("nurse")
    play(sitting, SOLVED)
    assert here.conclude(sitting) == here.conclude(sitting)
    assert kinds(store).count("finished") == 1


def test_what_was_not_handed_in_is_not_concluded(store: Store) -> None:
    """A plan in the making ends nothing."""
    here = desk(store)
    sitting = here.encounter("nurse")
    play(sitting, SOLVED[:-1])
    with pytest.raises(Refused, match=r"Hand the plan in first\."):
        here.conclude(sitting)
    assert "finished" not in kinds(store)


CHANGED = case(
    title="Corrected",
    findings={name: positive(weight=5) for name in FINDINGS},
    key={"call": "local", "sources": ["plantar-fascia"], "because": "Corrected."},
)
OTHER_CRITERIA = Criteria.model_validate(
    {
        "format": 1,
        "criteria": [
            {"id": "exam-before-plan", "kind": "caveat", "says": "Corrected.", "section": "Care"}
        ],
        "references": [],
    }
)


@pytest.mark.parametrize(
    "content",
    [
        library(CHANGED),
        library(CHANGED, criteria=OTHER_CRITERIA),
        library(case(id="another")),
        Library(),
    ],
    ids=["corrected", "criteria too", "taken away", "unreadable"],
)
def test_an_attempt_is_finished_as_it_was_begun(store: Store, content: Library) -> None:
    """Whatever became of the case meanwhile, it is graded as the student saw it."""
    play(desk(store).encounter("nurse"), SOLVED[:6])
    here = desk(store, content)
    sitting = here.encounter("nurse")
    assert sitting.state.case.title == "A nurse"
    play(sitting, SOLVED[6:])
    grade = here.conclude(sitting)
    assert grade.total == 100.0
    (run,) = store.runs()
    assert here.regrade(run)[2] == grade


def test_the_next_attempt_takes_the_corrected_case(store: Store) -> None:
    """Each attempt keeps the content it was made with."""
    solved(store)
    here = desk(store, library(CHANGED))
    sitting = here.encounter("nurse")
    assert sitting.state.case.title == "Corrected"
    play(sitting, SOLVED)
    assert not here.conclude(sitting).passed
    first, second = store.runs()
    assert first.digest != second.digest
    assert here.regrade(first)[2].passed


@pytest.mark.parametrize(("kind", "name"), [("case", "nobody"), ("lesson", "nothing")])
def test_an_unknown_id_is_told(store: Store, kind: str, name: str) -> None:
    """By its kind and name, for the command line to suggest another."""
    here = desk(store)
    with pytest.raises(UnknownId) as caught:
        here.encounter(name) if kind == "case" else here.lesson(name)
    assert caught.value == UnknownId(kind, name)


@pytest.mark.parametrize("missing", ["catalogue", "criteria"])
def test_without_the_shared_menu_no_case_opens(store: Store, missing: str) -> None:
    """It is said plainly, and a lesson still opens."""
    content = replace(library(), catalogue=None) if missing == "catalogue" else library()
    content = replace(content, criteria=None) if missing == "criteria" else content
    with pytest.raises(NoContent, match="heel-tutor check"):
        desk(store, content).encounter("nurse")
    assert desk(store, content).lesson("s1-root").state.at == 0


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("Diagnose", {}),
        ("Ask", {"question": "path"}),
        ("Ask", {"inquiry": {"nested": 1}}),
        ("Ask", {"inquiry": "no-longer-there"}),
        ("Submit", {}),
    ],
)
def test_a_record_that_cannot_be_read_is_left_alone(
    store: Store, kind: str, body: dict[str, object]
) -> None:
    """An attempt from another version stays in the record; a new one is begun."""
    play(desk(store).encounter("nurse"), SOLVED[:2])
    store.append(1, 2, kind, body, "2026-03-01T00:00:09Z")
    sitting = desk(store).encounter("nurse")
    assert not sitting.resumed
    play(sitting, SOLVED[:1])
    assert [len(store.events(run.id)) for run in store.runs()] == [3, 1]
    with pytest.raises((UnknownEvent, Refused)):
        desk(store).regrade(store.runs()[0])


@pytest.mark.parametrize("text", ["", "{}", "null", "[1]", '{"case":{},"criteria":{}}'])
def test_content_that_cannot_be_read_is_left_alone(store: Store, text: str) -> None:
    """A snapshot in a form of another version is not resumed, and regrading says why not."""
    for kind, name in (("case", "nurse"), ("lesson", "s1-root")):
        store.remember(f"{kind}-digest", kind, text)
        store.start(kind, name, f"{kind}-digest", None, "2026-03-01T00:00:00Z")
    here = desk(store)
    assert not here.encounter("nurse").resumed
    assert not here.lesson("s1-root").resumed
    with pytest.raises(Unreadable, match="this version cannot read"):
        here.regrade(store.runs("case")[0])


def test_the_last_finished_attempt_can_be_looked_at_again(store: Store) -> None:
    """The newest that ended, graded from the record; none where there is none to read."""
    assert desk(store).last_finished("nurse") is None
    solved(store)
    second = solved(store, WRONG)
    play(desk(store).encounter("nurse"), SOLVED[:3])
    found = desk(store).last_finished("nurse")
    assert found is not None
    assert found[0] == second.state
    assert not found[1].passed
    store.remember("odd", "case", "{}")
    run = store.start("case", "nurse", "odd", None, "2026-03-01T00:00:00Z")
    store.finish(run.id, 0, {}, "2026-03-01T00:00:00Z")
    assert desk(store).last_finished("nurse") is None


ACTIONS: st.SearchStrategy[Action] = st.sampled_from((*SOLVED, *WRONG))


@DERANDOMIZED
@given(st.lists(ACTIONS, max_size=12), st.booleans())
def test_regrading_is_identical(tried: list[Action], hasty: bool) -> None:  # noqa: FBT001
    """Property 9, through the store: what was concluded is what the record gives again."""
    store = Store.in_memory()
    here = desk(store)
    sitting = here.encounter("nurse")
    for action in (*tried, *(WRONG if hasty else SOLVED)):
        try:
            sitting.take(action)
        except Refused:
            continue
    if sitting.state.stage == "plan":
        sitting.take(Submit())
    grade = here.conclude(sitting)
    (run,) = store.runs()
    resolved, encounter, again = desk(store, Library()).regrade(run)
    assert again == grade
    assert encounter == sitting.state
    assert resolved == sitting.state.case
    store.close()


def test_two_windows_at_one_attempt(store: Store) -> None:
    """The same act in both is one; another is told, not taken, and the first record stands."""
    play(desk(store).encounter("nurse"), SOLVED[:1])
    one, other = (desk(store).encounter("nurse") for _ in range(2))
    one.take(Ask("path"))
    other.take(Ask("path"))
    assert one.state == other.state
    one.take(Ask("reflex"))
    for _ in range(2):
        with pytest.raises(StoreConflict, match="open in another window"):
            other.take(Ask("bending"))
        assert other.state.asked == ("path",)
    other.take(Ask("reflex"))  # in step again
    other.take(Ask("bending"))
    assert desk(store).encounter("nurse").state == other.state


def test_a_lesson_resumes_and_ends(store: Store) -> None:
    """At the step it was left at; once ended, the next opening is a new run."""
    sitting = desk(store).lesson("s1-root")
    assert not sitting.resumed
    play(sitting, [GoTo(1), Respond("one", ("l5",)), Hint("one")])
    again = desk(store).lesson("s1-root")
    assert again.state == sitting.state
    play(again, [Respond("one", RIGHT["one"])])
    for name, index in INDEX.items():
        if index > 1:
            play(again, [GoTo(index)])
        if index > 1 and name in RIGHT:
            play(again, [Respond(name, RIGHT[name])])
    play(again, [Finish()])
    again.finish({})
    assert store.runs("lesson")[0].finished
    assert not desk(store).lesson("s1-root").resumed


def test_a_lesson_killed_before_its_end_was_recorded(store: Store) -> None:
    """It was finished, and is: the run is ended at the next opening, and a new one begins."""
    short = LESSON.model_copy(update={"steps": LESSON.steps[:1]})
    content = library()
    loaded = replace(content.lessons["s1-root"], model=short)
    here = desk(store, replace(content, lessons={"s1-root": loaded}))
    play(here.lesson("s1-root"), [Finish()])
    again = desk(store).lesson("s1-root")
    assert (again.resumed, again.state.finished) == (False, False)
    assert kinds(store) == ["Finish", "finished"]
    assert desk(store).progress().lessons["s1-root"].finished


def test_a_lesson_is_finished_as_it_was_begun(store: Store) -> None:
    """A corrected lesson does not move the ground under its reader."""
    play(desk(store).lesson("s1-root"), [GoTo(1)])
    shorter: Lesson = LESSON.model_copy(update={"title": "Corrected", "steps": LESSON.steps[:1]})
    content = library()
    loaded = replace(content.lessons["s1-root"], model=shorter)
    again = desk(store, replace(content, lessons={"s1-root": loaded})).lesson("s1-root")
    assert again.state.lesson == LESSON
    assert again.state.at == 1
