"""Commit: call, source and certainty, the evidence beside them, and what is thin.

What is thin is told from what the learner did alone. A warning that knew the key could be tried
out.
"""

from dataclasses import dataclass
from typing import Literal

from tutor.flow.encounter.groups import Group, Listed, grouped
from tutor.flow.encounter.investigate import Entry, evidence_entries
from tutor.model.scalars import CALLS, Call
from tutor.session.encounter import (
    ChooseCall,
    ChooseCertainty,
    ChooseSources,
    Encounter,
    ExpectTwo,
    Thin,
    thin_points,
    toggled,
)

Wanted = Literal["one", "two", "each"]
"""How many structures are to be named: one, two of the call's region, or one of each region."""
REGIONS = ("spine", "foot")
"""The regions, in the order in which they are shown."""
LEVELS = (1, 2, 3)
"""How sure one can be."""


@dataclass(frozen=True)
class CallChoice:
    """A call that can be made."""

    call: Call
    chosen: bool

    @property
    def act(self) -> ChooseCall:
        """What choosing it does."""
        return ChooseCall(self.call)


@dataclass(frozen=True)
class SourceChoice(Listed):
    """A structure that can be named, its region being its group; ``act`` names it or no longer.

    What cannot stand beside it makes room, so the act is all the structures named afterwards.
    """

    chosen: bool
    act: ChooseSources


@dataclass(frozen=True)
class CertaintyChoice:
    """A degree of certainty, 1 to 3."""

    level: int
    chosen: bool

    @property
    def act(self) -> ChooseCertainty:
        """What choosing it does; chosen again it is taken back."""
        return ChooseCertainty(None if self.chosen else self.level)


@dataclass(frozen=True)
class CommitView:
    """What can be chosen and is chosen; ``call`` and ``wanted`` are None before there is a call.

    ``evidence`` is in the order of marking.
    """

    calls: tuple[CallChoice, ...]
    sources: tuple[SourceChoice, ...]
    certainties: tuple[CertaintyChoice, ...]
    evidence: tuple[Entry, ...]
    thin: tuple[Thin, ...]
    call: Call | None
    named: tuple[str, ...]
    certainty: int | None
    wanted: Wanted | None
    two: ExpectTwo

    @property
    def regions(self) -> tuple[Group[SourceChoice], ...]:
        """The structures by region."""
        return grouped(self.sources)


def commit_view(encounter: Encounter) -> CommitView:
    """Return the choices of an encounter."""
    return CommitView(
        calls=tuple(CallChoice(call, encounter.call == call) for call in CALLS),
        sources=_sources(encounter),
        certainties=tuple(CertaintyChoice(level, encounter.certainty == level) for level in LEVELS),
        evidence=evidence_entries(encounter),
        thin=thin_points(encounter),
        call=encounter.call,
        named=encounter.sources,
        certainty=encounter.certainty,
        wanted=_wanted(encounter),
        two=ExpectTwo(not encounter.two_expected),
    )


def _sources(encounter: Encounter) -> tuple[SourceChoice, ...]:
    return tuple(
        SourceChoice(
            id=structure.id,
            group=region,
            wordings=(structure.label,),
            label=structure.label,
            chosen=structure.id in encounter.sources,
            act=ChooseSources(toggled(encounter, structure.id)),
        )
        for region in REGIONS
        for structure in encounter.case.structures
        if structure.region == region
    )


def _wanted(encounter: Encounter) -> Wanted | None:
    if encounter.call is None:
        return None
    if encounter.call == "mixed":
        return "each"
    return "two" if encounter.two_expected else "one"
