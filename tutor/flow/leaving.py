"""What a flow leaves behind when it ends: where to go next.

Every face knows these values, Home before anything else is read; so nothing is imported here that
makes the first paint wait.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.model.grade import Grade
    from tutor.session.encounter import Encounter


@dataclass(frozen=True)
class OpenCase:
    """Open a case, resuming it where it was left."""

    case: str


@dataclass(frozen=True)
class OpenLesson:
    """Open a lesson where it was left, or begin it ``again``."""

    lesson: str
    again: bool = False


@dataclass(frozen=True)
class OpenDebrief:
    """Show the debrief of an encounter that is over."""

    encounter: "Encounter"
    grade: "Grade"


Leaving = OpenCase | OpenLesson | OpenDebrief | None
"""None goes back to where one came from."""
