"""What a debrief is made from: an encounter, its grade, and the content around them.

Criteria and catalogue may be missing, or newer than the attempt. Nothing here relies on either, so
that an old attempt can always be looked at.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from tutor.grading import SCORINGS
from tutor.grading.bounds import reaches
from tutor.model.catalogue import Accuracy, Catalogue
from tutor.model.criteria import Criteria, Misconception
from tutor.model.grade import Basis, Grade, Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.session.encounter import Encounter

if TYPE_CHECKING:
    from tutor.runs import Runs

FIRST_SCORING = 1
"""The scoring that knew neither deciding findings nor ladders, and asked certainty of the call."""


@dataclass(frozen=True)
class LessonLink:
    """A lesson that exists, to be read next."""

    id: str
    title: str


@dataclass(frozen=True)
class Material:
    """An encounter that is over, its grade, and the content around it."""

    encounter: Encounter
    grade: Grade
    criteria: Criteria | None = None
    catalogue: Catalogue | None = None
    lessons: tuple[LessonLink, ...] = ()

    @classmethod
    def at(cls, runs: "Runs", encounter: Encounter, grade: Grade) -> Self:
        """Gather the material from the library; a lesson that does not exist is left out."""
        library = runs.library
        case = encounter.case
        loaded = library.cases.get(case.id)
        criteria = library.criteria_of(loaded)
        errors = criteria.misconceptions if criteria else ()
        names = [
            *case.lessons,
            *(error.lesson for error in errors if error.id in case.misconceptions),
        ]
        return cls(
            encounter,
            grade,
            criteria,
            library.catalogue_of(loaded),
            tuple(
                LessonLink(name, library.lessons[name].model.title)
                for name in dict.fromkeys(name for name in names if name is not None)
                if name in library.lessons
            ),
        )

    @property
    def case(self) -> ResolvedCase:
        """The patient, as the attempt met them."""
        return self.encounter.case

    @property
    def first_rules(self) -> bool:
        """Whether scoring 1 graded, which had no word for much that is told today."""
        return self.grade.scoring == FIRST_SCORING

    @cached_property
    def asked(self) -> frozenset[str]:
        """The ids of the inquiries that were asked."""
        return frozenset(self.encounter.asked)

    @cached_property
    def marked(self) -> frozenset[str]:
        """The marked inquiries that count as evidence; one never asked revealed nothing to mark."""
        return frozenset(self.encounter.evidence) & self.asked

    @cached_property
    def evidence_marks(self) -> Mapping[str, Mark]:
        """The marks of the evidence by inquiry."""
        return {mark.subject: mark for mark in self.grade.marks if mark.part == "evidence"}

    @cached_property
    def plan_marks(self) -> Mapping[str, Mark]:
        """The marks of the plan by option; those of the plan as a whole stand under the part."""
        return {mark.subject: mark for mark in self.grade.marks if mark.part == "plan"}

    @property
    def evidence_carries(self) -> bool:
        """Whether the evidence reached the bar of its scoring."""
        return reaches(self.grade.parts["evidence"], SCORINGS[self.grade.scoring].bars.evidence)

    @property
    def plan_sound(self) -> bool:
        """Whether the plan reached the bar of its scoring."""
        return reaches(self.grade.parts["plan"], SCORINGS[self.grade.scoring].bars.plan)

    @property
    def misconceptions(self) -> tuple[Misconception, ...]:
        """The errors that this case invites, in the case's order."""
        known = {error.id: error for error in self.criteria.misconceptions} if self.criteria else {}
        return tuple(known[name] for name in self.case.misconceptions if name in known)

    @cached_property
    def _says(self) -> Mapping[str, str]:
        """The words of each basis, by id: those of the grade before those of today's criteria."""
        graded = {mark.basis.id: mark.basis.says for mark in self.grade.marks if mark.basis.says}
        return (self.criteria.sayings if self.criteria else {}) | graded

    def has_mark(self, part: str, codes: Collection[Verdict]) -> bool:
        """Tell whether a part has a mark with one of some codes."""
        return any(mark.part == part and mark.code in codes for mark in self.grade.marks)

    def accuracy(self, inquiry: str) -> Accuracy | None:
        """Return what the literature found a test worth, None where the catalogue has nothing."""
        known = self.catalogue.inquiries.get(inquiry) if self.catalogue else None
        return known.accuracy if known else None

    def basis(self, name: str) -> Basis:
        """Return a basis with what it says; one that nobody knows any more says nothing."""
        return Basis(name, self._says.get(name, ""))
