"""Section 4: how the governing document itself reads the case, sign by sign."""

from collections.abc import Iterator

from tutor.grading import Reading, read_case
from tutor.model.criteria import FOUR_SIGNS
from tutor.model.resolved import Finding
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, plain
from tutor.wording import words


def blocks(material: Material) -> tuple[Block, ...]:
    """Return the reading in words, each of the four signs with its findings, and local tests."""
    case = material.case
    reading = read_case(case)
    said = [flowing(sentence) for sentence in words.grades.reading_sentences(case, reading)]
    return (
        *(entry(sentence, mark=plain("-", MUTED), after=0) for sentence in said[:-1]),
        *(entry(sentence, mark=plain("-", MUTED)) for sentence in said[-1:]),
        title(words.debrief.signs_heading(reading)),
        *(_sign(material, reading, sign) for sign in FOUR_SIGNS),
        *_local(material, reading),
    )


def _sign(material: Material, reading: Reading, sign: str) -> Block:
    points_back = sign in reading.pointing
    glyph, style = ("✓", GOOD) if points_back else ("≈", CARE)
    if sign not in reading.present:
        glyph, style = "·", MUTED
    shown = [
        finding for finding in material.case.listed if finding.positive and finding.sign == sign
    ]
    head = joined(
        plain(words.labels.SIGN_LABELS[sign].capitalize(), "bold"),
        ": ",
        words.debrief.sign_words(reading, sign),
    )
    return entry(
        head,
        *(_finding(finding) for finding in shown),
        plain(material.basis(f"document:{sign}"), MUTED),
        mark=plain(glyph, style),
    )


def _local(material: Material, reading: Reading) -> Iterator[Block]:
    """Yield the local tests that are positive, and the finding that documents a second disorder."""
    finding = material.case.finding
    if reading.local_tests:
        yield title("Local tests that are positive")
        for name in reading.local_tests:
            yield entry(_finding(finding[name]), mark=plain("✓", GOOD))
    if material.case.second in finding:
        yield title("A second, distal disorder is documented")
        yield entry(_finding(finding[str(material.case.second)]), mark=plain("✓", GOOD))


def _finding(finding: Finding) -> str:
    return f"{words.debrief.lead_in(finding)} {' '.join(finding.result.split())}"
