"""Section 2: every option of the menu by the role that it has in this patient."""

from collections.abc import Iterator

from tutor.grading.parts.plan import COSTLY, CREDITABLE
from tutor.model.resolved import Option
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import ROLE_HEADINGS, ROLE_LABELS, option_words, plan_limits, plan_sentence

SHARES = (2, 3)


def blocks(material: Material) -> tuple[Block, ...]:
    """Return what the plan came to, what limited it, and every option with its reason."""
    limits = plan_limits(material.grade)
    return (
        Block((plain(plan_sentence(material.case, material.grade)),), gutter=0),
        *(entry(flowing(limit), mark=plain("!", CARE), after=0) for limit in limits[:-1]),
        *(entry(flowing(limit), mark=plain("!", CARE)) for limit in limits[-1:]),
        *_options(material),
    )


def _options(material: Material) -> Iterator[Block]:
    for role, heading in ROLE_HEADINGS.items():
        options = [option for option in material.case.options if option.role == role]
        if options:
            yield title(heading)
            for option in options:
                yield _option(material, option)


def _option(material: Material, option: Option) -> Block:
    chosen = option.id in material.encounter.plan
    mark = material.plan_marks.get(option.id)
    role = ROLE_LABELS[option.role].capitalize()
    glyph, style = _glyph(option, chosen=chosen, serves=mark is not None)
    said = option_words(material.case, option, mark, chosen=chosen)
    what = lines([plain(option.label, "bold"), joined(plain(role, style), ". ", said)])
    why = lines([flowing(option.why), plain(material.basis(option.basis), MUTED)])
    return Block((what, why), plain(glyph, style), SHARES)


def _glyph(option: Option, *, chosen: bool, serves: bool) -> tuple[str, str]:
    """Return sign and style of an option; ``serves`` says whether the grade has a mark for it."""
    if chosen:
        if option.role in COSTLY:
            return "!", CARE if option.role == "low-value" else BAD
        return ("✓", GOOD) if option.role in CREDITABLE else ("·", "bold")
    if option.role == "required" and serves:
        return "✗", BAD
    return "·", MUTED
