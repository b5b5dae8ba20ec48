"""Where a learner stands with a case or a lesson, in a few words."""

from tutor.runs.outcome import CaseRecord, LessonRecord, Outcome
from tutor.wording.labels import points


def outcome_phrase(outcome: Outcome) -> str:
    """Say what came of an attempt, in a few words."""
    if outcome.passed:
        return f"passed, {points(outcome.total)}"
    if not outcome.safe:
        return f"not passed, {points(outcome.total)}, a safety failure"
    return f"not passed, {points(outcome.total)}"


def case_state(record: CaseRecord) -> str:
    """Say where a learner stands with a case; the first attempt is the record."""
    if record.open and record.first:
        return f"in progress again; first {outcome_phrase(record.first)}"
    if record.open:
        return "in progress"
    if record.first is None:
        return "new"
    more = len(record.finished) - 1
    again = f"; tried {more} more time{'s' if more > 1 else ''}" if more else ""
    return outcome_phrase(record.first) + again


def lesson_state(record: LessonRecord) -> str:
    """Say where a learner stands with a lesson."""
    if record.open:
        return "in progress"
    return "finished" if record.finished else "new"
