"""What stands between a stranger's bytes and anything that recurses over them.

Text is checked before parsing, and the parser's events are counted before composing: alias and
merge bombs, deep nesting and oversized scalars never reach code that would walk them.
"""

import codecs
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import yaml

from tutor.characters import forbidden, name_of
from tutor.content.problem import Problem

MAX_LINE = 5_000
MAX_DEPTH = 24
MAX_EVENTS = 50_000
MAX_ENTRIES = 500
"""Entries of one list or mapping: far beyond any real one, and rules may compare each with each."""
MAX_SCALAR = 20_000
MAX_SCALAR_LINES = 1_000

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)


@dataclass
class Fault(Exception):
    """A fault at a place, not yet known to be of which file (not frozen: it is raised)."""

    line: int
    column: int
    rule: str
    message: str
    hint: str = ""

    def at(self, path: Path) -> Problem:
        """Return it as a problem of a file."""
        return Problem(path, self.line, self.column, self.rule, self.message, self.hint)

    @classmethod
    def in_scalar(cls, node: yaml.ScalarNode) -> Self | None:
        """Return what is wrong with a scalar's value: escapes can hide what the text did not."""
        place, index = _at(node.start_mark), forbidden(node.value)
        if index is not None:
            name = name_of(node.value[index])
            return cls(*place, "characters", f"the text holds {name}", "leave it out")
        if node.value.removesuffix("\n").count("\n") >= MAX_SCALAR_LINES:
            return cls(*place, "length", f"the text has over {MAX_SCALAR_LINES:,} lines")
        return None


def clean_text(raw: bytes) -> str:
    """Return the bytes as text that holds nothing forbidden, or raise a fault."""
    text = _decoded(raw).replace("\r\n", "\n")
    index = forbidden(text)
    if index is not None:
        message = f"the file holds {name_of(text[index])}"
        raise Fault(*_place(text, index), "characters", message, "leave it out")
    return text


def guard_text(raw: bytes) -> str:
    """Return the bytes as text that YAML may be read from, or raise a fault."""
    text = clean_text(raw)
    tab = _TAB_INDENT.search(text)
    if tab:
        place = _place(text, tab.end() - 1)
        raise Fault(*place, "indentation", "the line is indented with a tab", "use spaces")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            raise Fault(number, MAX_LINE + 1, "length", f"the line is over {MAX_LINE:,} characters")
    return text


def _decoded(raw: bytes) -> str:
    for mark, name in _BOMS:
        if raw.startswith(mark):
            raise Fault(1, 1, "encoding", f"the file is {name}", "save it as UTF-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        place = _place(before, len(before))
        raise Fault(*place, "encoding", message, "save the file as UTF-8") from error


def _place(text: str, index: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - start + 1


def guard_events(text: str, loader: Any) -> None:  # noqa: ANN401 - PyYAML has no type for it
    """Walk the parser's events, none of which is kept, or raise the first fault."""
    walk = _Walk()
    try:
        for event in yaml.parse(text, Loader=loader):
            walk.meet(event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error, text) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Fault(1, 1, "syntax", f"not YAML: {type(error).__name__}") from error
    if not walk.documents:
        raise Fault(1, 1, "syntax", "the file is empty")


@dataclass
class _Walk:
    """What has been met of a file so far; ``open`` counts the nodes of each open collection."""

    events: int = 0
    documents: int = 0
    open: list[int] = field(default_factory=list)

    def meet(self, event: yaml.Event) -> None:
        """Count one event, or raise a fault where it is one too many, or of no allowed kind."""
        self.events += 1
        if self.events > MAX_EVENTS:
            raise _fault(event, "too-large", f"the file has over {MAX_EVENTS:,} parts")
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "a second document begins here"
                raise _fault(event, "syntax", message, "keep one a file")
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.NodeEvent):
            _guard_node(event)
            self._count(event)

    def _count(self, event: yaml.NodeEvent) -> None:
        if self.open:
            self.open[-1] += 1
            if self.open[-1] > MAX_ENTRIES:
                message = f"a list or mapping has over {MAX_ENTRIES} entries"
                raise _fault(event, "too-large", message)
        if isinstance(event, yaml.CollectionStartEvent):
            # A mapping's entry is two nodes, so it starts as far below zero as it may have entries.
            self.open.append(-MAX_ENTRIES if isinstance(event, yaml.MappingStartEvent) else 0)
            if len(self.open) > MAX_DEPTH:
                raise _fault(event, "nesting", f"nested deeper than {MAX_DEPTH} levels")


def _guard_node(event: yaml.NodeEvent) -> None:
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        raise _fault(event, "aliases", "anchors and aliases are not used here", "write it out")
    if getattr(event, "tag", None):
        hint = "leave the tag out, or quote the text"
        raise _fault(event, "aliases", "tags are not used here", hint)
    if isinstance(event, yaml.ScalarEvent) and len(event.value) > MAX_SCALAR:
        raise _fault(event, "length", f"the text is over {MAX_SCALAR:,} characters")


def _fault(event: yaml.Event, rule: str, message: str, hint: str = "") -> Fault:
    return Fault(*_at(event.start_mark), rule, message, hint)


def _at(mark: Any) -> tuple[int, int]:  # noqa: ANN401 - the two parsers each have their own mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Word a parser's error.

    What is never closed, or turns out to be no key, is told where it begins, not where the parser
    gave up; what is missing at the end is told where the text ends.
    """
    lines = text.rstrip().split("\n")
    message = " ".join(part for part in (error.problem, error.context) if part)
    met, begun = error.problem_mark, error.context_mark
    late = "expected ':'" in message or (met is not None and met.line >= len(lines))
    line, column = _at((begun or met) if late else (met or begun))
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    return Fault(line, column, "syntax", message or "not YAML", _syntax_hint(message))


def _syntax_hint(message: str) -> str:
    if "mapping values are not allowed" in message:
        return "put text that holds ': ' in quotes, or mend the indentation"
    if "could not find expected ':'" in message:
        return "a key needs a colon and a space after it"
    if "scanning a quoted scalar" in message:
        return "close the quotes"
    return ""
