"""Section 2: every option of the menu by the role that it has in this patient."""

from collections.abc import Iterator

from tutor.grading.parts.plan import COSTLY, CREDITABLE
from tutor.model.resolved import Option
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.sheet import BAD, CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import ROLE_HEADINGS, ROLE_LABELS, option_words, plan_limits, plan_sentence

SHARES = (2, 3)


def blocks(material: Material) -> tuple[Block, ...]:
    """Return what the plan came to, and every option with its reason."""
    limits = plan_limits(material.grade)
    return (
        Block((plain(plan_sentence(material.case, material.grade)),), gutter=0),
        *(entry(flowing(one), mark=plain("!", CARE), after=0) for one in limits[:-1]),
        *(entry(flowing(one), mark=plain("!", CARE)) for one in limits[-1:]),
        *_options(material),
    )


def _options(material: Material) -> Iterator[Block]:
    for role, heading in ROLE_HEADINGS.items():
        some = [one for one in material.case.options if one.role == role]
        if some:
            yield title(heading)
            for one in some:
                yield _option(material, one)


def _option(material: Material, one: Option) -> Block:
    chosen = one.id in material.encounter.plan
    mark = material.plan_marks.get(one.id)
    role = ROLE_LABELS[one.role].capitalize()
    glyph, style = _glyph(one, chosen=chosen, serves=mark is not None)
    said = option_words(material.case, one, mark, chosen=chosen)
    what = lines([plain(one.label, "bold"), joined(plain(role, style), ". ", said)])
    why = lines([flowing(one.why), plain(material.basis(one.basis), MUTED)])
    return Block((what, why), plain(glyph, style), SHARES)


def _glyph(one: Option, *, chosen: bool, serves: bool) -> tuple[str, str]:
    """Return mark and style: what was right, what was wrong, and what makes no difference."""
    if chosen:
        if one.role in COSTLY:
            return "!", CARE if one.role == "low-value" else BAD
        return ("✓", GOOD) if one.role in CREDITABLE else ("·", "bold")
    if one.role == "required" and serves:
        return "✗", BAD
    return "·", MUTED
