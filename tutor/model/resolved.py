"""A case as everything downstream sees it: every inquiry answered, every option's role decided.

Session, grading, debrief and check read only this; an author's omissions are gone from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tutor.model.scalars import Aim, Call, InquiryKind, PainQuality, Role, Side, Supports


@dataclass(frozen=True)
class Finding:
    """What one inquiry reveals in this patient.

    ``weight`` counts under data gathering; ``evidence_weight`` is the same except for the
    document's prompt, which is never evidence and weighs 0. ``asks`` is the question as it is put,
    or how the test is done. ``listed`` tells whether the author
    wrote it or it is the catalogue's normal; only listed findings are weighed.
    """

    inquiry: str
    kind: InquiryKind
    group: str
    label: str
    minutes: int
    result: str
    positive: bool
    supports: Supports
    basis: str
    listed: bool = False
    weight: float = 1.0
    evidence_weight: float = 0.0
    sign: str | None = None
    essential: bool = False
    critical: bool = False
    wasteful: bool = False
    why: str = ""
    asks: str = ""


@dataclass(frozen=True)
class Option:
    """One treatment with the role it has in this patient; ``alternatives`` serve in its place."""

    id: str
    label: str
    group: str
    aim: Aim
    drug: bool
    role: Role
    basis: str
    why: str
    critical: bool = False
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """A structure that can be named as the source, and how near the key it is (0 to 1)."""

    id: str
    label: str
    region: str
    basis: str
    summary: str


@dataclass(frozen=True)
class Person:
    """Who sits there, as far as anyone sees before asking."""

    age: int
    sex: str
    occupation: str
    side: Side


@dataclass(frozen=True)
class PainPatch:
    """One patch of the pain drawing."""

    region: str
    quality: PainQuality
    side: Side


@dataclass(frozen=True)
class FlipSet:
    """Findings whose reversal changes the document's reading to ``call``."""

    change: tuple[str, ...]
    call: str
    why: str = ""


@dataclass(frozen=True)
class ResolvedCase:
    """One patient, complete. ``near`` maps each true source to {answered structure: 0..1}."""

    id: str
    title: str
    level: int
    patient: Person
    complaint: str
    pain: tuple[PainPatch, ...]
    findings: tuple[Finding, ...]
    options: tuple[Option, ...]
    structures: tuple[Source, ...]
    call: Call
    sources: tuple[str, ...]
    certainty: int
    because: str
    summary: str
    near: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    against: Mapping[str, str] = field(default_factory=dict)
    second: str | None = None
    departs: str | None = None
    flips: tuple[FlipSet, ...] = ()
    misconceptions: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()

    @cached_property
    def finding(self) -> dict[str, Finding]:
        """The findings by inquiry."""
        return {one.inquiry: one for one in self.findings}

    @cached_property
    def option(self) -> dict[str, Option]:
        """The options by id."""
        return {one.id: one for one in self.options}

    @cached_property
    def structure(self) -> dict[str, Source]:
        """The structures by id."""
        return {one.id: one for one in self.structures}

    @cached_property
    def listed(self) -> tuple[Finding, ...]:
        """The findings that the case file lists."""
        return tuple(one for one in self.findings if one.listed)

    @cached_property
    def essentials(self) -> tuple[Finding, ...]:
        """The findings that have to be looked for; critical ones are essential."""
        return tuple(one for one in self.findings if one.essential or one.critical)

    @cached_property
    def wasteful(self) -> frozenset[str]:
        """The inquiries that only cost in this case."""
        return frozenset(one.inquiry for one in self.findings if one.wasteful)

    @cached_property
    def examinations(self) -> frozenset[str]:
        """The inquiries that are examinations."""
        return frozenset(one.inquiry for one in self.findings if one.kind == "examination")

    def supporting(self, call: Call | None) -> tuple[Finding, ...]:
        """Return the listed findings of weight that argue for a call."""
        return self._supporting.get(call, ())

    @cached_property
    def _supporting(self) -> dict[Call | None, tuple[Finding, ...]]:
        weighed = [one for one in self.listed if one.evidence_weight]
        return {
            "referred": tuple(one for one in weighed if one.supports == "referred"),
            "local": tuple(one for one in weighed if one.supports == "local"),
            "mixed": tuple(one for one in weighed if one.supports != "neither"),
        }

    def of_role(self, role: Role) -> tuple[Option, ...]:
        """Return the options that have a role in this patient."""
        return self._by_role.get(role, ())

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Option, ...]]:
        roles = dict.fromkeys(one.role for one in self.options)
        return {role: tuple(one for one in self.options if one.role == role) for role in roles}

    def bases(self) -> frozenset[str]:
        """Return every basis that grading this case can cite."""
        parts: tuple[Finding | Option | Source, ...] = (
            *self.findings,
            *self.options,
            *self.structures,
        )
        return frozenset(one.basis for one in parts)
