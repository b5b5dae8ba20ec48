"""Section 4: how the governing document itself reads the case, sign by sign."""

from collections.abc import Iterator

from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.reading import ReadingView, SignView
from tutor.ui.debrief.page import CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, plain
from tutor.wording import words

GLYPHS = {"absent": ("·", MUTED), "elsewhere": ("≈", CARE), "points-back": ("✓", GOOD)}


def blocks(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return the reading in words, each of the four signs with its findings, and local tests."""
    view = flow.reading
    told = words.grades.reading_sentences(flow.case, view.reading)
    said = [flowing(sentence) for sentence in told]
    return (
        *(entry(sentence, mark=plain("-", MUTED), after=0) for sentence in said[:-1]),
        *(entry(sentence, mark=plain("-", MUTED)) for sentence in said[-1:]),
        title(words.debrief.signs_heading(view.reading)),
        *(_sign(sign) for sign in view.signs),
        *_local(view),
    )


def _sign(sign: SignView) -> Block:
    glyph, style = GLYPHS[sign.state]
    name = plain(words.debrief.sign_name(sign), "bold")
    return entry(
        joined(name, ": ", words.debrief.sign_words(sign)),
        *(words.debrief.result_sentence(finding) for finding in sign.findings),
        plain(words.labels.basis_line(sign.basis), MUTED),
        mark=plain(glyph, style),
    )


def _local(view: ReadingView) -> Iterator[Block]:
    """Yield the local tests that are positive, and the finding that documents a second disorder."""
    if view.local_tests:
        yield title(words.debrief.LOCAL_TESTS)
    for finding in view.local_tests:
        yield entry(words.debrief.result_sentence(finding), mark=plain("✓", GOOD))
    if view.second is not None:
        yield title(words.debrief.SECOND)
        yield entry(words.debrief.result_sentence(view.second), mark=plain("✓", GOOD))
