"""A question on the page: how to answer it, how that went, hints, and what everyone is taught."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from tutor.grading.response import Given
from tutor.model.lesson import (
    ChoiceQuestion,
    LocateQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
)
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.choices import ManyOf, OneOf
from tutor.ui.lesson.number import NumberEntry
from tutor.ui.lesson.order import InOrder, shuffled
from tutor.ui.lesson.pictures import as_choices
from tutor.ui.lesson.spots import Spots
from tutor.ui.lesson.words import instruction, paragraph, verdict
from tutor.ui.text import heading, joined, lines, plain, prose, show

Controls = OneOf | ManyOf | InOrder | NumberEntry | Spots


@dataclass(frozen=True)
class Places:
    """The names of what can be pointed at, and whether there is a drawing to point in."""

    titles: Mapping[str, str] = field(default_factory=dict)
    drawn: bool = True


def controls_for(  # noqa: PLR0913, PLR0917 - a question and all that is known of it
    lesson: str,
    question: Question,
    attempted: Attempted,
    draft: Given | None,
    corrections: Mapping[str, str],
    places: Places,
) -> Controls:
    """Return what a kind of question is answered with; without a draft the last try is one."""
    last = attempted.tries[-1] if attempted.tries else ()
    given = last if draft is None or attempted.settled else draft
    match question:
        case OrderQuestion():
            start = shuffled(lesson, question)
            whole = sorted(given) == sorted(start)
            return InOrder(question, attempted, given if whole else start, corrections, start)
        case LocateQuestion():
            choices = as_choices(question, places.titles)
            return Spots(choices, attempted, given, corrections, named=not places.drawn)
        case ChoiceQuestion(ask="many"):
            return ManyOf(question, attempted, given, corrections)
        case ChoiceQuestion():
            return OneOf(question, attempted, given, corrections)
        case NumberQuestion():
            return NumberEntry(question, attempted, draft or ())
    message = f"{type(question).__name__} is no kind of question"
    raise TypeError(message)


class QuestionBlock(VerticalGroup):
    """A question below its text."""

    def __init__(self, question: Question, attempted: Attempted, controls: Controls) -> None:
        """Make the block as it was left."""
        super().__init__()
        self.controls = controls
        self._question, self._attempted = question, attempted
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
        said = verdict(self._question, attempted)
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
