"""Why an action is not possible now. The names are codes; the values are what a learner reads."""

from dataclasses import dataclass
from enum import StrEnum

from tutor.errors import TutorError


class Refusal(StrEnum):
    """Every reason for which an encounter or a lesson refuses an action."""

    CHART_CLOSED = "The chart is closed: the call is committed."
    CALL_FIRST = "Commit the call first."
    CHART_NOT_OPEN = "The chart is not open now."
    NO_INQUIRY = "There is no such inquiry."
    NOT_IN_CHART = "Only what is in the chart can be evidence."
    RESULT_LATER = "Its result is not there yet, so it cannot be evidence today."
    CALL_ELSEWHERE = "The call is made in Commit."
    NO_CALL = "There is no such call."
    SOURCE_ELSEWHERE = "The source is named in Commit."
    NO_STRUCTURE = "There is no such structure."
    ONE_SOURCE = "Name one structure; two only where you say that two are at work."
    TWO_SOURCES = "Two sources are the most that can be named."
    ONE_OF_EACH = "A mixed call has one source of each region."
    TWO_OF_REGION = "Two at work are both of the region that the call names."
    TWO_AFTER_CALL = "Choose a call first; a mixed one has two sources by itself."
    CERTAINTY_ELSEWHERE = "Certainty is stated in Commit."
    NO_CERTAINTY = "Certainty is 1, 2 or 3."
    COMMIT_ELSEWHERE = "The call is committed in Commit."
    CHOOSE_CALL = "Choose a call first."
    NAME_SOURCE = "Name the structure it comes from first."
    PLAN_AFTER_CALL = "The plan is made after the call."
    NO_OPTION = "There is no such option."
    SUBMIT_ELSEWHERE = "The plan is handed in from Plan."
    NO_STEP = "There is no such step."
    ANSWER_FIRST = "Answer this one first."
    ONE_STEP = "Take one step at a time."
    NO_QUESTION = "There is no such question among the steps so far."
    STEPS_LEFT = "There are steps left."


@dataclass
class Refused(TutorError):
    """An action that is not possible now; says why.

    Not frozen, although never changed: an exception is given its traceback.
    """

    reason: Refusal

    def __str__(self) -> str:
        """Say why."""
        return self.reason.value


def require(condition: object, reason: Refusal) -> None:
    """Raise ``Refused`` where a condition does not hold."""
    if not condition:
        raise Refused(reason)
