"""Section 5: the expert's way through the case, and why the other explanations fail."""

from collections.abc import Iterator

from tutor.model.resolved import Finding
from tutor.ui.debrief import overview
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import BAD, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

SHARES = (2, 3)


def blocks(material: Material) -> tuple[Block, ...]:
    """Return reasons, essentials, alternatives and the errors that the case invites.

    Each part is left out where the case or the criteria have nothing to say. The expert's summary,
    and what speaks against the structure that was named, stand on the first view.
    """
    case = material.case
    return (
        title("Why this call", after=0),
        Block((flowing(case.because),), gutter=0),
        *_essentials(material),
        *_against(material),
        *_misconceptions(material),
    )


def _essentials(material: Material) -> Iterator[Block]:
    essentials = material.case.essentials
    done = sum(1 for finding in essentials if finding.inquiry in material.asked)
    yield title(f"What had to be asked and examined: you did {done} of {len(essentials)}")
    for finding in essentials:
        yield _essential(material, finding)


def _essential(material: Material, finding: Finding) -> Block:
    asked = material.encounter.asked
    place = asked.index(finding.inquiry) + 1 if finding.inquiry in asked else None
    glyph = plain("✓", GOOD) if place is not None else plain("✗", BAD)
    said = plain(words.debrief.essential_words(finding, place), MUTED if place is not None else "")
    return Block(
        (lines([plain(finding.label, "bold"), said]), flowing(finding.result)),
        glyph,
        SHARES,
        stacked=lines([joined(plain(finding.label, "bold"), "  ", said), flowing(finding.result)]),
    )


def _against(material: Material) -> Iterator[Block]:
    case = material.case
    told = overview.told_before(material)
    others = {name: why for name, why in case.against.items() if name not in told}
    if others:
        yield title(f"Against the {'other ' if told else ''}alternatives")
    for name, why in others.items():
        label = words.labels.source_label(case, name)
        yield entry(plain(label, "bold"), flowing(why), mark=plain("-", MUTED))


def _misconceptions(material: Material) -> Iterator[Block]:
    if material.misconceptions:
        yield title("Errors that this case invites")
    for error in material.misconceptions:
        yield entry(
            plain(f"“{error.says}”", "bold"), flowing(error.correction), mark=plain("-", MUTED)
        )
