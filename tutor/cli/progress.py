"""``heel-tutor progress``: the learner's attempts and how well certainty matched them."""

import argparse
from dataclasses import asdict

from tutor.cli.console import say, say_json
from tutor.cli.learner import RECORD, data_folder
from tutor.cli.listing import stored_progress
from tutor.errors import ExitCode
from tutor.runs.outcome import Progress
from tutor.wording import CERTAINTY_LABELS, case_state, outcome_phrase


def run(arguments: argparse.Namespace) -> int:
    """Print what was done."""
    progress = stored_progress(arguments)
    path = str(data_folder(arguments.environment) / RECORD)
    if arguments.json:
        say_json(_record(progress, path))
    else:
        _text(progress, path)
    return ExitCode.OK


def _text(progress: Progress, path: str) -> None:
    say(f"Your record: {path}")
    if not progress.cases:
        say("No case begun yet. 'heel-tutor' opens the tutorial.")
    for name, record in progress.cases.items():
        say(f"  {name}: {case_state(record)}")
        for number, attempt in enumerate(record.finished, 1):
            if attempt.outcome:
                when = (attempt.run.finished or "")[:10]
                say(f"    attempt {number}, {when}: {outcome_phrase(attempt.outcome)}")
    stated = [one for one in progress.calibration if one.count]
    if stated:
        say("Calibration (first attempts):")
    for one in stated:
        label = CERTAINTY_LABELS[one.certainty]
        say(f"  when {label}: {one.right} of {one.count} calls right")
    for name, lesson in progress.lessons.items():
        say(f"  lesson {name}: {'finished' if lesson.finished else 'begun'}")


def _record(progress: Progress, path: str) -> dict[str, object]:
    return {
        "format": 1,
        "record": path,
        "cases": [
            {
                "id": name,
                "unfinished": record.open,
                "attempts": [
                    {"started": one.run.started, "finished": one.run.finished}
                    | (asdict(one.outcome) if one.outcome else {})
                    for one in record.attempts
                ],
            }
            for name, record in progress.cases.items()
        ],
        "lessons": [
            {"id": name, "finished": one.finished, "unfinished": one.open}
            for name, one in progress.lessons.items()
        ],
        "calibration": [asdict(one) for one in progress.calibration],
    }
