"""Section 5: the expert's way through the case, and why the other explanations fail."""

from collections.abc import Iterator

from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.path import Essential, PathView
from tutor.ui.debrief.page import BAD, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

SHARES = (2, 3)


def blocks(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return reasons, essentials, alternatives and the errors that the case invites.

    Each part is left out where the case or the criteria have nothing to say. The expert's summary,
    and what speaks against the structure that was named, stand on the first view.
    """
    path = flow.path
    return (
        title(words.debrief.WHY_THIS_CALL, after=0),
        Block((flowing(flow.case.because),), gutter=0),
        title(words.debrief.essentials_heading(path)),
        *(_essential(essential) for essential in path.essentials),
        *_against(flow, path),
        *_misconceptions(path),
    )


def _essential(essential: Essential) -> Block:
    done, label = essential.place is not None, plain(essential.finding.label, "bold")
    result = flowing(essential.finding.result)
    said = plain(words.debrief.essential_words(essential), MUTED if done else "")
    return Block(
        (lines([label, said]), result),
        plain("✓", GOOD) if done else plain("✗", BAD),
        SHARES,
        stacked=lines([joined(label, "  ", said), result]),
    )


def _against(flow: DebriefFlow, path: PathView) -> Iterator[Block]:
    if path.against:
        yield title(words.debrief.against_heading(path))
    for name, why in path.against.items():
        label = words.labels.source_label(flow.case, name)
        yield entry(plain(label, "bold"), flowing(why), mark=plain("-", MUTED))


def _misconceptions(path: PathView) -> Iterator[Block]:
    if path.misconceptions:
        yield title(words.debrief.INVITED)
    for error in path.misconceptions:
        says = plain(words.debrief.quoted(error.says), "bold")
        yield entry(says, flowing(error.correction), mark=plain("-", MUTED))
