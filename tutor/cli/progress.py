"""``heel-tutor progress``: the learner's attempts, and how well their certainty matched them.

It also names the file of the record: a learner who wants to copy, move or delete their data has to
know where it lies.
"""

import argparse
from dataclasses import asdict

from tutor.cli.console import say, say_json
from tutor.cli.learner import RECORD, data_folder
from tutor.cli.listing import stored_progress
from tutor.errors import ExitCode
from tutor.runs.progress import Attempt, Progress
from tutor.wording import words


def run(arguments: argparse.Namespace) -> int:
    """Print the learner's progress, as text or as JSON; or join another record to it first."""
    if arguments.merge:
        from tutor.cli.merging import run as merge

        return merge(arguments)
    progress = stored_progress(arguments)
    path = str(data_folder(arguments.environment) / RECORD)
    if arguments.json:
        say_json(_json_record(progress, path))
    else:
        say(*words.progress.progress_lines(progress, path))
    return ExitCode.OK


def _json_record(progress: Progress, path: str) -> dict[str, object]:
    """Return the progress in the form that ``docs/json.md`` describes."""
    return {
        "format": 1,
        "record": path,
        "cases": [
            {
                "id": name,
                "unfinished": record.open,
                "attempts": [_json_attempt(attempt) for attempt in record.attempts],
            }
            for name, record in progress.cases.items()
        ],
        "lessons": [
            {"id": name, "finished": lesson.finished, "unfinished": lesson.open}
            for name, lesson in progress.lessons.items()
        ],
        "calibration": [asdict(level) for level in progress.calibration],
        "unread": [
            {"kind": run.kind, "id": run.subject, "started": run.started} for run in progress.unread
        ],
    }


def _json_attempt(attempt: Attempt) -> dict[str, object]:
    """Return one attempt; what came of it only where it ended in a form that can be read."""
    record: dict[str, object] = {
        "uid": attempt.run.uid,
        "pack": attempt.run.pack,
        "state": attempt.standing,
        "started": attempt.run.started,
        "finished": attempt.run.finished,
    }
    result = attempt.result
    if result is None:
        return record
    return record | {
        "total": result.total,
        "passed": result.passed,
        "call": result.parts.get("call"),
        "plan": result.parts.get("plan"),
        "certainty": result.certainty,
        "safe": result.safe,
        "scoring": result.scoring,
        "parts": dict(result.parts),
    }
