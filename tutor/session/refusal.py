"""Why an action is not possible now, as codes; ``words.faults`` says them."""

from dataclasses import dataclass
from enum import Enum

from tutor.errors import TutorError


class Refusal(Enum):
    """Every reason for which an encounter or a lesson refuses an action. The values are codes."""

    CHART_CLOSED = "chart-closed"
    CALL_FIRST = "call-first"
    CHART_NOT_OPEN = "chart-not-open"
    NO_INQUIRY = "no-inquiry"
    NOT_IN_CHART = "not-in-chart"
    RESULT_LATER = "result-later"
    CALL_ELSEWHERE = "call-elsewhere"
    NO_CALL = "no-call"
    SOURCE_ELSEWHERE = "source-elsewhere"
    NO_STRUCTURE = "no-structure"
    ONE_SOURCE = "one-source"
    TWO_SOURCES = "two-sources"
    ONE_OF_EACH = "one-of-each"
    TWO_OF_REGION = "two-of-region"
    TWO_AFTER_CALL = "two-after-call"
    CERTAINTY_ELSEWHERE = "certainty-elsewhere"
    NO_CERTAINTY = "no-certainty"
    COMMIT_ELSEWHERE = "commit-elsewhere"
    CHOOSE_CALL = "choose-call"
    NAME_SOURCE = "name-source"
    PLAN_AFTER_CALL = "plan-after-call"
    NO_OPTION = "no-option"
    SUBMIT_ELSEWHERE = "submit-elsewhere"
    NO_STEP = "no-step"
    ANSWER_FIRST = "answer-first"
    ONE_STEP = "one-step"
    NO_QUESTION = "no-question"
    STEPS_LEFT = "steps-left"


@dataclass
class Refused(TutorError):
    """An action that is not possible now, and why."""

    reason: Refusal


def require(condition: object, reason: Refusal) -> None:
    """Raise ``Refused`` where a condition does not hold."""
    if not condition:
        raise Refused(reason)
