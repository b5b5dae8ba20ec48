"""Options under a cursor: the list, and the keys by which each way to answer is worked.

What choosing, checking and a row mean is an ``Answering``, handed in; a list only keeps what it
says and draws it.
"""

from dataclasses import replace
from typing import ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widget import Widget
from textual.widgets import Button

from tutor.flow.lesson import Answering, Ordering, Standing
from tutor.questions import Given
from tutor.session.lesson_run import Attempted, Respond
from tutor.ui.lesson.rows import OptionRow
from tutor.ui.messages import LessonAct
from tutor.ui.text import plain
from tutor.wording import words

KEYS = words.questions.KEYS


class ChoiceList(VerticalGroup, can_focus=True):
    """Options under a cursor; subclasses add keys and nothing that a list must have to work."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor(-1)", KEYS["up"], show=False),
        Binding("down", "cursor(1)", KEYS["down"], show=False),
    ]

    def __init__(self, step: str, answering: Answering, standing: Standing) -> None:
        """Make a list as it was left; ``step`` is the id of the question."""
        super().__init__()
        self._step, self._answering, self._standing = step, answering, standing
        self._rows = [
            OptionRow(answering.row(index, standing), here=index == standing.cursor)
            for index in range(len(answering.options))
        ]
        self._button = Button(plain(KEYS["check"]), compact=True, classes="check")
        self._button.display = self._checks
        self.can_focus = self.open

    def compose(self) -> ComposeResult:
        """Lay out the rows, and a button for the mouse."""
        yield from self._rows
        yield self._button

    @property
    def draft(self) -> Given:
        """What has been put together but not yet given."""
        return self._standing.draft

    @property
    def open(self) -> bool:
        """Whether there is still something to answer."""
        return self._standing.open

    def show(self, attempted: Attempted) -> None:
        """Bring the rows up to date."""
        cursor = None if attempted.settled else self._standing.cursor
        self.can_focus = not attempted.settled
        self._stand(replace(self._standing, attempted=attempted, cursor=cursor))

    def spot(self) -> Widget:
        """Return where the news is after the last try."""
        index = self._answering.news(self._standing)
        return self if index is None else self._rows[index]

    def pick(self, letter: str) -> bool:
        """Choose the option with this letter; tells whether there is one."""
        if not self.can_pick(letter):
            return False
        self.choose(self._answering.row_of(words.questions.LETTERS.index(letter), self._standing))
        return True

    def can_pick(self, letter: str) -> bool:
        """Tell whether the letter stands for an option now."""
        return self.open and 0 <= words.questions.LETTERS.find(letter) < len(self._rows)

    def choose(self, index: int) -> None:
        """Do what a letter, a click or the key for it does to a row."""
        self._stand(self._answering.chosen(index, self._standing))
        if self._answering.at_once:
            self.action_check()
        else:
            self._scroll_to_cursor()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer nothing more once the question is settled."""
        return self.open or action not in ("cursor", "check", "tick", "move")

    def action_cursor(self, by: int) -> None:
        """Move the cursor; at either end the page scrolls instead."""
        here = -1 if self._standing.cursor is None else self._standing.cursor
        if not 0 <= here + by < len(self._rows):
            raise SkipAction
        self._stand(replace(self._standing, cursor=here + by))
        self._scroll_to_cursor()

    def action_check(self) -> None:
        """Answer with what has been put together."""
        if self.open:
            given = self._answering.given(self._standing)
            self.post_message(LessonAct(Respond(self._step, given)))

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Check."""
        message.stop()
        self.action_check()

    def on_option_row_chosen(self, message: OptionRow.Chosen) -> None:
        """Choose the row that was clicked."""
        message.stop()
        if self.open:
            self.choose(self._rows.index(message.row))

    @property
    def _checks(self) -> bool:
        """Whether there is anything to press the button for."""
        return self.open and not self._answering.at_once

    def _stand(self, standing: Standing) -> None:
        self._standing = standing
        self._paint()

    def _paint(self) -> None:
        for index, row in enumerate(self._rows):
            view = self._answering.row(index, self._standing)
            row.paint(view, here=index == self._standing.cursor)
        self._button.display = self._checks

    def _scroll_to_cursor(self) -> None:
        if self._standing.cursor is not None:
            self._rows[self._standing.cursor].scroll_visible(animate=False)


class OneOf(ChoiceList):
    """One option is right: choosing it answers."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "check", KEYS["answer"])]


class ManyOf(ChoiceList):
    """Several options may be right: they are ticked, then checked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", KEYS["tick"], show=False),
        Binding("enter", "check", KEYS["check"]),
    ]

    def action_tick(self) -> None:
        """Tick the option under the cursor, or take the tick away."""
        if self._standing.cursor is not None:
            self.choose(self._standing.cursor)


class InOrder(ChoiceList):
    """Rows are places: the options move through them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up,minus", "move(-1)", KEYS["move-up"], show=False),
        Binding("shift+down,plus", "move(1)", KEYS["move-down"], show=False),
        Binding("enter", "check", KEYS["check"]),
    ]

    def __init__(self, step: str, ordering: Ordering, standing: Standing) -> None:
        """Make a list as it was left."""
        super().__init__(step, ordering, standing)
        self._ordering = ordering

    def action_move(self, by: int) -> None:
        """Move the option under the cursor one place."""
        if self._standing.cursor is not None:
            self._move(self._standing.cursor, by)

    def on_option_row_shifted(self, message: OptionRow.Shifted) -> None:
        """Move the option whose arrow was clicked."""
        message.stop()
        if self.open:
            self._move(self._rows.index(message.row), message.by)

    def _move(self, index: int, by: int) -> None:
        moved = self._ordering.moved(index, by, self._standing)
        if moved != self._standing:
            self._stand(moved)
            self._scroll_to_cursor()
