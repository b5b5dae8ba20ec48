"""A question before an act that cannot be undone."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button

from tutor.ui.screens.base import style_sheet_beside
from tutor.ui.text import plain, show
from tutor.wording import words


class Confirm(ModalScreen[bool]):
    """Asks, and closes with whether the answer was yes; escape is no."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", words.keys.YES),
        Binding("escape,n", "answer(False)", words.keys.NO),
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, yes: str) -> None:
        """Ask a question; ``yes`` names the act, so that the button says what will happen."""
        super().__init__()
        self._question, self._yes = question, yes

    def compose(self) -> ComposeResult:
        """Lay out question and answers."""
        with Vertical(id="box"):
            yield show(plain(self._question), id="question")
            with Horizontal(id="answers"):
                yield Button(plain(words.keys.yes_button(self._yes)), id="yes", variant="primary")
                yield Button(plain(words.keys.NOT_YET), id="no")

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Close with the answer of the button."""
        self.dismiss(message.button.id == "yes")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - comes from a key binding
        """Close with the answer of the key."""
        self.dismiss(answer)
