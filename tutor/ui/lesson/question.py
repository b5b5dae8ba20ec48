"""A question on the page: how to answer it, how that went, hints, and what everyone is taught."""

from collections.abc import Iterator
from typing import assert_never

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from tutor.questions import AnyQuestion, PickOne, PickSeveral, PointAt, PutInOrder, TypeIn
from tutor.questions.order import shuffled
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.answering import Ordering, Picking, Ticking
from tutor.ui.lesson.choices import InOrder, ManyOf, OneOf
from tutor.ui.lesson.spots import Spots
from tutor.ui.lesson.typed import TypedEntry
from tutor.ui.lesson.view import StepView
from tutor.ui.lesson.words import instruction, paragraph
from tutor.ui.text import heading, joined, lines, plain, prose, show
from tutor.wording import words

Controls = OneOf | ManyOf | InOrder | TypedEntry | Spots


def controls_for(question: AnyQuestion, view: StepView) -> Controls:
    """Return what a question is answered with, in its way; without a draft the last try is one.

    ``question`` is the step of the view, which a question is known to be.
    """
    step, attempted = question.id, view.attempted
    last = attempted.tries[-1] if attempted.tries else ()
    given = last if view.draft is None or attempted.settled else view.draft
    way = question.way
    match way:
        case PickOne(options):
            return OneOf(step, Picking(options, view.corrections), attempted, given)
        case PickSeveral(options):
            return ManyOf(step, Ticking(options, view.corrections), attempted, given)
        case PutInOrder(options):
            start = shuffled(view.seed, question)
            # A record of an earlier lesson may name other options; the list must hold these.
            whole = given if sorted(given) == sorted(start) else start
            return InOrder(step, Ordering(options, start), attempted, whole)
        case PointAt():
            picking = Picking(way.named(view.places.titles), view.corrections)
            return Spots(step, picking, attempted, given, named=not view.places.drawn)
        case TypeIn():
            # A field that is come back to is empty, unless something was being typed: what was
            # tried stands below it.
            return TypedEntry(step, way, attempted, view.draft or ())
        case _ as missing:
            assert_never(missing)


class QuestionBlock(VerticalGroup):
    """A question below its text."""

    def __init__(self, question: AnyQuestion, view: StepView) -> None:
        """Make the block as it was left; ``question`` is the step of the view."""
        super().__init__()
        self.controls = controls_for(question, view)
        self._question, self._attempted = question, view.attempted
        self._how = show(instruction(question), classes="how quiet")
        self._verdict = show(classes="verdict")
        self._hints = show(classes="hints")
        self._after = VerticalGroup(heading("For everyone", classes="heading"), classes="after")
        self._taught = False
        self._paint()

    def compose(self) -> ComposeResult:
        """Lay out all of it; what is not due yet is hidden."""
        yield self._how
        yield self.controls
        yield self._verdict
        yield self._hints
        yield self._after

    async def on_mount(self) -> None:
        """Teach what is due already."""
        await self.teach()

    async def teach(self) -> None:
        """Add what everyone is taught, once settled: reading Markdown takes time."""
        if self._attempted.settled and not self._taught:
            self._taught = True
            await self._after.mount(prose(self._question.after))

    @property
    def attempted(self) -> Attempted:
        """What has happened so far."""
        return self._attempted

    @property
    def more_hints(self) -> bool:
        """Whether there is another hint."""
        return not self._attempted.settled and self._attempted.hints < len(self._question.hints)

    def show(self, attempted: Attempted) -> tuple[Widget, Widget]:
        """Bring the block up to date; returns the first and the last widget that hold the news."""
        before, self._attempted = self._attempted, attempted
        self.controls.show(attempted)
        self._paint()
        if attempted.settled:
            return self.controls.spot(), self._after
        if attempted.hints > before.hints:
            return self._hints, self._hints
        return self.controls.spot(), self._verdict

    def _paint(self) -> None:
        attempted = self._attempted
        said = words.questions.verdict(self._question.way, attempted)
        self._how.display = not attempted.settled
        self._verdict.display = bool(said)
        self._verdict.update(plain(said))
        self._verdict.set_class(attempted.right, "-right")
        self._verdict.set_class(not attempted.settled, "-wrong")
        self._hints.display = attempted.hints > 0
        self._hints.update(lines(self._hint_lines()))
        self._after.display = attempted.settled
        self.set_class(attempted.settled, "-settled")

    def _hint_lines(self) -> Iterator[Content]:
        for number, hint in enumerate(self._question.hints[: self._attempted.hints], start=1):
            of = f"Hint {number} of {len(self._question.hints)}  "
            yield joined(plain(of, "bold $accent"), paragraph(hint))
