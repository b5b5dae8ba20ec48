"""What grading, feedback and lessons may cite: the document, the literature, the errors.

The document's statements and the literature's are two lists, so that no mark can pass for the
document's that is not. The docstrings of these records are what an editor shows to the author.
"""

from functools import cached_property
from typing import Literal

from tutor.model.grade import Basis
from tutor.model.scalars import Authored, Format, Id, Line, Text

FOUR_SIGNS = (
    "worse-with-movement",
    "radiating-along-a-path",
    "numbness-tingling-weakness",
    "heel-with-back-pain",
)
"""The governing document's key signs, in its order."""

PROMPT = "no-response-to-conservative-care"
"""The document's reason to look further; never evidence for a call: a local heel can fail too."""


class Criterion(Authored):
    """One statement of the governing document, retold."""

    id: Id
    kind: Literal["cause", "sign", "caveat", "treatment"]
    says: Text
    section: Line


class Reference(Authored):
    """A source beyond the document; ``seen`` tells how closely anyone here has looked at it."""

    id: Id
    citation: Text
    seen: Literal["abstract", "secondary", "not-seen"]


SEEN = {
    "abstract": "",
    "secondary": " (second-hand)",
    "not-seen": " (not checked against a page)",
}
"""What a citation has to add about how closely anyone here has looked at it."""


class Misconception(Authored):
    """An error that students make, and what corrects it."""

    id: Id
    says: Text
    correction: Text
    references: tuple[Id, ...]
    lesson: Id | None = None


class Criteria(Authored):
    """``criteria.yaml``: everything that can be cited."""

    format: Format
    criteria: tuple[Criterion, ...]
    references: tuple[Reference, ...]
    misconceptions: tuple[Misconception, ...] = ()

    @cached_property
    def sayings(self) -> dict[str, str]:
        """What each basis (``document:id`` or ``beyond:id``) says or cites.

        A citation that nobody here has read says so, whoever shows it.
        """
        document = {f"document:{criterion.id}": criterion.says for criterion in self.criteria}
        return document | {
            f"beyond:{reference.id}": reference.citation + SEEN[reference.seen]
            for reference in self.references
        }

    @cached_property
    def bases(self) -> dict[str, Basis]:
        """Each basis by its id, with what it says or cites: made once, since every mark has one."""
        return {name: Basis(name, says) for name, says in self.sayings.items()}

    def cited(self, bases: frozenset[str]) -> "Criteria":
        """Return the part of these criteria that the given bases name.

        A snapshot keeps no more than that: all of the criteria in each would be most of the record.
        """
        return Criteria(
            format=1,
            criteria=tuple(known for known in self.criteria if f"document:{known.id}" in bases),
            references=tuple(known for known in self.references if f"beyond:{known.id}" in bases),
        )
