"""Encounters of a small case and of shipped ones, as a flow, with a record in memory."""

from collections.abc import Iterable

from tests.runs.example import library, runs
from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.flow.encounter import EncounterFlow, Outcome, open_encounter
from tutor.session.encounter import (
    Action,
    Ask,
    ChooseCall,
    ChooseEvidence,
    ChooseSources,
    Commit,
    Move,
    Stage,
    Submit,
)
from tutor.store import Store

CALLED: tuple[Action, ...] = (
    Move("investigate"),
    Ask("reflex"),
    Ask("path"),
    ChooseEvidence("path", on=True),
    Move("commit"),
    ChooseCall("referred"),
    ChooseSources(("s1-root",)),
)
"""What leads from the beginning of the small case to a call that can be committed."""
WAY: dict[Stage, tuple[Action, ...]] = {
    "meet": (),
    "investigate": CALLED[:1],
    "commit": CALLED[:5],
    "plan": (*CALLED, Commit()),
    "debrief": (*CALLED, Commit(), Submit()),
}
"""What leads to each stage of the small case."""


def small(
    *actions: Action, store: Store | None = None, content: Library | None = None
) -> EncounterFlow:
    """Return the small case after some actions."""
    flow = open_encounter(runs(store or Store.in_memory(), content or library()), "nurse")
    acted(flow, actions)
    return flow


def shipped(name: str, *actions: Action, store: Store | None = None) -> EncounterFlow:
    """Return a shipped case after some actions."""
    flow = open_encounter(runs(store or Store.in_memory(), LIBRARY), name)
    acted(flow, actions)
    return flow


def acted(flow: EncounterFlow, actions: Iterable[Action]) -> list[Outcome]:
    """Take some actions; return what came of each."""
    return [flow.act(action) for action in actions]
