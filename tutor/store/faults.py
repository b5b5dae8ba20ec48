"""What can go wrong with the record of a learner's work, as values; ``words.store`` says them.

Every fault of this package is one of these: no ``sqlite3`` or ``OSError`` leaves it.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from tutor.errors import TutorError


class Reason(Enum):
    """Why nothing can be written. The values are codes."""

    FULL = "full"
    READ_ONLY = "read-only"
    DENIED = "denied"
    LOCKED = "locked"
    MOVED = "moved"
    DISK = "disk"
    UNREACHABLE = "unreachable"


class Damage(Enum):
    """By what a file shows that it does not say what was once written to it."""

    NO_DATABASE = "no-database"
    MARKS = "marks"
    TABLES = "tables"
    NAMELESS_RUN = "nameless-run"
    SEAL = "seal"
    NO_JSON = "no-json"
    TYPE = "type"
    REPORTED = "reported"
    """SQLite or Python says so, in words of its own."""


@dataclass
class StoreUnwritable(TutorError):
    """Nothing was written: what this call was to record is not on the disk.

    ``code`` is SQLite's or the operating system's own name for it, such as ``SQLITE_FULL``.
    """

    path: Path
    reason: Reason
    code: str


@dataclass
class StoreDamaged(TutorError):
    """The file does not say what was once written to it.

    ``detail`` is what SQLite or Python says where the damage is ``REPORTED``. ``stuck`` is why the
    file could not be set aside, where that was tried.
    """

    path: Path
    damage: Damage
    detail: str = ""
    stuck: Reason | None = None


@dataclass
class StoreNewer(TutorError):
    """The file is in a format that only a newer program knows; it was not touched."""

    path: Path
    found: int
    known: int


@dataclass
class StoreForeign(TutorError):
    """The file belongs to something else; it was not touched."""

    path: Path


@dataclass
class StoreConflict(TutorError):
    """A step of an attempt is recorded already, and differently; the first record stands."""

    attempt: int
    step: int


@dataclass
class StoreOtherContent(TutorError):
    """Other content is recorded under a digest already; it stands."""

    digest: str


@dataclass
class StoreItself(TutorError):
    """A record was to be joined with itself; there is nothing to join."""

    path: Path


@dataclass
class StoreOfAnother(TutorError):
    """A record holds runs of a learner whom this one does not have; neither was touched."""

    path: Path
    learner: str


@dataclass
class StoreMissing(TutorError):
    """There is no file where a record was said to be."""

    path: Path


StoreFault = (
    StoreUnwritable
    | StoreDamaged
    | StoreNewer
    | StoreForeign
    | StoreConflict
    | StoreOtherContent
    | StoreItself
    | StoreOfAnother
    | StoreMissing
)
"""Every fault of this package."""
