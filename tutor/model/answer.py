"""What a student commits: the value that is graded, and the file that carries it.

The two are apart because an answer that comes from the screens or from a record has no file and no
format, and yet must be graded as one from a file is.
"""

from typing import Annotated

from pydantic import Field

from tutor.model.scalars import (
    Authored,
    Call,
    CaseId,
    Format,
    InquiryId,
    StructureId,
    TreatmentId,
    Whole,
)


class Answer(Authored):
    """One student's answer to one case; what was not stated is left out."""

    case: CaseId
    """The case. Example: night-nurse"""
    asked: tuple[InquiryId, ...] = ()
    """What was asked, examined and ordered, in that order. Example: [onset, slump]"""
    call: Call | None = None
    """Referred (from the back), local (not from the back) or mixed. Example: referred"""
    sources: Annotated[tuple[StructureId, ...], Field(max_length=2)] = ()
    """The structures that were named. Example: [s1-root]"""
    certainty: Annotated[Whole, Field(ge=1, le=3)] | None = None
    """How certain: 1 (unsure), 2 (fairly) or 3 (certain). Example: 3"""
    evidence: tuple[InquiryId, ...] = ()
    """The findings that were marked as deciding. Example: [slump]"""
    plan: tuple[TreatmentId, ...] = ()
    """The options that were chosen. Example: [physical-therapy]"""


class AnswerFile(Answer):
    """An answer for grading without a screen."""

    format: Format
    """The form of the file; always 1. Example: 1"""
