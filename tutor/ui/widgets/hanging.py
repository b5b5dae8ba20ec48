"""A line that begins with a sign, and whose further rows begin under its first word."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Hanging(Visual):
    """A sign and the text that hangs beside it, however often the text is wrapped."""

    def __init__(self, sign: Content, text: Visual) -> None:
        """Keep both; the sign is one row high."""
        self._sign, self._text = sign, text

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Render the text, moved to the right of the sign."""
        indent = self._sign.cell_length
        rows = self._text.render_strips(self._beside(width), height, style, options)
        signs = self._sign.render_strips(indent, 1, style, options)
        blank = Strip.blank(indent, style.rich_style)
        left = chain(signs, repeat(blank))
        return [Strip.join(pair) for pair in zip(left, rows, strict=False)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width in which nothing is wrapped, in cells."""
        return self._sign.cell_length + self._text.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width of the sign and the longest word, in cells."""
        return self._sign.cell_length + self._text.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows the text takes beside the sign."""
        return self._text.get_height(rules, self._beside(width))

    def _beside(self, width: int) -> int:
        return max(width - self._sign.cell_length, 1)


class Stacked(Visual):
    """Several pieces, one below the other, for a widget that shows a single visual.

    A widget for each piece would be mounted anew with every change, which is slower than a key.
    """

    def __init__(self, pieces: Sequence[Visual]) -> None:
        """Keep the pieces."""
        self._pieces = pieces

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Render all pieces, as far as the height allows.

        None shows a selection, whose rows count from the top of the widget and not of the piece.
        """
        unselected = replace(options, selection=None)
        strips = [
            strip
            for piece in self._pieces
            for strip in piece.render_strips(width, None, style, unselected)
        ]
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width in which no piece is wrapped, in cells."""
        widths = (piece.get_optimal_width(rules, container_width) for piece in self._pieces)
        return max(widths, default=0)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width of the widest piece's longest word, in cells."""
        return max((piece.get_minimal_width(rules) for piece in self._pieces), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows all pieces take."""
        return sum(piece.get_height(rules, width) for piece in self._pieces)
