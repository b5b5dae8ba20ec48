"""Section 1: what the student marked beside what the expert marks.

Differences stand first, since a student learns from them and may read no further. A finding is of
the kind that its mark in the grade says, so that this page and the score never disagree.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from textual.content import Content

from tutor.model.grade import EvidenceKind, Verdict
from tutor.model.resolved import Finding
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.notes import Notes
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
KINDS: Mapping[Verdict, EvidenceKind] = {
    Verdict.MISS: "miss",
    Verdict.FALSE_ALARM: "false-alarm",
    Verdict.HIT: "hit",
    Verdict.ALSO_SUPPORTS: "also-supports",
    Verdict.RED_FLAG: "red-flag",
    Verdict.NEVER_EVIDENCE: "prompt",
    Verdict.NOT_LISTED: "not-listed",
}
"""The kind of a finding by the code of its mark."""
UNREMARKABLE = ("not-listed", "unlisted")
"""The kinds of finding of which the case has nothing to say."""


def blocks(material: Material) -> tuple[Block, ...]:
    """Return every finding that the case lists, and every other finding that was asked for."""
    kinds: dict[EvidenceKind, list[Finding]] = {
        kind: [] for kind in words.evidence.EVIDENCE_HEADINGS
    }
    for finding in material.case.findings:
        if finding.listed or finding.inquiry in material.asked:
            kinds[kind_of(material, finding)].append(finding)
    return tuple(_all(material, kinds))


def kind_of(material: Material, finding: Finding) -> EvidenceKind:
    """Return the kind of a finding.

    It is judged by the case's own call and not by the student's. A ``prompt`` weighs nothing as
    evidence, a ``spare`` one fits and was not needed, a ``not-listed`` one is a stock answer that
    was marked, and an ``unlisted`` one is one that was only asked for.
    """
    mark = material.evidence_marks.get(finding.inquiry)
    if finding.later:
        return "later"
    if mark is not None:
        return KINDS[mark.code]
    if not finding.listed:
        return "not-listed" if finding.inquiry in material.marked else "unlisted"
    if not finding.evidence_weight:
        return "prompt"
    if finding in material.case.supporting(material.case.call):
        return "spare"
    flagged = (
        finding.critical
        and finding.positive
        and material.grade.scoring != words.labels.FIRST_SCORING
    )
    return "red-flag" if flagged else "left"


def _all(material: Material, kinds: Mapping[EvidenceKind, list[Finding]]) -> Iterator[Block]:
    counts = Counter({kind: len(findings) for kind, findings in kinds.items()})
    case, cited = material.case, Notes(material)
    ignored = [words.labels.finding_label(case, name) for name in material.grade.ignored]
    tally = words.evidence.evidence_tally(counts, material.grade)
    notes = [
        words.grades.coherence_sentence(material.grade),
        words.debrief.ignored_sentence(ignored),
    ]
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
            yield title(f"{words.evidence.EVIDENCE_HEADINGS[kind]} ({len(findings)})")
            for finding in sorted(findings, key=lambda finding: -finding.evidence_weight):
                yield _finding(material, cited, kind, finding)
    yield from cited.blocks()


def _finding(material: Material, cited: Notes, kind: EvidenceKind, finding: Finding) -> Block:
    marked = finding.inquiry in material.marked
    glyph, style = GLYPHS.get(kind, ("·", MUTED))
    what = lines([plain(finding.label, "bold"), flowing(finding.result)])
    if kind in UNREMARKABLE:
        return entry(what, mark=plain(glyph, style))
    verdict = plain(words.evidence.EVIDENCE_VERDICTS[kind], style)
    yours = words.debrief.your_words(
        finding, asked=finding.inquiry in material.asked, marked=marked
    )
    experts = words.debrief.expert_words(material.case, finding)
    why = lines(_grounds(material, cited, finding))
    you, expert = plain("You: ", "bold"), plain("Expert: ", "bold")
    compared = joined(verdict, " · ", you, yours, " · ", expert, experts)
    return Block(
        (what, lines([verdict, yours]), plain(experts), why),
        plain(glyph, style),
        SHARES,
        stacked=lines([what, compared, why]),
    )


def _grounds(material: Material, cited: Notes, finding: Finding) -> Iterator[Content]:
    """Yield why a finding counts, on what basis, and what the literature found the test worth."""
    yield joined(flowing(finding.why), plain(f" {cited.cite(finding.basis)}", MUTED))
    accuracy = material.accuracy(finding.inquiry)
    if accuracy is not None:
        note = cited.remark(" ".join(accuracy.note.split())) if accuracy.note else None
        study = cited.cite(f"beyond:{accuracy.reference}")
        yield plain(
            words.debrief.worth_sentence(accuracy.model_copy(update={"note": note}), study), MUTED
        )
