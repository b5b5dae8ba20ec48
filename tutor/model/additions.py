"""A folder's own words: what it adds to the shipped catalogue and criteria, for its cases alone.

Nothing shipped is ever redefined: whatever has a shipped id is passed over here, and the checker
says so. Else a case from elsewhere would be graded by another meaning of a word that it shares, and
two folders side by side could not both be right. The governing document's criteria are not added
to: what goes beyond the document is a reference. The docstrings of these records are what an editor
shows to the author.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, Protocol, TypeVar

from pydantic import BeforeValidator

from tutor.model.catalogue import (
    Catalogue,
    Condition,
    Inquiry,
    LinkedGroup,
    Pattern,
    Structure,
    Treatment,
)
from tutor.model.criteria import Criteria, Misconception, Reference
from tutor.model.scalars import (
    Authored,
    ConditionId,
    Format,
    InquiryId,
    StructureId,
    TreatmentId,
)

Entry = TypeVar("Entry")
Shared = TypeVar("Shared", Catalogue, Criteria)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


NamedEntry = TypeVar("NamedEntry", bound=_Named)


def _adding(value: object) -> object:
    if value not in (True, "true"):
        message = "must be true; what is whole has no key 'adds'"
        raise ValueError(message)
    return True


Adds = Annotated[Literal[True], BeforeValidator(_adding)]


class CatalogueAdditions(Authored):
    """``catalogue.yaml`` of a folder of your own: what its cases can name beside the shipped."""

    format: Format
    """The form of the file; always 1. Example: 1"""
    adds: Adds
    """Says that this is no whole catalogue; always true. Example: true"""
    inquiries: dict[InquiryId, Inquiry] = {}
    """What can be asked, examined and ordered in this folder's cases too.

    Example: {vibrating-tools: {kind: question, group: Work, label: "Do you use vibrating tools?",
    open: true, supports: {positive: local}, basis: beyond:standard-teaching, minutes: 1}}
    """
    structures: dict[StructureId, Structure] = {}
    """Where pain can come from in this folder's cases too.

    Example: {heel-vein: {label: A vein of the heel, region: foot, basis: beyond:standard-teaching,
    summary: It drains the heel.}}
    """
    conditions: dict[ConditionId, Condition] = {}
    """What this folder's patients may have that forbids options.

    Example: {latex-allergy: {label: is allergic to latex, words: [latex]}}
    """
    treatments: dict[TreatmentId, Treatment] = {}
    """What can be prescribed in this folder's cases too.

    Example: {standing-mat: {label: A mat to stand on, group: Footwear, aim: relief,
    role: {default: neutral}, basis: {default: beyond:standard-teaching}, why: {default: So.}}}
    """
    linked: tuple[LinkedGroup, ...] = ()
    """More groups of inquiries that cannot contradict each other; shipped ones may be in them.

    Example: [[vibrating-tools, work-and-home]]
    """
    patterns: dict[StructureId, Pattern] = {}
    """What the textbook expects of a source that has no pattern yet.

    Example: {heel-vein: {reflex: Normal., sensation: Normal., power: Normal., tension: Negative.,
    reference: standard-teaching}}
    """

    def added_to(self, catalogue: Catalogue) -> Catalogue:
        """Return a catalogue with these entries after its own, which stand as they are."""
        return _changed(
            catalogue,
            inquiries=_joined(catalogue.inquiries, self.inquiries),
            structures=_joined(catalogue.structures, self.structures),
            conditions=_joined(catalogue.conditions, self.conditions),
            treatments=_joined(catalogue.treatments, self.treatments),
            linked=(*catalogue.linked, *self.linked),
            patterns=_joined(catalogue.patterns, self.patterns),
        )


class CriteriaAdditions(Authored):
    """``criteria.yaml`` of a folder of your own: literature and errors beside what is shipped."""

    format: Format
    """The form of the file; always 1. Example: 1"""
    adds: Adds
    """Says that these are not the whole criteria; always true. Example: true"""
    references: tuple[Reference, ...] = ()
    """The literature that this folder's files rest on too.

    Example: [{id: tile-study-2020, citation: A study of tile layers., seen: abstract}]
    """
    misconceptions: tuple[Misconception, ...] = ()
    """The errors that this folder's cases and lessons are about too.

    Example: [{id: tiles-are-soft, says: Tiles are soft., correction: They are hard.,
    references: []}]
    """

    def added_to(self, criteria: Criteria) -> Criteria:
        """Return criteria with these entries after their own, which stand as they are."""
        return _changed(
            criteria,
            references=_appended(criteria.references, self.references),
            misconceptions=_appended(criteria.misconceptions, self.misconceptions),
        )


Additions = CatalogueAdditions | CriteriaAdditions


def _joined(known: Mapping[str, Entry], own: Mapping[str, Entry]) -> dict[str, Entry]:
    return {**known, **{name: entry for name, entry in own.items() if name not in known}}


def _appended(known: Iterable[NamedEntry], own: Iterable[NamedEntry]) -> tuple[NamedEntry, ...]:
    """Return the known entries and those of one's own; of two with one id the first counts."""
    entries: dict[str, NamedEntry] = {}
    for entry in (*known, *own):
        entries.setdefault(entry.id, entry)
    return tuple(entries.values())


def _changed(shared: Shared, **changes: Any) -> Shared:  # noqa: ANN401 - the values of any field
    """Return catalogue or criteria with some fields changed.

    A copy of the record would bring along what was worked out from the old fields; validating it
    again would take longer than all that is done with it.
    """
    kind = type(shared)
    fields = {name: getattr(shared, name) for name in kind.model_fields}
    return kind.model_construct(None, **(fields | changes))
