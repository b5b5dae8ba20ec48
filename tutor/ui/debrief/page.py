"""Blocks of text with a mark in the gutter, and the widget that lays them out for any width.

The columns of a block stand side by side in a wide page and below one another in a narrow one. A
whole section is one widget: a widget for each of its hundred paragraphs takes too long to mount.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Unpack

from textual.content import Content
from textual.geometry import Size
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from tutor.ui.text import Naming, joined, lines, plain

SIDE_BY_SIDE = 96
"""Columns from which there is room for columns beside each other."""
GUTTER = 2
BETWEEN = 2
WIDTHS = 4
"""Widths that a page remembers: with and without a scrollbar, before and after a resize."""
GOOD, BAD, CARE = "bold $success", "bold $error", "bold $warning"
NOTHING = plain("")


@dataclass(frozen=True)
class Block:
    """One entry. ``shares`` are the relative widths of ``columns``; ``gutter`` is in cells.

    ``stacked`` stands in for the columns where they do not fit (by default they follow each
    other); ``after`` is the number of blank lines that follow, none of them in a narrow window
    where the block is ``tight``.
    """

    columns: tuple[Content, ...]
    mark: Content = NOTHING
    shares: tuple[int, ...] = (1,)
    stacked: Content | None = None
    gutter: int = GUTTER
    after: int = 1
    tight: bool = False


def entry(*parts: Content | str, mark: Content = NOTHING, after: int = 1) -> Block:
    """Return a block of one column; the parts stand on lines of their own."""
    return Block((lines(part for part in parts if part),), mark, after=after)


def title(text: str, after: int = 1) -> Block:
    """Return the heading of a group; it begins in the gutter, left of all text."""
    return Block((plain(text, "bold $primary"),), gutter=0, after=after)


def labelled(label: str, *parts: Content | str, mark: Content, gutter: int) -> Block:
    """Return a block whose mark and label stand in a wide gutter."""
    lead = joined(mark, " ", plain(label, "bold"))
    return Block((lines(part for part in parts if part),), lead, gutter=gutter, tight=True)


def flowing(text: str, style: str = "") -> Content:
    """Return an author's text with its paragraphs; line breaks of the file become spaces."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return plain("\n\n".join(paragraph for paragraph in paragraphs if paragraph), style)


def lay_out(blocks: Iterable[Block], width: int) -> tuple[Content, ...]:
    """Return blocks as rows of at most ``width`` cells, without empty rows at the end."""
    rows: list[Content] = []
    for block in blocks:
        own = list(_rows(block, max(width, block.gutter + 1)))
        rows.extend(own)
        if own and (width >= SIDE_BY_SIDE or not block.tight):
            rows.extend([NOTHING] * block.after)
    while rows and not rows[-1]:
        rows.pop()
    return tuple(rows)


def _rows(block: Block, width: int) -> Iterator[Content]:
    """Yield the lines of one block, the mark before the first of them."""
    inner = width - block.gutter
    beside = len(block.columns) > 1 and width >= SIDE_BY_SIDE
    if beside:
        body = _beside(block.columns, block.shares, inner)
    else:
        below = block.columns if block.stacked is None else (block.stacked,)
        body = [row for content in below if content for row in content.wrap(inner)]
    lead = block.mark
    for row in body:
        yield _padded(lead, block.gutter, row) if block.gutter else row
        lead = NOTHING


def _beside(columns: Sequence[Content], shares: Sequence[int], width: int) -> list[Content]:
    room = width - BETWEEN * (len(columns) - 1)
    widths = [room * share // sum(shares) for share in shares]
    wrapped = [column.wrap(cells) for column, cells in zip(columns, widths, strict=True)]
    rows = []
    for cells in zip_longest(*wrapped, fillvalue=NOTHING):
        row = cells[-1]
        for cell, wide in reversed(list(zip(cells[:-1], widths[:-1], strict=True))):
            row = _padded(cell, wide + BETWEEN, row)
        rows.append(row)
    return rows


def _padded(cell: Content, width: int, rest: Content) -> Content:
    """Return a cell filled up to a width, and what follows it."""
    return joined(cell, " " * max(width - cell.cell_length, 0), rest)


class DebriefPage(Widget):
    """Shows blocks, laid out for its width.

    Each width is laid out once and remembered, and only rows in sight are drawn: a section may be
    hundreds of rows long.
    """

    DEFAULT_CSS = "DebriefPage { width: 1fr; height: auto; text-wrap: nowrap; }"

    def __init__(self, blocks: Iterable[Block], **naming: Unpack[Naming]) -> None:
        """Show these blocks."""
        super().__init__(**naming)
        self._blocks = tuple(blocks)
        self._laid: dict[int, tuple[Content, ...]] = {}

    def set_blocks(self, blocks: Iterable[Block]) -> None:
        """Show these blocks instead."""
        self._blocks = tuple(blocks)
        self._laid = {}
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """Return the number of rows at a width."""
        return len(self._at(width)) if width else 0

    def render_line(self, y: int) -> Strip:
        """Draw one row, and the selected part of it in the style of a selection."""
        rows, width = self._at(self.content_size.width), self.content_size.width
        row = rows[y] if y < len(rows) else NOTHING
        span = self.text_selection.get_span(y) if self.text_selection else None
        if span is not None:
            style = Style.from_styles(self.screen.get_component_styles("screen--selection"))
            row = row.stylize(style, span[0], len(row) if span[1] < 0 else span[1])
        strip = Visual.to_strips(
            self, row, width, 1, self.visual_style, apply_selection=False, pad=True
        )[0]
        return strip.apply_offsets(0, y)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, for copying, and what ends a line."""
        rows = self._at(self.content_size.width)
        return selection.extract("\n".join(row.plain for row in rows)), "\n"

    def _at(self, width: int) -> tuple[Content, ...]:
        if width not in self._laid:
            if len(self._laid) > WIDTHS:
                self._laid = {}
            self._laid[width] = lay_out(self._blocks, width)
        return self._laid[width]
