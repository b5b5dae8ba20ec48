"""Content to widget: the one place where strangers' text becomes something Textual draws.

Textual reads markup by default: it drops words in square brackets, crashes on some and runs actions
in others. Nothing here reads markup, and every other module of the screens makes its text here.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypedDict, Unpack

from textual.content import Content
from textual.widgets import Label, Static

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from textual.widgets import Markdown

MUTED = "$foreground-muted"
"""The style of facts that are only glanced at."""


class Naming(TypedDict, total=False):
    """What a style sheet and a query find a widget by."""

    id: str
    classes: str


def plain(text: str, style: str = "") -> Content:
    """Return text, letter for letter, in one style."""
    content = Content(text)
    return content.stylize(style) if style else content


def joined(*parts: Content | str) -> Content:
    """Return several pieces of text as one, with nothing between them."""
    return Content("").join([plain(part) if isinstance(part, str) else part for part in parts])


def lines(parts: Iterable[Content | str]) -> Content:
    """Return pieces of text, one a line."""
    return Content("\n").join([plain(part) if isinstance(part, str) else part for part in parts])


def show(text: str | Content = "", **naming: Unpack[Naming]) -> Static:
    """Return a widget that shows text without reading markup."""
    return Static(text if isinstance(text, Content) else plain(text), markup=False, **naming)


def heading(text: str, **naming: Unpack[Naming]) -> Label:
    """Return a one-line heading."""
    return Label(plain(text), markup=False, **naming)


def prose(text: str, **naming: Unpack[Naming]) -> "Markdown":
    """Return a widget that shows Markdown, of which HTML and links stay words.

    Textual's Markdown takes some 70 ms to import, so that waits for the first use.
    """
    from textual.widgets import Markdown

    return Markdown(text, open_links=False, parser_factory=literal_reader, **naming)


def literal_reader() -> "MarkdownIt":
    """Return a parser that leaves HTML, links and images as the characters they are.

    Textual drops HTML, so ``<see lab>`` would be lost; a link could not be opened anyway.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("gfm-like", {"html": False, "linkify": False})
    return parser.disable(["link", "image", "autolink", "reference", "linkify"])
