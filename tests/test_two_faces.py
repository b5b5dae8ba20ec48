"""Both faces over one flow: what is done by keys and by typed lines leaves the same record."""

from collections.abc import Iterator

from tests.course import COURSE, library_with
from tests.line.reading import hear
from tests.shipped import LIBRARY
from tests.ui.application import LARGE, NOON, numbered, playing
from tutor.content.library import Library
from tutor.flow.encounter import open_encounter
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief
from tutor.flow.lesson import open_lesson
from tutor.line import encounter, lesson
from tutor.questions import Question
from tutor.questions.order import shuffled
from tutor.runs import Runs
from tutor.store import Event, Store

COURSE_LIBRARY = library_with(COURSE)
ORDERING = COURSE_LIBRARY.lessons["course"].model.steps[3]
assert isinstance(ORDERING, Question)
START = shuffled("run-0", ORDERING)
RIGHT = ("recess", "foramen", "thigh", "sole")


def sorting() -> Iterator[str]:
    """Yield the keys that bring the shuffled options in their order, each up to its place."""
    order = list(START)
    for place, name in enumerate(RIGHT):
        yield "abcd"[START.index(name)]
        for _ in range(order.index(name) - place):
            yield "minus"
        order.remove(name)
        order.insert(place, name)


LESSON = [
    ("next", ("right",)),
    ("1", ("a",)),
    ("hint", ("h",)),
    ("2", ("b",)),
    ("next", ("right",)),
    ("1 2", ("a", "b")),
    ("check", ("enter",)),
    ("2 3", ("b", "c")),
    ("check", ("enter",)),
    ("next", ("right",)),
    (" ".join(str(START.index(name) + 1) for name in RIGHT), tuple(sorting())),
    ("check", ("enter",)),
    ("back", ("left",)),
    ("next", ("right",)),
    ("next", ("right",)),
    ("2", ("2", "enter")),
    ("hint", ("h",)),
    ("1.5", ("1", "full_stop", "5", "enter")),
    ("next", ("right",)),
    ("1", ("a",)),
    ("solve", ("s",)),
    ("next", ("right",)),
    ("finish", ("right",)),
]
"""A way through a lesson with every kind of question: what is typed, and the keys for it."""
CASE = [
    ("next", ("n",)),
    ("1", ()),  # the list of the screen stands on the first line of the first group already
    ("1", ("enter",)),
    ("2", ("down", "enter")),
    ("mark 1", ("tab", "up", "space")),
    ("mark 2", ("down", "space")),
    ("mark 1", ("up", "space")),
    ("back", ()),
    ("next", ("n",)),
    ("back", ("b",)),
    ("next", ("n",)),
    ("call", ()),
    ("1", ("enter",)),
    ("source", ("tab",)),
    ("1", ()),
    ("1", ("enter",)),
    ("back", ()),
    ("back", ()),
    ("two", ("t",)),
    ("two", ("t",)),
    ("certainty", ("tab",)),
    ("2", ("down", "enter")),
    ("next", ("n",)),
    ("yes", ("y",)),
    ("1", ()),
    ("1", ("space",)),
    ("2", ("down", "space")),
    ("1", ("up", "space")),
    ("back", ()),
    ("next", ("n",)),
    ("yes", ("y",)),
]
"""A way through a case that takes back some of what it does."""


def runs_over(store: Store, library: Library) -> Runs:
    """Return the runs of a record, with the clock and the names that the screens have here."""
    return Runs(library, store, lambda: NOON, numbered())


def recorded(store: Store) -> tuple[list[Event], object]:
    """Return the events of the only run, and the event that ended it."""
    (run,) = store.runs()
    return list(store.events(run.id)), run.ending


async def by_keys(library: Library, leaving: Leaving, keys: Iterator[str]) -> Store:
    """Press some keys where a lesson or a case opens, and return the record."""
    store = Store.in_memory()
    async with playing(LARGE, store, library) as (app, pilot):
        if isinstance(leaving, OpenCase):
            app.open_case(leaving.case)
        else:
            app.open_lesson("course")
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
    return store


async def test_a_lesson_leaves_the_same_record() -> None:
    """Every kind of question, answered wrongly and rightly, with hints and a way back."""
    store = Store.in_memory()
    flow = open_lesson(runs_over(store, COURSE_LIBRARY), "course")
    hear(lesson.open_place(flow), [typed for typed, _ in LESSON])
    keys = (key for _, keys in LESSON for key in keys)
    pressed = await by_keys(COURSE_LIBRARY, None, keys)
    events, ending = recorded(store)
    assert ending is not None
    assert recorded(pressed) == (events, ending)
    assert [event.body["right"] for event in events if event.kind == "responded/1"] == [
        *(False, True, False, True, True, False, True, False)
    ]


async def test_a_case_leaves_the_same_record_and_grade() -> None:
    """From the first question to the plan; what was taken back is taken back in both."""
    store = Store.in_memory()
    flow = open_encounter(runs_over(store, LIBRARY), "pallet")
    heard = hear(encounter.open_place(flow), [typed for typed, _ in CASE])
    keys = (key for _, keys in CASE for key in keys)
    pressed = await by_keys(LIBRARY, OpenCase("pallet"), keys)
    assert isinstance(heard.leaving, OpenDebrief)
    assert recorded(pressed) == recorded(store)
    state = heard.leaving.encounter
    assert (len(state.asked), len(state.evidence), len(state.plan)) == (2, 1, 1)
