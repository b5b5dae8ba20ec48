"""What rules about references share: every mention of an id, where it stands, and what is known.

A mention that leads nowhere is reported where it stands, with the id that was probably meant. Each
kind of file has its own rule, since each knows its own fields.
"""

from collections.abc import Collection, Iterable, Iterator

from tutor.content.document import Loc
from tutor.content.nearest import suggestion
from tutor.content.problem import quoted
from tutor.content.rules.registry import Complaint
from tutor.model.criteria import FOUR_SIGNS, PROMPT, Criteria

Use = tuple[Loc, str]
"""Where an id is mentioned, and the id."""


def unknown(kind: str, uses: Iterable[Use], known: Collection[str]) -> Iterator[Complaint]:
    """Complain of each mention of a kind of thing whose id is not known."""
    for loc, name in uses:
        if name not in known:
            yield Complaint(loc, f"there is no {kind} {quoted(name)}", suggestion(name, known))


def unknown_keys(
    kind: str, loc: Loc, names: Iterable[str], known: Collection[str]
) -> Iterator[Complaint]:
    """Complain of keys that are no known ids, at the keys themselves."""
    for name in names:
        if name not in known:
            message = f"there is no {kind} {quoted(name)}"
            yield Complaint((*loc, name), message, suggestion(name, known), "key")


def listed(loc: Loc, names: Iterable[str]) -> Iterator[Use]:
    """Return the ids of a list, each as a mention."""
    return (((*loc, index), name) for index, name in enumerate(names))


def given(loc: Loc, name: str | None) -> Iterator[Use]:
    """Return the id of a field as a mention, or nothing where the field is left out."""
    if name is not None:
        yield loc, name


def known_signs(criteria: Criteria) -> list[str]:
    """Return what a finding may show: the document's signs and prompt, as far as they are cited."""
    return [sign for sign in (*FOUR_SIGNS, PROMPT) if f"document:{sign}" in criteria.sayings]


def known_references(criteria: Criteria) -> frozenset[str]:
    """Return the ids of the literature that may be cited beyond the document."""
    return frozenset(reference.id for reference in criteria.references)
