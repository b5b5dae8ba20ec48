"""What can be prescribed, and what a patient may have that forbids it.

The docstrings of these records and of their fields are what an editor shows to the author.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tutor.model.scalars import (
    Aim,
    Authored,
    Basis,
    ConditionId,
    CriterionId,
    Id,
    Line,
    ReferenceId,
    Role,
    SpeakerId,
    Text,
    TreatmentId,
    Whole,
    YesNo,
)


class Condition(Authored):
    """What a patient may have that changes which options are safe."""

    label: Line
    """How it is named, after "the patient". Example: takes an anticoagulant"""
    words: tuple[Line, ...] = ()
    """Words of which the patient's answer about medicines or work must hold one.

    Example: [apixaban, blood thinner]
    """
    origin: Literal["age"] | None = Field(None, alias="from")
    """Where it comes from by itself: age, or left out. Example: age"""
    at_least: Annotated[Whole, Field(ge=0, le=120)] | None = Field(None, alias="at-least")
    """The age from which it holds. Example: 65"""
    below: Annotated[Whole, Field(ge=0, le=120)] | None = None
    """The age below which it holds. Example: 16"""

    @model_validator(mode="after")
    def _named_or_derived(self) -> Self:
        if self.origin is None and not self.words:
            message = "needs 'words' that name it, or 'from: age'"
            raise ValueError(message)
        if self.origin == "age" and (self.at_least is None) == (self.below is None):
            message = "with 'from: age' needs either 'at-least' or 'below'"
            raise ValueError(message)
        return self

    def holds_at(self, age: int) -> bool:
        """Tell whether age (in years) alone brings this condition about.

        So an author cannot forget that a patient of 80 is old, or state it of one who is not.
        """
        if self.at_least is not None:
            return age >= self.at_least
        return self.below is not None and age < self.below


class Restriction(Authored):
    """Why a condition forbids an option."""

    basis: Basis
    """What this rests on. Example: beyond:standard-teaching"""
    why: Text
    """The reason, for the debrief. Example: The two together bleed."""


class Ladder(Authored):
    """The place of an option among those that are one step at more or less speed."""

    name: Id
    """The name of the ladder. Example: spine"""
    rung: Annotated[Whole, Field(ge=1, le=3)]
    """How fast this option is: 1 is the slowest. Example: 2"""


class Treatment(Authored):
    """Something to prescribe."""

    label: Line
    """What the student reads. Example: Refer to a spine specialist"""
    group: Line
    """The heading that it stands under. Example: Referral"""
    criterion: CriterionId | None = None
    """The treatment of the governing document that it is. Example: spine-specialist"""
    aim: Aim
    """What it is for: the root of the trouble, relief, or safety. Example: root"""
    drug: YesNo = False
    """Whether it is a drug: medicines have to be asked about first. Example: true"""
    injection: YesNo = False
    """Whether it is an injection. Example: true"""
    ladder: Ladder | None = None
    """Its place among options that differ in speed alone. Example: {name: spine, rung: 1}"""
    never_right: ReferenceId | None = Field(None, alias="never-right")
    """The reference that makes it wrong in every patient. Example: standard-teaching"""
    never_wrong: Text | None = Field(None, alias="never-wrong")
    """Why it is right in every patient. Example: Everyone should know when to come back."""
    alternatives: tuple[TreatmentId, ...] = Field((), alias="or")
    """The options that serve in its place. Example: [cushion-or-prefabricated-insert]"""
    role: dict[SpeakerId, Role]
    """Its role by structure, by call, and for all others under 'default'.

    The structure comes before the call. Example: {s1-root: required, default: neutral}
    """
    basis: dict[SpeakerId, Basis]
    """What each role rests on, by the same keys. Example: {default: document:spine-specialist}"""
    why: dict[SpeakerId, Text]
    """The reason for each role, by the same keys. Example: {default: A root needs a look.}"""
    contraindicated: dict[ConditionId, Restriction] = {}
    """The conditions that forbid it.

    Example: {anticoagulant: {basis: beyond:standard-teaching, why: The two bleed.}}
    """
    harmful: dict[ConditionId, Restriction] = {}
    """The conditions under which it does harm.

    Example: {age-65-or-over: {basis: beyond:standard-teaching, why: The kidneys are at risk.}}
    """
