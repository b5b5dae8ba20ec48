"""A fault in content, at file, line and column. Finding one is not printing one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]

QUOTE = 40
"""How many characters of content a message quotes at most."""

MOST = 200
"""How many problems of one file are listed at most."""


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


def capped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the first problems of one file; where there are too many, the last one says so.

    Those past it are never worked out: looking up what was probably meant takes its time.
    """
    told = tuple(islice(problems, MOST + 1))
    if len(told) <= MOST:
        return told
    message = f"the file has over {MOST} problems; those past here are not listed"
    rest = replace(told[MOST], rule="too-many", message=message, hint="mend the others first")
    return (*told[:MOST], replace(rest, severity="error"))


def quoted_list(words: Iterable[str]) -> str:
    """Return some words of content as a hint may list them: a dozen at most."""
    return ", ".join(quoted(word) for word in islice(words, 12))


def quoted(text: object) -> str:
    """Return content as a message may quote it: one line, printable, short."""
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(text))
    return f"'{plain[:QUOTE]}…'" if len(plain) > QUOTE else f"'{plain}'"
