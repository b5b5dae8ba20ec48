"""A lesson: short texts alternating with questions, and patients to try it on.

It lives in this room because its steps are questions of any kind, and ``model`` knows no kind.
"""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from tutor.model.scalars import Authored, Format, Id, Line, ReferenceId, Whole
from tutor.model.step import CasesStep, TextStep
from tutor.questions.kinds import TAGS, AnyQuestion


def _tag(step: object) -> str:
    """Tell the kind of step apart by its keys, in a file as in a value.

    A word that no kind asks by is held against the first kind, which then says what words there
    are.
    """
    keys = step if isinstance(step, dict) else getattr(step, "__dict__", {})
    if "cases" in keys:
        return "step with cases"
    word = keys.get("ask")
    if word is None:
        return "step of text"
    return TAGS.get(str(word), next(iter(TAGS.values())))


AnyStep = Annotated[
    Annotated[TextStep, Tag("step of text")]
    | AnyQuestion
    | Annotated[CasesStep, Tag("step with cases")],
    Discriminator(_tag),
]


class Lesson(Authored):
    """One lesson file."""

    format: Format
    """The form of the file; always 1. Example: 1"""
    id: Id
    """The id; the file is called by its place in the course and this. Example: s1-root"""
    title: Line
    """The title. Example: The S1 root"""
    objectives: Annotated[tuple[Line, ...], Field(min_length=1)]
    """What one can do after it. Example: [Say which disc catches the S1 root.]"""
    minutes: Annotated[Whole, Field(ge=1, le=120)]
    """How long it takes. Example: 12"""
    references: tuple[ReferenceId, ...] = Field(default=(), alias="sources")
    """The literature that the lesson rests on. Example: [standard-teaching]"""
    steps: Annotated[tuple[AnyStep, ...], Field(min_length=1)]
    """Short texts, questions and patients in turn. Example: [{id: where, text: It is here.}]"""
