"""The first view: safety before all else, call and plan in figures and words, then what decided."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.call import CallCode, CallView
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, labelled, title
from tutor.ui.text import MUTED, plain
from tutor.wording import words

LABELS = 13
"""Cells for the mark and the label of each line."""
CALLS: Mapping[CallCode, tuple[str, str]] = {
    "none": ("✗", BAD),
    "wrong": ("✗", BAD),
    "near": ("≈", CARE),
    "right": ("✓", GOOD),
}


def safety(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return one block for each safety failure, in words; no block where the plan was safe."""
    return tuple(_failures(flow))


def _failures(flow: DebriefFlow) -> Iterator[Block]:
    sentences = words.grades.safety_sentences(flow.case, flow.grade)
    for sentence, failure in zip(sentences, flow.overview.safety, strict=True):
        basis = words.labels.basis_line(failure.basis) if failure.basis else ""
        yield entry(flowing(sentence), plain(basis, MUTED), mark=plain("!", BAD))


def verdicts(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return the figures, call, plan, total, what decided, certainty, what is next, the expert."""
    return (
        Block((plain(words.grades.figures_sentence(flow.grade), "bold"),), gutter=0, after=0),
        _call(flow),
        _plan(flow),
        *_screen(flow),
        _total(flow),
        *_deciding(flow),
        _certainty(flow),
        replace(_next(flow), tight=False),
        title(words.debrief.EXPERT, after=0),
        Block((flowing(flow.case.summary),), gutter=0),
    )


def _call(flow: DebriefFlow) -> Block:
    call = flow.overview.call
    return _line(
        words.debrief.CALL,
        _call_glyph(call),
        *words.verdicts.call_lines(flow.case, flow.grade, call),
    )


def _call_glyph(call: CallView) -> tuple[str, str]:
    return ("≈", CARE) if call.not_yet else CALLS[call.code]


def _plan(flow: DebriefFlow) -> Block:
    plan = flow.overview.plan
    glyph = ("✓", GOOD) if plan.sound else ("✗", BAD)
    return _line(words.debrief.PLAN, glyph, words.plans.plan_words(flow.case, plan))


def _screen(flow: DebriefFlow) -> Iterator[Block]:
    screen = flow.overview.screen
    if screen is not None:
        said = words.verdicts.screen_sentence(screen)
        yield _line(words.debrief.RED_FLAGS, ("!", CARE), said)


def _total(flow: DebriefFlow) -> Block:
    grade, total = flow.grade, flow.overview.total
    verdict = words.grades.verdict_sentence(grade, total.told)
    said = [f"{verdict} {words.debrief.PRESS_FOR_PARTS}"]
    if total.newest is not None:
        said.append(words.verdicts.scoring_note(grade.scoring, total.newest))
    return _line(words.debrief.TOTAL, ("✓", GOOD) if total.passed else ("✗", BAD), *said)


def _deciding(flow: DebriefFlow) -> Iterator[Block]:
    decided = flow.overview.deciding
    heaviest = decided.heaviest
    if heaviest is not None:
        glyph = ("✗", BAD) if not decided.hits else ("≈", CARE) if decided.missed else ("✓", GOOD)
        said = words.verdicts.deciding_lines(decided)
        result = words.debrief.result_sentence(heaviest)
        yield _line(words.debrief.DECIDED_BY, glyph, *said, result, flow.overview.lesson)


def _certainty(flow: DebriefFlow) -> Block:
    certainty = flow.overview.certainty
    value = certainty.value
    glyph = ("✓", GOOD) if value > 0 else ("✗", BAD) if value < 0 else ("·", MUTED)
    return _line(words.debrief.CERTAINTY, glyph, words.verdicts.certainty_sentence(certainty))


def _next(flow: DebriefFlow) -> Block:
    said = words.verdicts.next_sentence(flow.overview.next)
    return _line(words.debrief.NEXT, ("→", "bold $accent"), said)


def _line(label: str, glyph: tuple[str, str], said: str, *more: str) -> Block:
    rest = [flowing(text, MUTED) for text in more if text]
    return labelled(label, flowing(said), *rest, mark=plain(*glyph), gutter=LABELS)
