"""Section 2: every option of the menu, by its role in this patient or by its speed."""

from collections.abc import Iterator, Mapping

from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.options import OptionView, Standing
from tutor.ui.debrief import notes
from tutor.ui.debrief.page import BAD, CARE, GOOD, Block, entry, flowing, title
from tutor.ui.text import MUTED, joined, lines, plain
from tutor.wording import words

SHARES = (2, 3)
GLYPHS: Mapping[Standing, tuple[str, str]] = {
    "harmful": ("!", BAD),
    "missing": ("✗", BAD),
    "too-late": ("✗", BAD),
    "costly": ("!", CARE),
    "too-fast": ("!", CARE),
    "good": ("✓", GOOD),
    "idle-chosen": ("·", "bold"),
    "idle": ("·", MUTED),
}


def blocks(flow: DebriefFlow) -> tuple[Block, ...]:
    """Return what the plan came to, what limited it, every option with its reason, the notes."""
    view = flow.plan
    limits = [flowing(words.plans.limit_sentence(limit)) for limit in view.limits]
    return (
        Block((plain(words.plans.plan_sentence(flow.case, view.verdict)),), gutter=0),
        *(entry(limit, mark=plain("!", CARE), after=0) for limit in limits[:-1]),
        *(entry(limit, mark=plain("!", CARE)) for limit in limits[-1:]),
        *_options(flow),
        *notes.blocks(view.notes),
    )


def _options(flow: DebriefFlow) -> Iterator[Block]:
    for ladder in flow.plan.ladders:
        yield title(words.plans.LADDER_HEADING)
        yield from (_option(flow, step) for step in ladder)
    for group in flow.plan.groups:
        yield title(words.plans.ROLE_HEADINGS[group.role])
        yield from (_option(flow, option) for option in group.options)


def _option(flow: DebriefFlow, view: OptionView) -> Block:
    glyph, style = GLYPHS[view.standing]
    judged = plain(words.plans.judged_as(view), style)
    head = joined(judged, " · ", " · ".join(words.plans.option_phrases(flow.case, view)))
    why = joined(flowing(words.plans.reason_words(view)), notes.muted_sign(view.note))
    label = plain(view.option.label, "bold")
    return Block((lines([label, head]), why), plain(glyph, style), SHARES)
