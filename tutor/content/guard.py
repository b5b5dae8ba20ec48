"""What stands between a stranger's bytes and anything that recurses over them.

Text is checked before parsing, and the parser's events are counted before composing: alias and
merge bombs, deep nesting and oversized scalars never reach code that would walk them.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import yaml

from tutor.content.characters import forbidden, name_of
from tutor.content.problem import Problem

MAX_LINE = 5_000
MAX_DEPTH = 24
MAX_EVENTS = 50_000
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
class Fault(Exception):  # noqa: N818 - a fault becomes a problem, it is no error of the program
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
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        index = forbidden(node.value)
        if index is not None:
            name = name_of(node.value[index])
            return cls(line, column, "characters", f"the text holds {name}", "leave it out")
        if node.value.count("\n") >= MAX_SCALAR_LINES:
            return cls(line, column, "length", f"the text has over {MAX_SCALAR_LINES:,} lines")
        return None


def guard_text(raw: bytes) -> str:
    """Return the bytes as text that holds nothing forbidden, or raise a fault."""
    for mark, name in _BOMS:
        if raw.startswith(mark):
            raise Fault(1, 1, "encoding", f"the file is {name}", "save it as UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        line, column = _place(before, len(before))
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise Fault(line, column, "encoding", message, "save the file as UTF-8") from error
    text = text.replace("\r\n", "\n")
    index = forbidden(text)
    if index is not None:
        hint = "leave it out, or in double quotes write what you mean in words"
        raise Fault(*_place(text, index), "characters", f"the file holds {name_of(text[index])}", hint)
    tab = _TAB_INDENT.search(text)
    if tab:
        place = _place(text, tab.end() - 1)
        raise Fault(*place, "indentation", "the line is indented with a tab", "use spaces")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            raise Fault(number, MAX_LINE + 1, "length", f"the line is over {MAX_LINE:,} characters")
    return text


def _place(text: str, index: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - start + 1


def guard_events(text: str, loader: Any) -> None:  # noqa: ANN401 - PyYAML has no type for it
    """Walk the parser's events, none of which is kept, or raise the first fault."""
    depth = documents = 0
    try:
        for count, event in enumerate(yaml.parse(text, Loader=loader)):
            if count > MAX_EVENTS:
                raise _fault(event, "too-large", f"the file has over {MAX_EVENTS:,} parts")
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _fault(event, "syntax", "a second document begins here", "keep one a file")
            depth += _deeper(event)
            if depth > MAX_DEPTH:
                raise _fault(event, "nesting", f"nested deeper than {MAX_DEPTH} levels")
            _guard_node(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = " ".join(part for part in (error.problem, error.context) if part)
        raise Fault(line, column, "syntax", message or "not YAML", _syntax_hint(message)) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Fault(1, 1, "syntax", f"not YAML: {type(error).__name__}") from error
    if not documents:
        raise Fault(1, 1, "syntax", "the file is empty")


def _deeper(event: yaml.Event) -> int:
    if isinstance(event, yaml.CollectionStartEvent):
        return 1
    return -1 if isinstance(event, yaml.CollectionEndEvent) else 0


def _guard_node(event: yaml.Event) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _fault(event, "aliases", "anchors and aliases are not used here", "write it out")
    if getattr(event, "tag", None):
        raise _fault(event, "aliases", "tags are not used here", "leave the tag out, or quote the text")
    if isinstance(event, yaml.ScalarEvent) and len(event.value) > MAX_SCALAR:
        raise _fault(event, "length", f"the text is over {MAX_SCALAR:,} characters")


def _fault(event: yaml.Event, rule: str, message: str, hint: str = "") -> Fault:
    mark = event.start_mark
    return Fault(mark.line + 1, mark.column + 1, rule, message, hint)


def _syntax_hint(message: str) -> str:
    if "mapping values are not allowed" in message:
        return "put text that holds ': ' in quotes"
    if "could not find expected ':'" in message:
        return "a key needs a colon and a space after it"
    return ""
