"""The first view: safety before all else, call and plan in figures and words, then what decided.

A student who reads nothing more has read what matters most. A reason not to pass that has a line of
its own is not said again beside the total.
"""

from collections.abc import Iterator
from dataclasses import replace

from tutor.grading import SCORINGS, deciding_findings, unmet_sources
from tutor.grading import constants as const
from tutor.model.grade import FailureCode, Verdict
from tutor.model.resolved import Finding
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, labelled, title
from tutor.ui.text import MUTED, plain
from tutor.wording import words

LABELS = 13
"""Cells for the mark and the label of each line."""


def safety(material: Material) -> tuple[Block, ...]:
    """Return one block for each safety failure, in words; no block where the plan was safe."""
    sentences = words.grades.safety_sentences(material.case, material.grade)
    bases = [material.basis(failure.basis.id) for failure in material.grade.critical]
    return tuple(
        entry(flowing(sentence), plain(basis, MUTED), mark=plain("!", BAD))
        for sentence, basis in zip(sentences, bases, strict=True)
    )


def verdicts(material: Material) -> tuple[Block, ...]:
    """Return the figures, call, plan, total, what decided, certainty, what is next, the expert."""
    return (
        Block((plain(words.grades.figures_sentence(material.grade), "bold"),), gutter=0, after=0),
        _call(material),
        _plan(material),
        *_screen(material),
        _total(material),
        *_deciding(material),
        _certainty(material),
        replace(_next(material), tight=False),
        title("The expert", after=0),
        Block((flowing(material.case.summary),), gutter=0),
    )


def told_before(material: Material) -> tuple[str, ...]:
    """Return the structures against which the first view has given the case's reason."""
    named = material.encounter.sources
    if words.verdicts.not_yet_sentence(material.case, named, material.grade) is None:
        return ()
    return words.verdicts.told_against(material.case, named)


def decided(material: Material) -> tuple[list[Finding], list[Finding]]:
    """Return what was marked of the findings that decide, and what was missed of them.

    The grade says which they are; scoring 1 knew none, so there they are worked out from the case.
    An order whose result came later could not be marked, and is not missed.
    """
    deciding = [finding for finding in deciding_findings(material.case) if not finding.later]
    if material.grade.scoring == words.labels.FIRST_SCORING:
        hits = [finding for finding in deciding if finding.inquiry in material.marked]
        return hits, [finding for finding in deciding if finding not in hits]
    codes = {name: mark.code for name, mark in material.evidence_marks.items()}
    others = [finding for finding in material.case.listed if finding not in deciding]
    hits = [
        finding for finding in (*deciding, *others) if codes.get(finding.inquiry) is Verdict.HIT
    ]
    return hits, [finding for finding in deciding if codes.get(finding.inquiry) is Verdict.MISS]


def _call(material: Material) -> Block:
    case, grade, named = material.case, material.grade, material.encounter.sources
    not_yet = words.verdicts.not_yet_sentence(case, named, grade)
    coherence = words.grades.coherence_sentence(grade)
    if not_yet is not None:
        return _line("Call", not_yet, "≈", CARE, words.grades.key_sentence(case), coherence)
    call = grade.parts["call"]
    glyph, style = ("✓", GOOD) if call == 1.0 else ("≈", CARE) if call else ("✗", BAD)
    source = words.verdicts.source_sentence(case, named, grade)
    return _line("Call", words.grades.call_sentence(case, grade), glyph, style, source, coherence)


def _plan(material: Material) -> Block:
    grade = material.grade
    sound = grade.parts["plan"] >= SCORINGS[grade.scoring].bars.plan - const.EPSILON
    glyph, style = ("✓", GOOD) if sound else ("✗", BAD)
    return _line("Plan", words.plans.plan_words(material.case, grade), glyph, style)


def _screen(material: Material) -> Iterator[Block]:
    said = words.verdicts.screen_sentence(material.case, material.asked, material.grade)
    if said:
        yield _line("Red flags", said, "!", CARE)


def _total(material: Material) -> Block:
    grade = material.grade
    said = f"{words.grades.verdict_sentence(grade, _told(material))} Press 6 for its parts."
    glyph, style = ("✓", GOOD) if grade.passed else ("✗", BAD)
    return _line("Total", said, glyph, style, words.verdicts.scoring_note(grade.scoring))


def _told(material: Material) -> set[FailureCode]:
    """Return the reasons not to pass that lines of their own have told."""
    case, named = material.case, material.encounter.sources
    told = {FailureCode.SCREEN_MISSED}
    if material.grade.parts["call"] == 1.0 and unmet_sources(case, named) and named:
        told.add(FailureCode.SOURCE_MISSED)
    return told


def _deciding(material: Material) -> Iterator[Block]:
    hits, missed = decided(material)
    if hits or missed:
        said, *more = words.verdicts.deciding_sentences(hits, missed, material.asked)
        glyph, style = ("✗", BAD) if not hits else ("≈", CARE) if missed else ("✓", GOOD)
        yield _line("Decided by", said, glyph, style, *more, [*missed, *hits][0].why)


def _certainty(material: Material) -> Block:
    value = material.grade.parts["certainty"]
    glyph, style = ("✓", GOOD) if value > 0 else ("✗", BAD) if value < 0 else ("·", MUTED)
    said = words.verdicts.certainty_sentence(
        material.case, material.grade, material.encounter.answer
    )
    return _line("Certainty", said, glyph, style)


def _next(material: Material) -> Block:
    lesson = material.lessons[0].title if material.lessons else None
    return _line("Next", words.verdicts.next_sentence(material.grade, lesson), "→", "bold $accent")


def _line(label: str, said: str, glyph: str, style: str, *more: str | None) -> Block:
    rest = [flowing(text, MUTED) for text in more if text]
    return labelled(label, flowing(said), *rest, mark=plain(glyph, style), gutter=LABELS)
