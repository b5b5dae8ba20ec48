"""What Home says of a lesson or a case: its facts, where the learner stands, who comes in."""

from collections.abc import Iterator, Mapping

from tutor.flow.entries import About, CaseFacts, Entry, LessonFacts, Person
from tutor.flow.home import Group, NameClash, Notice, UnreadRuns
from tutor.wording.en.records import attempts_phrase, lesson_phrase, pack_notice, unread_notice

GROUPS: Mapping[Group, str] = {"continue": "Continue", "lessons": "Lessons", "cases": "Cases"}
GONE = "No longer among the content; goes on as it was begun."
MOST_LEVELS = 5


def state(entry: Entry) -> str:
    """Say where the learner stands with an entry; the first attempt at a case is the record."""
    begun = entry.standing == "open"
    if entry.kind == "lesson":
        return lesson_phrase(begun=begun, finished=entry.standing == "finished")
    return attempts_phrase(entry.first, entry.tries, begun=begun)


def line_facts(entry: Entry) -> str:
    """Say in a few words what stands behind the title of an entry in the list."""
    match entry.facts:
        case CaseFacts(level):
            facts = f"level {level}"
        case LessonFacts(minutes=minutes):
            facts = f"{minutes} min"
        case None:
            facts = entry.kind
    return f"{facts} · {state(entry)}"


def facts(entry: Entry) -> str:
    """Say how hard or how long an entry is, and where the learner stands with it."""
    match entry.facts:
        case CaseFacts(level):
            return f"Level {level} of {MOST_LEVELS} · {state(entry)}"
        case LessonFacts(minutes=minutes, steps=steps):
            return f"{steps} steps, about {minutes} minutes · {state(entry)}"
        case None:
            return state(entry)


def about_lines(entry: Entry, about: About) -> Iterator[str]:
    """Say all but its objectives of an entry that is not open yet, its facts first."""
    yield facts(entry)
    if entry.facts is None:
        yield GONE
    if about.person:
        yield person(about.person)
    if about.complaint:
        yield about.complaint


def person(seen: Person) -> str:
    """Say who comes in."""
    return f"{seen.age}, {seen.sex}, {seen.occupation}"


def notice(told: Notice) -> str:
    """Say in a sentence or two what the learner must know of their record."""
    match told:
        case UnreadRuns(runs):
            return unread_notice(runs) or ""
        case NameClash(folder):
            return pack_notice(folder)
