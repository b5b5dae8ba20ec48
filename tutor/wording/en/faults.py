"""Every error that the tutor can name, in words: what happened, and what to do about it.

Whatever shows an error asks ``told``. No error says itself: the rooms below know no language.
"""

from collections.abc import Mapping

from tutor.errors import Named, NoFolder, NoTerminal, TutorError, UnknownId
from tutor.grading.scoring import UnknownScoring
from tutor.runs import UnreadableRun
from tutor.runs.runs import NoContent
from tutor.runs.snapshot import Unreadable
from tutor.session.refusal import Refusal, Refused
from tutor.session.written import UnknownEvent
from tutor.store import StoreFault
from tutor.wording.en import store
from tutor.wording.en.records import unread_run

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
    """Say an error in plain sentences.

    Raises ``NotImplementedError`` for an error without words, which is a fault of the program.
    """
    match error:
        case Refused(reason):
            said = REFUSALS[reason]
        case UnknownId(kind, name, nearest):
            hint = f" Did you mean {' or '.join(nearest)}?" if nearest else ""
            said = f"There is no {NAMED[kind]} called '{name}'.{hint}"
        case NoTerminal():
            said = (
                "The tutorial needs a terminal. Without one: heel-tutor list, check, grade, "
                "progress (see heel-tutor --help)."
            )
        case NoFolder(path):
            said = f"'{path}' is no folder; --content takes one that holds cases or lessons."
        case NoContent():
            said = "The catalogue or the criteria could not be read; 'heel-tutor check' says why."
        case UnreadableRun() | UnknownScoring() | UnknownEvent() | Unreadable():
            said = _of_another_version(error)
        case _ if isinstance(error, StoreFault):
            said = store.fault(error)
        case _:
            raise NotImplementedError(type(error).__name__)
    return said


def _of_another_version(
    error: UnreadableRun | UnknownScoring | UnknownEvent | Unreadable,
) -> str:
    match error:
        case UnreadableRun(run):
            return unread_run(run)
        case UnknownScoring(number, known):
            numbers = ", ".join(map(str, known))
            return (
                f"This attempt was begun with scoring {number}, and this version of heel-tutor "
                f"knows only: {numbers}. A newer version can grade it."
            )
        case UnknownEvent(kind):
            return (
                f"The record holds a step '{kind}' that this version does not know. A newer "
                "version may read it."
            )
        case Unreadable():
            return (
                "This attempt was made with content in a form that this version cannot read. A "
                "newer version may read it."
            )
