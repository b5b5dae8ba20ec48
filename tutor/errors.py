"""What can go wrong, as values: comparable, with fields, and worded for the person who reads them.

Nothing here prints or exits. The command line alone turns errors into output and an exit code, so
that a screen or a test can handle the same error in another way.
"""

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command: done, could not be done or problems found, a wrong call.

    They are part of the interface: scripts and CI jobs of instructors rely on them.
    """

    OK = 0
    PROBLEMS = 1
    USAGE = 2


class TutorError(Exception):
    """An error that the tutor can name: its text says what happened and what to do about it.

    Any other exception is a fault of the program, and ends in a crash report.
    """


@dataclass
class UnknownId(TutorError):
    """An id that names nothing, with the nearest ids that do name something.

    ``kind`` is the noun of what was looked for, such as case or rule. The class is never changed
    but not frozen: an exception that passes through a ``with`` block is given its traceback there,
    which a frozen dataclass refuses.
    """

    kind: str
    id: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Name the id and what was probably meant."""
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return f"There is no {self.kind} called '{self.id}'.{hint}"
