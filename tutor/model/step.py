"""The steps of a lesson that ask nothing, and what every step has.

Questions are steps too; they live in ``tutor.questions``, because each kind of question brings
behavior of its own, and nothing in this room has any.
"""

from typing import Annotated

from pydantic import Field

from tutor.model.figure import FigureUse
from tutor.model.scalars import Authored, Id, Text

MAX_STEP = 8_000
"""Characters in one step: a longer Markdown text freezes the screen."""

Prose = Annotated[Text, Field(max_length=MAX_STEP)]


class Step(Authored):
    """What every step has; ``references`` are ids of the literature, ``sources`` in the file."""

    id: Id
    text: Prose
    figure: FigureUse | None = None
    references: tuple[Id, ...] = Field(default=(), alias="sources")


class TextStep(Step):
    """Something to read."""


class CasesStep(Authored):
    """Practice: the next unseen case of the pool opens, unannounced."""

    id: Id
    text: Prose | None = None
    cases: Annotated[tuple[Id, ...], Field(min_length=2)]
