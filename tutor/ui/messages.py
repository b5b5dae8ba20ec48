"""What the parts of a screen tell it: that the learner did something which the session may take.

One message a session, so that a part can post only the actions of the session that it belongs to.
A part never acts by itself: the screen takes the action through the record first, and then shows.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tutor.flow import lesson
    from tutor.session import encounter


@dataclass
class EncounterAct(Message):
    """The learner did something in an encounter."""

    action: "encounter.Action"


@dataclass
class LessonAct(Message):
    """The learner did something in a lesson."""

    act: "lesson.Act"
