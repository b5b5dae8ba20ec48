"""Why an attempt cannot be begun, gone on with or graded: errors of grading, session and runs."""

from tutor.errors import TutorError
from tutor.grading.scoring import UnknownScoring
from tutor.runs import UnreadableRun
from tutor.runs.runs import NoContent
from tutor.runs.snapshot import Unreadable
from tutor.session.written import UnknownEvent
from tutor.wording.en.records import unread_run


def fault(error: TutorError) -> str:
    """Say such an error; ``faults.told`` says every one.

    Raises ``NotImplementedError`` for an error without words, which is a fault of the program.
    """
    match error:
        case NoContent():
            return "The catalogue or the criteria could not be read; 'heel-tutor check' says why."
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
    raise NotImplementedError(type(error).__name__)
