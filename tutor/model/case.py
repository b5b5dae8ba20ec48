"""One patient as an author writes it: only what differs from the catalogue's normal.

A case that spelled out all that is normal would take hours to write, would hide what matters in it,
and would have to be edited whenever the catalogue gains an inquiry. The docstrings of these records
are the descriptions that an editor shows to the author, and so are written for authors.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from tutor.model.catalogue import Fraction, PainRegion
from tutor.model.scalars import (
    Authored,
    Basis,
    BearsWeight,
    Call,
    Format,
    Id,
    Line,
    Number,
    PainQuality,
    Role,
    Side,
    Supports,
    Text,
    Unlinking,
    Whole,
    YesNo,
)


class Patient(Authored):
    """Who comes in. ``conditions`` stay hidden until they are asked for.

    ``bears_weight`` tells whether the patient stands on the foot: tests that stand, walk or hop on
    it have no normal answer where it is painful or not possible.
    """

    age: Annotated[Whole, Field(ge=4, le=105)]
    sex: Literal["female", "male"]
    occupation: Line
    side: Side
    conditions: tuple[Id, ...] = ()
    bears_weight: BearsWeight = Field("yes", alias="bears-weight")


class Pain(Authored):
    """One patch of the pain drawing; ``side`` only where the patient has pain on both.

    ``presenting`` patches are what the complaint itself shows, by default those at the heel; the
    rest is drawn when the path of the pain is asked for.
    """

    region: PainRegion
    quality: PainQuality
    side: Literal["left", "right"] | None = None
    presenting: YesNo | None = None


class Unlinked(Authored):
    """Why a positive finding has nothing to do with the pain that this patient came with.

    ``shown_by`` is the essential inquiry whose answer shows that the link is missing.
    """

    reason: Unlinking
    shown_by: Id = Field(alias="shown-by")


class CaseFinding(Authored):
    """What an inquiry reveals in this patient.

    ``at_once`` is for an order whose result usually comes later and in this case is there.
    """

    result: Text
    positive: YesNo
    weight: Annotated[Number, Field(gt=0, le=10)] = 1.0
    essential: YesNo = False
    critical: YesNo = False
    supports: Supports | None = None
    sign: Id | None = None
    basis: Basis | None = None
    wasteful: YesNo | None = None
    unlinked: Unlinked | None = None
    at_once: YesNo = Field(default=False, alias="at-once")
    why: Text


class Key(Authored):
    """The expert's answer, and why.

    ``second`` names the finding that documents a second distal disorder; ``departs`` tells why
    the document's own reading of the case differs from the call.
    """

    call: Call
    sources: Annotated[tuple[Id, ...], Field(min_length=1, max_length=2)]
    certainty: Annotated[Whole, Field(ge=2, le=3)] = 3
    because: Text
    near: dict[Id, dict[Id, Fraction]] = {}
    second: Id | None = None
    departs: Text | None = None


class PlanOverride(Authored):
    """What differs from the catalogue's role for one option in this patient.

    ``or`` names the options that serve in its place here; it stands over the catalogue's.
    """

    role: Role | None = None
    alternatives: tuple[Id, ...] | None = Field(None, alias="or")
    critical: YesNo = False
    basis: Basis | None = None
    why: Text | None = None


class Flip(Authored):
    """Findings whose reversal changes the document's reading to ``call``."""

    change: Annotated[tuple[Id, ...], Field(min_length=1)]
    call: Literal["referred", "local", "mixed", "undetermined"]
    why: Text


class Expert(Authored):
    """How an expert sums the case up, and the case against each alternative."""

    summary: Text
    against: dict[Id, Text]


class MistakenAnswer(Authored):
    """What an answer holds that shows a misconception; all that is given must hold.

    Of several ids or calls in one list, any will do.
    """

    call: tuple[Call, ...] = ()
    source: tuple[Id, ...] = ()
    plan: tuple[Id, ...] = ()
    unasked: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.call or self.source or self.plan or self.unasked):
            message = "needs 'call', 'source', 'plan' or 'unasked'"
            raise ValueError(message)
        return self


class CaseMisconception(Authored):
    """A misconception that this case is about, and the answer that shows it.

    Without ``when`` the case only teaches against it. In the file the id alone may stand.
    """

    id: Id
    when: MistakenAnswer | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value


class Handover(Authored):
    """The letter that goes with a referral.

    ``to`` is whom it goes to and ``ask`` what it asks for. ``must`` and ``needless`` are inquiries:
    those whose answers the letter cannot do without, and those that only make it long.
    """

    to: Line
    ask: Text
    must: Annotated[tuple[Id, ...], Field(min_length=1)]
    needless: tuple[Id, ...] = ()


Grade4 = Annotated[Whole, Field(ge=1, le=4)]
"""A reviewer's grade: 1 is poor, 4 is good."""


class Review(Authored):
    """What a colleague found who solved the case without the key. Students never see it."""

    by: Line
    on: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    call: Call
    accuracy: Grade4
    realism: Grade4
    relevance: Grade4
    difficulty: Grade4
    language: Grade4
    key: Literal["agreed", "not"]
    says: Text | None = None


class Case(Authored):
    """One patient file.

    Cases of one ``family`` differ in a few deciding findings. ``based_on`` is the reference of the
    report that a case comes from; ``reviewed`` and ``notes`` are for instructors.
    """

    format: Format
    id: Id
    title: Line
    level: Annotated[Whole, Field(ge=1, le=5)]
    family: Id
    patient: Patient
    complaint: Text
    pain: Annotated[tuple[Pain, ...], Field(min_length=1)]
    findings: dict[Id, CaseFinding]
    key: Key
    plan: dict[Id, PlanOverride] = {}
    flips: tuple[Flip, ...] = ()
    expert: Expert
    misconceptions: tuple[CaseMisconception, ...] = ()
    lessons: tuple[Id, ...] = ()
    handover: Handover | None = None
    based_on: Id | None = Field(None, alias="based-on")
    reviewed: tuple[Review, ...] = ()
    notes: Text | None = None
