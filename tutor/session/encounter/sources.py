"""Which structures may be named beside each other, and what a choice makes of those named before.

A mixed call names one structure of each region. Every other call names one; two only where the
learner says first that two are at work, for a second name given lightly would only halve the mark.
A single structure may be of any region: a slip there is for the student to see, not for the menu.
"""

from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Call
from tutor.session.encounter.state import Encounter
from tutor.session.refusal import Refusal

MOST = 2
"""How many structures are named at most, whatever the call."""
REGION: dict[Call, str] = {"referred": "spine", "local": "foot"}
"""The region from which the two structures of a call are; a mixed call has both."""


def room(encounter: Encounter) -> int:
    """Return how many structures can be named beside the call as it stands (1 or 2)."""
    return MOST if encounter.call == "mixed" or _two(encounter) else 1


def refusal_of(encounter: Encounter, named: tuple[str, ...]) -> Refusal | None:
    """Return why these structures cannot be named together, None where they can."""
    case, call = encounter.case, encounter.call
    if not all(name in case.structure for name in named):
        return Refusal.NO_STRUCTURE
    if len(named) > MOST:
        return Refusal.TWO_SOURCES
    if len(named) > room(encounter):
        return Refusal.ONE_SOURCE
    regions = [case.structure[name].region for name in named]
    if call == "mixed" and len(set(regions)) < len(regions):
        return Refusal.ONE_OF_EACH
    if call in REGION and len(named) > 1 and set(regions) != {REGION[call]}:
        return Refusal.TWO_OF_REGION
    return None


def toggled(encounter: Encounter, chosen: str) -> tuple[str, ...]:
    """Return the structures named once one more is chosen, or taken back where it was among them.

    What cannot stand beside it makes room, the oldest first, so that one key changes a mind.
    """
    if chosen in encounter.sources:
        return tuple(name for name in encounter.sources if name != chosen)
    others = encounter.sources
    while others and refusal_of(encounter, (*others, chosen)):
        leaving = next(
            (name for name in others if refusal_of(encounter, (name, chosen))), others[0]
        )
        others = tuple(name for name in others if name != leaving)
    return (*others, chosen)


def kept(case: ResolvedCase, call: Call, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stays named under another call, for which nobody has yet said that two are.

    Of two structures the one of the call's region stays, so that nobody has to name it again.
    """
    regions = {name: case.structure[name].region for name in named if name in case.structure}
    if call == "mixed":
        first = {region: name for name, region in reversed(regions.items())}
        return tuple(name for name, region in regions.items() if first[region] == name)
    fitting = (name for name, region in regions.items() if region == REGION[call])
    return (*fitting, *regions)[:1]


def _two(encounter: Encounter) -> bool:
    return encounter.two_expected and encounter.call in REGION
