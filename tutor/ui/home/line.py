"""A line of Home's list: sign, title and facts, on one row wherever they fit.

The facts of all lines begin in one column, so that the eye can run down them. Long ones begin
further left instead of being wrapped: a list whose entries take two rows shows half as many.
"""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from tutor.flow.entries import Entry, Standing
from tutor.ui.text import MUTED, joined, plain
from tutor.ui.widgets.hanging import Hanging
from tutor.wording import words

DONE = "●"
GLYPHS: Mapping[Standing, str] = {
    "new": "○",
    "open": "◐",
    "finished": DONE,
    "passed": DONE,
    "not-passed": DONE,
    "unsafe": DONE,
}
WIDEST = 36
"""Cells to which titles are filled up at most; one long title must not push all facts away."""
GAP = 2


def line_of(entry: Entry, column: int) -> Hanging:
    """Return the line of an entry, with its facts ``column`` cells behind the title's first."""
    facts = plain(words.entries.line_facts(entry), MUTED)
    return Hanging(
        plain(f"{GLYPHS[entry.standing]} "), TitleAndFacts(plain(entry.title), facts, column)
    )


def column_of(entries: Iterable[Entry]) -> int:
    """Return the column, in cells, in which the facts of these entries begin."""
    widths = (plain(entry.title).cell_length for entry in entries)
    return min(max(widths, default=0), WIDEST) + GAP


class TitleAndFacts(Visual):
    """Both on one row, the facts at their column or as far left of it as they must."""

    def __init__(self, title: Content, facts: Content, column: int) -> None:
        """Keep both; ``column`` is in cells from the title's beginning."""
        self._title, self._facts, self._column = title, facts, column

    def at(self, width: int) -> Content:
        """Return both for a width in cells; what does not fit in one row is yet to be wrapped."""
        taken = self._title.cell_length
        room = width - taken - self._facts.cell_length
        gap = max(min(self._column - taken, room), GAP)
        return joined(self._title, " " * gap, self._facts)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Render both."""
        return self.at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width in which nothing is wrapped, in cells."""
        return self.at(0).get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width of the longest word, in cells."""
        return self.at(0).get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows both take."""
        return self.at(width).get_height(rules, width)
