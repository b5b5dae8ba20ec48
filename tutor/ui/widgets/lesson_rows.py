"""The rows that options stand in: what a row shows is a value, and showing it is all a row does."""

from dataclasses import dataclass
from typing import Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tutor.model.lesson import Choice
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.lesson_words import paragraph

Mark = Literal[" ", "✓", "✗", "·"]
MARK_STYLES = {" ": "", "✓": "bold $success", "✗": "bold $error", "·": MUTED}


@dataclass(frozen=True)
class RowView:
    """What a row shows: ``mark`` is right, tried in vain, or merely not right; ``whys`` below."""

    label: str
    text: str
    mark: Mark = " "
    whys: tuple[str, ...] = ()
    movable: bool = False


def whys_of(choice: Choice, correction: str | None, *, tried: bool) -> tuple[str, ...]:
    """Return why an option is right or wrong; one tried in vain gets its mix-up corrected too."""
    if tried and correction:
        return (paragraph(choice.why), f"A common mix-up. {paragraph(correction)}")
    return (paragraph(choice.why),)


class OptionRow(HorizontalGroup):
    """One option: cursor, mark and label, then its text with the reasons below."""

    class Chosen(Message):
        """The row was clicked."""

        def __init__(self, row: "OptionRow") -> None:
            """Tell which."""
            super().__init__()
            self.row = row

    class Shifted(Message):
        """An arrow of the row was clicked: it goes up (-1) or down (1)."""

        def __init__(self, row: "OptionRow", by: int) -> None:
            """Tell which, and which way."""
            super().__init__()
            self.row, self.by = row, by

    def __init__(self, view: RowView) -> None:
        """Make a row."""
        super().__init__()
        self._view = view
        self._here = False
        self._lead = show(_lead(view, here=False), classes="lead")
        self._body = show(_body(view), classes="body")
        self._arrows = (show(" ▲ ", classes="arrow"), show(" ▼ ", classes="arrow"))

    def compose(self) -> ComposeResult:
        """Lay out the row."""
        yield self._lead
        yield self._body
        yield from self._arrows

    def on_mount(self) -> None:
        """Offer the arrows where rows can be moved."""
        self.set_class(self._view.movable, "-movable")

    def paint(self, view: RowView, *, here: bool) -> None:
        """Show a view, with or without the cursor."""
        if (view, here) == (self._view, self._here):
            return
        if view.label != self._view.label or view.mark != self._view.mark or here != self._here:
            self._lead.update(_lead(view, here=here))
        if (view.text, view.whys, view.mark) != (self._view.text, self._view.whys, self._view.mark):
            self._body.update(_body(view))
        self._view, self._here = view, here
        self.set_class(here, "-here")
        self.set_class(view.movable, "-movable")

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        event.stop()
        clicked: Static | None = event.widget if isinstance(event.widget, Static) else None
        if clicked in self._arrows:
            self.post_message(self.Shifted(self, -1 if clicked is self._arrows[0] else 1))
        else:
            self.post_message(self.Chosen(self))


def _lead(view: RowView, *, here: bool) -> Content:
    return joined(
        plain("▸ " if here else "  ", "bold $accent"),
        plain(f"{view.mark} ", MARK_STYLES[view.mark]),
        plain(f"{view.label} ", "bold $primary"),
    )


def _body(view: RowView) -> Content:
    text = plain(paragraph(view.text), "bold" if view.mark == "✓" else "")
    return lines([text, *(plain(why, MUTED) for why in view.whys)])
