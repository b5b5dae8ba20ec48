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
from tutor.runs.outcome import Progress
from tutor.wording import CERTAINTY_LABELS, case_state, outcome_phrase


def run(arguments: argparse.Namespace) -> int:
    """Print the learner's progress, as text or as JSON."""
    progress = stored_progress(arguments)
    path = str(data_folder(arguments.environment) / RECORD)
    if arguments.json:
        say_json(_json_record(progress, path))
    else:
        _print_text(progress, path)
    return ExitCode.OK


def _print_text(progress: Progress, path: str) -> None:
    say(f"Your record: {path}")
    if not progress.cases:
        say("No case begun yet. 'heel-tutor' opens the tutorial.")
    for name, record in progress.cases.items():
        say(f"  {name}: {case_state(record)}")
        for number, attempt in enumerate(record.finished, 1):
            if attempt.outcome:
                when = (attempt.run.finished or "")[:10]
                say(f"    attempt {number}, {when}: {outcome_phrase(attempt.outcome)}")
    # Only first attempts count: who sees a patient again knows the answer.
    stated = [level for level in progress.calibration if level.count]
    if stated:
        say("Calibration (first attempts):")
    for level in stated:
        label = CERTAINTY_LABELS[level.certainty]
        say(f"  when {label}: {level.right} of {level.count} calls right")
    for name, lesson in progress.lessons.items():
        say(f"  lesson {name}: {'finished' if lesson.finished else 'begun'}")


def _json_record(progress: Progress, path: str) -> dict[str, object]:
    """Return the progress in the form that ``docs/json.md`` describes."""
    return {
        "format": 1,
        "record": path,
        "cases": [
            {
                "id": name,
                "unfinished": record.open,
                "attempts": [
                    {"started": attempt.run.started, "finished": attempt.run.finished}
                    | (asdict(attempt.outcome) if attempt.outcome else {})
                    for attempt in record.attempts
                ],
            }
            for name, record in progress.cases.items()
        ],
        "lessons": [
            {"id": name, "finished": lesson.finished, "unfinished": lesson.open}
            for name, lesson in progress.lessons.items()
        ],
        "calibration": [asdict(level) for level in progress.calibration],
    }
