"""What a learner may do in a lesson. An action is a wish: ``decide`` says what comes of it."""

from dataclasses import dataclass

from tutor.questions import Given


@dataclass(frozen=True)
class GoTo:
    """Show a step: any that was reached, or the one after the furthest."""

    index: int


@dataclass(frozen=True)
class Respond:
    """Answer a question: option ids, in order where order is asked, or one number as text."""

    step: str
    given: Given


@dataclass(frozen=True)
class Hint:
    """Show the next hint of a question."""

    step: str


@dataclass(frozen=True)
class GiveUp:
    """Show the answer of a question."""

    step: str


@dataclass(frozen=True)
class Finish:
    """Finish the lesson."""


Action = GoTo | Respond | Hint | GiveUp | Finish
