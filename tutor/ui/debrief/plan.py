"""Section 2: every option of the menu by the role that it has in this patient.

The steps of a ladder of referral stand apart where one of them is needed: they are judged by their
speed there, and to show the role that they would have otherwise would tell another story.
"""

from collections.abc import Iterator

from textual.content import Content

from tutor.grading.parts.plan import COSTLY, CREDITABLE
from tutor.grading.second.needs import Ladder, needs
from tutor.model.grade import Verdict
from tutor.model.resolved import Option
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.notes import Notes
from tutor.ui.debrief.page import BAD, CARE, GOOD, NOTHING, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

SHARES = (2, 3)


def blocks(material: Material) -> tuple[Block, ...]:
    """Return what the plan came to, what limited it, and every option with its reason."""
    limits, cited = words.plans.plan_limits(material.grade), Notes(material)
    return (
        Block((plain(words.plans.plan_sentence(material.case, material.grade)),), gutter=0),
        *(entry(flowing(limit), mark=plain("!", CARE), after=0) for limit in limits[:-1]),
        *(entry(flowing(limit), mark=plain("!", CARE)) for limit in limits[-1:]),
        *_steps(material, cited),
        *_options(material, cited),
        *cited.blocks(),
    )


def _ladders(material: Material) -> tuple[Ladder, ...]:
    """Return the ladders of which this patient needs a step; scoring 1 knew none."""
    first = material.grade.scoring == words.labels.FIRST_SCORING
    return () if first else needs(material.case).ladders


def _steps(material: Material, cited: Notes) -> Iterator[Block]:
    for ladder in _ladders(material):
        yield title(words.plans.LADDER_HEADING)
        for option in sorted(ladder.rungs, key=lambda option: option.rung):
            yield _step(material, cited, option, option.rung - ladder.needed)


def _step(material: Material, cited: Notes, option: Option, steps: int) -> Block:
    """Return one step of a ladder: how fast it is, and what came of choosing it."""
    mark = material.plan_marks.get(option.id)
    chosen = option.id in material.encounter.plan
    glyph, style = ("·", MUTED) if not chosen else ("✓", GOOD) if not steps else ("!", CARE)
    if (steps < 0 and chosen) or (mark is not None and mark.code is Verdict.REQUIRED_OMITTED):
        glyph, style = "✗", BAD
    why = _why(option.why, cited.cite(option.basis))
    if mark is not None and mark.code in words.plans.OF_LADDER:
        # A step that is covered says it all by itself, and of several steps alike.
        covered, said = mark.code is words.plans.COVERED, words.labels.why_words(mark)
        why = NOTHING if covered else _why(said, cited.cite(mark.basis.id))
    said = words.plans.option_words(material.case, option, mark, chosen=chosen)
    head = joined(plain(words.plans.speed_label(steps), style), " · ", said)
    return _entry(option.label, head, why, plain(glyph, style))


def _options(material: Material, cited: Notes) -> Iterator[Block]:
    steps = {option.id for ladder in _ladders(material) for option in ladder.rungs}
    for role, heading in words.plans.ROLE_HEADINGS.items():
        options = [option for option in material.case.of_role(role) if option.id not in steps]
        if options:
            yield title(heading)
            for option in options:
                yield _option(material, cited, option)


def _option(material: Material, cited: Notes, option: Option) -> Block:
    chosen = option.id in material.encounter.plan
    mark = material.plan_marks.get(option.id)
    glyph, style = _glyph(option, chosen=chosen, serves=mark is not None)
    role = plain(words.labels.ROLE_LABELS[option.role].capitalize(), style)
    head = joined(role, " · ", words.plans.option_words(material.case, option, mark, chosen=chosen))
    why = _why(option.why, cited.cite(option.basis))
    return _entry(option.label, head, why, plain(glyph, style))


def _entry(label: str, head: Content, why: Content, glyph: Content) -> Block:
    return Block((lines([plain(label, "bold"), head]), why), glyph, SHARES)


def _why(why: str, sign: str) -> Content:
    return joined(flowing(why), plain(f" {sign}", MUTED))


def _glyph(option: Option, *, chosen: bool, serves: bool) -> tuple[str, str]:
    """Return sign and style of an option; ``serves`` says whether the grade has a mark for it."""
    if chosen:
        if option.role in COSTLY:
            return "!", CARE if option.role == "low-value" else BAD
        return ("✓", GOOD) if option.role in CREDITABLE else ("·", "bold")
    if option.role == "required" and serves:
        return "✗", BAD
    return "·", MUTED
