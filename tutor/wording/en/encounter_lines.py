"""What the encounter says line by line alone: the words one types, and what a screen would draw."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tutor.wording.en.encounter import (
    STAGE_LABELS,
    day_result,
    entries_phrase,
    marked_line,
    side_phrase,
    who_phrase,
)
from tutor.wording.en.labels import CALL_LABELS, CERTAINTY_LABELS

if TYPE_CHECKING:
    from tutor.flow.encounter import Entry, Wanted
    from tutor.model.resolved import Person
    from tutor.model.scalars import Call

NEXT, HOME, MORE = "next", "home", "more"
CHART, PATIENT, CHOSEN, REVIEW = "chart", "patient", "chosen", "review"
MARK, HOW = "mark", "how"
CALL, SOURCE, CERTAINTY, TWO = "call", "source", "certainty", "two"
YES, NO = ("yes", "y"), ("no", "n")
"""The words that one types; of several the first is the one that is offered."""
CALL_WORDS: Mapping["Call", str] = {"referred": "referred", "local": "local", "mixed": "mixed"}

SEE_PATIENT, TO_THE_CALL, HAND_IN = "See the patient", "Go on to the call", "Hand in the plan"
COMMIT = "Commit call, source and certainty"
LEAVE = "Leave the patient for now; everything is kept"
NOT_YET = "Not yet"
HEAR_PLAN = "Hear what is chosen"
HEAR_EVIDENCE = "Hear the evidence in full"
HEAR_DEBRIEF = "Go on to the debrief"
TWO_AT_WORK: Mapping[bool, str] = {
    True: "Say that two structures of this region are at work",
    False: "Say that one structure is at work after all",
}
"""What the word for two does: whether it says so, or takes it back."""
REGION_NAMES: Mapping[str, str] = {
    "spine": "Structures of back, pelvis or buttock",
    "foot": "Structures that are not of the back",
}

OVER = "This attempt is over."
ASK_HOW = (
    "Choose a group, or type a question in your own words. In a list a number asks; how and a "
    "number says first how it is put or done. how alone says these lines again."
)
MARK_HOW = (
    "chart reads all findings; mark and the number of a finding counts it as evidence, or no "
    "longer; patient says complaint and drawing again; home leaves for now."
)
CHART_HOW = (
    "A number counts a finding as evidence, or no longer; how and a number says how it was put."
)
CHART_CLOSED = "The chart is closed: it can be read, but nothing can be marked."
COMMIT_HOW = (
    "Choose what to answer, or type a structure. chart reads all findings, and there they are "
    "marked; back returns to the patient; home leaves for now."
)
SOURCES_HOW = "Choose a list, or type a structure. A structure chosen again is named no longer."
PLAN_HOW = (
    "Choose a group, or type what you would prescribe. An option chosen again is taken out. "
    "chart reads the findings; home leaves for now."
)
NOTHING_NAMED = "nothing named"
CALL_TITLE, CALL_TITLE_ASKED = "The call", "Which call?"
SOURCES_TITLE = "Where does it come from?"
CERTAINTY_TITLE = "How sure are you? The level that is chosen, chosen again, is taken back."
NO_DESCRIPTION = "Nothing more is known of how it is done."


def list_title(name: str) -> str:
    """Say which list one is at."""
    return f"{name}."


def committed(said: str) -> str:
    """Say what was committed."""
    return f"Your call, committed: {said}."


def meet_title() -> str:
    """Name the first stage."""
    return f"{STAGE_LABELS['meet']}: a new patient."


def person_sentence(person: "Person") -> str:
    """Say what anyone sees of a patient at once."""
    return f"{who_phrase(person)}. What hurts: {side_phrase(person)}."


def chart_title(entries: int, minutes: int, marked: int) -> str:
    """Say how long the chart is, what it would take, and how much of it is marked."""
    return f"{_chart(entries, minutes)}; {marked_line(marked)}."


def investigate_title(entries: int, minutes: int, marked: int) -> str:
    """Name the stage, and say how far the chart has come."""
    return f"{STAGE_LABELS['investigate']}. {chart_title(entries, minutes, marked)}"


def commit_title() -> str:
    """Name the stage of the call."""
    return f"{STAGE_LABELS['commit']}: call, source and certainty."


def plan_title(chosen: int) -> str:
    """Name the stage of the plan, and say how much is chosen."""
    return f"{STAGE_LABELS['plan']}: {options_phrase(chosen)}."


def options_phrase(chosen: int) -> str:
    """Say how many options are in the plan."""
    return {0: "nothing chosen yet", 1: "1 option chosen"}.get(chosen, f"{chosen} options chosen")


def asked_group(name: str, asked: int, count: int) -> str:
    """Name a group of inquiries, and say how many of them were made."""
    return f"{name}, {asked} of {count} asked"


def chosen_group(name: str, chosen: int, count: int) -> str:
    """Name a group of options, and say how many of them are in the plan."""
    return f"{name}, {chosen} of {count} chosen"


def named_group(region: str, named: Sequence[str]) -> str:
    """Name a region, and what is named of it."""
    names = f"; named: {' and '.join(named)}" if named else ""
    return f"{REGION_NAMES[region]}{names}"


def asked_already(labels: Sequence[str]) -> str:
    """Name what was asked already of a list."""
    return f"Asked already: {'; '.join(labels)}."


def chosen_already(labels: Sequence[str]) -> str:
    """Name what is chosen already of a list."""
    return f"Chosen: {'; '.join(labels)}."


def matches_title(count: int, typed: str) -> str:
    """Say how many lines typed words may mean."""
    matches = "1 match" if count == 1 else f"{count} matches, the best first"
    return f"{matches}, for: {typed}"


def nothing_matches(typed: str) -> str:
    """Say that typed words find nothing here."""
    return f"Try other words: nothing matches {typed}"


def more_matches(left: int) -> str:
    """Say how many more there are."""
    return f"{left} more"


def entry_line(number: int, entry: "Entry") -> str:
    """Say an entry of the chart: its number, what it is, whether it is marked, and the result."""
    marked = ", marked as evidence" if entry.marked else ""
    return f"{number}. {entry.label}{marked}: {day_result(entry)}"


def evidence_line(entry: "Entry") -> str:
    """Say a finding that is marked, with its result."""
    return f"{entry.label}: {day_result(entry)}"


def toggled_mark(label: str, marked: int, *, on: bool) -> str:
    """Say that a finding was marked or no longer is, and how many are."""
    return f"{'Marked' if on else 'No longer marked'}: {label}. {marked_line(marked)}."


def no_entry(number: int, entries: int) -> str:
    """Say that the chart has no finding of this number."""
    return f"The chart has no finding {number}; it has {entries_phrase(entries)}."


def toggled_option(label: str, chosen: int, *, on: bool) -> str:
    """Say that an option was taken into the plan or out of it, and how many are in it."""
    return f"{'Taken in' if on else 'Taken out'}: {label}. {options_phrase(chosen).capitalize()}."


def call_line(call: "Call | None") -> str:
    """Say which call is chosen."""
    return f"{CALL_TITLE}: {CALL_LABELS[call] if call else 'not chosen'}"


def sources_line(labels: Sequence[str], wanted: "Wanted | None") -> str:
    """Say which structures are named, and how many are wanted beside the call."""
    wish = {"one": "one is wanted", "two": "two of this region are wanted"}
    said = f"Where it comes from: {' and '.join(labels) or NOTHING_NAMED}"
    return f"{said}; {wish.get(wanted, 'one of each region is wanted')}" if wanted else said


def certainty_line(certainty: int | None) -> str:
    """Say how sure the learner said to be."""
    return f"How sure you are: {CERTAINTY_LABELS[certainty] if certainty else 'not stated'}"


def marked_names(labels: Sequence[str]) -> str:
    """Say how many findings are marked, and which."""
    names = f": {'; '.join(labels)}" if labels else ""
    return f"{marked_line(len(labels))}{names}."


def _chart(entries: int, minutes: int) -> str:
    took = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f"The chart has {entries_phrase(entries)}, {took}"
