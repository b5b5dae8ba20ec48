"""What a student commits: the value that is graded, and the file that carries it.

The two are apart because an answer that comes from the screens or from a record has no file and no
format, and yet must be graded as one from a file is.
"""

from typing import Annotated

from pydantic import Field

from tutor.model.scalars import Authored, Call, Format, Id, Whole


class Answer(Authored):
    """One student's answer to one case.

    ``asked`` is in the order of asking; ``certainty`` is 1 (unsure), 2 (fairly) or 3 (certain);
    a call or a certainty of None was not stated.
    """

    case: Id
    asked: tuple[Id, ...] = ()
    call: Call | None = None
    sources: Annotated[tuple[Id, ...], Field(max_length=2)] = ()
    certainty: Annotated[Whole, Field(ge=1, le=3)] | None = None
    evidence: tuple[Id, ...] = ()
    plan: tuple[Id, ...] = ()


class AnswerFile(Answer):
    """An answer for grading without a screen."""

    format: Format
