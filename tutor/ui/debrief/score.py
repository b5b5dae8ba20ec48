"""Section 6: the score in its parts, the ceilings on it, and the basis of every other mark."""

from collections.abc import Iterator

from textual.content import Content

from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.score import HeldBy, MarkRow, ScoreView
from tutor.model.resolved import ResolvedCase
from tutor.ui.debrief import notes
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

BAR = 20
EFFECT = 7
"""Cells for what a mark was worth."""


def blocks(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return the table of parts, the ceilings, the verdict and the marks.

    Each mark has its effect in the gutter.
    """
    grade, score = flow.grade, flow.score
    return (
        Block((_table(score),), gutter=0),
        *(_held(held) for held in score.caps),
        entry(
            plain(words.grades.verdict_sentence(grade, score.told), "bold"),
            plain(words.debrief.scoring_sentence(grade), MUTED),
            mark=plain("✓", GOOD) if grade.passed else plain("✗", BAD),
        ),
        *_marks(flow.case, score),
        *notes.blocks(score.notes),
    )


def _table(score: ScoreView) -> Content:
    rows = [plain(_row(words.debrief.SCORE_HEAD), MUTED)]
    rows += [
        joined(_row(words.debrief.part_row(part)), "   ", *_bar(part.value)) for part in score.rows
    ]
    rows.append(plain(_row(words.debrief.sum_row(score)), "bold"))
    floor = f"   {words.debrief.NEVER_BELOW}" if score.floored else ""
    total = plain(_row(words.debrief.total_row(score)), "bold $accent")
    rows.append(joined(total, plain(floor, MUTED)))
    return lines(rows)


def _row(cells: tuple[str, str, str, str]) -> str:
    name, value, share, points = cells
    return f"{name:<16}{value:>6}{share:>8}{points:>9}"


def _bar(value: float) -> tuple[Content, Content]:
    full = round(BAR * min(max(value, 0.0), 1.0))
    return plain("━" * full, "$success"), plain("─" * (BAR - full), MUTED)


def _held(held: HeldBy) -> Block:
    said = joined(words.debrief.cap_sentence(held.cap), notes.muted_sign(held.note))
    return entry(said, mark=plain("!", CARE))


def _marks(case: ResolvedCase, score: ScoreView) -> Iterator[Block]:
    for group in score.groups:
        yield title(words.labels.PART_LABELS[group.key], after=0)
        for row in group.marks:
            yield _mark(case, row, after=int(row is group.marks[-1]))


def _mark(case: ResolvedCase, row: MarkRow, *, after: int) -> Block:
    """Return one mark, with its reason and basis where they are told here."""
    label = plain(words.labels.mark_label(case, row.mark), "bold")
    head = joined(label, plain(f"  {words.labels.verdict_words(case, row.mark)}", MUTED))
    why = joined(flowing(words.labels.why_words(row.mark)), notes.muted_sign(row.note))
    effect = plain(f"{row.mark.effect:+.2f}")
    told = [] if row.note is None else [why]
    return Block((lines([head, *told]),), effect, gutter=EFFECT, after=after)
