"""What can go wrong with the record of a learner's work, as values that say what to do about it.

Every fault of this package is one of these: no ``sqlite3`` or ``OSError`` leaves it. They are never
changed once made, but not frozen: an exception that passes through a ``with`` block is given its
traceback there, and a frozen dataclass refuses it.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tutor.errors import TutorError


class Reason(StrEnum):
    """Why nothing can be written, worded to follow "cannot be saved in FILE:"."""

    FULL = "the disk is full"
    READ_ONLY = "it is read-only"
    DENIED = "access to it is denied"
    LOCKED = "another program has locked it"
    MOVED = "it was moved or replaced while it was open"
    DISK = "the disk reports an error"
    UNREACHABLE = "it cannot be opened"


_REMEDIES = {
    Reason.FULL: "Free some space.",
    Reason.READ_ONLY: "Make the file and its folder writable, or choose another folder.",
    Reason.DENIED: "Make the file and its folder yours, or choose another folder.",
    Reason.LOCKED: "Close the other program, or wait a moment.",
    Reason.MOVED: "Leave the tutor and start it again.",
    Reason.DISK: "Copy the file to another disk, and check this one.",
    Reason.UNREACHABLE: "See that its folder exists and that the name is that of a plain file.",
}


@dataclass
class StoreUnwritable(TutorError):
    """Nothing was written: what this call was to record is not on the disk.

    ``code`` is SQLite's or the operating system's own name for it, such as ``SQLITE_FULL``.
    """

    path: Path
    reason: Reason
    code: str

    def __str__(self) -> str:
        """Name the file, the reason and the remedy."""
        return (
            f"Progress cannot be saved in {self.path}: {self.reason} ({self.code}). "
            f"{_REMEDIES[self.reason]}"
        )


@dataclass
class StoreDamaged(TutorError):
    """The file does not say what was once written to it."""

    path: Path
    detail: str

    def __str__(self) -> str:
        """Name the file and what the next start does about it."""
        return (
            f"The progress file {self.path} is damaged: {self.detail}. Leave the tutor and start "
            "it again: where its folder can be written, the file is set aside and the newest good "
            "backup takes its place."
        )


@dataclass
class StoreNewer(TutorError):
    """The file is in a format that only a newer program knows; it was not touched."""

    path: Path
    found: int
    known: int

    def __str__(self) -> str:
        """Say which program is needed."""
        return (
            f"The progress file {self.path} was written by a newer heel-tutor (format "
            f"{self.found}; this one knows up to {self.known}). It was not touched. Update "
            "heel-tutor to open it."
        )


@dataclass
class StoreForeign(TutorError):
    """The file belongs to something else; it was not touched."""

    path: Path

    def __str__(self) -> str:
        """Say that it is in the way, and was left alone."""
        return (
            f"{self.path} is not a progress file of heel-tutor. It was not touched. Move it away, "
            "or choose another folder."
        )


@dataclass
class StoreConflict(TutorError):
    """``what`` is already recorded, and differently; the first record stands."""

    what: str

    def __str__(self) -> str:
        """Name the cause, two windows at work on one attempt, and the way on."""
        return (
            f"{self.what} was taken otherwise in another window. Leave it here and open it again: "
            "nothing that was recorded is lost."
        )


@dataclass
class StoreItself(TutorError):
    """A record was to be joined with itself; there is nothing to join."""

    path: Path

    def __str__(self) -> str:
        """Say so."""
        return f"{self.path} is your record itself. Name the record of the other computer."


@dataclass
class StoreOfAnother(TutorError):
    """A record holds runs of a learner whom this one does not have; neither was touched."""

    path: Path
    learner: str

    def __str__(self) -> str:
        """Say whose it is."""
        return (
            f"{self.path} holds the runs of another learner ('{self.learner}'). Nothing was "
            "joined: two learners' attempts in one record could not be told apart."
        )


@dataclass
class StoreMissing(TutorError):
    """There is no file where a record was said to be."""

    path: Path

    def __str__(self) -> str:
        """Name the file."""
        return f"There is no file {self.path}."
