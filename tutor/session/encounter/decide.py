"""The rules of an encounter today: which actions are possible, and what each makes happen.

Only here is anything refused. Events that would change nothing are not made, so that a key pressed
twice is one event.
"""

from collections.abc import Iterator
from typing import assert_never

from tutor.model.scalars import CALLS
from tutor.session.encounter.actions import (
    Action,
    Ask,
    ChooseCall,
    ChooseCertainty,
    ChooseEvidence,
    ChooseSources,
    Commit,
    Move,
    Prescribe,
    Submit,
)
from tutor.session.encounter.events import (
    EVENTS,
    Asked,
    CallChosen,
    CertaintyStated,
    Committed,
    EncounterEvent,
    EvidenceChosen,
    Moved,
    Prescribed,
    SourcesChosen,
    Submitted,
)
from tutor.session.encounter.stages import OPEN_CHART
from tutor.session.encounter.state import Encounter
from tutor.session.refusal import Refusal, require
from tutor.session.written import Written

MOST_SOURCES = {"mixed": 2}
"""How many structures a call names at most; every other call names one."""


def take(state: Encounter, action: Action) -> tuple[Encounter, tuple[Written, ...]]:
    """Return the state after an action, and what the record keeps of it.

    Nothing is kept where nothing changes. Raises ``Refused`` where the action is not possible now.
    """
    events = tuple(_decided(state, action))
    after = state.evolved(events)
    return after, () if after == state else tuple(map(EVENTS.write, events))


def _decided(state: Encounter, action: Action) -> Iterator[EncounterEvent]:
    match action:
        case Move(stage):
            require(state.stage in OPEN_CHART, Refusal.CHART_CLOSED)
            require(stage in OPEN_CHART, Refusal.CALL_FIRST)
            yield Moved(stage)
        case Ask(inquiry):
            require(state.stage == "investigate", Refusal.CHART_NOT_OPEN)
            require(inquiry in state.case.finding, Refusal.NO_INQUIRY)
            yield Asked(inquiry)
        case ChooseEvidence(inquiry, on):
            require(state.stage in OPEN_CHART, Refusal.CHART_CLOSED)
            require(inquiry in state.asked, Refusal.NOT_IN_CHART)
            yield EvidenceChosen(inquiry, on)
        case ChooseCall() | ChooseSources() | ChooseCertainty() | Commit():
            yield from _committing(state, action)
        case Prescribe(option, on):
            require(state.stage == "plan", Refusal.PLAN_AFTER_CALL)
            require(option in state.case.option, Refusal.NO_OPTION)
            yield Prescribed(option, on)
        case Submit():
            require(state.stage == "plan", Refusal.SUBMIT_ELSEWHERE)
            yield Submitted()
        case _:
            assert_never(action)


def _committing(
    state: Encounter, action: ChooseCall | ChooseSources | ChooseCertainty | Commit
) -> Iterator[EncounterEvent]:
    """Decide what happens in Commit; what goes together there is judged together."""
    here = state.stage == "commit"
    match action:
        case ChooseCall(call):
            require(here, Refusal.CALL_ELSEWHERE)
            require(call in CALLS, Refusal.NO_CALL)
            yield CallChosen(call)
            left = state.sources[: MOST_SOURCES.get(call, 1)]
            if left != state.sources:
                yield SourcesChosen(left)
        case ChooseSources(sources):
            require(here, Refusal.SOURCE_ELSEWHERE)
            named = tuple(dict.fromkeys(sources))
            require(all(name in state.case.structure for name in named), Refusal.NO_STRUCTURE)
            mixed = state.call == "mixed"
            most = MOST_SOURCES.get(state.call or "", 1)
            require(len(named) <= most, Refusal.TWO_SOURCES if mixed else Refusal.ONE_SOURCE)
            yield SourcesChosen(named)
        case ChooseCertainty(certainty):
            require(here, Refusal.CERTAINTY_ELSEWHERE)
            require(certainty in (None, 1, 2, 3), Refusal.NO_CERTAINTY)
            yield CertaintyStated(certainty)
        case Commit():
            require(here, Refusal.COMMIT_ELSEWHERE)
            require(state.call, Refusal.CHOOSE_CALL)
            require(state.sources, Refusal.NAME_SOURCE)
            yield Committed()
        case _:
            assert_never(action)
