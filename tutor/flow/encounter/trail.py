"""The stages of an encounter as a trail: what is done, where one is, and where one can go."""

from dataclasses import dataclass
from typing import Literal

from tutor.session.encounter import OPEN_CHART, STAGES, Encounter, Move, Stage

Standing = Literal["done", "here", "ahead"]


@dataclass(frozen=True)
class Crumb:
    """One stage; ``act`` goes there, None where no act ever does by itself."""

    stage: Stage
    standing: Standing
    act: Move | None


def trail(encounter: Encounter) -> tuple[Crumb, ...]:
    """Return all stages in their order."""
    now = STAGES.index(encounter.stage)
    return tuple(
        Crumb(stage, _standing(index - now), Move(stage) if stage in OPEN_CHART else None)
        for index, stage in enumerate(STAGES)
    )


def _standing(ahead: int) -> Standing:
    if ahead < 0:
        return "done"
    return "ahead" if ahead else "here"
