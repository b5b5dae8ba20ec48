"""Every error that the tutor can name, in words: what happened, and what to do about it.

Whatever shows an error asks ``told``. No error says itself: the rooms below know no language. What
only an attempt can raise is left to ``attempts``, so that a missing terminal is told at once.
"""

from collections.abc import Mapping

from tutor.errors import (
    Named,
    NoFolder,
    NoSuchUser,
    NoTerminal,
    TutorError,
    UnknownId,
    UnknownValue,
)
from tutor.session.refusal import Refusal, Refused
from tutor.store import StoreFault
from tutor.wording.en import store
from tutor.wording.en.complaints import unknown_value

REFUSALS: Mapping[Refusal, str] = {
    Refusal.CHART_CLOSED: "The chart is closed: the call is committed.",
    Refusal.CALL_FIRST: "Commit the call first.",
    Refusal.CHART_NOT_OPEN: "The chart is not open now.",
    Refusal.NO_INQUIRY: "There is no such inquiry.",
    Refusal.NOT_IN_CHART: "Only what is in the chart can be evidence.",
    Refusal.RESULT_LATER: "Its result is not there yet, so it cannot be evidence today.",
    Refusal.CALL_ELSEWHERE: "The call is made in Commit.",
    Refusal.NO_CALL: "There is no such call.",
    Refusal.SOURCE_ELSEWHERE: "The source is named in Commit.",
    Refusal.NO_STRUCTURE: "There is no such structure.",
    Refusal.ONE_SOURCE: "Name one structure; two only where you say that two are at work.",
    Refusal.TWO_SOURCES: "Two sources are the most that can be named.",
    Refusal.ONE_OF_EACH: "A mixed call has one source of each region.",
    Refusal.TWO_OF_REGION: "Two at work are both of the region that the call names.",
    Refusal.TWO_AFTER_CALL: "Choose a call first; a mixed one has two sources by itself.",
    Refusal.CERTAINTY_ELSEWHERE: "Certainty is stated in Commit.",
    Refusal.NO_CERTAINTY: "Certainty is 1, 2 or 3.",
    Refusal.COMMIT_ELSEWHERE: "The call is committed in Commit.",
    Refusal.CHOOSE_CALL: "Choose a call first.",
    Refusal.NAME_SOURCE: "Name the structure it comes from first.",
    Refusal.PLAN_AFTER_CALL: "The plan is made after the call.",
    Refusal.NO_OPTION: "There is no such option.",
    Refusal.SUBMIT_ELSEWHERE: "The plan is handed in from Plan.",
    Refusal.NO_STEP: "There is no such step.",
    Refusal.ANSWER_FIRST: "Answer this one first.",
    Refusal.ONE_STEP: "Take one step at a time.",
    Refusal.NO_QUESTION: "There is no such question among the steps so far.",
    Refusal.STEPS_LEFT: "There are steps left.",
}
"""Why an action is not possible now."""

NAMED: Mapping[Named, str] = {
    "case": "case",
    "lesson": "lesson",
    "rule": "rule",
    "snapshot": "content snapshot",
}
"""What an id was looked for as."""


def told(error: TutorError) -> str:
    """Say an error in plain sentences; ``NotImplementedError`` where it has no words."""
    match error:
        case Refused(reason):
            said = REFUSALS[reason]
        case UnknownId(kind, name, nearest):
            hint = f" Did you mean {' or '.join(nearest)}?" if nearest else ""
            said = f"There is no {NAMED[kind]} called '{name}'.{hint}"
        case NoTerminal():
            said = (
                "The tutorial needs a terminal that it can draw on. Without one: heel-tutor "
                "--plain, which speaks in lines; or list, check, grade, progress (see heel-tutor "
                "--help)."
            )
        case NoFolder(path):
            said = f"'{path}' is no folder; --content takes one that holds cases or lessons."
        case UnknownValue(variable, value, known):
            said = unknown_value(variable, value, known)
        case NoSuchUser(variable, value):
            said = f"{variable} is '{value}': this computer knows no such user. Give a whole path."
        case _ if isinstance(error, StoreFault):
            said = store.fault(error)
        case _:
            from tutor.wording.en import attempts

            said = attempts.fault(error)
    return said
