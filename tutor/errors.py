"""What can go wrong, as values: comparable, with fields, and worded for the person who reads them.

Nothing here prints or exits; the command line alone turns these into output and an exit code.
"""

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command."""

    OK = 0
    PROBLEMS = 1
    USAGE = 2


class TutorError(Exception):
    """Anything the tutor can name: its text says what happened and what to do about it."""


@dataclass
class UnknownId(TutorError):
    """An id that names nothing, with the nearest ids that do.

    Not frozen, although never changed: an exception that passes through a ``with`` block is given
    its traceback there, and a frozen dataclass refuses it.
    """

    kind: str
    id: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Name the id and what was probably meant."""
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return f"There is no {self.kind} called '{self.id}'.{hint}"
