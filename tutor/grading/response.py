"""Responses to the questions of lessons: what counts as right, and one of each that must.

Pure, and below everything that asks: the learner's run and the checker hold the same opinion.
"""

from collections.abc import Iterator
from itertools import pairwise

from tutor.model.lesson import (
    ChoiceQuestion,
    LocateQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
)

Given = tuple[str, ...]


def is_right(question: Question, given: Given) -> bool:
    """Tell whether a response answers a question: option ids, or one number as it was typed."""
    if isinstance(question, ChoiceQuestion):
        return set(given) == {one.id for one in question.options if one.correct}
    if isinstance(question, LocateQuestion):
        return len(given) == 1 and given[0] in {one.id for one in question.options if one.correct}
    if isinstance(question, OrderQuestion):
        return given == tuple(one.id for one in question.options)
    if isinstance(question, NumberQuestion):
        number = as_number(given[0], question.unit or "") if given else None
        return number is not None and abs(number - question.answer) <= question.tolerance + 1e-9
    return False


def as_number(text: str, unit: str = "") -> float | None:
    """Return a number typed by hand (a comma may stand for the point, the unit may follow)."""
    plain = text.strip().lower().removesuffix(unit.lower()).rstrip("%° ").replace(",", ".")
    if not plain or len(plain) > 12 or set(plain) - set("0123456789.-"):  # noqa: PLR2004
        return None
    try:
        return float(plain)
    except ValueError:
        return None


def shown_number(value: float) -> str:
    """Return a number as it is shown to a learner."""
    return f"{value:g}"


def right_responses(question: Question) -> Iterator[Given]:
    """Yield responses that must be accepted, the answer as it is shown among them."""
    match question:
        case ChoiceQuestion():
            yield tuple(one.id for one in question.options if one.correct)
        case LocateQuestion():
            yield from ((one.id,) for one in question.options if one.correct)
        case OrderQuestion():
            yield tuple(one.id for one in question.options)
        case NumberQuestion():
            yield (shown_number(question.answer),)


def wrong_responses(question: Question) -> Iterator[Given]:
    """Yield responses that must be refused: nothing, and everything that is off by one thing."""
    yield ()
    match question:
        case ChoiceQuestion(ask="many"):
            right = {one.id for one in question.options if one.correct}
            yield from (tuple(right ^ {one.id}) for one in question.options)
        case ChoiceQuestion() | LocateQuestion():
            yield from ((one.id,) for one in question.options if not one.correct)
        case OrderQuestion():
            names = [one.id for one in question.options]
            for at, (one, next_one) in enumerate(pairwise(names)):
                if one != next_one:
                    yield (*names[:at], next_one, one, *names[at + 2 :])
        case NumberQuestion():
            beyond = max(2 * question.tolerance, 1.0)
            yield from ((shown_number(question.answer + step),) for step in (-beyond, beyond))
