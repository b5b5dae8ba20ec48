"""The pane beside Home's list: what may be told about the line under the cursor.

It follows the cursor with every key, so it avoids a new layout of the screen, which takes longer
than all the rest of a key press: the text fills the pane, and only a text that does not fit, or
follows one that did not, is laid out anew.
"""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.visual import Visual
from textual.widgets import Static

from tutor.ui.text import MUTED, lines, plain, show
from tutor.ui.widgets.hanging import Hanging, Stacked
from tutor.wording import words

if TYPE_CHECKING:
    from textual.content import Content

    from tutor.flow.entries import About, Entry


class AboutPane(VerticalScroll):
    """Tells about one entry, whose title is the pane's own: that leaves its rows to the text.

    The keyboard comes here only where there is more to read than fits.
    """

    def __init__(self) -> None:
        """Make a pane that says what is awaited."""
        super().__init__(id="about", classes="pane")
        self.border_title = words.home.ABOUT_IT
        self._told: tuple[Entry, About] | None = None
        self._airy = True

    def compose(self) -> ComposeResult:
        """Lay out the text, which is one widget however many parts it has."""
        yield show(words.home.READING, id="told")

    def allow_focus(self) -> bool:
        """Whether there is anything to scroll to."""
        return self.max_scroll_y > 0

    def on_resize(self) -> None:
        """Set the parts of the text apart, or together, for the new room."""
        if self._told is not None and self._airy != self._has_room():
            self.tell(*self._told)

    def tell(self, entry: "Entry", about: "About") -> None:
        """Tell about an entry, from its beginning."""
        self._told = entry, about
        self._airy = self._has_room()
        self.border_title = plain(entry.title)
        self._show(_text(entry, about, airy=self._airy))

    def tell_plainly(self, text: str) -> None:
        """Say something that is about no entry."""
        self._told = None
        self.border_title = words.home.ABOUT_IT
        self._show(plain(text))

    def _has_room(self) -> bool:
        """Tell whether the pane stands beside the list, where it has rows to spare."""
        return not self.screen.has_class("-narrow")

    def _show(self, text: Visual) -> None:
        told = self.query_one("#told", Static)
        width, room = told.content_size
        fits = width > 0 and self.max_scroll_y == 0 and text.get_height({}, width) <= room
        told.update(text, layout=not fits)
        self.scroll_home(animate=False)


def _text(entry: "Entry", about: "About", *, airy: bool) -> Visual:
    """Return facts, person, words and aims, of which an entry has some; ``airy`` sets them apart.

    Where there are no aims it is plain text, which can be selected and copied.
    """
    facts, *told = words.entries.about_lines(entry, about)
    parts: list[Content] = []
    for part in (plain(facts, MUTED), *map(plain, told)):
        parts += [part, plain("")] if airy else [part]
    aims = [Hanging(plain("• "), plain(aim)) for aim in about.objectives]
    return Stacked([*parts, *aims]) if aims else lines(parts)
