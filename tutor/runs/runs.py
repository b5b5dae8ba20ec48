"""Where runs are opened: encounters and lessons to begin, to go on with or to look back on."""

from collections.abc import Callable
from dataclasses import dataclass

from tutor.content.library import Library
from tutor.errors import TutorError, UnknownId
from tutor.grading import grade, resolve
from tutor.grading.constants import SCORING
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.runs import snapshot
from tutor.runs.progress import Progress, read_progress
from tutor.runs.recorded import Keeper, Now, Origin, RecordedRun, Rules
from tutor.runs.recordings import Kind, Recordings
from tutor.runs.replay import (
    CASE,
    FIRST_SCORING,
    LESSON,
    UnreadableRun,
    encounter_of,
    lesson_of,
    readable,
    title_of,
)
from tutor.runs.results import body_of, case_result, lesson_result
from tutor.session import encounter as encounters
from tutor.session import lesson_run as lessons
from tutor.session.encounter import Encounter
from tutor.session.lesson_run import LessonRun
from tutor.store import Run, Store

EncounterRun = RecordedRun[Encounter, encounters.Action]
LessonRecording = RecordedRun[LessonRun, lessons.Action]


def _graded(origin: Origin, encounter: Encounter) -> Grade:
    case, criteria = snapshot.to_case(origin.snapshot)
    return grade(case, encounter.answer, criteria, origin.scoring or FIRST_SCORING)


def _encounter_rules(origin: Origin) -> Rules[Encounter, encounters.Action]:
    def result(encounter: Encounter) -> dict[str, object]:
        return body_of(case_result(encounter, _graded(origin, encounter)))

    return Rules(encounters.take, result)


def _lesson_rules(_origin: Origin) -> Rules[LessonRun, lessons.Action]:
    return Rules(lessons.take, lambda state: body_of(lesson_result(state)))


ENCOUNTERS = Kind(CASE, encounter_of, _encounter_rules)
LESSONS = Kind(LESSON, lesson_of, _lesson_rules)


@dataclass
class NoContent(TutorError):
    """The shared menu could not be read, so no case can be opened."""


class Runs:
    """Opens runs from a library and a store.

    ``now`` gives the time as ISO 8601 in UTC, ``new_uid`` a name that no other run has anywhere:
    both are handed in, because nothing below the command line reads a clock or chance.
    """

    def __init__(
        self, library: Library, store: Store, now: Now, new_uid: Callable[[], str]
    ) -> None:
        """Open nothing yet."""
        self.library, self._store, self._new_uid = library, store, new_uid
        self._keeper = Keeper(store, now)
        self._encounters = Recordings(ENCOUNTERS, self._keeper)
        self._lessons = Recordings(LESSONS, self._keeper)
        self._readable: dict[int, bool] = {}

    def catalogue_of(self, name: str) -> Catalogue:
        """Return the menu of a case, its folder's own words included; that of all if it is gone.

        Raises ``NoContent`` where there is none.
        """
        catalogue = self.library.catalogue_of(self.library.cases.get(name))
        if catalogue is None:
            raise NoContent
        return catalogue

    def criteria_of(self, name: str) -> Criteria:
        """Return what can be cited of a case; raises ``NoContent`` where there is nothing."""
        criteria = self.library.criteria_of(self.library.cases.get(name))
        if criteria is None:
            raise NoContent
        return criteria

    def encounter(self, name: str) -> EncounterRun:
        """Return the unfinished encounter with a case as it was left, or a new one.

        A case that was corrected, renamed or left out meanwhile is finished as it was begun. One
        that was handed in before its end was recorded is ended now, and comes back in the debrief.
        """
        resumed = self._encounters.resume(name)
        if resumed.run:
            return resumed.run
        loaded = self.library.cases.get(name)
        if loaded is None:
            raise UnknownId(CASE, name)
        case = resolve(loaded.model, self.catalogue_of(name))
        taken = snapshot.of_case(case, self.criteria_of(name))
        origin = self._origin(CASE, name, taken, SCORING, self.library.pack_of(loaded))
        return self._encounters.begin(Encounter(case), origin, unread=resumed.unread)

    def lesson(self, name: str, *, again: bool = False) -> LessonRecording:
        """Return the unfinished run through a lesson as it was left, or a new one.

        A lesson that was finished is open for reading in full, unless it is begun ``again``. A run
        in which nothing but its end was left to record is ended first.
        """
        resumed = self._lessons.resume(name)
        if resumed.run and not resumed.run.state.over:
            return resumed.run
        loaded = self.library.lessons.get(name)
        if loaded is None:
            raise UnknownId(LESSON, name)
        taken = snapshot.of_lesson(loaded.model)
        origin = self._origin(LESSON, name, taken, None, self.library.pack_of(loaded))
        done = any(run.finished for run in self._store.runs(LESSON, name))
        reading = done and not again
        state = LessonRun.read(loaded.model) if reading else LessonRun(loaded.model)
        return self._lessons.begin(state, origin, reading=reading, unread=resumed.unread)

    def grade_of(self, run: EncounterRun) -> Grade:
        """Return the grade of an encounter, by the content and the rules it was begun with."""
        return _graded(run.origin, run.state)

    def regrade(self, run: Run) -> tuple[ResolvedCase, Encounter, Grade]:
        """Grade a stored attempt again, from the record alone.

        Raises ``UnreadableRun`` where this version cannot read the record.
        """
        encounter = encounter_of(self._store, run)
        origin = Origin.of(run, self._store.snapshot(run.digest))
        return encounter.case, encounter, _graded(origin, encounter)

    def last_finished(self, name: str) -> tuple[Encounter, Grade] | None:
        """Return the last finished attempt at a case, graded from the record, or None."""
        ended = [run for run in self._store.runs(CASE, name) if run.finished]
        try:
            return self.regrade(ended[-1])[1:] if ended else None
        except UnreadableRun:
            return None

    def set_aside(self, kind: str, name: str) -> None:
        """Take the open runs of a case or lesson out of what counts; the record keeps them."""
        self.save()
        for run in self._store.unfinished(kind, name):
            self._store.set_aside(run, self._keeper.now())
        (self._encounters if kind == CASE else self._lessons).forget(name)

    def progress(self) -> Progress:
        """Return all that was done."""
        return read_progress(self._store, self._can_go_on)

    def title(self, kind: str, name: str) -> str:
        """Return what a case or lesson is called, also where only the record still knows it."""
        shelf = self.library.cases if kind == CASE else self.library.lessons
        if name in shelf:
            return shelf[name].model.title
        known = self._store.runs(kind, name)
        return title_of(self._store, known[-1]) if known else name

    def save(self) -> bool:
        """Try again to write what is outstanding anywhere; tell whether all is on the disk."""
        saved = (self._encounters.save(), self._lessons.save())
        return all(saved)

    def _can_go_on(self, run: Run) -> bool:
        """Tell whether a run can be read: looked up once, since what was readable stays so."""
        if run.id not in self._readable:
            self._readable[run.id] = readable(self._store, run)
        return self._readable[run.id]

    def _origin(
        self, kind: str, name: str, taken: snapshot.Snapshot, scoring: int | None, pack: str
    ) -> Origin:
        return Origin(self._new_uid(), kind, name, taken.digest, taken.text, scoring, pack)
