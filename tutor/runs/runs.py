"""Where a learner sits down: encounters and lessons to begin, resume or look back on."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from tutor.content.library import Library
from tutor.errors import TutorError, UnknownId
from tutor.grading import grade, resolve
from tutor.grading.constants import SCORING
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.runs import snapshot
from tutor.runs.outcome import Outcome, Progress, read_progress
from tutor.runs.recorded import Begun, Now, Origin, RecordedRun, Session
from tutor.session.encounter import Encounter
from tutor.session.events import Event, Refused, UnknownEvent
from tutor.session.lesson_run import LessonRun
from tutor.store import FINISHED, Run, Store

CASE = "case"
LESSON = "lesson"

Work = TypeVar("Work", bound=Session)
Again = Callable[[str, Iterable[Event]], Work]


class NoContent(TutorError):
    """The shared menu could not be read, so no case can be opened."""

    def __str__(self) -> str:
        """Say what to do."""
        return "The catalogue or the criteria could not be read; 'heel-tutor check' says why."


class Runs:
    """Opens sessions from a library and a store. ``now`` gives the time as ISO 8601 in UTC."""

    def __init__(self, library: Library, store: Store, now: Now) -> None:
        """Sit at a runs."""
        self.library, self._store, self._now = library, store, now
        self._open: list[RecordedRun[Any]] = []

    @property
    def catalogue(self) -> Catalogue:
        """The shared menu; raises ``NoContent`` where there is none."""
        if self.library.catalogue is None:
            raise NoContent
        return self.library.catalogue.model

    @property
    def criteria(self) -> Criteria:
        """What can be cited; raises ``NoContent`` where there is nothing."""
        if self.library.criteria is None:
            raise NoContent
        return self.library.criteria.model

    def encounter(self, name: str) -> RecordedRun[Encounter]:
        """Return the unfinished encounter with a case as it was left, or a new one.

        A case that was corrected meanwhile is finished as it was begun. One that was handed in but
        not concluded comes back in the debrief.
        """
        resumed = self._resume(CASE, name, self._encounter_again)
        if resumed:
            return resumed
        loaded = self.library.cases.get(name)
        if loaded is None:
            raise UnknownId(CASE, name)
        case = resolve(loaded.model, self.catalogue)
        taken = snapshot.of_case(case, self.criteria)
        origin = Origin(CASE, name, taken.digest, taken.text, SCORING)
        return self._seated(Encounter(case), origin)

    def lesson(self, name: str, *, again: bool = False) -> RecordedRun[LessonRun]:
        """Return the unfinished run through a lesson as it was left, or a new one.

        A lesson that was finished is open for reading in full, unless it is begun ``again``. A run
        in which nothing but its end was left to record is ended first.
        """
        resumed = self._resume(LESSON, name, self._lesson_again)
        if resumed and not resumed.state.finished:
            return resumed
        if resumed:
            resumed.finish({})
        loaded = self.library.lessons.get(name)
        if loaded is None:
            raise UnknownId(LESSON, name)
        taken = snapshot.of_lesson(loaded.model)
        origin = Origin(LESSON, name, taken.digest, taken.text, None)
        done = any(one.finished for one in self._store.runs(LESSON) if one.subject == name)
        if again or not done:
            return self._seated(LessonRun(loaded.model), origin)
        open_book = RecordedRun(LessonRun.read(loaded.model), self._store, self._now, origin)
        open_book.reading = True
        return open_book

    def conclude(self, recorded: RecordedRun[Encounter]) -> Grade:
        """Grade a submitted encounter by the content it was begun with, and end its run.

        Concluding again gives the same grade; an encounter not yet handed in raises ``Refused``.
        """
        if recorded.state.stage != "debrief":
            raise Refused("Hand the plan in first.")  # noqa: EM101, TRY003 - one plain sentence
        case, criteria = snapshot.to_case(recorded.origin.snapshot)
        result = grade(case, recorded.state.answer, criteria)
        recorded.finish(Outcome.of(result, recorded.state.certainty).body())
        return result

    def regrade(self, run: Run) -> tuple[ResolvedCase, Encounter, Grade]:
        """Grade a stored attempt again, from the record alone.

        Raises ``Unreadable`` or ``UnknownEvent`` where this version cannot read the record.
        """
        case, criteria = snapshot.to_case(self._store.snapshot(run.digest))
        encounter = Encounter.replay(case, self._acts(run))
        return case, encounter, grade(case, encounter.answer, criteria)

    def last_finished(self, name: str) -> tuple[Encounter, Grade] | None:
        """Return the last finished attempt at a case, graded from the record, or None."""
        runs = [one for one in self._store.runs(CASE) if one.subject == name and one.finished]
        try:
            return self.regrade(runs[-1])[1:] if runs else None
        except (snapshot.Unreadable, UnknownEvent, Refused):
            return None

    def progress(self) -> Progress:
        """Return all that was done."""
        return read_progress(self._store)

    def save(self) -> bool:
        """Try again to write what is outstanding anywhere; tell whether all is on the disk."""
        unwritten = [one for one in self._open if not one.save()]
        return not unwritten

    def _encounter_again(self, text: str, events: Iterable[Event]) -> Encounter:
        return Encounter.replay(snapshot.to_case(text)[0], events)

    def _lesson_again(self, text: str, events: Iterable[Event]) -> LessonRun:
        return LessonRun.replay(snapshot.to_lesson(text), events)

    def _resume(self, kind: str, name: str, again: Again[Work]) -> RecordedRun[Work] | None:
        """Return the unfinished run, unless this version can no longer read its record.

        Where something could not be written yet, it is the recorded itself that goes on.
        """
        self.save()
        unwritten = [one for one in self._open if self._is_of(one, kind, name) and not one.saved]
        if unwritten:
            return next((one for one in unwritten if not one.finished), None)
        run = self._store.unfinished(kind, name)
        if run is None:
            return None
        text = self._store.snapshot(run.digest)
        events = self._acts(run)
        try:
            state = again(text, events)
        except (snapshot.Unreadable, UnknownEvent, Refused):
            return None
        origin = Origin(kind, name, run.digest, text, run.scoring)
        return self._seated(state, origin, Begun(run, len(events)))

    def _seated(self, state: Work, origin: Origin, begun: Begun | None = None) -> RecordedRun[Work]:
        """Return a new recorded, and keep an eye on it while anything of it may be unwritten."""
        self._open = [
            one
            for one in self._open
            if not (one.saved and self._is_of(one, origin.kind, origin.subject))
        ]
        recorded = RecordedRun(state, self._store, self._now, origin, begun)
        self._open.append(recorded)
        return recorded

    @staticmethod
    def _is_of(recorded: RecordedRun[Any], kind: str, name: str) -> bool:
        return (recorded.origin.kind, recorded.origin.subject) == (kind, name)

    def _acts(self, run: Run) -> tuple[Event, ...]:
        stored = self._store.events(run.id)
        return tuple(Event(one.kind, one.body) for one in stored if one.kind != FINISHED)
