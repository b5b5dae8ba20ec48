"""What happened in a lesson, under names that outlive every version of the program.

Whether an answer was right is stored with it: replaying never judges again, so that a corrected key
or a changed matcher leaves earlier answers as they were. A field whose default names nothing stands
for an event that another program left incomplete: it then changes nothing.
"""

from dataclasses import dataclass
from typing import ClassVar, get_args

from tutor.questions import Given
from tutor.session.written import Vocabulary


@dataclass(frozen=True)
class StepShown:
    """A step was shown, by its place in the lesson."""

    KIND: ClassVar[str] = "step-shown/1"
    index: int = 0


@dataclass(frozen=True)
class Responded:
    """A question was answered, and judged then.

    ``hints`` is how many hints had been shown before, ``tries`` how many tries this one makes.
    """

    KIND: ClassVar[str] = "responded/1"
    step: str = ""
    given: Given = ()
    right: bool = False
    hints: int = 0
    tries: int = 1


@dataclass(frozen=True)
class HintShown:
    """The next hint of a question was shown."""

    KIND: ClassVar[str] = "hint-shown/1"
    step: str = ""


@dataclass(frozen=True)
class AnswerShown:
    """The answer of a question was shown on request."""

    KIND: ClassVar[str] = "answer-shown/1"
    step: str = ""


@dataclass(frozen=True)
class LessonFinished:
    """The lesson was finished."""

    KIND: ClassVar[str] = "lesson-finished/1"


LessonEvent = StepShown | Responded | HintShown | AnswerShown | LessonFinished
EVENTS: Vocabulary[LessonEvent] = Vocabulary(get_args(LessonEvent))
