"""``heel-tutor list``: what there is, with the learner's progress; never a call or a folder.

A case lies in the folder of its call, so that its path would give the answer away.
"""

import argparse
from functools import partial
from typing import Any

from tutor.cli.console import complain, say, say_json
from tutor.cli.learner import RECORD, data_folder, open_record
from tutor.content.folders import shipped_folder
from tutor.content.library import Library, load_library
from tutor.errors import ExitCode
from tutor.runs.progress import CaseRecord, LessonRecord, Progress, read_progress
from tutor.runs.replay import readable
from tutor.wording import words


def run(arguments: argparse.Namespace) -> int:
    """List cases, lessons or both, as text or as JSON."""
    library = load_library((shipped_folder(), *arguments.content))
    progress = stored_progress(arguments)
    wanted = (arguments.what,) if arguments.what else ("lessons", "cases")
    entries = {
        "lessons": _lesson_entries(library, progress),
        "cases": _case_entries(library, progress),
    }
    if arguments.json:
        records = {kind: [_json_record(entry) for entry in entries[kind]] for kind in wanted}
        say_json({"format": 1} | records)
    else:
        for kind in wanted:
            say(words.progress.LIST_HEADINGS[kind])
            width = max((len(entry["id"]) for entry in entries[kind]), default=0)
            for entry in entries[kind]:
                listed = words.progress.listed_line(
                    entry["id"].ljust(width), entry["title"], entry.get("level"), entry["said"]
                )
                say(listed)
    for folder in library.packs.clashes:
        complain(words.records.pack_notice(folder))
    if library.problems:
        complain(words.complaints.unusable(arguments.content))
    return ExitCode.OK


def stored_progress(arguments: argparse.Namespace) -> Progress:
    """Read the learner's progress from their record.

    If there is no record yet, none is made: to list the cases must not create files.
    """
    if not (data_folder(arguments.environment) / RECORD).exists():
        return Progress({}, {})
    store, notices = open_record(arguments.environment)
    for text in notices:
        complain(text)
    try:
        return read_progress(store, partial(readable, store))
    finally:
        store.close()


def _case_entries(library: Library, progress: Progress) -> list[dict[str, Any]]:
    """Return what is printed of each case; ``said`` is worded for people, the rest for programs."""
    entries = []
    for case in library.cases_in_order:
        record = progress.cases.get(case.id, CaseRecord(case.id))
        entries.append(
            {
                "id": case.id,
                "title": case.title,
                "level": case.level,
                "attempts": len(record.finished),
                "first_total": record.first.total if record.first else None,
                "state": _state(begun=record.open, done=record.first is not None),
                "said": words.records.case_state(record),
            }
        )
    return entries


def _lesson_entries(library: Library, progress: Progress) -> list[dict[str, Any]]:
    """Return what is printed of each lesson; ``said`` is worded for people."""
    entries = []
    for name, loaded in library.lessons.items():
        record = progress.lessons.get(name, LessonRecord(name))
        entries.append(
            {
                "id": name,
                "title": loaded.model.title,
                "minutes": loaded.model.minutes,
                "steps": len(loaded.model.steps),
                "state": _state(begun=record.open, done=record.finished),
                "said": words.records.lesson_state(record),
            }
        )
    return entries


def _state(*, begun: bool, done: bool) -> str:
    """Return where the learner stands, as one of three words.

    Programs compare them, so they stay the same when the sentences for people change.
    """
    if begun:
        return "in progress"
    return "finished" if done else "new"


def _json_record(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry for programs: without the words for people."""
    return {key: value for key, value in entry.items() if key != "said"}
