"""A folder's own words: what it adds to the shipped catalogue and criteria, for its cases alone.

Nothing shipped is ever redefined: whatever has a shipped id is passed over here, and the checker
says so. Else a case from elsewhere would be graded by another meaning of a word that it shares, and
two folders side by side could not both be right. The governing document's criteria are not added
to: what goes beyond the document is a reference. The docstrings of these records are what an editor
shows to the author.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, Protocol, TypeVar

from pydantic import BeforeValidator, Field

from tutor.model.catalogue import (
    Catalogue,
    Condition,
    Inquiry,
    Pattern,
    Structure,
    Treatment,
)
from tutor.model.criteria import Criteria, Misconception, Reference
from tutor.model.scalars import Authored, Format, Id

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
    adds: Adds
    inquiries: dict[Id, Inquiry] = {}
    structures: dict[Id, Structure] = {}
    conditions: dict[Id, Condition] = {}
    treatments: dict[Id, Treatment] = {}
    linked: tuple[Annotated[tuple[Id, ...], Field(min_length=2)], ...] = ()
    patterns: dict[Id, Pattern] = {}

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
    adds: Adds
    references: tuple[Reference, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()

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
