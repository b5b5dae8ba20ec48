"""What comes of an act in an encounter, for a face to show."""

from dataclasses import dataclass
from enum import Enum, auto

from tutor.errors import TutorError
from tutor.flow.leaving import OpenDebrief
from tutor.session.encounter import Action


class Question(Enum):
    """What is asked before an act that cannot be undone."""

    COMMIT = auto()
    SUBMIT = auto()


@dataclass(frozen=True)
class Taken:
    """The act was taken; ``turned`` says that another stage is to be shown now."""

    turned: bool = False


@dataclass(frozen=True)
class NotTaken:
    """The act was not taken, and why not."""

    fault: TutorError


@dataclass(frozen=True)
class SeenBefore:
    """This was asked before: what it revealed is only to be shown again."""

    inquiry: str


@dataclass(frozen=True)
class ConfirmFirst:
    """Ask the learner first; after a yes take ``act``. ``count`` options are in the plan."""

    question: Question
    count: int
    act: Action


@dataclass(frozen=True)
class Over:
    """The encounter is over; where to go."""

    leaving: OpenDebrief


Outcome = Taken | NotTaken | SeenBefore | ConfirmFirst | Over
