"""A fault in content, at file, line and column. Finding one is not printing one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]

QUOTE = 40
"""How many characters of content a message quotes at most."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault; ``line`` and ``column`` count from 1, in characters."""

    path: Path
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"


def quoted(text: object) -> str:
    """Return content as a message may quote it: one line, printable, short."""
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(text))
    return f"'{plain[:QUOTE]}…'" if len(plain) > QUOTE else f"'{plain}'"
