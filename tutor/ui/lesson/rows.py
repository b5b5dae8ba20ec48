"""The rows that options stand in: what a row shows is a value, and showing it is all a row does."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message

from tutor.characters import unwrapped
from tutor.flow.lesson import RowView, Symbol
from tutor.ui.lesson.glyphs import GLYPHS
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.wording import words

SYMBOL_STYLES: Mapping[Symbol, str] = {
    "none": "",
    "right": "bold $success",
    "tried": "bold $error",
    "other": MUTED,
}
WHY_STYLE = "$foreground 80%"


class OptionRow(HorizontalGroup):
    """One option: cursor, symbol and label, then its text with the reasons below."""

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

    def __init__(self, view: RowView, *, here: bool) -> None:
        """Make a row."""
        super().__init__()
        self._view = view
        self._here = here
        self._lead = show(_lead(view, here=here), classes="lead")
        self._body = show(_body(view), classes="body")
        self._arrows = (show(" ▲ ", classes="arrow"), show(" ▼ ", classes="arrow"))
        self.set_class(here, "-here")
        self.set_class(view.movable, "-movable")

    def compose(self) -> ComposeResult:
        """Lay out the row, with arrows where it can be moved."""
        yield self._lead
        yield self._body
        if self._view.movable:
            yield from self._arrows

    def paint(self, view: RowView, *, here: bool) -> None:
        """Show a view, with or without the cursor."""
        if (view, here) == (self._view, self._here):
            return
        self._lead.update(_lead(view, here=here))
        if view != self._view:
            self._body.update(_body(view))
        self._view, self._here = view, here
        self.set_class(here, "-here")
        self.set_class(view.movable, "-movable")

    def on_click(self, message: events.Click) -> None:
        """Tell what was clicked."""
        message.stop()
        for arrow, by in zip(self._arrows, (-1, 1), strict=True):
            if arrow.is_attached and arrow.region.contains_point(message.screen_offset):
                self.post_message(self.Shifted(self, by))
                return
        self.post_message(self.Chosen(self))


def _lead(view: RowView, *, here: bool) -> Content:
    return joined(
        plain("▸ " if here else "  ", "bold $accent"),
        plain(f"{GLYPHS[view.symbol]} ", SYMBOL_STYLES[view.symbol]),
        plain(f"{_label(view)} ", "bold $primary"),
    )


def _label(view: RowView) -> str:
    """Return the letter of an option behind its tick or the number of its place."""
    letter = words.questions.LETTERS[view.option]
    if view.ticked is not None:
        return f"{'[x]' if view.ticked else '[ ]'} {letter}"
    return letter if view.place is None else f"{view.place + 1}  {letter}"


def _body(view: RowView) -> Content:
    parts = [plain(unwrapped(view.text), "bold" if view.symbol == "right" else "")]
    if view.why:
        parts.append(plain(unwrapped(view.why), WHY_STYLE))
    if view.correction:
        correction = plain(unwrapped(view.correction), WHY_STYLE)
        parts.append(joined(plain(f"{words.questions.MIX_UP} ", "bold"), correction))
    return lines(parts)
