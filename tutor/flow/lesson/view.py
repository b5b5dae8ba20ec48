"""All that is shown of the step one is at, as one value: a face draws it and asks nobody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from tutor.drawing import Scene
from tutor.flow.lesson.answering import (
    AnyAnswering,
    Ordering,
    Picking,
    Pointing,
    Ticking,
    Typing,
)
from tutor.flow.lesson.patients import Pool
from tutor.flow.lesson.pictures import Labelled, scene_for
from tutor.flow.lesson.standing import RowView, Standing, Symbol
from tutor.model.figure import Figure
from tutor.questions import (
    AnyQuestion,
    AnyStep,
    Given,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    Question,
    TypeIn,
)
from tutor.questions.order import shuffled
from tutor.session.lesson_run import Attempted


@dataclass(frozen=True)
class StepView:
    """A step and all that may be told of it now.

    ``asked`` is the question that the step is, and ``answering`` how it is answered; both are None
    where nothing is asked. ``standing`` is where the learner stands with it, with what was half
    answered when the step was left. ``sources`` cite the literature, once nothing is open.
    ``finished`` tells that this is the last step of a lesson that is over.
    """

    step: AnyStep
    asked: AnyQuestion | None = None
    answering: AnyAnswering | None = None
    standing: Standing = field(default_factory=Standing)
    figure: Figure | None = None
    sources: tuple[str, ...] = ()
    pool: Pool | None = None
    finished: bool = False

    @property
    def attempted(self) -> Attempted:
        """What has happened at the question."""
        return self.standing.attempted

    @property
    def open(self) -> bool:
        """Whether there is a question that is not settled."""
        return self.asked is not None and self.standing.open

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints shown so far."""
        return self.asked.hints[: self.attempted.hints] if self.asked else ()

    @property
    def rows(self) -> tuple[RowView, ...]:
        """What is told of each option now; empty where there are none."""
        if self.answering is None or isinstance(self.answering, Typing):
            return ()
        indices = range(len(self.answering.options))
        return tuple(self.answering.row(index, self.standing) for index in indices)

    def scene(self, label: Labelled, here: str | None = None) -> Scene:
        """Return what the figure shows; ``here`` is the place under the cursor."""
        if self.figure is None:
            return Scene()
        return scene_for(self.figure, self.step, self.attempted, here, label)


def asked_in(step: AnyStep) -> AnyQuestion | None:
    """Return the question that a step is, or None."""
    return step if isinstance(step, Question) else None


def answering_of(
    question: AnyQuestion, seed: str, corrections: Mapping[str, str], titles: Mapping[str, str]
) -> AnyAnswering:
    """Return how a question is answered.

    ``seed`` is what shuffles derive from, ``corrections`` say what is wrong with a misconception,
    ``titles`` are the figure's names of its places.
    """
    way = question.way
    match way:
        case PickOne(options):
            return Picking(options, corrections)
        case PickSeveral(options):
            return Ticking(options, corrections)
        case PutInOrder(options):
            return Ordering(options, shuffled(seed, question))
        case PointAt():
            return Pointing(way.named(titles), corrections)
        case TypeIn():
            return Typing(way)
        case _ as missing:
            assert_never(missing)


def standing_at(
    answering: AnyAnswering | None, attempted: Attempted, draft: Given | None
) -> Standing:
    """Return where a learner stands on coming to a question.

    Without a draft the last try is one. A field to type in is empty instead, unless something was
    being typed: what was tried is told beside it.
    """
    if answering is None or isinstance(answering, Typing):
        return Standing(attempted, draft or ())
    cursor = None if attempted.settled else answering.first
    last = attempted.tries[-1] if attempted.tries else ()
    given = last if draft is None or attempted.settled else draft
    if isinstance(answering, Ordering) and sorted(given) != sorted(answering.start):
        # A record of an earlier lesson may name other options; the list must hold these.
        given = answering.start
    return Standing(attempted, given, cursor)


def verdict_symbol(attempted: Attempted) -> Symbol:
    """Return how the last try went; an answer that was shown has no verdict."""
    if attempted.right:
        return "right"
    return "tried" if attempted.tries and not attempted.shown else "none"
