"""Section 1: what the student marked beside what the expert marks."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.evidence import UNREMARKABLE, Compared, EvidenceView
from tutor.model.grade import EvidenceKind
from tutor.ui.debrief import notes
from tutor.ui.debrief.page import (
    BAD,
    CARE,
    GOOD,
    NOTHING,
    Block,
    entry,
    flowing,
    title,
)
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

SHARES = (5, 2, 3, 7)
"""Finding, you, expert, why."""
GLYPHS: Mapping[EvidenceKind, tuple[str, str]] = {
    "miss": ("✗", BAD),
    "false-alarm": ("!", CARE),
    "hit": ("✓", GOOD),
    "also-supports": ("✓", MUTED),
}
"""Mark and style of the kinds of finding that have one of their own."""


def blocks(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return the tally, the heads of the columns, each kind with its findings, and the notes."""
    return tuple(_all(flow, flow.evidence))


def _all(flow: DebriefFlow, evidence: EvidenceView) -> Iterator[Block]:
    yield Block((lines(words.evidence.tally_lines(flow.case, flow.grade, evidence)),), gutter=0)
    yield Block(
        tuple(plain(head, MUTED) for head in words.evidence.HEADS),
        shares=SHARES,
        stacked=NOTHING,
    )
    for kind, findings in evidence.kinds.items():
        yield title(words.evidence.kind_heading(kind, len(findings)))
        for compared in findings:
            yield _finding(compared)
    yield from notes.blocks(evidence.notes)


def _finding(compared: Compared) -> Block:
    finding, kind = compared.finding, compared.kind
    glyph, style = GLYPHS.get(kind, ("·", MUTED))
    what = lines([plain(finding.label, "bold"), flowing(finding.result)])
    if kind in UNREMARKABLE:
        return entry(what, mark=plain(glyph, style))
    verdict = plain(words.evidence.KIND_LABELS[kind], style)
    yours, experts = words.evidence.your_words(compared), words.evidence.expert_words(compared)
    why = lines(_grounds(compared))
    you, expert = (
        plain(f"{words.evidence.YOU} ", "bold"),
        plain(f"{words.evidence.EXPERT} ", "bold"),
    )
    beside = joined(verdict, " · ", you, yours, " · ", expert, experts)
    return Block(
        (what, lines([verdict, yours]), plain(experts), why),
        plain(glyph, style),
        SHARES,
        stacked=lines([what, beside, why]),
    )


def _grounds(compared: Compared) -> Iterator[Content]:
    """Yield why a finding counts, on what basis, and what the literature found the test worth."""
    yield joined(flowing(compared.finding.why), notes.muted_sign(compared.note))
    worth = compared.worth
    if worth is not None:
        remark = "" if worth.remark is None else notes.sign(worth.remark)
        study = notes.sign(worth.study)
        yield plain(words.evidence.worth_sentence(worth.accuracy, remark, study), MUTED)
