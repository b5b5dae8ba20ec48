"""Questions and the lessons they stand in: one module a kind, each with all that is true of it.

Pure, and below everything that asks: the learner's run, the checker and every face hold the same
opinion of what is right. A new kind is a module here, a line in ``kinds`` and its words in
``tutor.wording.questions``; it needs nothing more where it is answered in a way that there is.
"""

from tutor.questions.kinds import AnyQuestion
from tutor.questions.lesson import AnyStep, Lesson
from tutor.questions.options import Choice, Spot
from tutor.questions.question import Question
from tutor.questions.ways import (
    Given,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    TypeIn,
    Way,
)

__all__ = [
    "AnyQuestion",
    "AnyStep",
    "Choice",
    "Given",
    "Lesson",
    "PickOne",
    "PickSeveral",
    "PointAt",
    "PutInOrder",
    "Question",
    "Spot",
    "TypeIn",
    "Way",
]
