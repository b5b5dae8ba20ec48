"""What a debrief says line by line, where the screens have columns, keys and signs instead."""

from collections.abc import Mapping

from tutor.flow.debrief import OnwardCode, SectionId
from tutor.flow.debrief.deciding import Deciding
from tutor.flow.debrief.evidence import Compared
from tutor.flow.debrief.flips import FlipCard
from tutor.flow.debrief.options import OptionView
from tutor.flow.debrief.overview import NextView
from tutor.flow.debrief.path import Essential
from tutor.flow.debrief.reading import SignView
from tutor.flow.debrief.score import MarkRow, PartRow, ScoreView
from tutor.model.resolved import ResolvedCase
from tutor.wording.en.debrief import (
    SECTION_TITLES,
    essential_words,
    flip_number,
    sign_name,
    sign_words,
)
from tutor.wording.en.evidence import KIND_LABELS, expert_words, your_words
from tutor.wording.en.labels import PART_LABELS, mark_label, points, verdict_words
from tutor.wording.en.plans import judged_as, option_phrases, reason_words
from tutor.wording.en.verdicts import left_words

MORE, ANSWER, LESSON, HOME, EVIDENCE = "more", "answer", "lesson", "home", "evidence"
ONWARD_WORDS: Mapping[OnwardCode, str] = {"lesson": LESSON, "again": "retry", "home": HOME}
"""The words that lead out of a debrief; ``again`` says a place once more, everywhere."""
SECTION_WORDS: Mapping[SectionId, str] = {
    "result": "result",
    "evidence": EVIDENCE,
    "options": "plan",
    "flips": "what if",
    "reading": "document",
    "path": "expert",
    "score": "score",
}
"""The words that choose a section."""
SAY_ANSWER, NEXT_QUESTION = "Say the answer", "The next question"
EXPERT_SAYS, WHY_THIS_CALL = "The expert says:", "Why this call:"


def where_result(case: ResolvedCase) -> str:
    """Say whose debrief this is."""
    return f'The debrief of "{case.title}".'


def where_section(section: SectionId, first: int, last: int, count: int) -> str:
    """Say which section this is, and which of its items are said (1 is the first)."""
    title = f"{SECTION_TITLES[section]}."
    if last - first + 1 >= count:
        return title
    items = f"Items {first} to {last}" if first < last else f"Item {last}"
    return f"{title} {items} of {count}."


def where_question(card: FlipCard) -> str:
    """Say which of how many questions this is."""
    title = SECTION_TITLES["flips"]
    return f"{title}. Question {flip_number(card)}."


def more_label(left: int) -> str:
    """Say how many items are left to say."""
    return f"Go on: {left} left" if left > 1 else "Go on: the last"


def safety_line(sentence: str, basis: str) -> str:
    """Say a safety failure and what it rests on."""
    return f"Safety. {sentence} {basis}".rstrip()


def decided_lines(decided: Deciding) -> tuple[str, ...]:
    """Say which of the findings that decide were missed and which were marked."""
    said = []
    if decided.missed:
        names = "; ".join(
            f"{finding.label} ({left_words(decided, finding)})" for finding in decided.missed
        )
        said.append(f"Of what decides you missed {len(decided.missed)}: {names}.")
    if decided.hits:
        names = _ended("; ".join(finding.label for finding in decided.hits))
        lead = "You marked all that decides" if decided.complete else "You marked"
        said.append(f"{lead}: {names}")
    return tuple(said)


def next_line(after: NextView) -> str:
    """Say the next thing to do, and the word that does it."""
    if after.code == "next-case":
        return f"Next: take the next case. Type {HOME}."
    if after.lesson is not None:
        return f'Next: read "{after.lesson.title}". Type {LESSON}.'
    return f"Next: go through the evidence. Type {EVIDENCE}."


def heading_line(heading: str) -> str:
    """Return a heading as a sentence."""
    return _ended(heading)


def compared_line(compared: Compared) -> str:
    """Say how student and expert dealt with a finding."""
    yours, experts = your_words(compared), expert_words(compared)
    return f"{KIND_LABELS[compared.kind]}. You: {yours}. Expert: {experts}."


def why_line(why: str) -> str:
    """Give a reason; nothing where there is none."""
    return f"Why: {' '.join(why.split())}" if why else ""


def basis_said(number: int, says: str) -> str:
    """Say what something rests on, under a number by which it is named later."""
    return f"Basis {number}: {says}"


def basis_again(number: int) -> str:
    """Name what something rests on, which was said before."""
    return f"Basis {number}, as said before."


def option_line(case: ResolvedCase, view: OptionView) -> str:
    """Say what an option was, what was done about it, and why it was judged so."""
    kind = "Role" if view.steps is None else "Speed"
    judged = judged_as(view) if view.steps != 0 else "As needed"
    phrases = (f"{phrase[0].upper()}{phrase[1:]}." for phrase in option_phrases(case, view))
    head = f"{_ended(view.option.label)} {kind}: {judged[0].lower()}{judged[1:]}."
    return " ".join(part for part in (head, *phrases, why_line(reason_words(view))) if part)


def turned_line(sentence: str) -> str:
    """Return what had been otherwise as a sentence of its own."""
    return _ended(sentence)


def sign_line(sign: SignView) -> str:
    """Say whether a sign is there, and where it points."""
    return f"{sign_name(sign)}: {sign_words(sign)}."


def essential_line(essential: Essential) -> str:
    """Say whether an essential inquiry was made."""
    return f"{_ended(essential.finding.label)} {_capital(essential_words(essential))}."


def against_line(label: str, why: str) -> str:
    """Say what speaks against a structure."""
    return f"{label}: {' '.join(why.split())}"


def error_line(says: str, correction: str) -> str:
    """Say an error that the case invites, and what is so instead."""
    return f'"{says}" {" ".join(correction.split())}'


def part_line(row: PartRow) -> str:
    """Say what a part came to."""
    value, share = f"{row.value:.2f}", f"{row.share:.0f}"
    return f"{PART_LABELS[row.key]}: mark {value}, share {share}, points {points(row.points)}."


def total_line(score: ScoreView) -> str:
    """Say what the parts add up to, and the total."""
    floor = ", which is never below 0" if score.floored else ""
    return (
        f"All parts together: {points(score.points)} of {score.whole:.0f} points. "
        f"Total: {points(score.total)} of 100{floor}."
    )


def mark_line(case: ResolvedCase, row: MarkRow) -> str:
    """Say one mark and what it was worth in its part."""
    label, verdict = mark_label(case, row.mark), verdict_words(case, row.mark)
    lead = label if label.endswith("?") else f"{label}:"
    return f"{lead} {verdict}, {row.mark.effect:+.2f}."


def part_heading(key: str) -> str:
    """Say that the marks of a part follow."""
    return f"The marks for {PART_LABELS[key].lower()}."


def _ended(text: str) -> str:
    """Return a text with a full stop, unless it ends a sentence already, as a quotation may."""
    return text if text.rstrip('"”').endswith((".", "?", "!", ":")) else f"{text}."


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
