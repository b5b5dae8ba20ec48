"""A case as everything downstream sees it: every inquiry answered, every option's role decided.

Session, grading, debrief and check read only this, and an author's omissions are gone from it. If
they read the author's file and the catalogue, each would settle the omissions in its own way.

The fields are what a snapshot stores, and old snapshots are read for ever: a new field needs a
default. What is derived from the fields is a cached property, worked out once for each case and
never stored.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from tutor.model.particulars import (
    Finding,
    FlipSet,
    HandoverKey,
    Mistake,
    Option,
    PainPatch,
    Person,
    Source,
    Weighing,
)
from tutor.model.scalars import Call, Role, Supports

__all__ = [
    "MEDICINES",
    "PAIN_PATH",
    "Finding",
    "FlipSet",
    "HandoverKey",
    "Mistake",
    "Option",
    "PainPatch",
    "Person",
    "ResolvedCase",
    "Source",
    "Weighing",
]

MEDICINES = "medicines-and-conditions"
"""The inquiry that brings out what forbids a drug or an injection."""
PAIN_PATH = "pain-path"
"""The inquiry that brings out where the pain goes, and with it the rest of the pain drawing."""

Derived = TypeVar("Derived")


@dataclass(frozen=True)
class ResolvedCase:
    """One patient, complete.

    ``sources`` are the true ones, one of each region where the call is mixed; ``certainty`` (2 or
    3) is what an honest expert would state. ``near`` maps each true source to {answered structure:
    0..1}; ``against`` maps each alternative to the case against it. ``second`` is the finding that
    documents a second distal disorder; ``departs`` is why the key is not the document's reading.
    """

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
    family: str = ""
    mistakes: tuple[Mistake, ...] = ()
    handover: HandoverKey | None = None
    based_on: str | None = None

    @cached_property
    def finding(self) -> dict[str, Finding]:
        """The findings by inquiry."""
        return {finding.inquiry: finding for finding in self.findings}

    @cached_property
    def option(self) -> dict[str, Option]:
        """The options by id."""
        return {option.id: option for option in self.options}

    @cached_property
    def structure(self) -> dict[str, Source]:
        """The structures by id."""
        return {source.id: source for source in self.structures}

    @cached_property
    def listed(self) -> tuple[Finding, ...]:
        """The findings that the case file lists, in the catalogue's order."""
        return tuple(finding for finding in self.findings if finding.listed)

    @cached_property
    def essentials(self) -> tuple[Finding, ...]:
        """The findings that have to be looked for; critical ones are essential."""
        return tuple(finding for finding in self.findings if finding.essential or finding.critical)

    @cached_property
    def essential_weight(self) -> float:
        """What the essentials weigh together under data gathering."""
        return sum(finding.weight for finding in self.essentials)

    @cached_property
    def essential_shares(self) -> Mapping[str, float]:
        """The share of that weight that each essential inquiry carries."""
        whole = self.essential_weight
        return {finding.inquiry: finding.weight / whole for finding in self.essentials}

    @cached_property
    def wasteful(self) -> frozenset[str]:
        """The inquiries that only cost in this case."""
        return frozenset(finding.inquiry for finding in self.findings if finding.wasteful)

    @cached_property
    def gathered(self) -> tuple[Finding, ...]:
        """The findings that count under data gathering at all: the essential and the wasteful."""
        return tuple(
            finding
            for finding in self.findings
            if finding.essential or finding.critical or finding.wasteful
        )

    @cached_property
    def examinations(self) -> frozenset[str]:
        """The inquiries that are examinations."""
        return frozenset(
            finding.inquiry for finding in self.findings if finding.kind == "examination"
        )

    def supporting(self, call: Call) -> tuple[Finding, ...]:
        """Return the listed findings of weight that argue for a call."""
        return self.weighing(call).supporting

    def weighing(self, call: Call) -> Weighing:
        """Return the listed findings as they stand to a call."""
        return self._weighings[call]

    @cached_property
    def _weighings(self) -> dict[Call, Weighing]:
        """Every call's weighing. A mixed call is argued for by whatever argues for either side."""
        return {
            "referred": self._weighed({"referred"}),
            "local": self._weighed({"local"}),
            "mixed": self._weighed({"referred", "local"}),
        }

    def _weighed(self, directions: Collection[Supports]) -> Weighing:
        def argues(finding: Finding) -> bool:
            return bool(finding.evidence_weight) and finding.supports in directions

        supporting = tuple(finding for finding in self.listed if argues(finding))
        others = tuple(finding for finding in self.listed if not argues(finding))
        gain = sum(finding.evidence_weight for finding in supporting)
        loss = sum(finding.evidence_weight for finding in others)
        shares = {finding.inquiry: finding.evidence_weight / gain for finding in supporting}
        shares |= {
            finding.inquiry: -finding.evidence_weight / loss if finding.evidence_weight else 0.0
            for finding in others
        }
        return Weighing(supporting, others, gain, loss, shares)

    def of_role(self, role: Role) -> tuple[Option, ...]:
        """Return the options that have a role in this patient."""
        return self._by_role.get(role, ())

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Option, ...]]:
        roles = dict.fromkeys(option.role for option in self.options)
        return {
            role: tuple(option for option in self.options if option.role == role) for role in roles
        }

    def derived(self, work_out: Callable[["ResolvedCase"], Derived]) -> Derived:
        """Return what a rule makes of this case alone, worked out once and kept.

        So the rules of a scoring stay with that scoring; as properties they would stand here.
        """
        if work_out not in self._derived:
            self._derived[work_out] = work_out(self)
        return cast("Derived", self._derived[work_out])

    @cached_property
    def _derived(self) -> dict[Callable[["ResolvedCase"], object], object]:
        return {}

    def bases(self) -> frozenset[str]:
        """Return every basis that grading this case can cite, so that a snapshot keeps its text."""
        grounds: tuple[Finding | Option | Source, ...] = (
            *self.findings,
            *self.options,
            *self.structures,
        )
        return frozenset(ground.basis for ground in grounds)
