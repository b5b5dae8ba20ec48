"""A fault in content, at file, line and column. Finding one is not printing one.

The checker returns problems as values, so that the command line, the screens and GitHub can each
word and sort them in their own way, and a test can compare them field by field.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]

MAX_QUOTED = 40
"""How many characters of content a message quotes at most: enough to recognize a line by."""

MAX_PROBLEMS = 200
"""How many problems of one file are listed at most: more than anyone mends at a time."""

MAX_LISTED = 12
"""How many words a hint lists at most: enough to show what is expected, and soon read."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one file.

    ``line`` and ``column`` count from 1, and columns count characters, not bytes: this is what
    editors show. The order of the fields is the order of a report: by file, line and column.
    """

    path: Path
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"


def cap_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return at most ``MAX_PROBLEMS`` problems of one file, and one more that says there are more.

    ``problems`` may be a generator. It is not read past the cap, because each further problem
    costs a search for the word that was probably meant: a hostile file could have 50,000 of them.
    """
    listed = tuple(islice(problems, MAX_PROBLEMS + 1))
    if len(listed) <= MAX_PROBLEMS:
        return listed
    message = f"the file has over {MAX_PROBLEMS} problems; those past here are not listed"
    first_left_out = listed[MAX_PROBLEMS]
    # The notice is an error even where the problem it replaces was a warning: among those that
    # were never worked out there may be errors, and the file must not pass as clean.
    notice = replace(
        first_left_out,
        rule="too-many",
        message=message,
        hint="mend the others first",
        severity="error",
    )
    return (*listed[:MAX_PROBLEMS], notice)


def quoted_list(words: Iterable[str]) -> str:
    """Return the first dozen words of content, quoted and joined by commas, for a hint."""
    return ", ".join(quoted(word) for word in islice(words, MAX_LISTED))


def quoted(content: object) -> str:
    """Return content as a message may quote it: on one line, printable, at most 40 characters.

    Content is a stranger's. Without this a message could carry a sequence that acts on the
    terminal of whoever checks the file.
    """
    printable = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for character in str(content)
    )
    cut = f"{printable[:MAX_QUOTED]}…" if len(printable) > MAX_QUOTED else printable
    return f"'{cut}'"
