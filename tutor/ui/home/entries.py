"""What Home lists: each lesson and case as one entry, and where the learner stands with it.

An entry tells nothing that a case keeps for its debrief: no call, no family, no folder.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tutor.content.library import Library
from tutor.runs.progress import CaseRecord, LessonRecord, Progress
from tutor.wording import words

Kind = Literal["case", "lesson"]
Standing = Literal["new", "open", "done"]
TitleOf = Callable[[Kind, str], str]
"""Gives the title of a case or lesson that only the record still knows."""

GONE = "no longer among the content; goes on as it was begun"


@dataclass(frozen=True)
class Entry:
    """A lesson or a case, with its facts and its standing in words.

    ``finished`` says whether a case was ever finished: then there is a debrief to look at, even
    while a further attempt is open.
    """

    kind: Kind
    id: str
    title: str
    facts: str
    state: str
    standing: Standing
    finished: bool = False

    def name_in(self, group: str) -> str:
        """Return the id of its line in a group."""
        return f"{group}/{self.kind}/{self.id}"


@dataclass(frozen=True)
class About:
    """What may be told of an entry before it is opened; ``aims`` stand one below the other."""

    title: str
    facts: str
    who: str = ""
    words: str = ""
    aims: tuple[str, ...] = ()


def grouped(library: Library, progress: Progress, title_of: TitleOf) -> dict[str, list[Entry]]:
    """Return the entries by the name of their group, in the order of the list.

    What was begun stands in two groups: first under Continue, so that it is found at once, and
    again where it always stands. What was begun and is no longer in the library stands under
    Continue only: it goes on from the content that the record kept.
    """
    lessons, cases = _lessons(library, progress), _cases(library, progress)
    begun = [entry for entry in (*cases, *lessons) if entry.standing == "open"]
    begun += _gone(library, progress, title_of)
    return {"Continue": begun, "Lessons": lessons, "Cases": cases}


def about(library: Library, entry: Entry) -> About:
    """Return what may be told about an entry before it is opened."""
    if entry.id not in (library.lessons if entry.kind == "lesson" else library.cases):
        return About(entry.title, entry.state, words=GONE.capitalize() + ".")
    if entry.kind == "lesson":
        lesson = library.lessons[entry.id].model
        facts = f"{len(lesson.steps)} steps, about {lesson.minutes} minutes · {entry.state}"
        return About(entry.title, facts, aims=tuple(lesson.objectives))
    case = library.cases[entry.id].model
    return About(
        entry.title,
        f"Level {case.level} of 5 · {entry.state}",
        f"{case.patient.age}, {case.patient.sex}, {case.patient.occupation}",
        " ".join(case.complaint.split()),
    )


def _gone(library: Library, progress: Progress, title_of: TitleOf) -> list[Entry]:
    """Return what was begun, and has been renamed or left out since."""
    cases = [
        Entry(
            "case", name, title_of("case", name), "case", words.records.case_state(record), "open"
        )
        for name, record in progress.cases.items()
        if record.open and name not in library.cases
    ]
    lessons = [
        Entry(
            "lesson",
            name,
            title_of("lesson", name),
            "lesson",
            words.records.lesson_state(record),
            "open",
        )
        for name, record in progress.lessons.items()
        if record.open and name not in library.lessons
    ]
    return cases + lessons


def _lessons(library: Library, progress: Progress) -> list[Entry]:
    entries = []
    for name, loaded in library.lessons.items():
        record = progress.lessons.get(name, LessonRecord(name))
        entries.append(
            Entry(
                kind="lesson",
                id=name,
                title=loaded.model.title,
                facts=f"{loaded.model.minutes} min",
                state=words.records.lesson_state(record),
                standing="open" if record.open else "done" if record.finished else "new",
            )
        )
    return entries


def _cases(library: Library, progress: Progress) -> list[Entry]:
    entries = []
    for case in library.cases_in_order:
        record = progress.cases.get(case.id, CaseRecord(case.id))
        entries.append(
            Entry(
                kind="case",
                id=case.id,
                title=case.title,
                facts=f"level {case.level}",
                state=words.records.case_state(record),
                standing="open" if record.open else "done" if record.first else "new",
                finished=record.first is not None,
            )
        )
    return entries
