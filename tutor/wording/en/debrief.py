"""What the debrief says of findings, flips, the document's reading and the score.

What its first view says stands in ``verdicts``, what it says of the plan in ``plans``.
"""

from collections.abc import Mapping, Sequence

from tutor.grading import SCORINGS, Reading, read_case
from tutor.model.catalogue import Accuracy
from tutor.model.grade import Cap, Grade
from tutor.model.resolved import Finding, ResolvedCase
from tutor.wording.en.grades import failure_words
from tutor.wording.en.labels import CALL_LABELS, FIRST_SCORING, SIGN_LABELS, points

SUPPORT_LABELS: Mapping[str, str] = {
    "referred": "the back",
    "local": "a local source",
    "neither": "neither",
}
NEVER: Mapping[str, str] = {
    "question": "never asked",
    "examination": "never examined",
    "investigation": "never ordered",
}
WHAT_IF = "Suppose this had been otherwise, and everything else the same:"
WHAT_IF_ASKS = "What would you have called it?"
NO_FLIPS = "No reversal of the findings listed here leads the document to another reading."


def lead_in(finding: Finding) -> str:
    """Return what was asked or done, as it stands before its result."""
    return finding.label if finding.label.endswith("?") else f"{finding.label}:"


def your_words(finding: Finding, *, asked: bool, marked: bool) -> str:
    """Say what the student did with a finding."""
    if not asked:
        return NEVER[finding.kind]
    return "marked it" if marked else "saw it, left it"


def expert_words(case: ResolvedCase, finding: Finding) -> str:
    """Say what the expert does with a finding, and which way it argues."""
    if not finding.evidence_weight:
        return "leaves it (weighs nothing)"
    way = f"for {SUPPORT_LABELS[finding.supports]}, weight {finding.evidence_weight:g}"
    return f"{'marks' if finding in case.supporting(case.call) else 'leaves'} it ({way})"


def turned_sentence(finding: Finding) -> str:
    """Say what a finding would be, turned round, and what it is."""
    if finding.kind == "question":
        return f"{lead_in(finding)} had it been otherwise than {finding.result}"
    other = "normal" if finding.positive else "positive"
    return f"{lead_in(finding)} {other}, instead of: {finding.result}"


def flips_intro(case: ResolvedCase) -> str:
    """Say what the questions are, and that the reading is the document's by our rule."""
    now = CALL_LABELS[read_case(case).call]
    return (
        f"The document reads this case as: {now}. What would have made it another one? "
        "Say it to yourself first, then press space (or click the question)."
    )


def flip_answer(call: str, now: str) -> str:
    """Say what a change would have made of the case."""
    return f"{CALL_LABELS[call]}, by the document's reading, instead of {CALL_LABELS[now]}."


def flip_reason(reading: Reading) -> str:
    """Say why a changed case reads as it does."""
    pointing = ", ".join(SIGN_LABELS[sign] for sign in reading.pointing) or "none"
    return (
        f"Then {len(reading.pointing)} of the four signs would point to the back ({pointing}), "
        f"and {len(reading.local_tests)} of the local tests would be positive."
    )


def signs_heading(reading: Reading) -> str:
    """Give the two counts beside each other."""
    return (
        f"The four signs: {len(reading.present)} present, "
        f"{len(reading.pointing)} that point to the back"
    )


def sign_words(reading: Reading, sign: str) -> str:
    """Say whether a sign is there, and where it points."""
    if sign not in reading.present:
        return "absent"
    if sign in reading.pointing:
        return "present, and points to the back"
    return "present, but does not point to the back in this patient"


def essential_words(finding: Finding, place: int | None) -> str:
    """Say whether an essential inquiry was made, and how early (1 is the first)."""
    if place is not None:
        return f"done as number {place}"
    return f"{NEVER[finding.kind]}{', and dangerous to miss' if finding.critical else ''}"


def ignored_sentence(labels: Sequence[str]) -> str | None:
    """Say which evidence was ignored, since it was never revealed."""
    if not labels:
        return None
    return f"Ignored as evidence, since you never asked: {', '.join(labels)}."


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


def worth_sentence(accuracy: Accuracy, citation: str) -> str:
    """Say what one study found a test worth, in whom, and which study that was."""
    measures = (
        ("sensitivity", accuracy.sensitivity),
        ("specificity", accuracy.specificity),
        ("likelihood ratio when positive", accuracy.likelihood_ratio_positive),
        ("likelihood ratio when negative", accuracy.likelihood_ratio_negative),
    )
    figures = ", ".join(f"{name} {value:g}" for name, value in measures if value is not None)
    note = f" {' '.join(accuracy.note.split())}" if accuracy.note else ""
    source = f" {citation}" if citation else ""
    return f"Worth, for {accuracy.target}: {figures} (in {accuracy.population}).{note}{source}"
