"""The first view: a safety failure before all else, then five lines, then the expert's summary.

A student who reads nothing more has read what matters most.
"""

from collections.abc import Iterator
from dataclasses import replace

from tutor.grading import SCORINGS
from tutor.model.grade import Grade
from tutor.model.resolved import Finding, ResolvedCase
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, labelled, title
from tutor.ui.text import MUTED, plain
from tutor.wording import (
    call_sentence,
    certainty_sentence,
    coherence_sentence,
    deciding_sentence,
    next_sentence,
    plan_sentence,
    safety_sentences,
    source_sentence,
    verdict_sentence,
)

LABELS = 13
"""Cells for the mark and the label of each of the five lines."""


def safety(material: Material) -> tuple[Block, ...]:
    """Return one block for each safety failure, in words; no block where the plan was safe."""
    sentences = safety_sentences(material.case, material.grade)
    bases = [material.basis(failure.basis.id) for failure in material.grade.critical]
    return tuple(
        entry(flowing(sentence), plain(basis, MUTED), mark=plain("!", BAD))
        for sentence, basis in zip(sentences, bases, strict=True)
    )


def verdicts(material: Material) -> tuple[Block, ...]:
    """Return call, plan, score, deciding finding, certainty and what is next; then the expert."""
    case, grade = material.case, material.grade
    return (
        *_call_and_plan(material),
        _score(grade),
        *_deciding(material),
        _certainty(material),
        replace(_next(material), tight=False),
        title("The expert", after=0),
        Block((flowing(case.summary),), gutter=0),
    )


def _next(material: Material) -> Block:
    lesson = material.lessons[0].title if material.lessons else None
    return _line("Next", next_sentence(material.grade, lesson), "→", "bold $accent")


def _score(grade: Grade) -> Block:
    said = f"{verdict_sentence(grade)} Press 6 for its parts."
    return _line("Score", said, *(("✓", GOOD) if grade.passed else ("✗", BAD)))


def deciding_finding(case: ResolvedCase) -> Finding | None:
    """Return the finding that argues most for the call; among equals, the first in the case."""
    return max(
        case.supporting(case.call), key=lambda finding: finding.evidence_weight, default=None
    )


def _call_and_plan(material: Material) -> Iterator[Block]:
    case, grade, encounter = material.case, material.grade, material.encounter
    call = grade.parts["call"]
    right, near = call == 1.0, 0.0 < call < 1.0
    glyph, style = ("✓", GOOD) if right else ("≈", CARE) if near else ("✗", BAD)
    yield _line(
        "Call",
        call_sentence(case, grade),
        glyph,
        style,
        source_sentence(case, encounter.sources, grade),
        coherence_sentence(grade),
    )
    sound = grade.parts["plan"] >= SCORINGS[grade.scoring].bars.plan
    yield _line("Plan", plan_sentence(case, grade), *(("✓", GOOD) if sound else ("✗", BAD)))


def _deciding(material: Material) -> Iterator[Block]:
    finding = deciding_finding(material.case)
    if finding is not None:
        marked = finding.inquiry in material.marked
        said = deciding_sentence(finding, asked=finding.inquiry in material.asked, marked=marked)
        glyph, style = ("✓", GOOD) if marked else ("✗", BAD)
        yield _line("Decided by", said, glyph, style, finding.why)


def _certainty(material: Material) -> Block:
    value = material.grade.parts["certainty"]
    glyph, style = ("✓", GOOD) if value > 0 else ("✗", BAD) if value < 0 else ("·", MUTED)
    said = certainty_sentence(material.case, material.grade, material.encounter.certainty)
    return _line("Certainty", said, glyph, style)


def _line(label: str, said: str, glyph: str, style: str, *more: str | None) -> Block:
    rest = [flowing(text, MUTED) for text in more if text]
    return labelled(label, flowing(said), *rest, mark=plain(glyph, style), gutter=LABELS)
