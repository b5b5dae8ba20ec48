"""One learner in one lesson: steps are revealed one by one, and a question is settled first."""

from tutor.session.lesson_run.actions import Action, Finish, GiveUp, GoTo, Hint, Respond
from tutor.session.lesson_run.decide import take
from tutor.session.lesson_run.state import Attempted, LessonRun

__all__ = [
    "Action",
    "Attempted",
    "Finish",
    "GiveUp",
    "GoTo",
    "Hint",
    "LessonRun",
    "Respond",
    "take",
]
