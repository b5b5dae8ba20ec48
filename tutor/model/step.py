"""The steps of a lesson that ask nothing, and what every step has.

Questions are steps too; they live in ``tutor.questions``, because each kind of question brings
behavior of its own, and nothing in this room has any.
"""

from typing import Annotated

from pydantic import Field

from tutor.model.figure import FigureUse
from tutor.model.scalars import Authored, CaseId, Id, ReferenceId, Text

MAX_STEP = 8_000
"""Characters in one step: a longer Markdown text freezes the screen."""

Prose = Annotated[Text, Field(max_length=MAX_STEP)]


class Step(Authored):
    """What every step has."""

    id: Id
    """The id, which no other step of the lesson has. Example: which-disc"""
    text: Prose
    """What is read first, as Markdown. Example: A disc at L5-S1 catches which root?"""
    figure: FigureUse | None = None
    """The drawing beside it. Example: {id: leg-posterior, show: [s1-root]}"""
    references: tuple[ReferenceId, ...] = Field(default=(), alias="sources")
    """The literature that it rests on. Example: [standard-teaching]"""


class TextStep(Step):
    """Something to read."""


class CasesStep(Authored):
    """Practice: the next unseen case of the pool opens, unannounced."""

    id: Id
    """The id, which no other step of the lesson has. Example: try-it"""
    text: Prose | None = None
    """What is read first, as Markdown. Example: Now try it on patients."""
    cases: Annotated[tuple[CaseId, ...], Field(min_length=2)]
    """The pool: two cases or more, of two different calls. Example: [night-nurse, shop-floor]"""
