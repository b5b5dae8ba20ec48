"""A lesson: short texts alternating with questions."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from tutor.model.figure import FigureUse
from tutor.model.scalars import Authored, Format, Id, Line, Number, Text, Whole, YesNo

MAX_STEP = 8_000
"""Characters in one step: a longer Markdown text freezes the screen."""

Prose = Annotated[Text, Field(max_length=MAX_STEP)]


class Spot(Authored):
    """A place in the figure that one may point at: ``id`` is that of a part or station.

    ``why`` is why it is right or wrong.
    """

    id: Id
    correct: YesNo = False
    why: Text
    misconception: Id | None = None


class Choice(Spot):
    """One option of a question, in words."""

    text: Text


class Step(Authored):
    """What every step has."""

    id: Id
    text: Prose
    figure: FigureUse | None = None
    sources: tuple[Id, ...] = ()


class TextStep(Step):
    """Something to read."""


class Question(Step):
    """Something to answer: ``hints`` run from a nudge to nearly the answer."""

    hints: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    after: Prose


class ChoiceQuestion(Question):
    """Pick one, or all that apply."""

    ask: Literal["one", "many"]
    options: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=8)]


class OrderQuestion(Question):
    """Put the options in order; the file lists them in the right one."""

    ask: Literal["order"]
    options: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=8)]


class LocateQuestion(Question):
    """Point at a place in the figure; where several are correct, any of them will do."""

    ask: Literal["locate"]
    figure: FigureUse
    options: Annotated[tuple[Spot, ...], Field(min_length=2, max_length=8)]


class NumberQuestion(Question):
    """Work out a number; an answer within ``tolerance`` of it is right."""

    ask: Literal["number"]
    answer: Number
    tolerance: Annotated[Number, Field(ge=0)] = 0.0
    unit: Line | None = None
    why: Text


class CasesStep(Authored):
    """Practice: the next unseen case of the pool opens, unannounced."""

    id: Id
    text: Prose | None = None
    cases: Annotated[tuple[Id, ...], Field(min_length=2)]


def _tag(step: object) -> str:
    """Tell the kind of step apart; the tags are no keys, so that positions stay findable."""
    keys = step if isinstance(step, dict) else getattr(step, "__dict__", {})
    if "cases" in keys:
        return "step with cases"
    ask = keys.get("ask")
    if ask is None:
        return "step of text"
    return _KINDS.get(str(ask), "question of choice")


_KINDS = {
    "order": "question of order",
    "number": "question of number",
    "locate": "question of place",
}


AnyStep = Annotated[
    Annotated[TextStep, Tag("step of text")]
    | Annotated[ChoiceQuestion, Tag("question of choice")]
    | Annotated[OrderQuestion, Tag("question of order")]
    | Annotated[LocateQuestion, Tag("question of place")]
    | Annotated[NumberQuestion, Tag("question of number")]
    | Annotated[CasesStep, Tag("step with cases")],
    Discriminator(_tag),
]


class Lesson(Authored):
    """One lesson file."""

    format: Format
    id: Id
    title: Line
    objectives: Annotated[tuple[Line, ...], Field(min_length=1)]
    minutes: Annotated[Whole, Field(ge=1, le=120)]
    sources: tuple[Id, ...] = ()
    steps: Annotated[tuple[AnyStep, ...], Field(min_length=1)]
