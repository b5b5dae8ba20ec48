"""What is said of a question, whatever the face: what to do, how a try went, what the answer is.

Before a question is settled no sentence tells more about the answer than a count. What a kind is
called on to do is chosen by kind, everything else by the way it is answered; both matches are
closed, so a new kind or way without words is an error of types.
"""

from typing import assert_never

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

LETTERS = "abcdefgi"
"""One letter for each of at most eight options; h is left out, which asks for a hint."""


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


def verdict(way: Way, attempted: Attempted) -> str:
    """Say how the last try went; nothing where there was none."""
    if attempted.right:
        tries = len(attempted.tries)
        return f"✓ Right, at try {tries}." if tries > 1 else "✓ Right."
    if attempted.shown:
        return _given_up(way)
    return f"✗ {_not_yet(way, attempted.tries[-1])}" if attempted.tries else ""


def unreadable(way: TypeIn) -> str:
    """Say that what was typed is no answer at all, and was not counted."""
    match way.takes:
        case "number":
            return "That is no number. Type one such as 12 or 0.5; it has not been counted."
        case _ as missing:
            assert_never(missing)


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


def _not_yet(way: Way, given: Given) -> str:
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


def _given_up(way: Way) -> str:
    """Say where the answer stands, now that it is shown."""
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
