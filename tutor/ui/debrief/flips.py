"""Section 3: which findings would have changed the call, had they been the other way.

Each change is a question first, so that a student thinks before reading the answer.
"""

from tutor.grading import Reading, read_case, smallest_flips
from tutor.grading.flips import read_reversed
from tutor.model.resolved import FlipSet
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import Block, entry, flowing
from tutor.ui.text import MUTED, lines, plain
from tutor.wording import words


def what_ifs(material: Material) -> tuple[tuple[tuple[Block, ...], tuple[Block, ...]], ...]:
    """Return a pair (question, answer) for each change: the smallest first, then the author's."""
    now = read_case(material.case)
    flips = flips_of(material)
    return tuple(
        (_question(material, flip, f"{number} of {len(flips)}"), _answer(material, flip, now))
        for number, flip in enumerate(flips, start=1)
    )


def flips_of(material: Material) -> tuple[FlipSet, ...]:
    """Return the smallest flips, then those that the author wrote.

    Where both make the same change, the author's flip stays, because it has a reason in words. The
    smallest are left out where the catalogue does not know every finding of the case: an attempt
    may be older than the catalogue.
    """
    case, catalogue = material.case, material.catalogue
    written = {frozenset(flip.change) for flip in case.flips}
    known = catalogue is not None and all(
        finding.inquiry in catalogue.inquiries for finding in case.listed
    )
    smallest = smallest_flips(case, catalogue) if known and catalogue is not None else ()
    return (*(flip for flip in smallest if frozenset(flip.change) not in written), *case.flips)


def _question(material: Material, flip: FlipSet, number: str) -> tuple[Block, ...]:
    finding = material.case.finding
    changes = [
        entry(
            flowing(words.debrief.turned_sentence(finding[name])), mark=plain("-", MUTED), after=0
        )
        for name in flip.change
        if name in finding
    ]
    return (
        Block((plain(f"{number}  {words.debrief.WHAT_IF}", "bold"),), gutter=0, after=0),
        *changes,
        Block((plain(words.debrief.WHAT_IF_ASKS, "bold $primary"),), gutter=0),
    )


def _answer(material: Material, flip: FlipSet, now: Reading) -> tuple[Block, ...]:
    why = flip.why
    if not why and material.catalogue is not None:
        why = words.debrief.flip_reason(
            read_reversed(material.case, flip.change, material.catalogue)
        )
    said = lines([plain(words.debrief.flip_answer(flip.call, now.call), "bold"), flowing(why)])
    return (Block((said,), plain("→", "bold $accent"), after=0),)
