"""Where one is in a lesson: the line above the page, and the list of steps beside it."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.flow.lesson import Outline, OutlineEntry
from tutor.ui.text import MUTED, joined, plain, show
from tutor.wording import words

NAME_CELLS = 16
MOST_CELLS = 24
"""A bar has a cell for each step, up to so many."""


class LessonHead(Horizontal):
    """The lesson's title, which step this is, and a bar."""

    def __init__(self, title: str) -> None:
        """Make the line."""
        super().__init__()
        self._title = show(title, classes="title")
        self._position = show(classes="position")
        self._bar = show(classes="bar")

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield self._title
        yield self._position
        yield self._bar

    def show(self, outline: Outline) -> None:
        """Bring it up to date."""
        cells = min(outline.count, MOST_CELLS)
        filled = cells * (outline.reached + 1) // outline.count
        self._position.update(plain(words.lesson.position(outline)))
        self._bar.update(
            joined(plain("━" * filled, "$accent"), plain("─" * (cells - filled), MUTED))
        )


class StepOutline(OptionList):
    """The steps reached, each with its state in a word."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__(markup=False, classes="pane")
        self.border_title = words.lesson.STEPS
        self._shown: tuple[tuple[OutlineEntry, bool], ...] = ()

    def show(self, outline: Outline) -> None:
        """List what has been reached; the cursor stays on the step shown."""
        shown = tuple((entry, index == outline.at) for index, entry in enumerate(outline.entries))
        if shown != self._shown:
            self._shown = shown
            self.set_options(
                Option(_line(index, entry, here=here)) for index, (entry, here) in enumerate(shown)
            )
        self.highlighted = outline.at


def _line(index: int, entry: OutlineEntry, *, here: bool) -> Content:
    title = words.lesson.step_name(entry.step)
    if len(title) > NAME_CELLS:
        title = title[: NAME_CELLS - 1] + "…"
    return joined(
        plain("▸" if here else " ", "bold $accent"),
        plain(f"{index + 1:>2} {title:<{NAME_CELLS}} ", "bold" if here else ""),
        plain(words.lesson.STATES[entry.state], "" if entry.state == "open" else MUTED),
    )
