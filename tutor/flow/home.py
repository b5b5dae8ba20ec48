"""Home: what there is to go on with, to learn and to practise on, and what each act leads to.

The faces show a ``HomeView`` and hand acts back. What is listed in which order, what is offered and
where the cursor stays is decided here, so that both faces do the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from tutor.content.library import Library
from tutor.flow.entries import (
    About,
    Act,
    CaseFacts,
    Entry,
    Kind,
    LessonFacts,
    Outcome,
    Person,
    Standing,
)
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.model.case import Case
from tutor.questions import Lesson
from tutor.runs import Runs
from tutor.runs.progress import CaseRecord, LessonRecord, Progress
from tutor.runs.results import CaseResult

Group = Literal["continue", "lessons", "cases"]


@dataclass(frozen=True)
class UnreadRun:
    """A run that this version cannot read: ``subject`` is a title, ``started`` ISO 8601 in UTC."""

    kind: str
    subject: str
    started: str


@dataclass(frozen=True)
class UnreadRuns:
    """Some runs are kept, but neither shown nor gone on with."""

    runs: tuple[UnreadRun, ...]


@dataclass(frozen=True)
class NameClash:
    """A content folder has the name of an earlier one, so the record cannot tell them apart."""

    folder: Path


Notice = UnreadRuns | NameClash


@dataclass(frozen=True)
class Row:
    """A line of the list: what was begun has two, in two groups."""

    group: Group
    entry: Entry

    @property
    def name(self) -> str:
        """What the line is known by, whatever changes around it."""
        return f"{self.group}/{self.entry.kind}/{self.entry.id}"


@dataclass(frozen=True)
class HomeView:
    """What Home shows: entries in their groups and their order, and what the learner must know.

    ``problems`` counts what is wrong with content that could not be read.
    """

    groups: Mapping[Group, tuple[Entry, ...]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    problems: int = 0

    def entries(self, group: Group) -> tuple[Entry, ...]:
        """Return what stands in a group."""
        return self.groups.get(group, ())

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """All lines by their names, in the order of the list."""
        rows = [Row(group, entry) for group, entries in self.groups.items() for entry in entries]
        return {row.name: row for row in rows}

    def first(self, group: Group) -> str | None:
        """Return the name of the first line of a group."""
        return next((row.name for row in self.rows.values() if row.group == group), None)

    def now_at(self, name: str | None) -> str | None:
        """Return the line of what stood on another line: begun work moves to another group."""
        if name is None or name in self.rows:
            return name
        _, _, thing = name.partition("/")
        return next((other for other in self.rows if other.partition("/")[2] == thing), None)

    def entry(self, kind: Kind, name: str) -> Entry | None:
        """Return an entry as it stands now; None where it is no longer listed."""
        found = (row.entry for row in self.rows.values())
        return next((entry for entry in found if (entry.kind, entry.id) == (kind, name)), None)


class HomeFlow:
    """What Home shows and does. Everything but looking can raise the faults of the store."""

    def __init__(self, runs: Runs) -> None:
        """Show nothing before the record is read."""
        self._runs = runs
        self.view = HomeView()

    def read(self) -> HomeView:
        """Read the record anew, and return what there is to show now."""
        progress, library = self._runs.progress(), self._runs.library
        clashes = (NameClash(folder) for folder in library.packs.clashes)
        self.view = HomeView(
            groups=self._groups(progress),
            notices=(*clashes, *self._unread(progress)),
            problems=len(library.problems),
        )
        return self.view

    def about(self, entry: Entry) -> About:
        """Return what may be told of an entry before it is opened."""
        return _about(self._runs.library, entry)

    def do(self, entry: Entry, act: Act) -> Leaving:
        """Do something with an entry: return where it leads, None where one stays on Home.

        What is not offered does nothing. The debrief is that of the last attempt that ended; where
        this version cannot read it, the case itself is opened.
        """
        if act not in entry.acts:
            return None
        if act == "set-aside":
            self._runs.set_aside(entry.kind, entry.id)
            self.read()
            return None
        if entry.kind == "lesson":
            return OpenLesson(entry.id)
        attempt = self._runs.last_finished(entry.id) if act == "debrief" else None
        return OpenDebrief(*attempt) if attempt else OpenCase(entry.id)

    def _groups(self, progress: Progress) -> dict[Group, tuple[Entry, ...]]:
        """Return the entries by group, in the order of the list.

        What was begun stands first, so that it is found at once, and again where it always stands.
        """
        library = self._runs.library
        lessons = tuple(
            _lesson(name, loaded.model, number, progress.lessons.get(name))
            for number, (name, loaded) in enumerate(library.lessons.items(), start=1)
        )
        cases = tuple(_case(case, progress.cases.get(case.id)) for case in library.cases_in_order)
        begun = (entry for entry in (*cases, *lessons) if entry.standing == "open")
        return {"continue": (*begun, *self._gone(progress)), "lessons": lessons, "cases": cases}

    def _gone(self, progress: Progress) -> list[Entry]:
        """Return what was begun, and has been renamed or left out since."""
        library, title = self._runs.library, self._runs.title
        return [
            *(
                _entry("case", name, title("case", name), None, case)
                for name, case in progress.cases.items()
                if case.open and name not in library.cases
            ),
            *(
                _entry("lesson", name, title("lesson", name), None, lesson)
                for name, lesson in progress.lessons.items()
                if lesson.open and name not in library.lessons
            ),
        ]

    def _unread(self, progress: Progress) -> tuple[UnreadRuns, ...]:
        runs = tuple(
            UnreadRun(run.kind, self._runs.title(run.kind, run.subject), run.started)
            for run in progress.unread
        )
        return (UnreadRuns(runs),) if runs else ()


def _lesson(name: str, lesson: Lesson, number: int, record: LessonRecord | None) -> Entry:
    facts = LessonFacts(number, lesson.minutes, len(lesson.steps))
    return _entry("lesson", name, lesson.title, facts, record)


def _case(case: Case, record: CaseRecord | None) -> Entry:
    return _entry("case", case.id, case.title, CaseFacts(case.level), record)


def _entry(
    kind: Kind,
    name: str,
    title: str,
    facts: CaseFacts | LessonFacts | None,
    record: CaseRecord | LessonRecord | None,
) -> Entry:
    entry = Entry(kind, name, title, facts, _standing(record))
    if not isinstance(record, CaseRecord) or record.first is None:
        return entry
    first = Outcome(record.first.total, record.first.passed, record.first.safe)
    return replace(entry, first=first, tries=len(record.finished))


def _standing(record: CaseRecord | LessonRecord | None) -> Standing:
    match record:
        case None:
            return "new"
        case _ if record.open:
            return "open"
        case LessonRecord():
            return "finished" if record.finished else "new"
        case CaseRecord(first=first):
            return _ended(first) if first else "new"


def _ended(first: CaseResult) -> Standing:
    if first.passed:
        return "passed"
    return "not-passed" if first.safe else "unsafe"


def _about(library: Library, entry: Entry) -> About:
    if entry.kind == "lesson":
        lesson = library.lessons.get(entry.id)
        return About(objectives=tuple(lesson.model.objectives)) if lesson else About()
    case = library.cases.get(entry.id)
    if case is None:
        return About()
    patient = case.model.patient
    person = Person(patient.age, patient.sex, patient.occupation)
    return About(person, " ".join(case.model.complaint.split()))
