"""Section 1: what the student marked beside what the expert marks.

Differences stand first, since a student learns from them and may read no further.
"""

from collections import Counter
from collections.abc import Iterator

from tutor.model.resolved import Finding, ResolvedCase
from tutor.ui.debrief.material import Material
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
from tutor.wording import (
    EVIDENCE_HEADINGS,
    EVIDENCE_VERDICTS,
    coherence_sentence,
    evidence_tally,
    expert_words,
    ignored_sentence,
    your_words,
)

SHARES = (5, 2, 3, 7)
"""Finding, you, expert, why."""
GLYPHS = {
    "miss": ("✗", BAD),
    "false alarm": ("!", CARE),
    "hit": ("✓", GOOD),
    "left": ("·", MUTED),
    "prompt": ("·", MUTED),
    "unlisted": ("·", MUTED),
}
"""Mark and style of each kind of finding, in the order in which the kinds are shown."""


def blocks(material: Material) -> tuple[Block, ...]:
    """Return every finding that the case lists, and every other finding that was asked for."""
    kinds: dict[str, list[Finding]] = {kind: [] for kind in GLYPHS}
    for finding in material.case.findings:
        if finding.listed or finding.inquiry in material.asked:
            kinds[kind_of(material.case, finding, material.marked)].append(finding)
    return tuple(_all(material, kinds))


def kind_of(case: ResolvedCase, finding: Finding, marked: frozenset[str]) -> str:
    """Return the kind of a finding, one of the keys of ``GLYPHS``.

    ``marked`` holds the inquiries whose findings the student marked. A finding is judged by the
    case's own call and not by the student's: it is a hit or a miss where it supports that call. A
    ``prompt`` weighs nothing as evidence, and an ``unlisted`` finding is a stock answer.
    """
    if not finding.listed:
        return "unlisted"
    if not finding.evidence_weight:
        return "prompt"
    if finding in case.supporting(case.call):
        return "hit" if finding.inquiry in marked else "miss"
    return "false alarm" if finding.inquiry in marked else "left"


def _all(material: Material, kinds: dict[str, list[Finding]]) -> Iterator[Block]:
    tally = evidence_tally(Counter({kind: len(findings) for kind, findings in kinds.items()}))
    known = material.case.finding
    ignored = [known[name].label for name in material.grade.ignored if name in known]
    notes = [coherence_sentence(material.grade), ignored_sentence(ignored)]
    yield Block((lines([tally, *(note for note in notes if note)]),), gutter=0)
    yield Block(
        tuple(
            plain(head, MUTED) for head in ("Finding", "You", "Expert", "Why, and on what basis")
        ),
        shares=SHARES,
        stacked=NOTHING,
    )
    for kind, findings in kinds.items():
        if findings:
            yield title(f"{EVIDENCE_HEADINGS[kind]} ({len(findings)})")
            for finding in sorted(findings, key=lambda finding: -finding.evidence_weight):
                yield _finding(material, kind, finding)


def _finding(material: Material, kind: str, finding: Finding) -> Block:
    asked, marked = (
        finding.inquiry in material.asked,
        finding.inquiry in material.encounter.evidence,
    )
    glyph, style = GLYPHS[kind]
    verdict = plain(EVIDENCE_VERDICTS[kind], style)
    what = lines([plain(finding.label, "bold"), flowing(finding.result)])
    yours = your_words(finding, asked=asked, marked=marked and asked)
    if kind == "unlisted":
        return entry(
            plain(finding.label, "bold"),
            flowing(finding.result),
            *([plain("You marked it, and it weighs nothing.", MUTED)] if marked else []),
            mark=plain(glyph, style),
        )
    experts = expert_words(material.case, finding)
    worth = material.worth(finding.inquiry)
    beneath = [plain(text, MUTED) for text in (material.basis(finding.basis), worth) if text]
    why = lines([flowing(finding.why), *beneath])
    you, expert = plain("You: ", "bold"), plain("Expert: ", "bold")
    compared = joined(verdict, ".  ", you, f"{yours}.  ", expert, f"{experts}.")
    return Block(
        (what, lines([verdict, yours]), plain(experts), why),
        plain(glyph, style),
        SHARES,
        stacked=lines([what, compared, why]),
    )
