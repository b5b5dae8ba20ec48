"""Help: how to work, what is committed, how a case is graded, and where the data lies."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import prose
from tutor.wording import words


class HelpScreen(TutorScreen):
    """The help."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", words.keys.BACK, key_display="esc")
    ]

    def __init__(self, data_folder: str) -> None:
        """Keep where the learner's data lies, to say so."""
        super().__init__()
        self._data_folder = data_folder

    def compose_body(self) -> ComposeResult:
        """Lay it all out as one text that scrolls."""
        with VerticalScroll(id="page"):
            yield prose(words.help.PAGE)
            yield prose(words.help.your_data(self._data_folder))

    def on_mount(self) -> None:
        """Put the keyboard on the text, so that arrow keys scroll at once."""
        self.query_one("#page").focus()
