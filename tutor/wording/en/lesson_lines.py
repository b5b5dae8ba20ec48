"""What only the lesson line by line says: options by number, answers by word, rows as sentences."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from tutor.characters import unwrapped
from tutor.flow.lesson import (
    AnyAnswering,
    Ordering,
    Outline,
    Picking,
    Plain,
    Pointing,
    RowView,
    SpotLabel,
    StepView,
    Symbol,
    Ticking,
    Typing,
)
from tutor.questions import Choice, TypeIn
from tutor.wording.en.lesson import step_name
from tutor.wording.en.questions import MIX_UP, answer_phrase, hint_label, not_yet, right

WORDS: Mapping[Plain, str] = {
    "next": "next",
    "back": "back",
    "hint": "hint",
    "solve": "solve",
    "finish": "finish",
    "done": "home",
    "open-case": "patient",
    "again": "begin",
}
"""The word for each act."""
LABELS: Mapping[Plain, str] = {
    "next": "Go on to the next step",
    "back": "Go back by a step",
    "hint": "Hear a hint",
    "solve": "Hear the answer; the question is settled by it",
    "finish": "Finish the lesson without the patients that are left",
    "done": "Go home",
    "open-case": "Open the next patient",
    "again": "Begin this lesson again",
}
"""What each word does."""
LEAVE = "Leave the lesson; everything is kept"
CHECK = "check"
CHECK_LABEL = "Check your answer"
SOURCES = "sources"
SOURCES_LABEL = "Hear what this step rests on"
JUDGED: Mapping[Symbol, str] = {
    "none": "not tried",
    "right": "right",
    "tried": "not right",
    "other": "not right",
}
"""What is told of an option."""
NO_MORE_HINTS = "There are no more hints."
NOTHING_TICKED = "Nothing is ticked."
FOR_EVERYONE = "For everyone."


def lesson_title(title: str) -> str:
    """Name the lesson that was opened."""
    return f"Lesson: {_stopped(title)}"


def step_title(outline: Outline, step: str) -> str:
    """Say which step this is, and what it is called."""
    place = f"Step {outline.at + 1} of {outline.count}: {step_name(step)}."
    return f"The lesson is finished, and open to read. {place}" if outline.finished else place


def instruction(answering: AnyAnswering) -> str:
    """Say what a question asks for, and what to type."""
    match answering:
        case Pointing():
            return "Choose a place in the figure: type its number."
        case Picking():
            return "Choose one: type its number."
        case Ticking():
            return (
                f"Tick all that apply: type their numbers, then {CHECK}. A number that is ticked "
                "is taken back by typing it again."
            )
        case Ordering():
            return f"Put them in order: type all the numbers in the right order, then {CHECK}."
        case Typing(way):
            unit = f", in {way.unit}" if way.unit else ""
            return f"Type a number{unit}."
        case _ as missing:
            assert_never(missing)


def option_line(number: int, text: str) -> str:
    """Say an option that is no choice by itself."""
    return f"{number}. {unwrapped(text)}"


def ticked_line(numbers: Iterable[int]) -> str:
    """Say what is ticked."""
    ticked = _listed(numbers)
    return f"Ticked: {ticked}." if ticked else NOTHING_TICKED


def order_line(numbers: Iterable[int]) -> str:
    """Say the order as it stands."""
    return f"Your order: {_listed(numbers)}."


def only_numbers(count: int) -> str:
    """Say which numbers there are to tick."""
    return f"The options have the numbers 1 to {count}. Nothing has changed."


def whole_order(count: int) -> str:
    """Say how an order is typed."""
    return f"Type each number from 1 to {count} once, with blanks between them."


def place_label(told: SpotLabel) -> str:
    """Name a place in the figure, and how it was answered; nothing as long as that would tell."""
    if not told.title:
        return ""
    return told.title if told.symbol == "none" else f"{told.title} ({JUDGED[told.symbol]})"


def verdict(view: StepView) -> str:
    """Say how the last try went, or what the answer is; nothing where there was no try."""
    attempted, question = view.attempted, view.asked
    if question is None:
        return ""
    if attempted.right:
        return right(attempted)
    if attempted.shown and view.answering is not None:
        return _answer(view.answering)
    return not_yet(question.way, attempted.tries[-1]) if attempted.tries else ""


def _answer(answering: AnyAnswering) -> str:
    match answering:
        case Picking(options) | Ticking(options):
            return f"The answer: {_listed(_right(options))}."
        case Ordering():
            return "The answer: this is the right order."
        case Typing(way):
            return typed_answer(way)
        case _ as missing:
            assert_never(missing)


def typed_answer(way: TypeIn) -> str:
    """Say the answer that was to be typed, and how far off still counts."""
    return f"The answer: {_stopped(answer_phrase(way))}"


def row_line(row: RowView) -> str:
    """Say an option with how it was answered and why; in an order, what belongs at a place."""
    said = f"{_stopped(row.text)} {unwrapped(row.why)}"
    if row.place is not None:
        return f"Place {row.place + 1}: {said}"
    return f"{row.option + 1} is {JUDGED[row.symbol]}. {said}"


def correction_line(correction: str) -> str:
    """Say what is wrong with a misconception that was fallen for."""
    return f"{MIX_UP} {unwrapped(correction)}"


def hint_line(number: int, count: int, hint: str) -> str:
    """Say a hint with its number."""
    return f"{hint_label(number, count)}. {unwrapped(hint)}"


def sources_line(sources: Iterable[str]) -> str:
    """Cite the literature of a step."""
    return f"Sources: {_stopped('; '.join(map(unwrapped, sources)))}"


def _right(options: Iterable[Choice]) -> list[int]:
    return [number for number, option in enumerate(options, 1) if option.correct]


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _stopped(text: str) -> str:
    """Return a text in one line with a full stop, unless it ends in a sign of its own."""
    flat = unwrapped(text)
    return flat if flat.endswith((".", "?", "!", ":")) else f"{flat}."
