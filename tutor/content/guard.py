"""What stands between a stranger's bytes and anything that recurses over them.

Text is checked before parsing, and the parser's events are counted before composing, so that alias
and merge bombs, deep nesting and oversized scalars never reach code that would walk them. Parsing
first and checking the result would be too late: composing 100,000 open brackets ends the whole
process. The guard costs milliseconds a file.
"""

import codecs
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, Self

import yaml

from tutor.characters import forbidden, name_of
from tutor.content.problem import Problem

# The limits lie far above any real file, so that no author meets them, and far below what makes
# the parser, the rules or a widget slow. They are stated in the rules of reading, which
# ``heel-tutor check --explain`` prints.
MAX_LINE = 5_000
"""Characters of one line."""
MAX_DEPTH = 24
"""Levels of nesting; the pure parser runs out of stack before 900."""
MAX_EVENTS = 50_000
"""Parser events of one file: about two for each key or value."""
MAX_ENTRIES = 500
"""Entries of one list or mapping: far beyond any real one, and rules may compare each with each."""
MAX_SCALAR = 20_000
"""Characters of one text: longer ones hang the widgets that show them."""
MAX_SCALAR_LINES = 1_000
"""Lines of one text."""

# The marks of UTF-32 come first: the mark of UTF-16 is the beginning of one of them.
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)


YamlLoader = type[yaml.BaseLoader] | type[yaml.CBaseLoader]
"""A loader of PyYAML that leaves every scalar a text: written in Python, or in C."""


class YamlMark(Protocol):
    """A position as PyYAML gives it, counted from 0; its two parsers have a class each."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


@dataclass
class Fault(Exception):
    """A fault at a position, before it is known which file it is in.

    ``line`` and ``column`` count from 1. The class is not frozen, because Python sets attributes of
    an exception while it is raised.
    """

    line: int
    column: int
    rule: str
    message: str
    hint: str = ""

    def at(self, path: Path) -> Problem:
        """Return the fault as a problem of a file."""
        return Problem(path, self.line, self.column, self.rule, self.message, self.hint)

    @classmethod
    def in_scalar(cls, node: yaml.ScalarNode) -> Self | None:
        r"""Return what is wrong with the value of a scalar, or None.

        The value needs a check of its own: an escape such as ``"\e[2J"`` is plain text in the file
        and becomes a control sequence only in the value.
        """
        position, index = _position_of(node.start_mark), forbidden(node.value)
        if index is not None:
            name = name_of(node.value[index])
            return cls(*position, "characters", f"the text holds {name}", "leave it out")
        # A block scalar ends with a line break, which begins no further line.
        if node.value.removesuffix("\n").count("\n") >= MAX_SCALAR_LINES:
            return cls(*position, "length", f"the text has over {MAX_SCALAR_LINES:,} lines")
        return None


def clean_text(raw: bytes) -> str:
    r"""Return the bytes of a file as text without forbidden characters, or raise a ``Fault``.

    Line ends become ``\n``, so that a file from Windows has its problems at the same positions.
    """
    text = _decode(raw).replace("\r\n", "\n")
    index = forbidden(text)
    if index is not None:
        message = f"the file holds {name_of(text[index])}"
        raise Fault(*_position_in(text, index), "characters", message, "leave it out")
    return text


def guard_text(raw: bytes) -> str:
    """Return the bytes of a file as text that may be parsed as YAML, or raise a ``Fault``."""
    text = clean_text(raw)
    # YAML forbids tabs as indentation, but its two parsers word this differently and neither
    # names the tab: an author cannot see it.
    tab = _TAB_INDENT.search(text)
    if tab:
        position = _position_in(text, tab.end() - 1)
        raise Fault(*position, "indentation", "the line is indented with a tab", "use spaces")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            raise Fault(number, MAX_LINE + 1, "length", f"the line is over {MAX_LINE:,} characters")
    return text


def _decode(raw: bytes) -> str:
    # Another encoding is named by its byte order mark: that its first byte is not UTF-8 would be
    # true as well, but tells an author nothing.
    for byte_order_mark, name in _BYTE_ORDER_MARKS:
        if raw.startswith(byte_order_mark):
            raise Fault(1, 1, "encoding", f"the file is {name}", "save it as UTF-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        position = _position_in(before, len(before))
        raise Fault(*position, "encoding", message, "save the file as UTF-8") from error


def _position_in(text: str, index: int) -> tuple[int, int]:
    """Return the line and column, counted from 1, of the character at an index."""
    start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - start + 1


def guard_events(text: str, loader: YamlLoader) -> None:
    """Count the parser's events, without keeping any, or raise the first ``Fault``."""
    counts = _EventCounts()
    try:
        for parser_event in yaml.parse(text, Loader=loader):
            counts.add(parser_event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error, text) from error
    # Some escapes, such as "\U00110000", make the pure parser raise exceptions that are no
    # YAMLError.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Fault(1, 1, "syntax", f"not YAML: {type(error).__name__}") from error
    if not counts.documents:
        raise Fault(1, 1, "syntax", "the file is empty")


@dataclass
class _EventCounts:
    """How much of a file the parser has passed; ``open`` counts the nodes of open collections."""

    events: int = 0
    documents: int = 0
    open: list[int] = field(default_factory=list)

    def add(self, parser_event: yaml.Event) -> None:
        """Count one event; raise a ``Fault`` if it is one too many or of a kind not allowed."""
        self.events += 1
        if self.events > MAX_EVENTS:
            raise _fault_at(parser_event, "too-large", f"the file has over {MAX_EVENTS:,} parts")
        if isinstance(parser_event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "a second document begins here"
                raise _fault_at(parser_event, "syntax", message, "keep one a file")
        elif isinstance(parser_event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(parser_event, yaml.NodeEvent):
            _guard_node(parser_event)
            self._add_node(parser_event)

    def _add_node(self, parser_event: yaml.NodeEvent) -> None:
        if self.open:
            self.open[-1] += 1
            if self.open[-1] > MAX_ENTRIES:
                message = f"a list or mapping has over {MAX_ENTRIES} entries"
                raise _fault_at(parser_event, "too-large", message)
        if isinstance(parser_event, yaml.CollectionStartEvent):
            # A mapping's entry is two nodes, so it starts as far below zero as it may have entries.
            is_mapping = isinstance(parser_event, yaml.MappingStartEvent)
            self.open.append(-MAX_ENTRIES if is_mapping else 0)
            if len(self.open) > MAX_DEPTH:
                raise _fault_at(parser_event, "nesting", f"nested deeper than {MAX_DEPTH} levels")


def _guard_node(parser_event: yaml.NodeEvent) -> None:
    """Raise a ``Fault`` for an anchor, an alias, a tag or an oversized scalar.

    Anchors and aliases are refused altogether: a few hundred bytes of them stand for gigabytes, and
    counting what they would expand to is harder than writing a text twice.
    """
    if isinstance(parser_event, yaml.AliasEvent) or parser_event.anchor:
        message = "anchors and aliases are not used here"
        raise _fault_at(parser_event, "aliases", message, "write it out")
    if getattr(parser_event, "tag", None):
        hint = "leave the tag out, or quote the text"
        raise _fault_at(parser_event, "aliases", "tags are not used here", hint)
    if isinstance(parser_event, yaml.ScalarEvent) and len(parser_event.value) > MAX_SCALAR:
        raise _fault_at(parser_event, "length", f"the text is over {MAX_SCALAR:,} characters")


def _fault_at(parser_event: yaml.Event, rule: str, message: str, hint: str = "") -> Fault:
    return Fault(*_position_of(parser_event.start_mark), rule, message, hint)


def _position_of(yaml_mark: YamlMark | None) -> tuple[int, int]:
    """Return a position of PyYAML's, counted from 1; where it has none, the top of the file."""
    return (yaml_mark.line + 1, yaml_mark.column + 1) if yaml_mark else (1, 1)


def _syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Return a parser's error at the position where an author has to mend something.

    A quote that is never closed is reported where it begins, and so is a line that turns out to
    be no key: the parser notices only much later, often at the end of the file. What is missing at
    the end is reported where the text ends, because the parser may point past the last line.
    """
    lines = text.rstrip().split("\n")
    message = " ".join(part for part in (error.problem, error.context) if part)
    noticed, begun = error.problem_mark, error.context_mark
    too_late = "expected ':'" in message or (noticed is not None and noticed.line >= len(lines))
    line, column = _position_of((begun or noticed) if too_late else (noticed or begun))
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    return Fault(line, column, "syntax", message or "not YAML", _syntax_hint(message))


def _syntax_hint(message: str) -> str:
    """Return the way out of a parser's error, as far as it is known from its wording."""
    if "mapping values are not allowed" in message:
        return "put text that holds ': ' in quotes, or mend the indentation"
    if "could not find expected ':'" in message:
        return "a key needs a colon and a space after it"
    if "scanning a quoted scalar" in message:
        return "close the quotes"
    return ""
