"""The menu that every case shares: what can be asked, examined, ordered, named and prescribed.

Every case offers the whole of it, since a menu cut down to the case at hand would tell the student
where to look. The docstrings of these records are what an editor shows to the author.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tutor.model.scalars import (
    Aim,
    Authored,
    Basis,
    Format,
    Id,
    InquiryKind,
    Line,
    Number,
    Role,
    Screen,
    Skill,
    Supports,
    Text,
    Whole,
    YesNo,
)

PainRegion = Literal[
    "low-back",
    "sacroiliac",
    "buttock",
    "groin",
    "posterior-thigh",
    "lateral-thigh",
    "posterior-calf",
    "lateral-leg",
    "shin",
    "medial-ankle",
    "lateral-ankle",
    "posterior-heel",
    "plantar-heel",
    "medial-heel",
    "lateral-heel",
    "arch",
    "lateral-foot",
    "dorsal-foot",
    "sole",
    "toes",
]
HEEL: tuple[PainRegion, ...] = ("posterior-heel", "plantar-heel", "medial-heel", "lateral-heel")
"""The regions of which one must hurt: every patient here has heel pain, wherever it comes from."""

FEWEST_NORMAL = 3
"""With fewer wordings of the normal, a student would know by them what the author did not write."""

Fraction = Annotated[Number, Field(ge=0, le=1)]
Minutes = Annotated[Whole, Field(ge=0, le=240)]


class Accuracy(Authored):
    """What one study found a test worth, and in whom."""

    sensitivity: Fraction | None = None
    specificity: Fraction | None = None
    likelihood_ratio_positive: Number | None = Field(None, alias="likelihood-ratio-positive")
    likelihood_ratio_negative: Number | None = Field(None, alias="likelihood-ratio-negative")
    target: Line = Field(alias="for")
    population: Line
    reference: Id
    note: Text | None = None


class Direction(Authored):
    """What a positive and a normal finding of an inquiry argue for."""

    positive: Supports
    normal: Supports = "neither"


class Screening(Authored):
    """The red flags that an inquiry screens for, and in whom: always, or where the spine is.

    One inquiry of each group has to be asked. ``systemic`` is fever, weight and cancer; ``bladder``
    is bladder, bowel and saddle; ``power`` is the power of the roots.
    """

    when: Literal["always", "spine"]
    group: Screen


class Inquiry(Authored):
    """Something to ask, examine or order, and what it shows in a patient where it is unremarkable.

    ``label`` is the question as it is put, or the test's name; ``name`` is short, for lists.
    ``open`` inquiries have no normal that fits everyone: every case answers them.
    ``normal_child`` is what a parent says where the patient is a child. A ``weight_bearing`` test
    is not done by who bears no weight on the foot. A ``result`` that comes later is ordered, and is
    read in the debrief. An ``intimate`` test is never essential in a podiatrist's room.
    """

    kind: InquiryKind
    group: Line
    name: Line | None = None
    label: Line
    also: tuple[Line, ...] = ()
    how: Text | None = None
    normal: tuple[Text, ...] = ()
    open: YesNo = False
    sign: Id | None = None
    supports: Direction
    basis: Basis | None = None
    accuracy: Accuracy | None = None
    minutes: Minutes
    wasteful: YesNo = False
    normal_child: tuple[Text, ...] = Field((), alias="normal-child")
    weight_bearing: YesNo = Field(default=False, alias="weight-bearing")
    intimate: YesNo = False
    result: Literal["later"] | None = None
    screen: Screening | None = None

    @model_validator(mode="after")
    def _normal_or_open(self) -> Self:
        if self.open == bool(self.normal):
            message = "needs either normal results or 'open: true', not both"
            raise ValueError(message)
        if 0 < len(self.normal) < FEWEST_NORMAL:
            message = "needs three or more normal wordings"
            raise ValueError(message)
        if self.kind != "question" and self.how is None:
            message = "needs 'how': the way it is done"
            raise ValueError(message)
        return self

    def grounds(self) -> str | None:
        """Return the basis: its own, or else the document's sign that it shows.

        None where it has neither, which the checker reports.
        """
        return self.basis or (f"document:{self.sign}" if self.sign else None)


class Structure(Authored):
    """Where pain can come from.

    ``near`` stands on the true structure and tells how nearly right each answered one is.
    ``path`` is the way its pain takes down to the heel; ``words`` would name it in a title.
    """

    label: Line
    region: Literal["spine", "foot"]
    criterion: Id | None = None
    basis: Basis | None = None
    near: dict[Id, Fraction] = {}
    path: tuple[PainRegion, ...] = ()
    words: tuple[Line, ...] = ()
    distractor: YesNo = False
    skill: Skill | None = None
    summary: Text

    def grounds(self) -> str | None:
        """Return the basis on which this structure is named as a source.

        The document's cause comes before a basis of its own; None where it has neither, which the
        checker reports.
        """
        return f"document:{self.criterion}" if self.criterion else self.basis


class Condition(Authored):
    """What a patient may have that changes which options are safe."""

    label: Line
    words: tuple[Line, ...] = ()
    origin: Literal["age"] | None = Field(None, alias="from")
    at_least: Annotated[Whole, Field(ge=0, le=120)] | None = Field(None, alias="at-least")
    below: Annotated[Whole, Field(ge=0, le=120)] | None = None

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
    why: Text


class Ladder(Authored):
    """The place of an option among those that are one step at more or less speed.

    The higher the rung, the faster: 1 is the slowest.
    """

    name: Id
    rung: Annotated[Whole, Field(ge=1, le=3)]


class Treatment(Authored):
    """Something to prescribe. Keys of ``role``, ``basis`` and ``why``: a structure or a call.

    ``never_right`` cites what makes it wrong in every patient; ``never_wrong`` says why it is right
    in every patient.
    """

    label: Line
    group: Line
    criterion: Id | None = None
    aim: Aim
    drug: YesNo = False
    injection: YesNo = False
    ladder: Ladder | None = None
    never_right: Id | None = Field(None, alias="never-right")
    never_wrong: Text | None = Field(None, alias="never-wrong")
    alternatives: tuple[Id, ...] = Field((), alias="or")
    role: dict[Id, Role]
    basis: dict[Id, Basis]
    why: dict[Id, Text]
    contraindicated: dict[Id, Restriction] = {}
    harmful: dict[Id, Restriction] = {}


class Pattern(Authored):
    """What the textbook expects where one structure is the source, for predicting a patient."""

    reflex: Line
    sensation: Line
    power: Line
    tension: Line
    reference: Id


class Catalogue(Authored):
    """``catalogue.yaml``.

    ``linked`` are groups of inquiries that cannot contradict each other in one patient;
    ``not_done`` are the wordings for a test that stands on a foot which bears no weight.
    """

    format: Format
    inquiries: dict[Id, Inquiry]
    structures: dict[Id, Structure]
    conditions: dict[Id, Condition]
    treatments: dict[Id, Treatment]
    linked: tuple[Annotated[tuple[Id, ...], Field(min_length=2)], ...] = ()
    not_done: tuple[Text, ...] = Field((), alias="not-done")
    patterns: dict[Id, Pattern] = {}
