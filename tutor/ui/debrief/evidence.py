"""Section 1: what the student marked beside what the expert marks, the differences first."""

from collections import Counter
from collections.abc import Iterator

from tutor.model.resolved import Finding, ResolvedCase
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.sheet import (
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
    """Return every listed finding, and what was asked beyond them."""
    kinds: dict[str, list[Finding]] = {kind: [] for kind in GLYPHS}
    for one in material.case.findings:
        if one.listed or one.inquiry in material.asked:
            kinds[kind_of(material.case, one, material.marked)].append(one)
    return tuple(_all(material, kinds))


def kind_of(case: ResolvedCase, finding: Finding, marked: frozenset[str]) -> str:
    """Tell a hit, a miss, a false alarm, what was rightly left, and what weighs nothing."""
    if not finding.listed:
        return "unlisted"
    if not finding.evidence_weight:
        return "prompt"
    if finding in case.supporting(case.call):
        return "hit" if finding.inquiry in marked else "miss"
    return "false alarm" if finding.inquiry in marked else "left"


def _all(material: Material, kinds: dict[str, list[Finding]]) -> Iterator[Block]:
    tally = evidence_tally(Counter({kind: len(some) for kind, some in kinds.items()}))
    ignored = [material.case.finding[one].label for one in material.grade.ignored
               if one in material.case.finding]  # fmt: skip
    notes = [coherence_sentence(material.grade), ignored_sentence(ignored)]
    yield Block((lines([tally, *(one for one in notes if one)]),), gutter=0)
    yield Block(
        tuple(plain(one, MUTED) for one in ("Finding", "You", "Expert", "Why, and on what basis")),
        shares=SHARES,
        stacked=NOTHING,
    )
    for kind, some in kinds.items():
        if some:
            yield title(f"{EVIDENCE_HEADINGS[kind]} ({len(some)})")
            for one in sorted(some, key=lambda one: -one.evidence_weight):
                yield _finding(material, kind, one)


def _finding(material: Material, kind: str, one: Finding) -> Block:
    asked, marked = one.inquiry in material.asked, one.inquiry in material.encounter.evidence
    glyph, style = GLYPHS[kind]
    verdict = plain(EVIDENCE_VERDICTS[kind], style)
    what = lines([plain(one.label, "bold"), flowing(one.result)])
    yours = your_words(one, asked=asked, marked=marked and asked)
    if kind == "unlisted":
        return entry(
            plain(one.label, "bold"),
            flowing(one.result),
            *([plain("You marked it, and it weighs nothing.", MUTED)] if marked else []),
            mark=plain(glyph, style),
        )
    experts = expert_words(material.case, one)
    worth = material.worth(one.inquiry)
    beneath = [plain(text, MUTED) for text in (material.basis(one.basis), worth) if text]
    why = lines([flowing(one.why), *beneath])
    you, expert = plain("You: ", "bold"), plain("Expert: ", "bold")
    compared = joined(verdict, ".  ", you, f"{yours}.  ", expert, f"{experts}.")
    return Block(
        (what, lines([verdict, yours]), plain(experts), why),
        plain(glyph, style),
        SHARES,
        stacked=lines([what, compared, why]),
    )
