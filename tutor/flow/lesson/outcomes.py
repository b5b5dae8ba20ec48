"""What a learner may do in a lesson, and what an act comes to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tutor.errors import TutorError
from tutor.flow.leaving import Leaving
from tutor.questions import Given, Way
from tutor.session.lesson_run import GoTo, Respond

Plain = Literal["next", "back", "hint", "solve", "finish", "done", "open-case", "again"]
"""Acts that need nothing but their name.

``finish`` ends a lesson of which patients are left, ``done`` leaves a finished one, ``open-case``
goes to the next patient of the step, and ``again`` begins the lesson anew.
"""

Offer = Literal[Plain, "respond"]
"""What may be done now; ``respond`` where a question is open."""

Act = Plain | Respond | GoTo
"""Whatever a face hands to a flow; ``GoTo`` goes to a step by its index."""


class Objection(StrEnum):
    """Why a response is no try: it is told, and nothing is counted."""

    NOTHING_CHOSEN = "nothing-chosen"
    TRIED_OPTION = "tried-option"
    NOTHING_TICKED = "nothing-ticked"
    UNMOVED = "unmoved"
    UNCHANGED = "unchanged"
    NOT_A_NUMBER = "not-a-number"
    TRIED_TEXT = "tried-text"


@dataclass(frozen=True)
class Took:
    """The act was taken.

    ``moved`` tells that another step is shown, ``ended`` that the lesson was finished by it.
    ``fault`` is why its end could not be recorded, where it should have been.
    """

    moved: bool = False
    ended: bool = False
    fault: TutorError | None = None


@dataclass(frozen=True)
class Objected:
    """The response is no try; ``way`` and ``given`` are what a sentence about it needs."""

    objection: Objection
    way: Way
    given: Given


@dataclass(frozen=True)
class NotTaken:
    """The act is refused now, or the record cannot take it; nothing has changed."""

    fault: TutorError


@dataclass(frozen=True)
class Left:
    """The lesson is left; everything is kept."""

    leaving: Leaving


Outcome = Took | Objected | NotTaken | Left
