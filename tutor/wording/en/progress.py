"""What ``list`` and ``progress`` print: what there is, and how far the learner has come."""

from collections.abc import Iterator, Mapping

from tutor.runs.progress import Calibration, CaseRecord, LessonRecord, Progress
from tutor.wording.en.labels import CERTAINTY_LABELS
from tutor.wording.en.records import attempt_phrase, case_state, unread_notice

LIST_HEADINGS: Mapping[str, str] = {"lessons": "Lessons", "cases": "Cases"}
NO_CASE = "No case begun yet. 'heel-tutor' opens the tutorial."
CALIBRATION = "Calibration (first attempts):"


def listed_line(name: str, title: str, level: int | None, state: str) -> str:
    """Return a lesson or case in one line; a lesson has no level."""
    of_level = "" if level is None else f"  level {level}"
    return f"  {name}  {title}{of_level}  [{state}]"


def progress_lines(progress: Progress, record: str) -> Iterator[str]:
    """Yield all that was done, and the path of the record it stands in."""
    yield f"Your record: {record}"
    if not progress.cases:
        yield NO_CASE
    for name, case in progress.cases.items():
        yield f"  {name}: {case_state(case)}"
        yield from _attempt_lines(case)
    yield from _calibration_lines(progress.calibration)
    for name, lesson in progress.lessons.items():
        yield _lesson_line(name, lesson)
    notice = unread_notice(progress.unread)
    if notice:
        yield notice


def _attempt_lines(record: CaseRecord) -> Iterator[str]:
    """Yield a line for each attempt that ended, by number, and for each that does not count."""
    number = 0
    for attempt in record.attempts:
        if attempt.result:
            number += 1
            when = (attempt.run.finished or "")[:10]
            yield f"    attempt {number}, {when}: {attempt_phrase(attempt)}"
        elif attempt.standing != "open":
            yield f"    begun {attempt.run.started[:10]}: {attempt_phrase(attempt)}"


def _calibration_lines(levels: tuple[Calibration, ...]) -> Iterator[str]:
    """Yield the levels of certainty that were stated.

    Only first attempts count: who sees a patient again knows the answer.
    """
    stated = [level for level in levels if level.count]
    if stated:
        yield CALIBRATION
    for level in stated:
        label = CERTAINTY_LABELS[level.certainty]
        yield f"  when {label}: {level.right} of {level.count} calls right"


def _lesson_line(name: str, lesson: LessonRecord) -> str:
    return f"  lesson {name}: {'finished' if lesson.finished else 'begun'}"
