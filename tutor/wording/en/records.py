"""Where a learner stands, what a record holds that is not shown, and what joining one did."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tutor.flow.entries import Outcome
from tutor.flow.home import UnreadRun
from tutor.grading import CURRENT
from tutor.runs.progress import Attempt, CaseRecord, LessonRecord, Standing
from tutor.runs.replay import CASE, LESSON
from tutor.runs.results import CaseResult
from tutor.store import Merged, Run
from tutor.wording.en.labels import points

KIND_LABELS: Mapping[str, str] = {CASE: "case", LESSON: "lesson"}
"""What the record is a record of."""

STANDING_PHRASES: Mapping[Standing, str] = {
    "open": "in progress",
    "set aside": "set aside, does not count",
    "unreadable": "recorded by another version of heel-tutor; kept, not shown",
    "ended": "ended",
}
"""Where an attempt stands that has no result."""


def result_phrase(result: CaseResult | Outcome) -> str:
    """Say what came of an attempt, in a few words."""
    if result.passed:
        return f"passed, {points(result.total)}"
    if not result.safe:
        return f"not passed, {points(result.total)}, a safety failure"
    return f"not passed, {points(result.total)}"


def attempt_phrase(attempt: Attempt) -> str:
    """Say where one attempt stands, in a few words, and by which rules where they are earlier."""
    if attempt.result:
        earlier = attempt.result.scoring < CURRENT.number
        rules = f" (scoring {attempt.result.scoring})" if earlier else ""
        return result_phrase(attempt.result) + rules
    return STANDING_PHRASES[attempt.standing]


def case_state(record: CaseRecord) -> str:
    """Say where a learner stands with a case; the first attempt is the record."""
    return attempts_phrase(record.first, len(record.finished), begun=record.open)


def attempts_phrase(first: CaseResult | Outcome | None, ended: int, *, begun: bool) -> str:
    """Say what came of the first attempt, how many ``ended``, and whether another is ``begun``."""
    if begun and first:
        return f"in progress again; first {result_phrase(first)}"
    if begun:
        return "in progress"
    if first is None:
        return "new"
    more = ended - 1
    again = f"; tried {more} more time{'s' if more > 1 else ''}" if more else ""
    return result_phrase(first) + again


def lesson_state(record: LessonRecord) -> str:
    """Say where a learner stands with a lesson."""
    return lesson_phrase(begun=record.open, finished=record.finished)


def lesson_phrase(*, begun: bool, finished: bool) -> str:
    """Say where a learner stands with a lesson, which may be ``begun`` once more."""
    if begun:
        return "in progress"
    return "finished" if finished else "new"


def unread_run(run: Run | UnreadRun) -> str:
    """Name a run that this version cannot read, and say that it is kept."""
    return (
        f"The {_run_name(run)}, begun on {run.started[:10]}, was recorded by another version of "
        "heel-tutor and cannot be read by this one. It is kept."
    )


def unread_notice(runs: Sequence[Run | UnreadRun]) -> str | None:
    """Name the runs that this version cannot read, in one line; None where there are none."""
    if not runs:
        return None
    if len(runs) == 1:
        return unread_run(runs[0])
    names = ", ".join(dict.fromkeys(map(_run_name, runs)))
    return (
        f"{len(runs)} runs were recorded by another version of heel-tutor and cannot be read by "
        f"this one: {names}. They are kept."
    )


def copy_notice(path: Path) -> str:
    """Name a copy of the record that lies beside it, and say how to join it."""
    return (
        f"Beside your record lies another one, {path.name}: a sync program leaves such copies when "
        f'two computers wrote at once. heel-tutor progress --merge "{path}" joins it; then move it '
        "away."
    )


def pack_notice(folder: Path) -> str:
    """Name a content folder whose name in the record another one has already."""
    return (
        f"The content folder {folder} has the name of another one in your record. Give it one of "
        "its own: a file pack.yaml in it that says 'id: ...'."
    )


def merged_lines(merged: Merged, path: Path) -> Iterator[str]:
    """Say what joining a record did: in one line, and a line for each run that had parted."""
    yield (
        f"Joined {path}: {_runs(len(merged.added))} added, {len(merged.extended)} gone on with, "
        f"{merged.same} already here."
    )
    for run in merged.parted:
        yield (
            f"The {_run_name(run)}, begun on {run.started[:10]}, went on differently on the two "
            "computers: both are kept."
        )


def _run_name(run: Run | UnreadRun) -> str:
    """Name a run by its kind and what it is of; a later version may know kinds unknown here."""
    return f"{KIND_LABELS.get(run.kind, run.kind)} '{run.subject}'"


def _runs(count: int) -> str:
    return "1 run" if count == 1 else f"{count} runs"
