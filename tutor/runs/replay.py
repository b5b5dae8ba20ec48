"""From a stored run back to the state it had reached, by the content it was begun with.

Nothing here asks what the library holds today: a run goes on from its snapshot, also where its case
was renamed or its folder left out.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from tutor.errors import TutorError
from tutor.grading import SCORINGS
from tutor.runs import snapshot
from tutor.session.encounter import Encounter
from tutor.session.first_version import lift_encounter, lift_lesson
from tutor.session.lesson_run import LessonRun
from tutor.session.written import UnknownEvent, Written
from tutor.store import SET_ASIDE, Event, Run, Store, is_ending

CASE: Final = "case"
LESSON: Final = "lesson"
FIRST_SCORING = 1
"""By which an attempt is graded that does not say by which."""


@dataclass
class UnreadableRun(TutorError):
    """A run that this version cannot read; it stays in the record as it is.

    A traceback leaves the run out: its end holds what the learner answered.
    """

    run: Run = field(repr=False)


def encounter_of(store: Store, run: Run) -> Encounter:
    """Return where the run of a case stands; raises ``UnreadableRun``, and the store's faults."""
    if (run.scoring or FIRST_SCORING) not in SCORINGS:
        raise UnreadableRun(run)
    try:
        case, _ = snapshot.to_case(store.snapshot(run.digest))
        return Encounter(case).evolved(lift_encounter(acts(store.events(run.id))))
    except (snapshot.Unreadable, UnknownEvent) as error:
        raise UnreadableRun(run) from error


def lesson_of(store: Store, run: Run) -> LessonRun:
    """Return where the run of a lesson stands; raises ``UnreadableRun``, and the store's faults."""
    text = store.snapshot(run.digest)
    try:
        lesson = snapshot.to_lesson(text)
        events = lift_lesson(acts(store.events(run.id)), lambda: _plain(text))
        return LessonRun(lesson).evolved(events)
    except (snapshot.Unreadable, UnknownEvent) as error:
        raise UnreadableRun(run) from error


def readable(store: Store, run: Run) -> bool:
    """Tell whether this version can go on with a run."""
    again = {CASE: encounter_of, LESSON: lesson_of}.get(run.kind)
    if again is None:
        return False
    try:
        again(store, run)
    except UnreadableRun:
        return False
    return True


def title_of(store: Store, run: Run) -> str:
    """Return the title of what a run is of, from its snapshot; the id where there is none."""
    value = _plain(store.snapshot(run.digest))
    case = value.get("case")
    title = (case if isinstance(case, dict) else value).get("title")
    return title if isinstance(title, str) and title else run.subject


def acts(events: Iterable[Event]) -> list[Written]:
    """Return what a learner did in a run: its events without its end and its setting aside."""
    return [
        Written(event.kind, event.body)
        for event in events
        if not is_ending(event.kind) and event.kind != SET_ASIDE
    ]


def _plain(text: str) -> Mapping[str, object]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
