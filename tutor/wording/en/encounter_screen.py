"""What the encounter says on the screen alone: its titles, its keys, and what names a key."""

from typing import TYPE_CHECKING

from tutor.wording.en.encounter import entries_phrase, side_phrase, who_phrase

if TYPE_CHECKING:
    from tutor.flow.encounter import Wanted
    from tutor.model.resolved import Person

FILTER, NEXT, BACK, HOME = "Filter", "Next", "Back", "Home"
NEXT_PANE, EVIDENCE_KEY, TWO_KEY, TICK = "Next pane", "Evidence", "Two at work", "Tick"
ASK, CHOOSE, TAKE = "Ask", "Choose", "Take in or out"
"""What keys do, as the footer calls it."""
COMMITS = "n"
"""The key that commits."""

NEW_PATIENT, BEGIN = "A new patient", "See the patient"
COMPLAINT, DRAWING = "In the patient's words", "Pain drawing"
ASKING, PATIENT = "Ask, examine, order", "Patient"
ASK_PROMPT, OPTIONS_PROMPT = "Filter, or type a question", "Filter the options"
CALL, SOURCES, CERTAINTY = "1 The call", "2 Where does it come from?", "3 How sure are you?"
EVIDENCE = "Your evidence"
OPTIONS = "Options"
COMMITTED, CHOSEN, CHART_TO_READ = "Your call, committed", "Chosen", "The chart, to read"
"""What stands above the panes and their parts."""
MARKED = "evidence"
"""What stands beside a finding that is marked."""
HOW_TO_MARK = "Go back (b), and mark with space."


def person_phrase(person: "Person") -> str:
    """Return what anyone sees of a patient at once: age, sex, work and the side that hurts."""
    return f"{who_phrase(person)} · {side_phrase(person)}"


def chart_title(entries: int, minutes: int) -> str:
    """Return what stands above the chart: how long it is, and how many minutes it would take."""
    return f"Chart · {entries_phrase(entries)} · {minutes} min"


def plan_title(chosen: int) -> str:
    """Return what stands above the plan."""
    return f"Your plan · {chosen}"


def sources_wanted(wanted: "Wanted | None") -> str:
    """Say how many structures are to be named beside the call; nothing before there is one."""
    if wanted is None:
        return ""
    return {
        "each": "one of each region",
        "two": "two of this region · t: one",
        "one": "one · t: two at work",
    }[wanted]
