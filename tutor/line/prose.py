"""Markdown as plain sentences: what an author laid out for the eye, said for the ear.

A paragraph, an item and a row of a table become a line each. Emphasis is left out; HTML and links
stay the characters they are, as on the screens.
"""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from tutor.characters import unwrapped


def spoken_prose(markdown: str) -> tuple[str, ...]:
    """Return a Markdown text as lines of plain text, none of them empty."""
    said = _said(SyntaxTreeNode(_reader().parse(markdown)))
    return tuple(line for line in map(unwrapped, said) if line)


def _reader() -> MarkdownIt:
    reader = MarkdownIt("gfm-like", {"html": False, "linkify": False})
    return reader.disable(["link", "image", "autolink", "reference", "linkify"])


def _said(node: SyntaxTreeNode, number: str = "") -> Iterator[str]:
    match node.type:
        case "paragraph" | "heading":
            yield number + _text(node)
        case "fence" | "code_block":
            yield from node.content.splitlines()
        case "table":
            yield from _table(node)
        case "ordered_list":
            start = int(node.attrGet("start") or 1)
            for place, item in enumerate(node.children, start):
                yield from _item(item, f"{place}. ")
        case _:
            for child in node.children:
                yield from _said(child)


def _item(item: SyntaxTreeNode, number: str) -> Iterator[str]:
    for index, child in enumerate(item.children):
        yield from _said(child, "" if index else number)


def _table(table: SyntaxTreeNode) -> Iterator[str]:
    """Yield a sentence for each row: every cell behind the name of its column."""
    head, *bodies = table.children
    names = [_text(cell) for cell in head.children[0].children]
    for body in bodies:
        for row in body.children:
            cells = zip(names, map(_text, row.children), strict=False)
            yield " ".join(_cell(name, cell) for name, cell in cells if cell)


def _cell(name: str, cell: str) -> str:
    return f"{name}: {cell}." if name else f"{cell}."


def _text(node: SyntaxTreeNode) -> str:
    """Return the words of a paragraph, a heading or a cell, without emphasis."""
    match node.type:
        case "text" | "code_inline" | "html_inline":
            return node.content
        case "softbreak" | "hardbreak":
            return " "
        case _:
            return "".join(map(_text, node.children))
