"""A lesson line by line: typed lines in, said lines and recorded events out."""

import re
from collections.abc import Iterator, Sequence

import pytest

from tests.course import COURSE, bring, library_with
from tests.line.reading import Heard, hear
from tests.runs.example import FailingStore, runs
from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.flow.leaving import Leaving, OpenCase, OpenLesson
from tutor.flow.lesson import LessonFlow, Ordering, Picking, Ticking, Typing, open_lesson
from tutor.line.lesson import open_place
from tutor.store import Store
from tutor.wording import words

Event = tuple[str, dict[str, object]]
DRAWN = re.compile("[\u2500-\u259f\u2800-\u28ff\u2190-\u21ff\u25b2\u25bc\u2713\u2717\u00b7\x1b]")
SAYS = words.lesson_lines


class Reader:
    """Someone who types lines, and hears what is said."""

    def __init__(self, store: Store | None = None, library: Library | None = None) -> None:
        """Sit down at the small lesson, where it was left."""
        self.store, self.library = store or Store.in_memory(), library
        self.lines: list[str] = []

    def type(self, *lines: str) -> Heard:
        """Open the lesson where it was left and type some lines; return what was heard."""
        library = self.library or library_with(COURSE)
        heard = hear(open_place(open_lesson(runs(self.store, library), "course")), lines)
        self.lines += heard.said
        return heard

    def events(self, after: int = 0) -> list[Event]:
        """Return what was recorded, after so many events."""
        recorded = self.store.events(self.store.runs()[0].id)
        return [(event.kind, dict(event.body)) for event in recorded[after:]]


def at(step: str) -> tuple[Reader, int]:
    """Return a reader at a step, with every answer shown on the way, and the events before."""
    reader = Reader()
    bring(reader.store, library_with(COURSE), step)
    return reader, len(reader.events())


def responded(step: str, *given: str, right: bool, tries: int = 1, hints: int = 0) -> Event:
    """Return the event of a try."""
    body = {"step": step, "given": [*given], "right": right, "hints": hints, "tries": tries}
    return "responded/1", body


def hint(step: str) -> Event:
    """Return the event of a hint."""
    return "hint-shown/1", {"step": step}


def shown(step: str) -> Event:
    """Return the event of an answer that was asked for."""
    return "answer-shown/1", {"step": step}


ONE, MANY, ORDER, NUMBER, POINT = "pick-one", "pick-many", "in-order", "how-much", "point-at"
RIGHT_ORDER = ("recess", "foramen", "thigh", "sole")
CAME = ("foramen", "thigh", "sole", "recess")
TRIED: dict[str, tuple[str, tuple[str, ...], list[Event], list[str]]] = {
    "one, wrong and right": (
        ONE,
        ("1", "2"),
        [
            responded(ONE, "l5", right=False),
            responded(ONE, "s1", right=True, tries=2),
        ],
        [
            "tutor: Choose one: type its number.",
            "tutor: 1. The L5 root",
            "tutor: 2. The S1 root",
            "tutor: 4 or hint: Hear a hint",
            "mark: Not this one. Try another.",
            "tutor: 1 is not right. The L5 root. L5 has left above.",
            "mark: Right, at try 2.",
            "tutor: 2 is right. The S1 root. S1 passes behind the disc.",
            "tutor: 3 is not right. The S2 root. S2 is nearer the midline.",
            "tutor: For everyone.",
            "tutor: The same rule covers narrowing.",
            "tutor: 1 or next: Go on to the next step",
        ],
    ),
    "one, by name": (
        ONE,
        ("the s1 ROOT.",),
        [responded(ONE, "s1", right=True)],
        ["mark: Right."],
    ),
    "one, twice": (
        ONE,
        ("1", "1"),
        [responded(ONE, "l5", right=False)],
        ["tutor: You have tried that one. Choose another."],
    ),
    "one, nothing that is an option": (
        ONE,
        ("", "0", "99", "the l6 root"),
        [],
        [
            f"tutor: {words.line.NOTHING_TYPED}",
            f"tutor: {words.line.not_understood(6)}",
            f"tutor: {words.line.not_understood(6)}",
            f"tutor: {words.line.not_understood(6)}",
        ],
    ),
    "one, hints and the answer": (
        ONE,
        ("hint", "hint", "hint", "solve", "next"),
        [hint(ONE), hint(ONE), shown(ONE), ("step-shown/1", {"index": 2})],
        [
            "tutor: Hint 1 of 2. Think of a strand.",
            "tutor: Hint 2 of 2. It passes by.",
            "tutor: There are no more hints.",
            "mark: The answer: 2.",
            "tutor: 1 is not right. The L5 root. L5 has left above.",
            "tutor: Step 3 of 7: Pick many.",
        ],
    ),
    "one, held up": (
        ONE,
        ("next", "NEXT", "hint", "2"),
        [hint(ONE), responded(ONE, "s1", right=True, hints=1)],
        ["tutor: Answer this one first.", "tutor: Answer this one first."],
    ),
    "many": (
        MANY,
        ("check", "1, 2", "check", "check", "2", "3", "check"),
        [
            responded(MANY, "jerk", "knee", right=False),
            responded(MANY, "jerk", "raise", right=True, tries=2),
        ],
        [
            "tutor: Tick at least one option first.",
            "tutor: Ticked: 1, 2.",
            "mark: Not yet. Your ticks: 1 right, 1 wrong. Right ones missing: 1.",
            "tutor: 2 is not right. Knee reflex. That is L4.",
            "tutor: That is the same answer as before. Change something first.",
            "tutor: Ticked: 1.",
            "tutor: Ticked: 1, 3.",
            "mark: Right, at try 2.",
            "tutor: 1 is right. Achilles reflex. S1 with some S2.",
            "tutor: 3 is right. Heel raise. The calf is S1.",
            "tutor: Test both sides.",
        ],
    ),
    "many, what is no option": (
        MANY,
        ("1 4", "2 2", "0", "all", "2", "2", "solve"),
        [shown(MANY)],
        [
            f"tutor: {SAYS.only_numbers(3)}",
            f"tutor: {SAYS.only_numbers(3)}",
            f"tutor: {SAYS.only_numbers(3)}",
            f"tutor: {words.line.not_understood(7)}",
            "tutor: Ticked: 2.",
            "tutor: Nothing is ticked.",
            "mark: The answer: 1, 3.",
        ],
    ),
    "order": (
        ORDER,
        ("check", "1 2 3", "1 2 3 3", "first", "2 1 3 4", "check", "check", "4 1 2 3", "check"),
        [
            responded(ORDER, CAME[1], CAME[0], *CAME[2:], right=False),
            responded(ORDER, *RIGHT_ORDER, right=True, tries=2),
        ],
        [
            "tutor: Put them in order: type all the numbers in the right order, then check.",
            "tutor: 1. Sacral foramen",
            "tutor: 4. Lateral recess",
            "tutor: check: Check your answer",
            "tutor: That is the order they came in, and it is not right. Move something first.",
            f"tutor: {SAYS.whole_order(4)}",
            f"tutor: {SAYS.whole_order(4)}",
            f"tutor: {words.line.not_understood(0)}",
            "tutor: Your order: 2, 1, 3, 4.",
            "mark: Not yet. In the right place: 1 of 4.",
            "tutor: That is the same answer as before. Change something first.",
            "tutor: Your order: 4, 1, 2, 3.",
            "mark: Right, at try 2.",
            "tutor: Place 1: Lateral recess. It comes first.",
            "tutor: Place 4: Nerves of the sole. It comes fourth.",
        ],
    ),
    "order, shown": (
        ORDER,
        ("solve",),
        [shown(ORDER)],
        ["mark: The answer: this is the right order.", "tutor: Place 2: Sacral foramen."],
    ),
    "number": (
        NUMBER,
        ("many", "3", "3,0 %", "next", "1", "hint", "1,4"),
        [
            responded(NUMBER, "3", right=False),
            responded(NUMBER, "1", right=False, tries=2),
            hint(NUMBER),
            responded(NUMBER, "1,4", right=True, tries=3, hints=1),
        ],
        [
            "tutor: Type a number, in %.",
            "tutor: hint: Hear a hint",
            "tutor: That is no number. Type one such as 12 or 0.5; it has not been counted.",
            "mark: Not 3%. Try again.",
            "tutor: You have tried 3 already.",
            "tutor: Answer this one first.",
            "mark: Not 1%. Try again.",
            "tutor: Hint 1 of 1. Divide.",
            "mark: Right, at try 3.",
            "tutor: The answer: 1.5% (anything from 1.4 to 1.6 counts as right).",
            "tutor: Three divided by two.",
            "tutor: Halves are easy.",
        ],
    ),
    "number, shown": (
        NUMBER,
        ("solve",),
        [shown(NUMBER)],
        [
            "mark: The answer: 1.5% (anything from 1.4 to 1.6 counts as right).",
            "tutor: Three divided by two.",
        ],
    ),
    "place": (
        POINT,
        ("1", "tibial nerve", "again"),
        [
            responded(POINT, "sciatic-nerve", right=False),
            responded(POINT, "tibial-nerve", right=True, tries=2),
        ],
        [
            "figure: Leg from behind",
            "tutor: Choose a place in the figure: type its number.",
            "tutor: 3. Tibial nerve",
            "tutor: 1 is not right. Sciatic nerve. This is the trunk above the knee.",
            "mark: Right, at try 2.",
            "tutor: 3 is right. Tibial nerve. It goes straight down.",
            "figure: Shown: Sciatic nerve (not right), Common peroneal nerve, Tibial nerve (right)",
        ],
    ),
}


@pytest.mark.parametrize("name", TRIED)
def test_a_question_is_answered(name: str) -> None:
    """What is said comes in its order, and what is recorded is what the screen would record."""
    step, typed, events, said = TRIED[name]
    reader, before = at(step)
    reader.type(*typed)
    assert reader.events(before) == events
    _in_order(reader.lines, said)


def _in_order(lines: Sequence[str], wanted: Sequence[str]) -> None:
    """Find lines that begin as wanted, each behind the one before."""
    rest = iter(lines)
    for begins in wanted:
        assert any(line.startswith(begins) for line in rest), begins


def test_no_reason_is_heard_twice() -> None:
    """Settling tells what is new; coming again tells all of it."""
    reader, _ = at(ONE)
    reader.type("1", "2")
    assert "\n".join(reader.lines).count("L5 has left above.") == 1
    reader.type("again")
    assert "\n".join(reader.lines).count("L5 has left above.") == 3


def test_a_hint_is_heard_once() -> None:
    """The next one comes without those before it."""
    reader, _ = at(ONE)
    reader.type("hint", "hint")
    assert "\n".join(reader.lines).count("Think of a strand.") == 1


def test_nothing_is_told_before_it_is_due() -> None:
    """No reason, no source and nothing that everyone is taught stands beside an open question."""
    reader, _ = at(ONE)
    reader.type("hint", "3", "again")
    text = "\n".join(reader.lines)
    for secret in ("S1 passes behind", "L5 has left", "The same rule", "sources", "It passes by."):
        assert secret not in text


def test_sources_are_said_on_request() -> None:
    """A word asks for them, once nothing is open."""
    reader = Reader()
    reader.type("sources", "next", "sources", "2", "sources")
    cited = [line for line in reader.lines if line.startswith("tutor: Sources: ")]
    assert ["Slipman" in cited[0], "lumbar root exits" in cited[1]] == [True, True]
    assert len(cited) == 2


def test_it_resumes_in_the_middle_of_a_question() -> None:
    """Tries, reasons and hints are said again; what follows is counted on."""
    reader, before = at(ONE)
    assert reader.type("1", "hint", "home").ended
    reader.lines.clear()
    reader.type("2")
    _in_order(
        reader.lines,
        [
            "tutor: Lesson: A short course. Step 2 of 7: Pick one.",
            "tutor: Which root",
            "tutor: Choose one",
            "tutor: 1 is not right. The L5 root.",
            "tutor: A common mix-up. L5 has already left",
            "mark: Not this one. Try another.",
            "tutor: Hint 1 of 2. Think of a strand.",
            "tutor: 1. The L5 root",
            "mark: Right, at try 2.",
        ],
    )
    assert reader.events(before)[-1] == responded(ONE, "s1", right=True, tries=2, hints=1)


def test_what_was_tried_of_a_number_is_said_on_coming_back() -> None:
    """The verdict names the last try, the line above it those before."""
    reader, _ = at(NUMBER)
    reader.type("3", "4", "home")
    reader.lines.clear()
    reader.type()
    _in_order(reader.lines, ["tutor: Tried before: 3%", "mark: Not 4%. Try again."])


DRAFTS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "ticks": (MANY, ("1 3",), "tutor: Ticked: 1, 3."),
    "an order": (ORDER, ("4 2 1 3",), "tutor: Your order: 4, 2, 1, 3."),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_what_is_half_answered_stays(name: str) -> None:
    """It is said again on asking, and after going back and forth; nothing of it is recorded."""
    step, typed, said = DRAFTS[name]
    reader, before = at(step)
    reader.type(*typed, "again", "back", "next")
    assert reader.lines.count(said) == 3
    assert {kind for kind, _ in reader.events(before)} == {"step-shown/1"}


def test_an_order_as_it_came_is_not_said_to_be_the_readers() -> None:
    """There is no order of theirs before they have typed one."""
    reader, _ = at(ORDER)
    reader.type("again")
    assert not [line for line in reader.lines if "Your order" in line]


LEAVINGS: dict[str, tuple[str, tuple[str, ...], Leaving]] = {
    "home": (ONE, ("home",), None),
    "patient": ("try-it", ("patient",), OpenCase("pallet")),
    "by number": ("try-it", ("1",), OpenCase("pallet")),
    "finish": ("try-it", ("finish", "home"), None),
    "begin": ("try-it", ("finish", "begin"), OpenLesson("course", again=True)),
}


@pytest.mark.parametrize("name", LEAVINGS)
def test_where_it_leads(name: str) -> None:
    """To a patient, home, or to the beginning."""
    step, typed, leads = LEAVINGS[name]
    reader, _ = at(step)
    heard = reader.type(*typed)
    assert (heard.ended, heard.leaving) == (True, leads)


def test_back_goes_by_a_step_and_at_last_out() -> None:
    """As the left arrow of the screen, it is recorded."""
    reader, before = at(MANY)
    heard = reader.type("back", "back", "back")
    assert (heard.ended, heard.leaving) == (True, None)
    assert reader.events(before) == [("step-shown/1", {"index": 1}), ("step-shown/1", {"index": 0})]


def test_patients_are_told_by_their_number_alone() -> None:
    """No title and no id gives a call away; without them the lesson can be finished."""
    reader, before = at("try-it")
    reader.type("finish")
    text = "\n".join(reader.lines)
    assert "tutor: Patients of this step: 2. You have finished 0." in text
    for name in ("pallet", "shop-floor"):
        assert name not in text
        assert LIBRARY.cases[name].model.title not in text
    assert reader.lines.count("tutor: You have finished this lesson.") == 1
    assert reader.events(before)[0] == ("lesson-finished/1", {})


def test_a_finished_lesson_is_read_in_full() -> None:
    """Every answer is said on coming to its step, and nothing is recorded."""
    reader, _ = at("try-it")
    reader.type("finish", "home")
    count = len(reader.events())
    reader.lines.clear()
    reader.type("next")
    _in_order(
        reader.lines,
        [
            "tutor: Lesson: A short course. The lesson is finished, and open to read. Step 1 of 7",
            "tutor: 2 or begin: Begin this lesson again",
            "tutor: The lesson is finished, and open to read. Step 2 of 7: Pick one.",
            "mark: The answer: 2.",
            "tutor: The same rule covers narrowing.",
        ],
    )
    assert len(reader.events()) == count


def test_the_end_is_told_once_where_a_step_ends_it() -> None:
    """Of a last step that only tells, its own lines say that all is finished."""
    text = COURSE[: COURSE.index("  - id: pick-one")] + "  - {id: end, text: The end.}\n"
    reader = Reader(library=library_with(text))
    assert reader.type("next", "home").ended
    assert reader.lines.count("tutor: You have finished this lesson.") == 1


def test_what_cannot_be_saved_is_told_when_it_begins_and_ends() -> None:
    """Between, the lesson goes on without a word about it."""
    store = FailingStore.in_memory()
    store.failing = 2
    reader = Reader(store)
    reader.type("next", "1", "hint", "2")
    told = [line for line in reader.lines if "NOT SAVED" in line or "saved again" in line]
    assert [line.split(".")[0] for line in told] == [
        "tutor: NOT SAVED",
        "tutor: Everything is saved again",
    ]


def right_lines(flow: LessonFlow) -> Iterator[str]:
    """Yield what to type for the right answer of the step that one is at."""
    view = flow.view
    if view.asked is None:
        return
    given = next(view.asked.right_responses())
    match view.answering:
        case Typing():
            yield given[0]
        case Ordering(start=start):
            yield " ".join(str(start.index(name) + 1) for name in given)
            yield SAYS.CHECK
        case Ticking(options) | Picking(options):
            names = [option.id for option in options]
            yield " ".join(str(names.index(name) + 1) for name in given)
            if isinstance(view.answering, Ticking):
                yield SAYS.CHECK


@pytest.mark.parametrize("name", sorted(LIBRARY.lessons))
def test_a_shipped_lesson_can_be_played_to_its_end(name: str) -> None:
    """Right answers at the first try, nothing drawn, and a record that says finished."""
    store = Store.in_memory()
    flow = open_lesson(runs(store, LIBRARY), name)

    def typed() -> Iterator[str]:
        while not flow.ended:
            yield from right_lines(flow)
            yield "finish" if flow.outline.at == flow.outline.count - 1 else "next"
        yield "home"

    heard = hear(open_place(flow), typed())
    assert heard.ended
    assert store.runs()[0].finished
    tried = [event.body for event in store.events(1) if event.kind == "responded/1"]
    assert [body["right"] for body in tried] == [True] * len(flow.state.questions)
    assert DRAWN.search(heard.text) is None
    assert words.lesson.DONE in heard.text
