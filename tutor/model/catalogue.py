"""The menu that every case shares: what can be asked, examined, ordered, named and prescribed.

Every case offers the whole of it, since a menu cut down to the case at hand would tell the student
where to look. The docstrings of these records and of their fields are what an editor shows to the
author; each field ends with an example, in YAML.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tutor.model.scalars import (
    Authored,
    Basis,
    ConditionId,
    CriterionId,
    Format,
    InquiryId,
    InquiryKind,
    Line,
    Number,
    ReferenceId,
    Screen,
    SignId,
    Skill,
    StructureId,
    Supports,
    Text,
    TreatmentId,
    Whole,
    YesNo,
)
from tutor.model.treatment import Condition, Ladder, Restriction, Treatment

__all__ = [
    "FEWEST_NORMAL",
    "HEEL",
    "Accuracy",
    "Catalogue",
    "Condition",
    "Direction",
    "Fraction",
    "Inquiry",
    "Ladder",
    "LinkedGroup",
    "PainRegion",
    "Pattern",
    "Restriction",
    "Screening",
    "Structure",
    "Treatment",
]

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
    """The share of those who have it whose test is positive, 0 to 1. Example: 0.92"""
    specificity: Fraction | None = None
    """The share of those who do not have it whose test is normal, 0 to 1. Example: 0.28"""
    likelihood_ratio_positive: Number | None = Field(None, alias="likelihood-ratio-positive")
    """How much a positive test raises the odds. Example: 4.9"""
    likelihood_ratio_negative: Number | None = Field(None, alias="likelihood-ratio-negative")
    """How much a normal test lowers the odds. Example: 0.2"""
    target: Line = Field(alias="for")
    """What the test was held against. Example: disc herniation"""
    population: Line
    """In whom it was measured. Example: surgical cohort"""
    reference: ReferenceId
    """The study. Example: van-der-windt-2010"""
    note: Text | None = None
    """What a reader must know to use the figures. Example: With the ankle bent."""


class Direction(Authored):
    """What a positive and a normal finding of an inquiry argue for."""

    positive: Supports
    """The region that a positive finding argues for. Example: referred"""
    normal: Supports = "neither"
    """The region that a normal finding argues for. Example: neither"""


class Screening(Authored):
    """The red flags that an inquiry screens for; one inquiry of each group has to be asked."""

    when: Literal["always", "spine"]
    """In whom: always, or where the source lies in the spine. Example: always"""
    group: Screen
    """Which: systemic (fever, weight, cancer), bladder (and bowel, saddle) or power of the roots.

    Example: systemic
    """


class Inquiry(Authored):
    """Something to ask, examine or order, and what it shows where it is unremarkable."""

    kind: InquiryKind
    """A question, an examination or an investigation. Example: question"""
    group: Line
    """The heading that it stands under. Example: Aggravating factors"""
    name: Line | None = None
    """A short name, for lists. Example: Bending and lifting"""
    label: Line
    """The question as it is put, or the test's name. Example: Does bending change the pain?"""
    also: tuple[Line, ...] = ()
    """Other words that a student may type for it. Example: [stooping, picking things up]"""
    how: Text | None = None
    """The way a test is done. Example: Patient supine, knee straight; lift the leg by the heel."""
    normal: tuple[Text, ...] = ()
    """Three or more wordings of what it shows where there is nothing.

    {side} and {other side} are filled in. Example: ["Not tender.", "No pain.", "Nothing there."]
    """
    open: YesNo = False
    """Whether no normal fits everyone, so that every case answers it. Example: true"""
    sign: SignId | None = None
    """The document's sign that a positive finding shows. Example: worse-with-movement"""
    supports: Direction
    """What its findings argue for. Example: {positive: referred, normal: neither}"""
    basis: Basis | None = None
    """What its marks rest on; left out, its sign. Example: beyond:standard-teaching"""
    accuracy: Accuracy | None = None
    """What a study found it worth.

    Example: {sensitivity: 0.9, for: herniation, population: surgical, reference: majlesi-2008}
    """
    minutes: Minutes
    """How long it takes. Example: 2"""
    wasteful: YesNo = False
    """Whether it only costs, unless a case says otherwise. Example: true"""
    normal_child: tuple[Text, ...] = Field((), alias="normal-child")
    """What a parent says in place of the normal where the patient is a child.

    Example: ["She says no.", "He never said so.", "Not that I saw."]
    """
    weight_bearing: YesNo = Field(default=False, alias="weight-bearing")
    """Whether it stands, walks or hops on the foot. Example: true"""
    intimate: YesNo = False
    """Whether it is intimate: never essential in a podiatrist's room. Example: true"""
    result: Literal["later"] | None = None
    """Whether its result comes later: it is ordered, and read in the debrief. Example: later"""
    screen: Screening | None = None
    """The red flags that it screens for. Example: {when: always, group: systemic}"""

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
    """Where pain can come from."""

    label: Line
    """What the student reads. Example: S1 nerve root"""
    region: Literal["spine", "foot"]
    """Spine (back, pelvis or buttock) or foot (not from the back). Example: spine"""
    criterion: CriterionId | None = None
    """The cause of the governing document that it is. Example: pinched-nerve"""
    basis: Basis | None = None
    """What it rests on where the document does not name it. Example: beyond:standard-teaching"""
    near: dict[StructureId, Fraction] = {}
    """How nearly right another answer is where this one is true. Example: {sciatic-nerve: 0.8}"""
    path: tuple[PainRegion, ...] = ()
    """The way that its pain takes down to the heel. Example: [buttock, posterior-thigh]"""
    words: tuple[Line, ...] = ()
    """Words that would name it in a title. Example: [s1, nerve root]"""
    distractor: YesNo = False
    """Whether it is never the source, and only stands in the list. Example: true"""
    skill: Skill | None = None
    """What a student learns by finding it. Example: root"""
    summary: Text
    """What it is, in a sentence. Example: The root that serves calf and heel."""

    def grounds(self) -> str | None:
        """Return the basis on which this structure is named as a source.

        The document's cause comes before a basis of its own; None where it has neither, which the
        checker reports.
        """
        return f"document:{self.criterion}" if self.criterion else self.basis


class Pattern(Authored):
    """What the textbook expects where one structure is the source, for predicting a patient."""

    reflex: Line
    """The reflexes. Example: The ankle jerk is weak."""
    sensation: Line
    """The feeling. Example: The outer foot is dull."""
    power: Line
    """The power. Example: The heel raise tires."""
    tension: Line
    """The tension tests. Example: The leg raise brings on the pain."""
    reference: ReferenceId
    """The textbook. Example: standard-teaching"""


LinkedGroup = Annotated[tuple[InquiryId, ...], Field(min_length=2)]


class Catalogue(Authored):
    """The menu that every case shares."""

    format: Format
    """The form of the file; always 1. Example: 1"""
    inquiries: dict[InquiryId, Inquiry]
    """What can be asked, examined and ordered, in the order of the lists.

    Example: {onset: {kind: question, group: The pain, label: "When did it start?", open: true,
    supports: {positive: neither}, basis: beyond:standard-teaching, minutes: 1}}
    """
    structures: dict[StructureId, Structure]
    """Where pain can come from.

    Example: {s1-root: {label: S1 nerve root, region: spine, criterion: pinched-nerve,
    path: [buttock, posterior-calf], summary: It serves the heel.}}
    """
    conditions: dict[ConditionId, Condition]
    """What a patient may have that forbids options.

    Example: {anticoagulant: {label: takes an anticoagulant, words: [apixaban]}}
    """
    treatments: dict[TreatmentId, Treatment]
    """What can be prescribed.

    Example: {physical-therapy: {label: Physical therapy, group: Exercise, aim: root,
    role: {default: neutral}, basis: {default: document:physical-therapy}, why: {default: So.}}}
    """
    linked: tuple[LinkedGroup, ...] = ()
    """Groups of inquiries that cannot contradict each other. Example: [[pinprick-map, romberg]]"""
    not_done: tuple[Text, ...] = Field((), alias="not-done")
    """Wordings for a test that stands on a foot that bears no weight.

    Example: [Not done; the foot does not bear weight.]
    """
    patterns: dict[StructureId, Pattern] = {}
    """What the textbook expects of a source.

    Example: {s1-root: {reflex: Weak., sensation: Dull outside., power: Tires.,
    tension: Positive., reference: standard-teaching}}
    """
