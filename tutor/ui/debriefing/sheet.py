"""Blocks of text with a mark in the gutter, and the widget that lays them out for any width.

Columns stand side by side where there is room, and below one another where there is not. A whole
section is one widget, since a widget for each of a hundred paragraphs is too slow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from tutor.ui.text import joined, lines, plain

SIDE_BY_SIDE = 96
"""Columns from which there is room for columns beside each other."""
GUTTER = 2
BETWEEN = 2
GOOD, BAD, CARE = "bold $success", "bold $error", "bold $warning"
NOTHING = plain("")


@dataclass(frozen=True)
class Block:
    """One entry. ``shares`` are the relative widths of ``columns``; ``gutter`` is in cells.

    ``stacked`` stands in for the columns where they do not fit (by default they follow each
    other); ``after`` is the number of blank lines that follow.
    """

    columns: tuple[Content, ...]
    mark: Content = NOTHING
    shares: tuple[int, ...] = (1,)
    stacked: Content | None = None
    gutter: int = GUTTER
    after: int = 1


def entry(*parts: Content | str, mark: Content = NOTHING, after: int = 1) -> Block:
    """Return a block of one column; the parts stand on lines of their own."""
    return Block((lines(one for one in parts if one),), mark, after=after)


def title(text: str, after: int = 1) -> Block:
    """Return the heading of a group, set out to the left."""
    return Block((plain(text, "bold $primary"),), gutter=0, after=after)


def labelled(label: str, *parts: Content | str, mark: Content, gutter: int) -> Block:
    """Return a block whose mark and label stand in a wide gutter."""
    lead = joined(mark, " ", plain(label, "bold"))
    return Block((lines(one for one in parts if one),), lead, gutter=gutter)


def flowing(text: str, style: str = "") -> Content:
    """Return an author's text with its paragraphs, but without the line breaks of the file."""
    paragraphs = (" ".join(one.split()) for one in text.split("\n\n"))
    return plain("\n\n".join(one for one in paragraphs if one), style)


def lay_out(blocks: Iterable[Block], width: int) -> Content:
    """Return blocks as lines that are at most ``width`` cells wide."""
    rows: list[Content] = []
    for block in blocks:
        rows.extend(_rows(block, max(width, block.gutter + 1)))
        rows.extend([NOTHING] * block.after)
    while rows and not rows[-1]:
        rows.pop()
    return lines(rows)


def _rows(block: Block, width: int) -> Iterator[Content]:
    """Yield the lines of one block, the mark before the first of them."""
    inner = width - block.gutter
    beside = len(block.columns) > 1 and width >= SIDE_BY_SIDE
    if beside:
        body = _beside(block.columns, block.shares, inner)
    else:
        below = block.columns if block.stacked is None else (block.stacked,)
        body = [row for one in below if one for row in one.wrap(inner)]
    lead = block.mark
    for row in body:
        yield _padded(lead, block.gutter, row) if block.gutter else row
        lead = NOTHING


def _beside(columns: Sequence[Content], shares: Sequence[int], width: int) -> list[Content]:
    room = width - BETWEEN * (len(columns) - 1)
    widths = [room * share // sum(shares) for share in shares]
    wrapped = [one.wrap(cells) for one, cells in zip(columns, widths, strict=True)]
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


class Sheet(Widget):
    """Shows blocks, laid out anew for every width."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: auto; text-wrap: nowrap; }"

    def __init__(self, blocks: Iterable[Block], **options: Any) -> None:  # noqa: ANN401 - Widget's own
        """Show some blocks."""
        super().__init__(**options)
        self._blocks = tuple(blocks)
        self._laid: tuple[int, Content] = (-1, NOTHING)

    def set_blocks(self, blocks: Iterable[Block]) -> None:
        """Show other blocks."""
        self._blocks = tuple(blocks)
        self._laid = (-1, NOTHING)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at a width."""
        return len(self._at(width).plain.split("\n")) if width else 0

    def render(self) -> Content:
        """Return the lines at the present width."""
        return self._at(self.content_size.width)

    def _at(self, width: int) -> Content:
        if self._laid[0] != width:
            self._laid = (width, lay_out(self._blocks, width))
        return self._laid[1]


class Riddle(Sheet):
    """A question that keeps its answer until it is asked for."""

    @dataclass
    class Pressed(Message):
        """The riddle was clicked."""

        riddle: "Riddle"

    def __init__(self, question: tuple[Block, ...], answer: tuple[Block, ...]) -> None:
        """Show the question alone."""
        super().__init__(question, classes="riddle")
        self._answer = answer
        self.answered = False

    def reveal(self) -> None:
        """Show the answer below the question."""
        if not self.answered:
            self.answered = True
            self.set_blocks((*self._blocks, *self._answer))

    def on_click(self) -> None:
        """Say that the answer is wanted."""
        self.post_message(self.Pressed(self))
