"""What widgets tell their screen."""

from dataclasses import dataclass
from typing import Any

from textual.message import Message


@dataclass
class Act(Message):
    """The learner did something: an action for the session to take."""

    action: Any
