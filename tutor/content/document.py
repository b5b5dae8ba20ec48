"""One YAML file read under guard: its plain value, and where each part of it stands.

Positions live in the composed nodes and never in the value, so that the schema sees plain lists,
mappings and texts. Every scalar stays text: YAML itself would read ``no`` as false, ``08:30`` as
30600 and ``2024-13-01`` as an exception. The schema decides what is a number.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import yaml

from tutor.content.guard import Fault, YamlLoader, guard_events, guard_text
from tutor.content.problem import Problem, cap_problems, quoted

MAX_BYTES = 1 << 20
"""How many bytes a content file holds at most; the largest shipped one has about 150 KiB."""
Loc = Sequence[str | int]
"""The way to a part of a file, from the top: keys of mappings and indices of lists."""
Spot = Literal["key", "value", "end"]
"""Where in an entry a problem points: at its key, at what stands behind the colon, or past that."""

# Opening a FIFO would wait for a writer, perhaps for ever, and opening a terminal could make it
# the one that controls this process. Windows has neither of these flags.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)

# The C parser is about twenty times faster. Where a platform lacks it, the pure one stands in
# behind the same guard; they differ only in rare malformed files, such as in what they make of a
# tab.
Loader: YamlLoader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


@dataclass(frozen=True)
class Document:
    """A file that was read.

    ``value`` is made of dict, list and str only. ``node`` is the same as composed by PyYAML: its
    nodes know their positions, counted in characters of ``text``, which still has the comments.
    """

    path: Path
    node: yaml.Node
    value: object
    text: str = field(default="", repr=False)

    def position(self, loc: Loc, points_at: Spot = "value") -> tuple[int, int]:
        """Return the line and column, counted from 1, of the part that ``loc`` leads to.

        A step that leads nowhere is skipped. So a missing key is reported at the nearest part
        around it that exists, and no rule has to know which part that is.
        """
        node, yaml_mark = self.node, self.node.start_mark
        for step in loc:
            entry = _find_entry(node, step)
            if entry is not None:
                key, node = entry
                yaml_mark = _mark(key, node, points_at)
        return yaml_mark.line + 1, yaml_mark.column + 1

    def problem(
        self, rule: str, loc: Loc, message: str, hint: str = "", points_at: Spot = "value"
    ) -> Problem:
        """Return a problem in this file at the position that ``loc`` leads to."""
        return Problem(self.path, *self.position(loc, points_at), rule, message, hint)


def _mark(key: yaml.Node, value: yaml.Node, points_at: Spot) -> yaml.Mark:
    if points_at == "end":
        return value.end_mark
    return key.start_mark if points_at == "key" else value.start_mark


def _find_entry(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the key and the value that a step leads to; an item of a list is its own key."""
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def read_document(path: Path) -> Document | tuple[Problem, ...]:
    """Read a YAML file, or return every problem that keeps it from being read."""
    try:
        raw = read_bytes(path)
    except Fault as fault:
        return (fault.at(path),)
    return parse_document(path, raw)


def parse_document(path: Path, raw: bytes) -> Document | tuple[Problem, ...]:
    """Parse the bytes of a YAML file, or return every problem they have.

    ``path`` only names the file in problems; nothing is read from it.
    """
    # The order is what makes this safe: the text is checked before it is parsed, and the parser's
    # events are counted before they are composed. The C composer ends the whole process at
    # 100,000 open brackets, and an alias bomb of 414 bytes grows to gigabytes.
    try:
        text = guard_text(raw)
        guard_events(text, Loader)
        node = yaml.compose(text, Loader=Loader)
    except Fault as fault:
        return (fault.at(path),)
    if not isinstance(node, yaml.MappingNode):
        return (Problem(path, 1, 1, "syntax", "the file must be a mapping of keys to values"),)
    faults: list[Fault] = []
    value = _plain_value(node, faults)
    if faults:
        return cap_problems(sorted(fault.at(path) for fault in faults))
    return Document(path, node, value, text)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a regular file of at most 1 MiB, or raise a ``Fault``.

    A pipe or a device is refused without waiting for it: a content folder may hold one, and the
    checker must not hang on it.
    """
    try:
        handle = os.open(path, _OPEN_FLAGS)
        try:
            # The kind is asked of the open file and not of its path, which could by then lead to
            # another file.
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Fault(1, 1, "unreadable", "is not a regular file")
            with os.fdopen(handle, "rb", closefd=False) as file:
                # One byte past the limit shows that the file is too large without reading it all.
                # Opened without blocking, a file may return None where nothing can be read yet.
                raw = file.read(MAX_BYTES + 1) or b""
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:  # A path with a NUL in it is a ValueError.
        reason = getattr(error, "strerror", None) or str(error)
        raise Fault(1, 1, "unreadable", f"cannot be read: {reason}") from error
    if len(raw) > MAX_BYTES:
        raise Fault(1, 1, "too-large", "is larger than 1 MiB", "split it into several files")
    return raw


def _plain_value(node: yaml.Node, faults: list[Fault]) -> object:
    """Return a node as dict, list and str, and add what is wrong with it to ``faults``.

    It recurses, which is safe only because the guard has bounded the depth. PyYAML's own
    constructor is not used: of two equal keys it silently keeps the last.
    """
    if isinstance(node, yaml.ScalarNode):
        fault = Fault.in_scalar(node)
        if fault:
            faults.append(fault)
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain_value(item, faults) for item in node.value]
    mapping: dict[str, object] = {}
    first_lines: dict[str, int] = {}
    for key, item in node.value:
        line, column = key.start_mark.line + 1, key.start_mark.column + 1
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(line, column, "syntax", "a key must be plain text"))
            continue
        if key.value in mapping:
            faults.append(
                Fault(
                    line,
                    column,
                    "duplicate-key",
                    f"{quoted(key.value)} stands here and on line {first_lines[key.value]}",
                    "keep one of them; nothing says which was meant",
                )
            )
        first_lines.setdefault(key.value, line)
        _plain_value(key, faults)  # A key is a text too, and may hold forbidden characters.
        mapping[key.value] = _plain_value(item, faults)
    return mapping
