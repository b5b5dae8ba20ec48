"""A list with a box above it that narrows it down.

A typed question finds the inquiries that ask the same. What was typed stays in the box, and the
list never chooses by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Unpack

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Input
from textual.widgets.option_list import Option

from tutor.flow.finding import Row, matching
from tutor.ui.text import MUTED, Naming, plain
from tutor.ui.widgets.menu import Menu
from tutor.wording import words


class FilterBox(Input):
    """The box: down goes to the list, enter chooses its first line, escape clears the box."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", words.keys.TO_THE_LIST, show=False),
        Binding("enter", "submit", words.keys.CHOOSE_THE_FIRST),
        Binding("escape", "clear_filter", words.keys.CLEAR),
    ]

    @dataclass
    class Cleared(Message):
        """The learner is done with filtering."""

    def action_clear_filter(self) -> None:
        """Show everything again."""
        self.value = ""
        self.post_message(self.Cleared())


@dataclass(frozen=True)
class ShownRow(Row):
    """A line that can be found, and what it shows."""

    prompt: Visual


class FilteredMenu(Vertical):
    """The box and the list below it."""

    def __init__(
        self,
        verb: str,
        prompt: str,
        *,
        verb_shown: bool = True,
        **naming: Unpack[Naming],
    ) -> None:
        """Make an empty list; ``verb`` says what enter does, ``prompt`` stands in the empty box."""
        super().__init__(**naming)
        self._verb, self._verb_shown, self._prompt = verb, verb_shown, prompt
        self._rows: Sequence[ShownRow] = ()
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Lay out box and list."""
        yield FilterBox(placeholder=self._prompt, compact=True)
        yield Menu(self._verb, verb_shown=self._verb_shown)

    @property
    def menu(self) -> Menu:
        """The list."""
        return self.query_one(Menu)

    @property
    def filtering(self) -> bool:
        """Whether anything is typed in the box."""
        return bool(self._typed)

    def clear_filter(self) -> None:
        """Show everything again."""
        self.query_one(FilterBox).value = ""

    @property
    def empty(self) -> bool:
        """Whether no rows were ever given."""
        return not self._rows

    def fill(self, rows: Sequence[ShownRow]) -> None:
        """Show these rows, or those of them that match what is typed."""
        self._rows = rows
        self._refill()

    def update_rows(self, prompts: Mapping[str, Visual]) -> None:
        """Change what the rows of these ids show; cursor and scrolling stay."""
        self._rows = [replace(row, prompt=prompts.get(row.id, row.prompt)) for row in self._rows]
        listed = {option.id for option in self.menu.options}
        for name, prompt in prompts.items():
            if name in listed:
                self.menu.replace_option_prompt(name, prompt)

    def _refill(self) -> None:
        menu, typed = self.menu, self.query_one(FilterBox).value
        self._typed = typed
        here, rows = menu.here, matching(self._rows, typed, words.finding.SMALL_WORDS)
        menu.clear_options()
        group = None
        for row in rows:
            if row.group != group and not typed.strip():
                menu.add_heading(row.group)
            group = row.group
            menu.add_option(Option(row.prompt, id=row.id))
        if not rows:
            menu.add_option(Option(plain(words.screens.NOTHING_MATCHES, MUTED), disabled=True))
        menu.stay_at(None if typed.strip() else here)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Narrow the list down with each letter."""
        message.stop()
        self._refill()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Choose the line under the cursor.

        The list does so later, in its own time. While this handler runs, this widget would count as
        the sender of the list's message, and Textual hands no message back to its sender.
        """
        message.stop()
        if message.value != self._typed:  # enter came faster than the news of what was typed
            self._refill()
        self.menu.call_later(self.menu.action_select)

    def on_filter_box_cleared(self) -> None:
        """Go back to the list."""
        self.menu.focus()

    def start_filtering(self) -> None:
        """Go to the box at once: ``focus`` would wait, and the next key typed would miss it."""
        self.screen.set_focus(self.query_one(FilterBox))
