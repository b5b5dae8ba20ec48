"""Questions answered by options: one of them, or all that apply."""

from collections.abc import Mapping
from typing import ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widget import Widget
from textual.widgets import Button

from tutor.grading.response import Given
from tutor.model.lesson import Choice, ChoiceQuestion, OrderQuestion
from tutor.session.lesson_run import Attempted, Respond
from tutor.ui.lesson.rows import Mark, OptionRow, RowView
from tutor.ui.lesson.words import LETTERS
from tutor.ui.messages import LessonAct
from tutor.ui.text import plain


class ChoiceList(VerticalGroup, can_focus=True):
    """Options under a cursor; subclasses say what choosing, checking and a row mean.

    ``draft`` is what would be given if it were checked now.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor(-1)", "Up", show=False),
        Binding("down", "cursor(1)", "Down", show=False),
    ]
    BUTTON: ClassVar[str | None] = "Check"

    def __init__(
        self,
        question: ChoiceQuestion | OrderQuestion,
        attempted: Attempted,
        draft: Given,
        corrections: Mapping[str, str],
    ) -> None:
        """Make a list as it was left."""
        super().__init__()
        self.draft = draft
        self._question, self._attempted, self._corrections = question, attempted, corrections
        self._choice: dict[str, Choice] = {one.id: one for one in question.options}
        self._cursor: int | None = self.first_cursor if self.open else None
        self._rows = [
            OptionRow(self._view(index), here=index == self._cursor)
            for index in range(len(question.options))
        ]
        self._button = Button(plain(self.BUTTON or ""), compact=True, classes="check")
        self._button.display = self.open and self.BUTTON is not None
        self.can_focus = self.open

    def compose(self) -> ComposeResult:
        """Lay out the rows, and a button for the mouse."""
        yield from self._rows
        yield self._button

    @property
    def first_cursor(self) -> int | None:
        """Where the cursor begins."""
        return 0

    @property
    def open(self) -> bool:
        """Whether there is still something to answer."""
        return not self._attempted.settled

    def show(self, attempted: Attempted) -> None:
        """Bring the rows up to date."""
        self._attempted = attempted
        self.can_focus = self.open
        if not self.open:
            self._cursor = None
        self._paint()

    def spot(self) -> Widget:
        """Return where the news is after the last try."""
        return self

    def pick(self, letter: str) -> bool:
        """Choose the option with this letter; tells whether there is one."""
        index = self._index_of(letter)
        if not self.open or index is None:
            return False
        self.choose(index)
        return True

    def can_pick(self, letter: str) -> bool:
        """Tell whether the letter stands for an option now."""
        return self.open and self._index_of(letter) is not None

    def choose(self, index: int) -> None:
        """Do what a letter, a click or the key for it does to a row."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer nothing more once the question is settled."""
        return self.open or action not in ("cursor", "check", "tick", "move")

    def action_cursor(self, by: int) -> None:
        """Move the cursor; at either end the page scrolls instead."""
        here = -1 if self._cursor is None else self._cursor
        if not 0 <= here + by < len(self._rows):
            raise SkipAction
        self._go(here + by)

    def action_check(self) -> None:
        """Answer with what has been put together."""
        if not self.open:
            return
        objection = self._objection()
        if objection:
            self.notify(objection, severity="warning", markup=False)
        else:
            self.post_message(LessonAct(Respond(self._question.id, self.draft)))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Check."""
        event.stop()
        self.action_check()

    def on_option_row_chosen(self, event: OptionRow.Chosen) -> None:
        """Choose the row that was clicked."""
        event.stop()
        if self.open:
            self.choose(self._rows.index(event.row))

    def _go(self, index: int) -> None:
        self._cursor = index
        self._paint()
        self._rows[index].scroll_visible(animate=False)

    def _paint(self) -> None:
        for index, row in enumerate(self._rows):
            row.paint(self._view(index), here=index == self._cursor)
        self._button.display = self.open and self.BUTTON is not None

    def _index_of(self, letter: str) -> int | None:
        index = LETTERS.find(letter)
        return index if 0 <= index < len(self._question.options) else None

    def _objection(self) -> str:
        """Say why the draft cannot be checked, or nothing."""
        if self.draft in self._attempted.tries[-1:]:
            return "That is the same answer as before. Change something first."
        return ""

    def _view(self, index: int) -> RowView:
        raise NotImplementedError

    def _judged(self, label: str, choice: Choice, tried: frozenset[str]) -> RowView:
        """Return the row of an option with all that may be told about it now."""
        wrong = choice.id in tried and not choice.correct
        if self.open and not wrong:
            return RowView(label, choice.text)
        mark: Mark = "✗" if wrong else "✓" if choice.correct else "·"
        correction = self._corrections.get(choice.misconception or "", "") if wrong else ""
        return RowView(label, choice.text, mark, choice.why, correction)


class OneOf(ChoiceList):
    """One option is right: choosing it answers."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "check", "Answer")]
    BUTTON = None

    @property
    def first_cursor(self) -> int | None:
        """Begin beside the options, so that an Enter too many answers nothing."""
        return None

    def spot(self) -> Widget:
        """Return the row tried last."""
        tried = self._attempted.tries[-1][0] if self._attempted.tries else None
        if tried in self._choice:
            return self._rows[list(self._choice).index(tried)]
        return self

    def choose(self, index: int) -> None:
        """Answer with this option."""
        self._cursor = index
        self._paint()
        self.action_check()

    def _objection(self) -> str:
        if self._cursor is None:
            return "Choose an option first: a letter, or ↑ ↓."
        self.draft = (self._question.options[self._cursor].id,)
        if self.draft in self._attempted.tries:
            return "You have tried that one. Choose another."
        return ""

    def _view(self, index: int) -> RowView:
        tried = frozenset(name for one in self._attempted.tries for name in one)
        return self._judged(LETTERS[index], self._question.options[index], tried)


class ManyOf(ChoiceList):
    """Several options may be right: they are ticked, then checked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", show=False),
        Binding("enter", "check", "Check"),
    ]

    def spot(self) -> Widget:
        """Return the first row ticked wrongly in the last try."""
        last = self._attempted.tries[-1] if self._attempted.tries else ()
        for row, choice in zip(self._rows, self._question.options, strict=True):
            if choice.id in last and not choice.correct and self.open:
                return row
        return self

    def choose(self, index: int) -> None:
        """Tick this option, or take the tick away."""
        name = self._question.options[index].id
        ticked = frozenset(self.draft) ^ {name}
        self.draft = tuple(one.id for one in self._question.options if one.id in ticked)
        self._go(index)

    def action_tick(self) -> None:
        """Tick the option under the cursor, or take the tick away."""
        if self._cursor is not None:
            self.choose(self._cursor)

    def _objection(self) -> str:
        return super()._objection() if self.draft else "Tick at least one option first."

    def _view(self, index: int) -> RowView:
        choice = self._question.options[index]
        tick = "[x]" if choice.id in self.draft else "[ ]"
        tried = frozenset(name for one in self._attempted.tries for name in one)
        return self._judged(f"{tick} {LETTERS[index]}", choice, tried)
