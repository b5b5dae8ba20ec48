"""What is said of a question, whatever the face: what to do, how a try went, what the answer is.

Before a question is settled no sentence tells more about the answer than a count. What a kind is
called on to do is chosen by kind, everything else by the way it is answered; both matches are
closed, so a new kind or way without words is an error of types.
"""

from collections.abc import Iterable, Mapping
from typing import assert_never

from tutor.flow.lesson import Objected, Objection
from tutor.questions import (
    AnyQuestion,
    Choice,
    Given,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    TypeIn,
    Way,
)
from tutor.questions.choice import ChoiceQuestion
from tutor.questions.locate import LocateQuestion
from tutor.questions.number import NumberQuestion
from tutor.questions.order import OrderQuestion
from tutor.session.lesson_run import Attempted
from tutor.wording.en import keys

LETTERS = "abcdefgi"
"""One letter for each of at most eight options; h is left out, which asks for a hint."""
KEYS: Mapping[str, str] = {
    "up": keys.UP,
    "down": keys.DOWN,
    "answer": "Answer",
    "check": "Check",
    "tick": "Tick",
    "move-up": "Move up",
    "move-down": "Move down",
    "point": "Point",
}
"""What the keys of a question are called in the footer and the command palette."""
FOR_EVERYONE = "For everyone"
"""The heading of what everyone reads afterwards, right or wrong."""
MIX_UP = "A common mix-up."
OBJECTIONS: Mapping[Objection, str] = {
    Objection.NOTHING_CHOSEN: "Choose an option first: a letter, or ↑ ↓.",
    Objection.TRIED_OPTION: "You have tried that one. Choose another.",
    Objection.NOTHING_TICKED: "Tick at least one option first.",
    Objection.UNMOVED: (
        "That is the order they came in, and it is not right. Move something first."
    ),
    Objection.UNCHANGED: "That is the same answer as before. Change something first.",
    Objection.NOT_A_NUMBER: (
        "That is no number. Type one such as 12 or 0.5; it has not been counted."
    ),
    Objection.TRIED_TEXT: "You have tried {} already.",
}
NOT_HERE = "Click one of the marked places, or press its letter."


def task(question: AnyQuestion) -> str:
    """Say what a kind of question asks for, without a full stop: a face adds by which keys."""
    match question:
        case ChoiceQuestion(ask="many"):
            return "Tick all that apply"
        case ChoiceQuestion():
            return "Choose one"
        case OrderQuestion():
            return "Put them in order"
        case LocateQuestion():
            return "Point"
        case NumberQuestion():
            return "Type a number"
        case _ as missing:
            assert_never(missing)


def instruction(question: AnyQuestion) -> str:
    """Say what a question asks for, and by which keys or clicks it is answered."""
    asked = task(question)
    match question.way:
        case PickOne():
            return f"{asked}: a letter, a click, or ↑ ↓ and Enter."
        case PickSeveral():
            return f"{asked}: a letter, a click, or ↑ ↓ and Space. Enter checks."
        case PutInOrder():
            return (
                f"{asked}. ↑ ↓ or a letter selects; Shift+↑ ↓ or a click on ▲ ▼ moves; "
                "Enter checks."
            )
        case PointAt():
            return f"{asked}: a letter, a click in the figure, or ↑ ↓ and Enter."
        case TypeIn():
            return f"{asked}, then Enter."
        case _ as missing:
            assert_never(missing)


def objection(objected: Objected) -> str:
    """Say why a response is no try, and what to do instead."""
    return OBJECTIONS[objected.objection].format(_plain_form(objected.way, objected.given))


def hint_label(number: int, count: int) -> str:
    """Number a hint among all that a question has."""
    return f"Hint {number} of {count}"


def tried_before(way: TypeIn, texts: Iterable[str]) -> str:
    """Say which typed answers were tried; nothing where there were none."""
    tried = ", ".join(typed_phrase(way, text) for text in texts)
    return f"Tried before: {tried}" if tried else ""


def verdict(way: Way, attempted: Attempted) -> str:
    """Say how the last try went; nothing where there was none."""
    if attempted.right:
        return right(attempted)
    if attempted.shown:
        return _given_up(way)
    return not_yet(way, attempted.tries[-1]) if attempted.tries else ""


def right(attempted: Attempted) -> str:
    """Say that a try was right, and which try where it was not the first."""
    tries = len(attempted.tries)
    return f"Right, at try {tries}." if tries > 1 else "Right."


def typed_phrase(way: TypeIn, text: str) -> str:
    """Return a typed answer in its plain form, with the unit."""
    return with_unit(way.read(text) or text, way.unit)


def answer_phrase(way: TypeIn) -> str:
    """Return the right answer with its unit, and how far off still counts."""
    answer = with_unit(way.answer, way.unit)
    if way.within is None:
        return answer
    low, high = way.within
    return f"{answer} (anything from {low} to {high} counts as right)"


def with_unit(number: str, unit: str) -> str:
    """Return a number with its unit, which only a percent or degree sign follows at once."""
    if not unit:
        return number
    return f"{number}{unit}" if unit in ("%", "°") else f"{number} {unit}"


def not_yet(way: Way, given: Given) -> str:
    """Say what is wrong with a try, and no more of it than a count."""
    match way:
        case PickOne() | PointAt():
            return "Not this one. Try another."
        case PickSeveral(options):
            return _counted(options, frozenset(given))
        case PutInOrder(options):
            pairs = zip(options, given, strict=False)
            placed = sum(option.id == name for option, name in pairs)
            return f"Not yet. In the right place: {placed} of {len(options)}."
        case TypeIn():
            # An empty try is none that a face takes, but a record may hold one.
            return f"Not {typed_phrase(way, given[0] if given else '')}. Try again."
        case _ as missing:
            assert_never(missing)


def _plain_form(way: Way, given: Given) -> str:
    """Return what was typed as every form of it would be repeated; options are not typed."""
    text = given[0] if given else ""
    return (way.read(text) or text) if isinstance(way, TypeIn) else text


def _given_up(way: Way) -> str:
    """Say where on the screen the answer stands, now that it is shown."""
    match way:
        case PickOne(options):
            right = [option.correct for option in options]
            # A question without a right option is a fault of content; it must not stop the lesson.
            return f"The answer is {LETTERS[right.index(True) if any(right) else 0]}."
        case PickSeveral():
            return "The answer: those marked ✓ are right."
        case PutInOrder():
            return "The answer: this is the right order."
        case PointAt():
            return "The answer is marked ✓ in the figure."
        case TypeIn():
            return "The answer stands below."
        case _ as missing:
            assert_never(missing)


def _counted(options: tuple[Choice, ...], ticked: frozenset[str]) -> str:
    right = frozenset(option.id for option in options if option.correct)
    hits, wrong, missing = ticked & right, ticked - right, right - ticked
    return (
        f"Not yet. Your ticks: {len(hits)} right, {len(wrong)} wrong. "
        f"Right ones missing: {len(missing)}."
    )
