"""What an author writes of one patient: who comes in, where it hurts, and what each test reveals.

The docstrings of these records and of their fields are what an editor shows to the author.
"""

from typing import Annotated, Literal

from pydantic import Field

from tutor.model.catalogue import PainRegion
from tutor.model.scalars import (
    Authored,
    Basis,
    BearsWeight,
    ConditionId,
    InquiryId,
    Line,
    Number,
    PainQuality,
    Side,
    SignId,
    Supports,
    Text,
    Unlinking,
    Whole,
    YesNo,
)


class Patient(Authored):
    """Who comes in."""

    age: Annotated[Whole, Field(ge=4, le=105)]
    """The age in years. Some conditions come from it. Example: 44"""
    sex: Literal["female", "male"]
    """Female or male. Example: female"""
    occupation: Line
    """What the patient does, as a student sees it before asking. Example: night nurse"""
    side: Side
    """The side of the heel that hurts. Example: left"""
    conditions: tuple[ConditionId, ...] = ()
    """What the patient has that changes which treatments are safe.

    It stays hidden until it is asked for; conditions that come from age are not listed.
    Example: [anticoagulant]
    """
    bears_weight: BearsWeight = Field("yes", alias="bears-weight")
    """Whether the patient stands on the foot: yes, painful or no.

    Where it is painful or not possible, tests that stand, walk or hop have no normal answer.
    Example: painful
    """


class Pain(Authored):
    """One patch of the pain drawing."""

    region: PainRegion
    """Where the patch lies. Example: plantar-heel"""
    quality: PainQuality
    """What the pain is like there. Example: burning"""
    side: Literal["left", "right"] | None = None
    """The side of the patch; only where the patient has pain on both. Example: left"""
    presenting: YesNo | None = None
    """Whether the complaint itself shows the patch, before the path of the pain is asked for.

    Left out, it is so for patches at the heel. Example: true
    """


class Unlinked(Authored):
    """Why a positive finding has nothing to do with the pain that this patient came with."""

    reason: Unlinking
    """Why it argues for no region. Example: other-side-too"""
    shown_by: InquiryId = Field(alias="shown-by")
    """The essential inquiry whose answer shows that the link is missing. Example: slump"""


class CaseFinding(Authored):
    """What an inquiry reveals in this patient."""

    result: Text
    """What the student reads: the patient's words in quotes, or what a test shows.

    {side} and {other side} stand for the patient's sides. Example: Absent on the {side}.
    """
    positive: YesNo
    """Whether it is abnormal, or what was asked about is present. Example: true"""
    weight: Annotated[Number, Field(gt=0, le=10)] = 1.0
    """How much it counts as evidence beside the others. Example: 2"""
    essential: YesNo = False
    """Whether every student should have looked for it. Example: true"""
    critical: YesNo = False
    """Whether it is dangerous not to have looked; it is essential then too. Example: true"""
    supports: Supports | None = None
    """The region that it argues for; left out, what the catalogue says. Example: referred"""
    sign: SignId | None = None
    """The document's sign that it shows; left out, what the catalogue says.

    Example: radiating-along-a-path
    """
    basis: Basis | None = None
    """What its mark rests on; left out, its sign or what the catalogue says.

    Example: document:radiating-along-a-path
    """
    wasteful: YesNo | None = None
    """Whether it only costs in this patient; left out, what the catalogue says. Example: false"""
    unlinked: Unlinked | None = None
    """Why this positive finding is not the pain that the patient came with.

    Example: {reason: older, shown-by: bending-and-lifting}
    """
    at_once: YesNo = Field(default=False, alias="at-once")
    """Whether a result that usually comes in days is there at once in this case. Example: true"""
    why: Text
    """Why it argues for what it does, for the debrief. Example: The root carries the reflex."""
