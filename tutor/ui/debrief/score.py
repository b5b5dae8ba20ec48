"""Section 6: the score in its parts, the ceilings on it, and the basis of every other mark."""

from collections.abc import Iterator

from textual.content import Content

from tutor.grading import SCORINGS
from tutor.model.grade import Mark
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.notes import Notes
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

BAR = 20
EFFECT = 7
"""Cells for what a mark was worth."""
ELSEWHERE = ("evidence", "plan")
"""Parts whose marks are explained in sections of their own, and only named here."""


def blocks(material: Material) -> tuple[Block, ...]:
    """Return the table of parts, the ceilings, the verdict and the marks.

    Each mark has its effect in the gutter; only parts in ``EXPLAINED`` give reasons here, so that
    no reason stands in two sections.
    """
    grade, cited = material.grade, Notes(material)
    glyph = plain("✓", GOOD) if grade.passed else plain("✗", BAD)
    verdict = words.grades.verdict_sentence(grade, {cap.code for cap in grade.caps})
    return (
        Block((_table(material),), gutter=0),
        *(
            entry(
                joined(
                    words.debrief.cap_sentence(cap),
                    plain(f" {cited.cite(cap.basis.id)}", MUTED),
                ),
                mark=plain("!", CARE),
            )
            for cap in grade.caps
        ),
        entry(
            plain(verdict, "bold"),
            plain(words.debrief.scoring_sentence(grade), MUTED),
            mark=glyph,
        ),
        *_marks(material, cited),
        *cited.blocks(),
    )


def _table(material: Material) -> Content:
    grade = material.grade
    head = f"{'Part':<16}{'Mark':>6}{'Share':>8}{'Points':>9}"
    rows = [plain(head, MUTED)]
    total = whole = 0.0
    for part in SCORINGS[grade.scoring].parts:
        value, share = grade.parts[part.key], part.weight
        total += share * value
        whole += share
        label, points = words.labels.PART_LABELS[part.key], words.labels.points(share * value)
        row = f"{label:<16}{value:>6.2f}{share:>8.0f}{points:>9}"
        rows.append(joined(row, "   ", *_bar(value)))
    rows.append(plain(f"{'Sum':<16}{'':>6}{whole:>8.0f}{words.labels.points(total):>9}", "bold"))
    row = f"{'Total':<16}{'':>6}{'100':>8}{words.labels.points(grade.total):>9}"
    floor = "   never below 0" if total < 0 else ""
    rows.append(joined(plain(row, "bold $accent"), plain(floor, MUTED)))
    return lines(rows)


def _bar(value: float) -> tuple[Content, Content]:
    full = round(BAR * min(max(value, 0.0), 1.0))
    return plain("━" * full, "$success"), plain("─" * (BAR - full), MUTED)


def _marks(material: Material, cited: Notes) -> Iterator[Block]:
    for part in material.grade.parts:
        marks = [mark for mark in material.grade.marks if mark.part == part]
        if marks:
            yield title(words.labels.PART_LABELS[part], after=0)
            said = {words.labels.why_words(marks[0]): marks[0]} if part not in ELSEWHERE else {}
            for mark in marks:
                why = words.labels.why_words(mark)
                first = part not in ELSEWHERE and said.setdefault(why, mark) is mark
                after = int(mark is marks[-1])
                yield _mark(material, mark, cited if first else None, after=after)


def _mark(material: Material, mark: Mark, cited: Notes | None, *, after: int) -> Block:
    """Return one mark, with its reason and basis where they are ``cited`` here."""
    verdict = plain(f"  {words.labels.verdict_words(material.case, mark)}", MUTED)
    head = joined(plain(words.labels.mark_label(material.case, mark), "bold"), verdict)
    why = flowing(words.labels.why_words(mark))
    more = [joined(why, plain(f" {cited.cite(mark.basis.id)}", MUTED))] if cited else []
    effect = plain(f"{mark.effect:+.2f}")
    return Block((lines([head, *more]),), effect, gutter=EFFECT, after=after)
