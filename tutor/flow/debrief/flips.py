"""Which findings would have changed the call, had they been the other way.

Each change is a question first, so that a student thinks before reading the answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.flow.debrief.material import Material
from tutor.grading import Reading, read_case, smallest_flips
from tutor.grading.flips import read_reversed
from tutor.grading.reading import ReadCall
from tutor.model.resolved import Finding, FlipSet


@dataclass(frozen=True)
class FlipCard:
    """A change of findings, and what the document would make of it.

    ``why`` is the author's; where it is empty, ``reading`` says why, if the catalogue is at hand.
    """

    number: int
    count: int
    change: tuple[Finding, ...]
    call: str
    now: ReadCall
    why: str
    reading: Reading | None


def flip_cards(material: Material) -> tuple[FlipCard, ...]:
    """Return a card for each change: the smallest first, then the author's."""
    now, flips = read_case(material.case).call, flips_of(material)
    known = material.case.finding
    return tuple(
        FlipCard(
            number,
            len(flips),
            tuple(known[name] for name in flip.change if name in known),
            flip.call,
            now,
            flip.why,
            _read(material, flip),
        )
        for number, flip in enumerate(flips, start=1)
    )


def flips_of(material: Material) -> tuple[FlipSet, ...]:
    """Return the smallest flips, then those that the author wrote.

    Where both make the same change, the author's flip stays, because it has a reason in words. The
    smallest are left out where the catalogue does not know every finding of the case: an attempt
    may be older than the catalogue.
    """
    case = material.case
    written = {frozenset(flip.change) for flip in case.flips}
    smallest = (flip for flip in _smallest(material) if frozenset(flip.change) not in written)
    return (*smallest, *case.flips)


def _smallest(material: Material) -> Iterator[FlipSet]:
    case, catalogue = material.case, material.catalogue
    if catalogue is not None and all(
        finding.inquiry in catalogue.inquiries for finding in case.listed
    ):
        yield from smallest_flips(case, catalogue)


def _read(material: Material, flip: FlipSet) -> Reading | None:
    if flip.why or material.catalogue is None:
        return None
    return read_reversed(material.case, flip.change, material.catalogue)
