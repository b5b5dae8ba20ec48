"""Questions answered by putting options in order."""

import hashlib
from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from tutor.grading.response import Given
from tutor.model.lesson import OrderQuestion
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.choices import ChoiceList
from tutor.ui.lesson.rows import OptionRow, RowView
from tutor.ui.lesson.words import LETTERS


def shuffled(lesson: str, question: OrderQuestion) -> Given:
    """Return the options in an order that never changes and is never the right one."""

    def place(name: str) -> bytes:
        return hashlib.sha256(f"{lesson}/{question.id}/{name}".encode()).digest()

    right = tuple(one.id for one in question.options)
    mixed = tuple(sorted(right, key=place))
    return mixed if mixed != right else (*mixed[1:], mixed[0])


class InOrder(ChoiceList):
    """Rows are places: the options move through them, each keeping its letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up,minus", "move(-1)", "Move up", show=False),
        Binding("shift+down,plus", "move(1)", "Move down", show=False),
        Binding("enter", "check", "Check"),
    ]

    def __init__(
        self,
        question: OrderQuestion,
        attempted: Attempted,
        draft: Given,
        corrections: Mapping[str, str],
        start: Given,
    ) -> None:
        """Make a list as it was left; ``start`` is the order in which the options came."""
        self._start = start
        self._right = tuple(one.id for one in question.options)
        super().__init__(question, attempted, draft, corrections)

    def spot(self) -> Widget:
        """Return the list: the news concerns all of it."""
        return self

    def choose(self, index: int) -> None:
        """Put the cursor on a row."""
        self._go(index)

    def action_move(self, by: int) -> None:
        """Move the option under the cursor one place."""
        if self._cursor is not None:
            self._move(self._cursor, by)

    def on_option_row_shifted(self, event: OptionRow.Shifted) -> None:
        """Move the option whose arrow was clicked."""
        event.stop()
        if self.open:
            self._move(self._rows.index(event.row), event.by)

    def _move(self, index: int, by: int) -> None:
        to = index + by
        if not 0 <= to < len(self.draft):
            return
        names = list(self.draft)
        names[index], names[to] = names[to], names[index]
        self.draft = tuple(names)
        self._go(to)

    def _index_of(self, letter: str) -> int | None:
        place = LETTERS.find(letter)
        return self.draft.index(self._start[place]) if 0 <= place < len(self._start) else None

    def _objection(self) -> str:
        if self.draft == self._start and not self._attempted.tries:
            return "That is the order they came in, and it is not right. Move something first."
        return super()._objection()

    def _view(self, index: int) -> RowView:
        name = self.draft[index] if self.open else self._right[index]
        choice = self._choice[name]
        label = f"{index + 1}  {LETTERS[self._start.index(name)]}"
        if self.open:
            return RowView(label, choice.text, movable=True)
        return RowView(label, choice.text, "✓", choice.why)
