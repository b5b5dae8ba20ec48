"""One YAML file read under guard: its plain value, and where each part of it stands.

Positions live in the composed nodes, never in the value; every scalar is text.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from tutor.content.guard import Fault, guard_events, guard_text
from tutor.content.problem import Problem, capped, quoted

MAX_BYTES = 1 << 20
Loc = Sequence[str | int]
Place = Literal["key", "value"]

_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # pragma: no cover - where libyaml is missing the pure parser stands in
    from yaml import BaseLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True)
class Document:
    """A file that was read: ``value`` is made of dict, list and str only."""

    path: Path
    node: yaml.Node
    value: object

    def position(self, loc: Loc, place: Place = "value") -> tuple[int, int]:
        """Return line and column (from 1) of what ``loc`` leads to.

        Steps that lead nowhere are passed over, so that the nearest part that exists is found.
        """
        node, mark = self.node, self.node.start_mark
        for step in loc:
            found = _child(node, step)
            if found is not None:
                key, node = found
                mark = (key if place == "key" else node).start_mark
        return mark.line + 1, mark.column + 1

    def problem(
        self, rule: str, loc: Loc, message: str, hint: str = "", place: Place = "value"
    ) -> Problem:
        """Return a problem at a place in this file."""
        return Problem(self.path, *self.position(loc, place), rule, message, hint)


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def read_document(path: Path) -> Document | tuple[Problem, ...]:
    """Read a YAML file, or say what is wrong with it."""
    try:
        raw = read_bytes(path)
    except Fault as fault:
        return (fault.at(path),)
    return parse_document(path, raw)


def parse_document(path: Path, raw: bytes) -> Document | tuple[Problem, ...]:
    """Parse what a file holds, or say what is wrong with it."""
    try:
        text = guard_text(raw)
        guard_events(text, Loader)
        node = yaml.compose(text, Loader=Loader)
    except Fault as fault:
        return (fault.at(path),)
    if not isinstance(node, yaml.MappingNode):
        return (Problem(path, 1, 1, "syntax", "the file must be a mapping of keys to values"),)
    faults: list[Fault] = []
    value = _construct(node, faults)
    if faults:
        return capped(sorted(fault.at(path) for fault in faults))
    return Document(path, node, value)


def read_bytes(path: Path) -> bytes:
    """Read a regular file of bounded size; a pipe or a device is refused without waiting on it."""
    try:
        handle = os.open(path, _OPENING)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Fault(1, 1, "unreadable", "is not a regular file")
            with os.fdopen(handle, "rb", closefd=False) as file:
                raw = file.read(MAX_BYTES + 1) or b""
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Fault(1, 1, "unreadable", f"cannot be read: {reason}") from error
    if len(raw) > MAX_BYTES:
        raise Fault(1, 1, "too-large", "is larger than 1 MiB", "split it into several files")
    return raw


def _construct(node: yaml.Node, faults: list[Fault]) -> object:
    """Turn nodes into plain values, noting duplicate keys; depth is bounded by the guard."""
    if isinstance(node, yaml.ScalarNode):
        fault = Fault.in_scalar(node)
        if fault:
            faults.append(fault)
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, faults) for item in node.value]
    mapping: dict[str, object] = {}
    first: dict[str, int] = {}
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
                    f"{quoted(key.value)} stands here and on line {first[key.value]}",
                    "keep one of them; nothing says which was meant",
                )
            )
        first.setdefault(key.value, line)
        _construct(key, faults)
        mapping[key.value] = _construct(item, faults)
    return mapping
