"""A step's Markdown, read so that no word of it vanishes."""

from typing import Any

from markdown_it import MarkdownIt
from textual.widgets import Markdown

from tutor.ui.text import prose


def reader() -> MarkdownIt:
    """Return a parser that leaves HTML, links and images as the characters they are.

    Textual drops HTML, so ``<see lab>`` would be lost; a link could not be opened anyway.
    """
    parser = MarkdownIt("gfm-like", {"html": False, "linkify": False})
    return parser.disable(["link", "image", "autolink", "reference", "linkify"])


def lesson_prose(text: str, **options: Any) -> Markdown:  # noqa: ANN401 - Markdown's own options
    """Return a widget that shows a step's Markdown."""
    return prose(text, parser_factory=reader, **options)
