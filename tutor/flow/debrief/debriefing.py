"""One debrief as every face goes through it: its sections, its questions, and where it leads."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self, get_args

from tutor.flow.debrief.evidence import EvidenceView, evidence_view
from tutor.flow.debrief.flips import FlipCard, flip_cards
from tutor.flow.debrief.material import LessonLink, Material
from tutor.flow.debrief.overview import Overview, overview
from tutor.flow.debrief.path import PathView, path_view
from tutor.flow.debrief.plan import PlanView, plan_view
from tutor.flow.debrief.reading import ReadingView, reading_view
from tutor.flow.debrief.score import ScoreView, score_view
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson

if TYPE_CHECKING:
    from tutor.model.grade import Grade
    from tutor.model.resolved import ResolvedCase
    from tutor.runs import Runs
    from tutor.session.encounter import Encounter

SectionId = Literal["result", "evidence", "options", "flips", "reading", "path", "score"]
SECTIONS: tuple[SectionId, ...] = get_args(SectionId)
"""The sections in their order; the first is the first view."""

OnwardCode = Literal["lesson", "again", "home"]


@dataclass(frozen=True)
class Onward:
    """A way on from a debrief, and where it leads."""

    code: OnwardCode
    leaving: Leaving
    lesson: LessonLink | None = None


class DebriefFlow:
    """Looks back on one encounter that is over.

    Each section is worked out when it is first asked for: to work out all of them would hold up the
    first view. The only thing that changes is which questions have been answered.
    """

    def __init__(self, material: Material) -> None:
        """Look back, with every question still open."""
        self.material = material
        self._answered: set[int] = set()

    @classmethod
    def at(cls, runs: "Runs", encounter: "Encounter", grade: "Grade") -> Self:
        """Look back on an encounter, with the content around it from the library."""
        return cls(Material.at(runs, encounter, grade))

    @property
    def case(self) -> "ResolvedCase":
        """The patient, as the attempt met them."""
        return self.material.case

    @property
    def grade(self) -> "Grade":
        """The grade of the attempt."""
        return self.material.grade

    @cached_property
    def overview(self) -> Overview:
        """The first view."""
        return overview(self.material)

    @cached_property
    def evidence(self) -> EvidenceView:
        """What was marked beside what the expert marks."""
        return evidence_view(self.material)

    @cached_property
    def plan(self) -> PlanView:
        """Every option of the plan."""
        return plan_view(self.material)

    @cached_property
    def flips(self) -> tuple[FlipCard, ...]:
        """What would have changed the call, as questions."""
        return flip_cards(self.material)

    @cached_property
    def reading(self) -> ReadingView:
        """How the document reads the case."""
        return reading_view(self.material)

    @cached_property
    def path(self) -> PathView:
        """The expert's path."""
        return path_view(self.material)

    @cached_property
    def score(self) -> ScoreView:
        """The score in parts."""
        return score_view(self.material)

    @cached_property
    def onward(self) -> tuple[Onward, ...]:
        """Where one can go: each lesson that belongs to the case, the same patient, and Home."""
        lessons = self.material.lessons
        return (
            *(Onward("lesson", OpenLesson(lesson.id), lesson) for lesson in lessons),
            Onward("again", OpenCase(self.case.id)),
            Onward("home", None),
        )

    def way(self, code: OnwardCode) -> Onward | None:
        """Return the first way on of a kind; None where there is none, as no lesson."""
        return next((onward for onward in self.onward if onward.code == code), None)

    def answered(self, card: FlipCard) -> bool:
        """Tell whether the question of a card has been answered."""
        return card.number in self._answered

    def answer(self, card: FlipCard) -> None:
        """Answer the question of a card; its answer then stays."""
        self._answered.add(card.number)

    @property
    def open_card(self) -> FlipCard | None:
        """The first card whose question is still open."""
        return next((card for card in self.flips if not self.answered(card)), None)

    @staticmethod
    def beside(section: SectionId, by: int) -> SectionId:
        """Return the section some places from another, round the ends."""
        return SECTIONS[(SECTIONS.index(section) + by) % len(SECTIONS)]


def open_debrief(runs: "Runs", opened: OpenDebrief) -> DebriefFlow:
    """Return the debrief to which an encounter that is over leads."""
    return DebriefFlow.at(runs, opened.encounter, opened.grade)
