"""What a debrief says beside its first view: sections, flips, the document's reading, the score.

The first view stands in ``verdicts``, findings stand in ``evidence``, the plan in ``plans``.
"""

from collections.abc import Mapping

from tutor.flow.debrief import Onward, SectionId
from tutor.flow.debrief.flips import FlipCard
from tutor.flow.debrief.material import FIRST_SCORING
from tutor.flow.debrief.notes import Note
from tutor.flow.debrief.path import Essential, PathView
from tutor.flow.debrief.reading import SignView
from tutor.flow.debrief.score import PartRow, ScoreView
from tutor.grading import SCORINGS, Reading, read_case
from tutor.model.grade import Basis, Cap, Grade
from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import InquiryKind
from tutor.wording.en.grades import failure_words
from tutor.wording.en.labels import (
    CALL_LABELS,
    PART_LABELS,
    SIGN_LABELS,
    basis_line,
    points,
)

SECTION_LABELS: Mapping[SectionId, str] = {
    "result": "Result",
    "evidence": "Evidence",
    "options": "Plan",
    "flips": "What if",
    "reading": "Document",
    "path": "Expert",
    "score": "Score",
}
SECTION_TITLES: Mapping[SectionId, str] = {
    "result": "What came of it",
    "evidence": "Your evidence and the expert's",
    "options": "Every option of the plan",
    "flips": "What would change the call",
    "reading": "The document's reading",
    "path": "The expert's path",
    "score": "The score in parts",
}
HOME, BEFORE, AFTER, ANSWER = "Home", "Section before", "Section after", "Answer"
TRY_AGAIN, LESSON = "Try again", "Lesson"
"""What the keys of the screen do."""
SAFETY, GO_ON, GO_THERE = "Safety, before anything else", "Go on", "Go there"
CALL, PLAN, RED_FLAGS, TOTAL = "Call", "Plan", "Red flags", "Total"
DECIDED_BY, CERTAINTY, NEXT, EXPERT = "Decided by", "Certainty", "Next", "The expert"
PRESS_FOR_PARTS = "Press 6 for its parts."
NOTES = "On what basis"
SCORE_HEAD = ("Part", "Mark", "Share", "Points")
SUM, NEVER_BELOW = "Sum", "never below 0"

NEVER: Mapping[InquiryKind, str] = {
    "question": "never asked",
    "examination": "never examined",
    "investigation": "never ordered",
}
WHAT_IF = "Suppose this had been otherwise, and everything else the same:"
WHAT_IF_ASKS = "What would you have called it?"
NO_FLIPS = "No reversal of the findings listed here leads the document to another reading."
LOCAL_TESTS = "Local tests that are positive"
SECOND = "A second, distal disorder is documented"
WHY_THIS_CALL = "Why this call"
INVITED = "Errors that this case invites"


def lead_in(finding: Finding) -> str:
    """Return what was asked or done, as it stands before its result."""
    return finding.label if finding.label.endswith("?") else f"{finding.label}:"


def result_sentence(finding: Finding) -> str:
    """Say what was asked or done, and what it revealed."""
    return f"{lead_in(finding)} {' '.join(finding.result.split())}"


def onward_label(onward: Onward) -> str:
    """Say where a way on leads."""
    if onward.lesson is not None:
        return f"Read: {onward.lesson.title}"
    return "See this patient again" if onward.code == "again" else "Home, and the next case"


def note_words(note: Note) -> str:
    """Say what a note says."""
    return basis_line(note.said) if isinstance(note.said, Basis) else note.said


def turned_sentence(finding: Finding) -> str:
    """Say what a finding would be, turned round, and what it is."""
    if finding.kind == "question":
        return f"{lead_in(finding)} had it been otherwise than {finding.result}"
    other = "normal" if finding.positive else "positive"
    return f"{lead_in(finding)} {other}, instead of: {finding.result}"


def flips_question(case: ResolvedCase) -> str:
    """Say how the document reads the case, and what is asked of each change."""
    now = CALL_LABELS[read_case(case).call]
    return f"The document reads this case as: {now}. What would have made it another one?"


def flips_intro(case: ResolvedCase) -> str:
    """Say what the questions are, and how they are answered."""
    hint = "Say it to yourself first, then press space (or click the question)."
    return f"{flips_question(case)} {hint}"


def flip_number(card: FlipCard) -> str:
    """Say which of how many questions a card is."""
    return f"{card.number} of {card.count}"


def flip_answer(card: FlipCard) -> str:
    """Say what a change would have made of the case."""
    call, now = CALL_LABELS[card.call], CALL_LABELS[card.now]
    return f"{call}, by the document's reading, instead of {now}."


def flip_reason(card: FlipCard) -> str:
    """Say why a changed case reads as it does; nothing where nobody can tell any more."""
    if card.reading is None:
        return card.why
    pointing = ", ".join(SIGN_LABELS[sign] for sign in card.reading.pointing) or "none"
    return (
        f"Then {len(card.reading.pointing)} of the four signs would point to the back ({pointing}),"
        f" and {len(card.reading.local_tests)} of the local tests would be positive."
    )


def signs_heading(reading: Reading) -> str:
    """Give the two counts beside each other."""
    return (
        f"The four signs: {len(reading.present)} present, "
        f"{len(reading.pointing)} that point to the back"
    )


def sign_name(sign: SignView) -> str:
    """Name a sign at the beginning of a line."""
    return SIGN_LABELS[sign.sign].capitalize()


def sign_words(sign: SignView) -> str:
    """Say whether a sign is there, and where it points."""
    return {
        "absent": "absent",
        "elsewhere": "present, but does not point to the back in this patient",
        "points-back": "present, and points to the back",
    }[sign.state]


def essentials_heading(path: PathView) -> str:
    """Say how much of what had to be done was done."""
    done, wanted = path.done, len(path.essentials)
    return f"What had to be asked and examined: you did {done} of {wanted}"


def essential_words(essential: Essential) -> str:
    """Say whether an essential inquiry was made, and how early (1 is the first)."""
    if essential.place is not None:
        return f"done as number {essential.place}"
    dangerous = ", and dangerous to miss" if essential.finding.critical else ""
    return f"{NEVER[essential.finding.kind]}{dangerous}"


def against_heading(path: PathView) -> str:
    """Say what the reasons are against."""
    return f"Against the {'other ' if path.others else ''}alternatives"


def quoted(said: str) -> str:
    """Return an error as a student would say it."""
    return f"“{said}”"


def part_row(row: PartRow) -> tuple[str, str, str, str]:
    """Return the cells of a part: its name, its score, its share and its points."""
    return PART_LABELS[row.key], f"{row.value:.2f}", f"{row.share:.0f}", points(row.points)


def sum_row(score: ScoreView) -> tuple[str, str, str, str]:
    """Return the cells of the sum of all parts."""
    return SUM, "", f"{score.whole:.0f}", points(score.points)


def total_row(score: ScoreView) -> tuple[str, str, str, str]:
    """Return the cells of the total."""
    return TOTAL, "", "100", points(score.total)


def cap_sentence(cap: Cap) -> str:
    """Say what a ceiling held the total to."""
    return f"Held to {points(cap.at)}: {failure_words(cap.failure)}."


def scoring_sentence(grade: Grade) -> str:
    """Say by which version of the rules a grade was made, and what passes by it."""
    bar = SCORINGS[grade.scoring].bars.total
    held = (
        "and safety"
        if grade.scoring == FIRST_SCORING
        else "and no fault that holds the total below it"
    )
    return f"Scoring version {grade.scoring}. A pass takes {bar:.0f} or more, {held}."
