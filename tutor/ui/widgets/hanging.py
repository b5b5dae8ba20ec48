"""A line that begins with a sign, and whose further rows begin under its first word."""

from itertools import chain, repeat

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Hanging(Visual):
    """A sign and the text that hangs beside it, however often the text is wrapped."""

    def __init__(self, sign: Content, text: Content) -> None:
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
