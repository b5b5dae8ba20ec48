"""The pane beside Home's list: what may be told about the line under the cursor."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import Visual
from textual.widgets import Static

from tutor.ui.text import plain, show
from tutor.ui.widgets.hanging import Hanging, Stacked

if TYPE_CHECKING:
    from tutor.ui.home.entries import About

BEFORE = "Reading lessons and cases ..."
UNNAMED = "About it"


class AboutPane(VerticalScroll):
    """Tells about one entry, whose title is the pane's own: that leaves its rows to the text.

    The keyboard comes here only where there is more to read than fits.
    """

    def __init__(self) -> None:
        """Make a pane that says what is awaited."""
        super().__init__(id="about", classes="pane")
        self.border_title = UNNAMED

    def compose(self) -> ComposeResult:
        """Lay out facts, person, words and aims, of which an entry has some."""
        yield show(id="facts", classes="quiet")
        yield show(id="who")
        yield show(BEFORE, id="words")
        yield show(id="aims")

    def allow_focus(self) -> bool:
        """Whether there is anything to scroll to."""
        return self.max_scroll_y > 0

    def tell(self, about: "About") -> None:
        """Tell about an entry, from its beginning."""
        self.border_title = plain(about.title)
        bullet = plain("• ")
        aims = Stacked([Hanging(bullet, plain(aim)) for aim in about.aims])
        self._fill(plain(about.facts), plain(about.who), plain(about.words), aims)
        self.query_one("#aims").display = bool(about.aims)

    def tell_plainly(self, text: str) -> None:
        """Say something that is about no entry."""
        self.border_title = UNNAMED
        self._fill(plain(""), plain(""), plain(text), plain(""))

    def _fill(self, *contents: Content | Visual) -> None:
        for part, content in zip(self.query(Static), contents, strict=True):
            part.display = not isinstance(content, Content) or bool(content.plain)
            part.update(content)
        self.scroll_home(animate=False)
