"""What grading, feedback and lessons may cite: the document, the literature, the errors.

The document's statements and the literature's are two lists, so that no mark can pass for the
document's that is not. The docstrings of these records and of their fields are what an editor shows
to the author; each field ends with an example, in YAML.
"""

from functools import cached_property
from typing import Literal

from tutor.model.grade import Basis
from tutor.model.scalars import Authored, Format, Id, LessonId, Line, ReferenceId, Text

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
    """The id, cited as document:id. Example: worse-with-movement"""
    kind: Literal["cause", "sign", "caveat", "treatment"]
    """What kind of statement it is. Example: sign"""
    says: Text
    """The statement in our own words. Example: Movement of the back makes the heel worse."""
    section: Line
    """The section of the document. Example: Key signs"""


class Reference(Authored):
    """A source beyond the document."""

    id: Id
    """The id, cited as beyond:id. Example: van-der-windt-2010"""
    citation: Text
    """Authors, title, year and place. Example: "Author A. A title. A Journal 2020." """
    seen: Literal["abstract", "secondary", "not-seen"]
    """How closely anyone here has looked at it. Example: abstract"""


SEEN = {
    "abstract": "",
    "secondary": " (second-hand)",
    "not-seen": " (not checked against a page)",
}
"""What a citation has to add about how closely anyone here has looked at it."""


class Misconception(Authored):
    """An error that students make, and what corrects it."""

    id: Id
    """The id. Example: heel-pain-is-plantar-fasciitis"""
    says: Text
    """The error as a student would say it. Example: Heel pain is always the fascia."""
    correction: Text
    """What is so instead. Example: Many tissues hurt at the heel, and so can a root."""
    references: tuple[ReferenceId, ...]
    """The literature that corrects it. Example: [standard-teaching]"""
    lesson: LessonId | None = None
    """The lesson that teaches it. Example: s1-root"""


class Criteria(Authored):
    """Everything that can be cited."""

    format: Format
    """The form of the file; always 1. Example: 1"""
    criteria: tuple[Criterion, ...]
    """The governing document's statements, and nothing else.

    Example: [{id: may-coexist, kind: caveat, says: Both can be there., section: Caveats}]
    """
    references: tuple[Reference, ...]
    """The literature beyond the document.

    Example: [{id: standard-teaching, citation: What textbooks agree on., seen: secondary}]
    """
    misconceptions: tuple[Misconception, ...] = ()
    """The errors that students make.

    Example: [{id: heel-is-fascia, says: It is., correction: It is not always., references: []}]
    """

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
