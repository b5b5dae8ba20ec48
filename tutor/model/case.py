"""One patient as an author writes it: only what differs from the catalogue's normal.

A case that spelled out all that is normal would take hours to write, would hide what matters in it,
and would have to be edited whenever the catalogue gains an inquiry. The docstrings of these records
and of their fields are what an editor shows to the author, and so are written for authors; each
field ends with an example, in YAML.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, GetJsonSchemaHandler, StringConstraints, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from tutor.model.catalogue import Fraction
from tutor.model.patient import CaseFinding, Pain, Patient, Unlinked
from tutor.model.scalars import (
    Authored,
    Basis,
    Call,
    Format,
    Id,
    InquiryId,
    LessonId,
    Line,
    MisconceptionId,
    ReferenceId,
    Role,
    StructureId,
    Text,
    TreatmentId,
    Whole,
    YesNo,
)

__all__ = [
    "Case",
    "CaseFinding",
    "CaseMisconception",
    "Expert",
    "Flip",
    "Handover",
    "Key",
    "MistakenAnswer",
    "Pain",
    "Patient",
    "PlanOverride",
    "Review",
    "Unlinked",
]


class Key(Authored):
    """The expert's answer, and why."""

    call: Call
    """Referred (from the back), local (not from the back) or mixed (both). Example: referred"""
    sources: Annotated[tuple[StructureId, ...], Field(min_length=1, max_length=2)]
    """The structures that the pain comes from: one, or one of each region. Example: [s1-root]"""
    certainty: Annotated[Whole, Field(ge=2, le=3)] = 3
    """3, or 2 where an honest expert would not be certain. Example: 2"""
    because: Text
    """What decides, in a few sentences. Example: The slump brings on the pain she came with."""
    near: dict[StructureId, dict[StructureId, Fraction]] = {}
    """How nearly right other answers are, for each true source; it stands over the catalogue's.

    Example: {s1-root: {sciatic-nerve: 0.7}}
    """
    second: InquiryId | None = None
    """The finding that documents a second disorder at the heel. Example: plantar-palpation"""
    departs: Text | None = None
    """Why the document's own reading of the findings is not the call. Example: The pad is numb."""


class PlanOverride(Authored):
    """What differs from the catalogue's role for one option in this patient."""

    role: Role | None = None
    """What the option is worth here. Example: required"""
    alternatives: tuple[TreatmentId, ...] | None = Field(None, alias="or")
    """The options that serve in its place here; it stands over the catalogue's.

    Example: [cushion-or-prefabricated-insert]
    """
    critical: YesNo = False
    """Whether it is dangerous to leave it out. Example: true"""
    basis: Basis | None = None
    """What its mark rests on. Example: document:lifestyle"""
    why: Text | None = None
    """Why it is so in this patient. Example: She lifts patients all night."""


class Flip(Authored):
    """Findings whose reversal changes the document's reading of the case."""

    change: Annotated[tuple[InquiryId, ...], Field(min_length=1)]
    """The findings of this case that are turned round. Example: [slump, achilles-reflex]"""
    call: Literal["referred", "local", "mixed", "undetermined"]
    """The reading that comes of it. Example: local"""
    why: Text
    """What it teaches. Example: Without the nerve's signs, the sore pad is all that is left."""


class Expert(Authored):
    """How an expert sums the case up."""

    summary: Text
    """The case in a sentence or two. Example: A root, and a heel that only feels it."""
    against: dict[StructureId, Text]
    """The case against each alternative. Example: {plantar-fascia: The first steps are fine.}"""


class MistakenAnswer(Authored):
    """What an answer holds that shows a misconception; all that is given must hold."""

    call: tuple[Call, ...] = ()
    """Calls of which any will do. Example: [local]"""
    source: tuple[StructureId, ...] = ()
    """Structures of which any will do. Example: [plantar-fascia]"""
    plan: tuple[TreatmentId, ...] = ()
    """Options of which any will do. Example: [heel-steroid-injection]"""
    unasked: tuple[InquiryId, ...] = ()
    """Inquiries of which any was not made. Example: [back-pain]"""

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.call or self.source or self.plan or self.unasked):
            message = "needs 'call', 'source', 'plan' or 'unasked'"
            raise ValueError(message)
        return self


class CaseMisconception(Authored):
    """A misconception that this case is about. In the file the id alone may stand."""

    id: MisconceptionId
    """The misconception. Example: heel-pain-is-plantar-fasciitis"""
    when: MistakenAnswer | None = None
    """The answer that shows it; left out, the case only teaches against it.

    Example: {call: [local]}
    """

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the record, or of the id alone."""
        record = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [record["properties"]["id"], record]}

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value


class Handover(Authored):
    """The letter that goes with a referral."""

    to: Line
    """Whom it goes to. Example: the spine specialist"""
    ask: Text
    """What it asks for. Example: Please see her within days; her foot is getting weaker."""
    must: Annotated[tuple[InquiryId, ...], Field(min_length=1)]
    """The inquiries whose answers it cannot do without. Example: [achilles-reflex]"""
    needless: tuple[InquiryId, ...] = ()
    """The inquiries whose answers only make it long. Example: [foot-posture]"""


Grade4 = Annotated[Whole, Field(ge=1, le=4)]
"""A reviewer's grade: 1 is poor, 4 is good."""


class Review(Authored):
    """What a colleague found who solved the case without the key. Students never see it."""

    by: Line
    """Who reviewed. Example: A. Colleague"""
    on: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    """The day, as year-month-day. Example: "2026-03-01" """
    call: Call
    """The call that they made. Example: referred"""
    accuracy: Grade4
    """Whether it is true to the clinic: 1 is poor, 4 is good. Example: 4"""
    realism: Grade4
    """Whether one believes the patient: 1 is poor, 4 is good. Example: 3"""
    relevance: Grade4
    """Whether it teaches what students need: 1 is poor, 4 is good. Example: 4"""
    difficulty: Grade4
    """Whether the level is right: 1 is poor, 4 is good. Example: 3"""
    language: Grade4
    """Whether it reads well: 1 is poor, 4 is good. Example: 4"""
    key: Literal["agreed", "not"]
    """Whether they agreed with the key when they saw it. Example: agreed"""
    says: Text | None = None
    """What they had to say. Example: Ask for the reflex of the other side too."""


class Case(Authored):
    """One patient file: only what differs from the catalogue's normal, and what matters."""

    format: Format
    """The form of the file; always 1. Example: 1"""
    id: Id
    """The id, which is the name of the file too; it is never used again. Example: night-nurse"""
    title: Line
    """A title that gives nothing away. Example: My back is fine"""
    level: Annotated[Whole, Field(ge=1, le=5)]
    """How hard it is: 1 is an archetype, 5 is for experts. Example: 3"""
    family: Id
    """A name for cases that differ in a few deciding findings. Example: s1-disc"""
    patient: Patient
    """Who comes in.

    Example: {age: 44, sex: female, occupation: night nurse, side: left}
    """
    complaint: Text
    """What the patient says on coming in, in quotes. Example: '"It burns under my left heel."'"""
    pain: Annotated[tuple[Pain, ...], Field(min_length=1)]
    """The pain drawing, patch by patch. Example: [{region: plantar-heel, quality: burning}]"""
    findings: dict[InquiryId, CaseFinding]
    """What inquiries reveal: what differs from normal, and what matters.

    Example: {slump: {result: It brings on her pain., positive: true, why: The root is caught.}}
    """
    key: Key
    """The expert's answer.

    Example: {call: referred, sources: [s1-root], because: The slump brings on her pain.}
    """
    plan: dict[TreatmentId, PlanOverride] = {}
    """Options whose role differs from the catalogue's in this patient.

    Example: {heel-steroid-injection: {role: harmful, why: The pad is thin already.}}
    """
    flips: tuple[Flip, ...] = ()
    """Reversals that teach something; the smallest ones are worked out without them.

    Example: [{change: [slump], call: local, why: Then nothing points to the root.}]
    """
    expert: Expert
    """How an expert sums it up. Example: {summary: An S1 root., against: {}}"""
    misconceptions: tuple[CaseMisconception, ...] = ()
    """The errors that this case invites. Example: [heel-pain-is-plantar-fasciitis]"""
    lessons: tuple[LessonId, ...] = ()
    """The lessons to read after it. Example: [s1-root]"""
    handover: Handover | None = None
    """The letter that goes with the referral.

    Example: {to: the spine specialist, ask: Please see her., must: [achilles-reflex]}
    """
    based_on: ReferenceId | None = Field(None, alias="based-on")
    """The reference of the report that the case comes from. Example: standard-teaching"""
    reviewed: tuple[Review, ...] = ()
    """What colleagues found who solved it; students never see it.

    Example: [{by: A. Colleague, on: "2026-03-01", call: referred, accuracy: 4, realism: 4,
    relevance: 4, difficulty: 3, language: 4, key: agreed}]
    """
    notes: Text | None = None
    """For instructors; students never see it. Example: Pairs well with the next case."""
