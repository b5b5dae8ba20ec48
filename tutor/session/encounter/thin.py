"""What is thin about an answer before it is committed, as codes.

Only what the learner did is looked at: how much was marked, named and stated. Which finding argues
for what is the key's to say; a warning that knew it could be tried out, mark by mark, until it was
silent. So nothing here asks whether a mixed call has a finding of each side, beyond that two are
needed for it.
"""

from collections.abc import Iterator
from enum import Enum, auto

from tutor.session.encounter.state import Encounter

FEWEST_MARKED, MOST_MARKED = 3, 6
"""How many deciding findings are asked for: fewer seldom decide, more are no longer a choice."""
SIDES = 2
"""The sides of a mixed call, each of which needs a finding."""


class Thin(Enum):
    """What can be thin about an answer, the gravest first."""

    NOT_EXAMINED = auto()
    NOTHING_MARKED = auto()
    ONE_SIDED = auto()
    FEW_MARKED = auto()
    MANY_MARKED = auto()
    NO_SOURCE = auto()
    SECOND_SOURCE = auto()
    NOT_STATED = auto()


def thin_points(encounter: Encounter) -> tuple[Thin, ...]:
    """Return what is thin about the answer so far, the gravest first; nothing where all is there.

    A thin answer can be committed all the same: this is a reminder, and no rule.
    """
    return tuple(_thin(encounter))


def _thin(encounter: Encounter) -> Iterator[Thin]:
    if not encounter.case.examinations & set(encounter.asked):
        yield Thin.NOT_EXAMINED
    marked = len(encounter.evidence)
    if not marked:
        yield Thin.NOTHING_MARKED
    elif encounter.call == "mixed" and marked < SIDES:
        yield Thin.ONE_SIDED
    elif marked < FEWEST_MARKED:
        yield Thin.FEW_MARKED
    elif marked > MOST_MARKED:
        yield Thin.MANY_MARKED
    if not encounter.sources:
        yield Thin.NO_SOURCE
    elif len(encounter.sources) < SIDES and (encounter.call == "mixed" or encounter.two_expected):
        yield Thin.SECOND_SOURCE
    if encounter.certainty is None:
        yield Thin.NOT_STATED
