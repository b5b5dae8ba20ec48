"""What Home says of a lesson or a case: its facts, where the learner stands, who comes in."""

from collections.abc import Iterator, Mapping, Sequence

from tutor.flow.entries import About, Act, CaseFacts, Entry, Kind, LessonFacts, Person
from tutor.flow.home import Group, NameClash, Notice, UnreadRuns
from tutor.wording.en.home import counted
from tutor.wording.en.records import attempts_phrase, lesson_phrase, pack_notice, unread_notice

GROUPS: Mapping[Group, str] = {"continue": "Continue", "lessons": "Lessons", "cases": "Cases"}
GONE = "No longer among the content; goes on as it was begun."
MOST_LEVELS = 5
KIND_NAMES: Mapping[Kind, str] = {"case": "Patient", "lesson": "Lesson"}
ACTS: Mapping[Act, str] = {
    "debrief": "Go through the debrief again",
    "again": "Try again, as a new attempt; the first one stays the record",
    "set-aside": "Set it aside",
}


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


LIST_WORDS: Mapping[Group, str] = {
    "continue": "begun",
    "lessons": "lessons",
    "cases": "patients",
}
"""The words that lead to a list, where one answers in words."""
LIST_TITLES: Mapping[Group, str] = {
    "continue": "What was begun.",
    "lessons": "The lessons, in the order of the course.",
    "cases": "The patients, the easier ones first.",
}


def list_choice(group: Group, entries: Sequence[Entry]) -> str:
    """Name a list, and say how much of it is new."""
    if group == "continue":
        return f"What was begun, to hear about it or to set it aside: {len(entries)}"
    new = sum(entry.standing == "new" for entry in entries)
    name = {"lessons": "The lessons", "cases": "The patients"}[group]
    return f"{name}: {len(entries)}, {new} of them new"


def found_title(count: int) -> str:
    """Say how many titles have the words typed."""
    return f"{counted(count, 'title')} found."


def named(entry: Entry) -> str:
    """Name an entry by its kind and title."""
    match entry.facts:
        case LessonFacts(number=number):
            return f"Lesson {number}: {entry.title}"
        case _:
            return f"{KIND_NAMES[entry.kind]}: {entry.title}"


def spoken(entry: Entry) -> str:
    """Say an entry of a list: what it is, how hard or long, and where the learner stands."""
    match entry.facts:
        case LessonFacts(minutes=minutes):
            return f"{named(entry)}, {counted(minutes, 'minute')}, {state(entry)}"
        case CaseFacts(level):
            return f"{entry.title}, level {level}, {state(entry)}"
        case None:
            return f"{named(entry)}, no longer among the content, {state(entry)}"


def go_on(entry: Entry) -> str:
    """Offer to go on with what was begun."""
    return f"Go on. {named(entry)}"


def act_choice(entry: Entry, act: Act) -> str:
    """Offer to do something with an entry."""
    if act == "open":
        return "Go on where it was left" if entry.standing == "open" else "Open it"
    return ACTS[act]


def spoken_facts(entry: Entry, about: About) -> Iterator[str]:
    """Say of an entry all but the patient's words and its objectives, in sentences."""
    match entry.facts:
        case CaseFacts(level):
            yield f"Level {level} of {MOST_LEVELS}, {state(entry)}."
        case LessonFacts(minutes=minutes, steps=steps):
            length = f"{counted(steps, 'step')}, about {counted(minutes, 'minute')}"
            yield f"{length}, {state(entry)}."
        case None:
            yield f"{GONE} It is {state(entry)}."
    if about.person:
        yield f"{person(about.person)}."


def aim(objective: str) -> str:
    """Say what one will be able to do after a lesson."""
    return f"Aim: {objective}"


def notice(told: Notice) -> str:
    """Say in a sentence or two what the learner must know of their record."""
    match told:
        case UnreadRuns(runs):
            return unread_notice(runs) or ""
        case NameClash(folder):
            return pack_notice(folder)
