"""What can go wrong, as values: comparable, with fields, and without a sentence.

``words.faults.told`` says what happened and what to do about it, so that a test compares values and
a second language needs nothing from here. Nothing here prints or exits: the faces alone show an
error, and the command line alone turns one into an exit code. An error that its room shares with no
other, such as a fault of the store, stands in that room; those of the command line stand here,
because the wording may not import it.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal


class ExitCode(IntEnum):
    """The exit codes of every command: done, could not be done or problems found, a wrong call.

    They are part of the interface: scripts and CI jobs of instructors rely on them.
    """

    OK = 0
    PROBLEMS = 1
    USAGE = 2


class TutorError(Exception):
    """An error that the tutor can name; its words are in ``words.faults``.

    Any other exception is a fault of the program, and ends in a crash report. A subclass is a
    dataclass that is never changed but not frozen: an exception that passes through a ``with``
    block is given its traceback there, which a frozen dataclass refuses.
    """

    def __str__(self) -> str:
        """Return class and fields, for tracebacks: no reader is ever shown them."""
        return repr(self)


Named = Literal["case", "lesson", "rule", "snapshot"]
"""What an id can be looked for as."""


@dataclass
class UnknownId(TutorError):
    """An id that names nothing, with the nearest ids that do name something."""

    kind: Named
    id: str
    nearest: tuple[str, ...] = ()


@dataclass
class NoTerminal(TutorError):
    """The tutorial was opened where there is no terminal to draw on, and not in lines."""


@dataclass
class NoFolder(TutorError):
    """``--content`` names something that is not a folder."""

    path: str


@dataclass
class UnknownValue(TutorError):
    """A variable of ours has a value that it cannot have; ``known`` are those that it can."""

    variable: str
    value: str
    known: tuple[str, ...]


@dataclass
class NoSuchUser(TutorError):
    """A variable of ours names a folder by a user whom this computer does not know."""

    variable: str
    value: str
