"""What the encounter says on the screen and line by line.

What only one face says stands apart, in ``encounter_screen`` and ``encounter_lines``.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tutor.flow.encounter import Entry, Question
from tutor.model.resolved import PainPatch, Person, ResolvedCase
from tutor.session.encounter import FEWEST_MARKED, MOST_MARKED, Stage, Thin
from tutor.wording.en.labels import CALL_LABELS, CERTAINTY_LABELS, sources_phrase

if TYPE_CHECKING:
    from tutor.model.scalars import Call

STAGE_LABELS: Mapping[Stage, str] = {
    "meet": "Meet",
    "investigate": "Investigate",
    "commit": "Commit",
    "plan": "Plan",
    "debrief": "Debrief",
}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
WANTED = f"{NUMBERS[FEWEST_MARKED]} to {NUMBERS[MOST_MARKED]}"
MARK_DECIDING = f"Mark the {WANTED} findings that decide"
ORDERED = "Ordered; the result comes in days."
"""What an order reveals on the day, where its result is not done in the room."""
EMPTY_CHART = "Nothing yet. What you ask, examine or order appears here in order."
EMPTY_PLAN = "Nothing yet."
DRAWN = "Drawn by the patient before you came in."
DRAWN_FURTHER = "Drawn by the patient, and gone on with when you asked where it goes."
OF_AGE = 18
"""Years from which on a patient is called a woman or a man."""
ADVICE = (
    "Choose what this patient needs. What does not belong costs marks; what endangers the patient "
    "fails the case."
)
THIN: Mapping[Thin, str] = {
    Thin.NOT_EXAMINED: "nothing examined",
    Thin.NOTHING_MARKED: "nothing marked",
    Thin.ONE_SIDED: "one side marked",
    Thin.FEW_MARKED: "few marked",
    Thin.MANY_MARKED: "many marked",
    Thin.NO_SOURCE: "no source",
    Thin.SECOND_SOURCE: "one source of two",
    Thin.NOT_STATED: "no certainty",
}
CONFIRM_LABELS: Mapping[Question, str] = {
    Question.COMMIT: "Commit",
    Question.SUBMIT: "Hand it in",
}
"""What the act is called about which a question is asked."""


def who_phrase(person: Person) -> str:
    """Return age, sex and work of a patient, as anyone sees them at once."""
    noun = {"female": "woman", "male": "man"}[person.sex]
    if person.age < OF_AGE:
        noun = {"female": "girl", "male": "boy"}[person.sex]
    return f"{person.age}-year-old {noun}, {person.occupation}"


def side_phrase(person: Person) -> str:
    """Return what hurts, as anyone sees it at once."""
    return "both heels" if person.side == "both" else f"{person.side} heel"


def drawing_lines(patches: Iterable[PainPatch]) -> list[str]:
    """Return the pain drawing in words, a line for each quality on each side."""
    regions: dict[str, list[str]] = {}
    for patch in patches:
        where = "both sides" if patch.side == "both" else patch.side
        regions.setdefault(f"{patch.quality}, {where}", []).append(patch.region.replace("-", " "))
    return [f"{head}: {', '.join(places)}" for head, places in regions.items()]


def drawn_line(*, drawn_on: bool) -> str:
    """Say when the pain drawing was made."""
    return DRAWN_FURTHER if drawn_on else DRAWN


def entries_phrase(entries: int) -> str:
    """Return how many entries the chart has."""
    return "1 entry" if entries == 1 else f"{entries} entries"


def day_result(entry: Entry) -> str:
    """Return what an inquiry reveals during the visit, as running text."""
    return ORDERED if entry.result is None else " ".join(entry.result.split())


def how_done(asks: str) -> str:
    """Return how a question is put or a test is done, as running text."""
    return " ".join(asks.split())


def marked_line(marked: int) -> str:
    """Say how many findings are marked, of how many that are asked for."""
    return f"{marked} marked of {WANTED}"


def deciding_request(call: "Call | None") -> str:
    """Ask for the findings that decide; of a mixed call, for some of each side."""
    sides = ", some for each side" if call == "mixed" else ""
    return f"{MARK_DECIDING}{sides}."


def thin_line(points: Iterable[Thin], key: str) -> str:
    """Say in one line what is thin about the answer; ``key`` commits it all the same."""
    said = "; ".join(THIN[point] for point in points)
    return f"Thin: {said}." if said else f"Nothing is thin: {key} commits."


def committed_line(
    case: ResolvedCase, call: "Call | None", named: Iterable[str], certainty: int | None
) -> str:
    """Say what was committed: the call, the structures, and how sure the learner was."""
    said = CALL_LABELS[call] if call else "no call"
    sure = CERTAINTY_LABELS[certainty] if certainty else "certainty not stated"
    return f"{said}, {sources_phrase(case, named)}; {sure}"


def confirm_question(question: Question, count: int) -> str:
    """Ask whether to do what cannot be undone; ``count`` options are in the plan."""
    if question is Question.COMMIT:
        return "Once you commit, the chart is closed: no more asking, no more marking."
    chosen = {0: "Nothing is chosen yet", 1: "1 option is chosen"}
    said = chosen.get(count, f"{count} options are chosen")
    return f"{said}. Hand in the plan? The debrief follows; this attempt is then over."
