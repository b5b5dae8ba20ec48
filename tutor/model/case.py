"""One patient as an author writes it: only what differs from the catalogue's normal.

A case that spelled out all that is normal would take hours to write, would hide what matters in it,
and would have to be edited whenever the catalogue gains an inquiry. The docstrings of these records
are the descriptions that an editor shows to the author, and so are written for authors.
"""

from typing import Annotated, Literal

from pydantic import Field

from tutor.model.catalogue import Fraction, PainRegion
from tutor.model.scalars import (
    Authored,
    Basis,
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
    Whole,
    YesNo,
)


class Patient(Authored):
    """Who comes in. ``conditions`` stay hidden until they are asked for."""

    age: Annotated[Whole, Field(ge=4, le=105)]
    sex: Literal["female", "male"]
    occupation: Line
    side: Side
    conditions: tuple[Id, ...] = ()


class Pain(Authored):
    """One patch of the pain drawing; ``side`` only where the patient has pain on both."""

    region: PainRegion
    quality: PainQuality
    side: Literal["left", "right"] | None = None


class CaseFinding(Authored):
    """What an inquiry reveals in this patient."""

    result: Text
    positive: YesNo
    weight: Annotated[Number, Field(gt=0, le=10)] = 1.0
    essential: YesNo = False
    critical: YesNo = False
    supports: Supports | None = None
    sign: Id | None = None
    basis: Basis | None = None
    wasteful: YesNo | None = None
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
    """What differs from the catalogue's role for one option in this patient."""

    role: Role | None = None
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


class Case(Authored):
    """One patient file."""

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
    misconceptions: tuple[Id, ...] = ()
    lessons: tuple[Id, ...] = ()
