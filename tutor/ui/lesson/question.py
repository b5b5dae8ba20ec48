"""A question on the page: how to answer it, how that went, hints, and what everyone is taught."""

from collections.abc import Iterator
from typing import assert_never

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from tutor.characters import unwrapped
from tutor.flow.lesson import (
    AnyAnswering,
    Ordering,
    Picking,
    Pointing,
    StepView,
    Ticking,
    Typing,
    verdict_symbol,
)
from tutor.questions import AnyQuestion
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.choices import InOrder, ManyOf, OneOf
from tutor.ui.lesson.glyphs import GLYPHS
from tutor.ui.lesson.spots import Spots
from tutor.ui.lesson.typed import TypedEntry
from tutor.ui.text import heading, joined, lines, plain, prose, show
from tutor.wording import words

Controls = OneOf | ManyOf | InOrder | TypedEntry | Spots


def controls_for(view: StepView, answering: AnyAnswering, *, drawn: bool) -> Controls:
    """Return what a question is answered with; ``drawn`` if its figure can be pointed at."""
    step, standing = view.step.id, view.standing
    match answering:
        case Pointing():
            return Spots(step, answering, standing, named=not drawn)
        case Picking():
            return OneOf(step, answering, standing)
        case Ticking():
            return ManyOf(step, answering, standing)
        case Ordering():
            return InOrder(step, answering, standing)
        case Typing():
            return TypedEntry(step, answering, standing)
        case _ as missing:
            assert_never(missing)


class QuestionBlock(VerticalGroup):
    """A question below its text."""

    def __init__(self, question: AnyQuestion, controls: Controls, view: StepView) -> None:
        """Make the block as it was left: a question and what it is answered with."""
        super().__init__()
        self.controls = controls
        self._question, self._view = question, view
        self._how = show(words.questions.instruction(question), classes="how quiet")
        self._verdict = show(classes="verdict")
        self._hints = show(classes="hints")
        self._after = VerticalGroup(
            heading(words.questions.FOR_EVERYONE, classes="heading"), classes="after"
        )
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
        if self.attempted.settled and not self._taught:
            self._taught = True
            await self._after.mount(prose(self._question.after))

    @property
    def attempted(self) -> Attempted:
        """What has happened so far."""
        return self._view.attempted

    def show(self, view: StepView) -> tuple[Widget, Widget]:
        """Bring the block up to date; returns the first and the last widget that hold the news."""
        before, attempted, self._view = self.attempted, view.attempted, view
        self.controls.show(attempted)
        self._paint()
        if attempted.settled:
            return self.controls.spot(), self._after
        if attempted.hints > before.hints:
            return self._hints, self._hints
        return self.controls.spot(), self._verdict

    def _paint(self) -> None:
        attempted = self.attempted
        symbol = verdict_symbol(attempted)
        said = words.questions.verdict(self._question.way, attempted)
        self._how.display = not attempted.settled
        self._verdict.display = bool(said)
        self._verdict.update(plain(said if symbol == "none" else f"{GLYPHS[symbol]} {said}"))
        self._verdict.set_class(attempted.right, "-right")
        self._verdict.set_class(not attempted.settled, "-wrong")
        self._hints.display = attempted.hints > 0
        self._hints.update(lines(self._hint_lines()))
        self._after.display = attempted.settled
        self.set_class(attempted.settled, "-settled")

    def _hint_lines(self) -> Iterator[Content]:
        for number, hint in enumerate(self._view.hints, start=1):
            label = words.questions.hint_label(number, len(self._question.hints))
            yield joined(plain(f"{label}  ", "bold $accent"), unwrapped(hint))
