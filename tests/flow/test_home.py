"""Home without a screen: what is listed and told, what each act does, where the cursor stays."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from tests.flow.homes import FAILED, PASSED, RUN, UNSAFE, attempts, home_of
from tests.runs.example import AT, library, play, runs, solved
from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.content.problem import Problem
from tutor.flow.entries import Act, CaseFacts, Entry, LessonFacts, Outcome, Person, Standing
from tutor.flow.home import HomeFlow, NameClash, UnreadRun, UnreadRuns
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.runs.progress import CaseRecord, LessonRecord
from tutor.runs.results import CaseKey, CaseResult
from tutor.session.encounter import Ask, Move
from tutor.store import SET_ASIDE, Event, Reason, Run, Store, StoreUnwritable


def listed(flow: HomeFlow, kind: str, name: str) -> Entry:
    """Return an entry where it always stands."""
    return flow.view.rows[f"{kind}s/{kind}/{name}"].entry


CASES: list[tuple[CaseRecord, Standing, tuple[Act, ...], int]] = [
    (attempts(), "new", ("open",), 0),
    (attempts(None), "open", ("open", "set-aside"), 0),
    (attempts(PASSED), "passed", ("debrief", "again"), 1),
    (attempts(FAILED), "not-passed", ("debrief", "again"), 1),
    (attempts(UNSAFE), "unsafe", ("debrief", "again"), 1),
    (attempts(UNSAFE, PASSED), "unsafe", ("debrief", "again"), 2),
    (attempts(PASSED, None), "open", ("open", "debrief", "set-aside"), 1),
]


@pytest.mark.parametrize(("record", "standing", "acts", "tries"), CASES)
def test_a_case_stands_where_its_first_attempt_left_it(
    record: CaseRecord, standing: Standing, acts: tuple[Act, ...], tries: int
) -> None:
    """A later attempt changes neither that nor what may be looked back on; an open one goes on."""
    flow = home_of(record)
    case = listed(flow, "case", "night-nurse")
    assert (case.standing, case.acts, case.tries) == (standing, acts, tries)
    first = record.first
    assert case.first == (Outcome(first.total, first.passed, first.safe) if first else None)
    assert flow.view.entries("continue") == ((case,) if standing == "open" else ())


LESSONS: list[tuple[LessonRecord, Standing, tuple[Act, ...]]] = [
    (LessonRecord("s1-root"), "new", ("open",)),
    (LessonRecord("s1-root", open=True), "open", ("open", "set-aside")),
    (LessonRecord("s1-root", finished=True), "finished", ("open",)),
    (LessonRecord("s1-root", finished=True, open=True), "open", ("open", "set-aside")),
]


@pytest.mark.parametrize(("record", "standing", "acts"), LESSONS)
def test_a_lesson_stands_where_it_was_left(
    record: LessonRecord, standing: Standing, acts: tuple[Act, ...]
) -> None:
    """A lesson that is gone through again is begun, too."""
    flow = home_of(record)
    lesson = listed(flow, "lesson", "s1-root")
    assert (lesson.standing, lesson.acts) == (standing, acts)
    assert flow.view.entries("continue") == ((lesson,) if standing == "open" else ())


def test_everything_is_listed_in_order() -> None:
    """What was begun, cases first; lessons in the order of the course; cases by level, then id."""
    flow = home_of(attempts(None), LessonRecord("s1-root", open=True))
    lessons, cases = list(LIBRARY.lessons), [case.id for case in LIBRARY.cases_in_order]
    assert list(flow.view.rows) == [
        "continue/case/night-nurse",
        "continue/lesson/s1-root",
        *(f"lessons/lesson/{name}" for name in lessons),
        *(f"cases/case/{name}" for name in cases),
    ]
    assert {row.entry.standing for row in home_of().view.rows.values()} == {"new"}
    levels = [entry.facts for entry in flow.view.entries("cases")]
    assert levels == [CaseFacts(case.level) for case in LIBRARY.cases_in_order]
    numbered = [entry.facts for entry in flow.view.entries("lessons")]
    assert numbered == [
        LessonFacts(number, loaded.model.minutes, len(loaded.model.steps))
        for number, loaded in enumerate(LIBRARY.lessons.values(), start=1)
    ]


def test_what_is_gone_from_the_content_goes_on() -> None:
    """By its old title and under what was begun only; once it is over it stands nowhere."""
    flow = home_of(attempts(None, case="renamed"), LessonRecord("left-out", open=True))
    gone = flow.view.entries("continue")
    assert gone == (
        Entry("case", "renamed", "case renamed as it was", None, "open"),
        Entry("lesson", "left-out", "lesson left-out as it was", None, "open"),
    )
    assert len(flow.view.rows) == 2 + len(LIBRARY.lessons) + len(LIBRARY.cases)
    for entry in gone:
        about = flow.about(entry)
        assert (about.person, about.complaint, about.objectives) == (None, "", ())
    over = home_of(attempts(PASSED, case="renamed"), LessonRecord("left-out", finished=True))
    assert over.view.entries("continue") == ()


def test_what_is_told_of_a_lesson_and_of_a_case() -> None:
    """Of a lesson what it is for, of a case who comes in and what they complain of."""
    flow = home_of()
    lesson = flow.about(listed(flow, "lesson", "s1-root"))
    assert lesson.objectives == tuple(LIBRARY.lessons["s1-root"].model.objectives)
    assert (lesson.person, lesson.complaint) == (None, "")
    case = flow.about(listed(flow, "case", "night-nurse"))
    assert case.person == Person(44, "female", "night nurse")
    assert case.complaint.startswith('"')
    assert "\n" not in case.complaint
    assert case.objectives == ()


def leaves(value: object) -> Iterator[object]:
    """Yield all that a value of the flow is made of, however deep it lies."""
    if is_dataclass(value):
        for part in fields(value):
            yield from leaves(getattr(value, part.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from leaves(item)
    elif isinstance(value, dict):
        yield from leaves((*value, *value.values()))
    else:
        yield value


def test_no_entry_gives_its_answer_away() -> None:
    """Whatever came of it: no call, source, family, folder or anything of the file is in it."""
    for name, loaded in LIBRARY.cases.items():
        case, path = loaded.model, loaded.document.path
        call, sources = case.key.call, case.key.sources
        key = CaseKey(call, sources, case.key.certainty, case.level)
        result = CaseResult(50.0, passed=False, call=call, sources=sources, key=key)
        flow = home_of(attempts(result, result, None, case=name))
        entry = listed(flow, "case", name)
        about = flow.about(entry)
        held = set(leaves((about, flow.view.entries("cases"))))
        assert entry in flow.view.entries("continue")
        assert {type(leaf) for leaf in held} <= {str, int, float, bool, type(None)}
        assert held.isdisjoint({call, *sources, case.family, path.parent.name, path.name})
        told = set(leaves((entry, replace(about, complaint=""))))  # a patient may say any word
        words = {word for leaf in told if isinstance(leaf, str) for word in leaf.split()}
        assert words.isdisjoint({call, *sources, "key"})


def begun(store: Store, content: Library | None = None) -> HomeFlow:
    """Return the home of a learner who has begun the small case."""
    opened = runs(store, content)
    play(opened.encounter("nurse"), (Move("investigate"), Ask("path")))
    flow = HomeFlow(opened)
    flow.read()
    return flow


@pytest.mark.parametrize(
    ("kind", "name", "act", "leaving"),
    [
        ("case", "nurse", "open", OpenCase("nurse")),
        ("lesson", "s1-root", "open", OpenLesson("s1-root")),
        ("case", "nurse", "debrief", None),
        ("case", "nurse", "again", None),
        ("case", "nurse", "set-aside", None),
        ("lesson", "s1-root", "set-aside", None),
    ],
)
def test_what_is_new_is_opened_and_nothing_else(
    kind: str, name: str, act: Act, leaving: Leaving
) -> None:
    """What is not offered does nothing, and writes nothing."""
    store = Store.in_memory()
    flow = HomeFlow(runs(store))
    flow.read()
    assert flow.do(listed(flow, kind, name), act) == leaving
    assert store.runs() == ()


def test_a_finished_case_is_looked_back_on_or_tried_again() -> None:
    """First of all its debrief; another attempt is a new one."""
    store = Store.in_memory()
    recorded = solved(store)
    opened = runs(store)
    flow = HomeFlow(opened)
    flow.read()
    entry = listed(flow, "case", "nurse")
    debrief = flow.do(entry, entry.acts[0])
    assert isinstance(debrief, OpenDebrief)
    assert debrief.encounter == recorded.state
    assert debrief.grade == opened.grade_of(recorded)
    assert flow.do(entry, "again") == OpenCase("nurse")
    assert not opened.encounter("nurse").state.asked


def test_a_debrief_that_cannot_be_read_opens_its_case() -> None:
    """Rather than nothing: the learner meets the patient anew."""
    flow = home_of(attempts(PASSED))
    assert flow.do(listed(flow, "case", "night-nurse"), "debrief") == OpenCase("night-nurse")


def test_what_was_begun_by_mistake_is_set_aside() -> None:
    """It is new again, and the record keeps it."""
    store = Store.in_memory()
    flow = begun(store)
    (entry,) = flow.view.entries("continue")
    before = flow.view
    assert flow.do(entry, "set-aside") is None
    assert flow.view != before
    assert flow.view.entries("continue") == ()
    assert listed(flow, "case", "nurse").standing == "new"
    assert [event.kind for event in store.events(1)][-1] == SET_ASIDE


class Locked(Store):
    """A record in which nothing can be set aside, since another program holds it."""

    def set_aside(self, run: Run, at: str) -> None:  # noqa: ARG002 - the store's signature
        """Refuse, as SQLite would after a second."""
        raise StoreUnwritable(self.path, Reason.LOCKED, "SQLITE_BUSY")


def test_what_cannot_be_written_is_raised_and_changes_nothing() -> None:
    """The face tells it, and the list stays as it is."""
    flow = begun(Locked.in_memory())
    (entry,) = flow.view.entries("continue")
    before = flow.view
    with pytest.raises(StoreUnwritable):
        flow.do(entry, "set-aside")
    assert flow.view == before


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (None, None),
        ("cases/case/night-nurse", "cases/case/night-nurse"),
        ("continue/case/night-nurse", "continue/case/night-nurse"),
        ("continue/case/pallet", "cases/case/pallet"),
        ("continue/lesson/s1-root", "lessons/lesson/s1-root"),
        ("continue/case/s1-root", None),
        ("continue/case/renamed", None),
    ],
)
def test_the_cursor_stays_with_what_it_was_on(was: str | None, now: str | None) -> None:
    """Its line may have gone to another group; of what is nowhere any more nothing is left."""
    assert home_of(attempts(None)).view.now_at(was) == now


def test_a_group_begins_somewhere_and_an_entry_is_found_as_it_stands_now() -> None:
    """Of what was begun it is the line that stands first."""
    view = home_of(attempts(None)).view
    assert view.first("continue") == "continue/case/night-nurse"
    assert view.first("lessons") == f"lessons/lesson/{next(iter(LIBRARY.lessons))}"
    assert view.first("cases") == f"cases/case/{LIBRARY.cases_in_order[0].id}"
    assert home_of().view.first("continue") is None
    found = view.entry("case", "night-nurse")
    assert found is not None
    assert found.standing == "open"
    assert view.entry("lesson", "night-nurse") is None


def test_what_the_learner_must_know_is_told_by_value() -> None:
    """A folder whose name is taken, then the runs that cannot be read, by their titles."""
    packs = replace(LIBRARY.packs, clashes=(Path("mine"),))
    flow = home_of(library=replace(LIBRARY, packs=packs), unread=(RUN, replace(RUN, kind="exam")))
    assert flow.view.notices == (
        NameClash(Path("mine")),
        UnreadRuns(
            (
                UnreadRun("case", "case night-nurse as it was", "2026-03-01"),
                UnreadRun("exam", "exam night-nurse as it was", "2026-03-01"),
            )
        ),
    )
    assert home_of().view.notices == ()


def test_an_unread_run_is_told_and_its_case_is_new() -> None:
    """It is never in progress, since nobody can go on with it."""
    store = Store.in_memory()
    flow = begun(store)
    (run,) = store.runs()
    store.append(run, [Event(2, AT, "dreamt/1", {})])
    flow = HomeFlow(runs(store))
    view = flow.read()
    assert view.entries("continue") == ()
    assert listed(flow, "case", "nurse").standing == "new"
    title = library().cases["nurse"].model.title
    assert view.notices == (UnreadRuns((UnreadRun("case", title, run.started),)),)


def test_an_empty_library_has_its_problems_counted() -> None:
    """So that there is something to say where there is nothing to list."""
    problem = Problem(Path("a.yaml"), 1, 1, "yaml", "Bad.")
    view = home_of(library=Library(problems=(problem, problem))).view
    assert (dict(view.rows), view.problems) == ({}, 2)
