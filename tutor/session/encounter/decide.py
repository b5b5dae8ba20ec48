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
    ExpectTwo,
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
    TwoExpected,
)
from tutor.session.encounter.sources import REGION, kept, refusal_of
from tutor.session.encounter.stages import OPEN_CHART
from tutor.session.encounter.state import Encounter
from tutor.session.refusal import Refusal, Refused, require
from tutor.session.written import Written


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
            require(not (on and state.case.finding[inquiry].later), Refusal.RESULT_LATER)
            yield EvidenceChosen(inquiry, on)
        case ChooseCall() | ChooseSources() | ExpectTwo():
            yield from _calling(state, action)
        case ChooseCertainty(certainty):
            require(state.stage == "commit", Refusal.CERTAINTY_ELSEWHERE)
            require(certainty in (None, 1, 2, 3), Refusal.NO_CERTAINTY)
            yield CertaintyStated(certainty)
        case Commit():
            require(state.stage == "commit", Refusal.COMMIT_ELSEWHERE)
            require(state.call, Refusal.CHOOSE_CALL)
            require(state.sources, Refusal.NAME_SOURCE)
            yield Committed()
        case Prescribe(option, on):
            require(state.stage == "plan", Refusal.PLAN_AFTER_CALL)
            require(option in state.case.option, Refusal.NO_OPTION)
            yield Prescribed(option, on)
        case Submit():
            require(state.stage == "plan", Refusal.SUBMIT_ELSEWHERE)
            yield Submitted()
        case _:
            assert_never(action)


def _calling(
    state: Encounter, action: ChooseCall | ChooseSources | ExpectTwo
) -> Iterator[EncounterEvent]:
    """Decide about call and sources, which limit each other."""
    here = state.stage == "commit"
    match action:
        case ChooseCall(call):
            require(here, Refusal.CALL_ELSEWHERE)
            require(call in CALLS, Refusal.NO_CALL)
            if call == state.call:
                return
            yield CallChosen(call)
            if state.two_expected:
                yield TwoExpected(on=False)
            yield from _named(state, kept(state.case, call, state.sources))
        case ChooseSources(sources):
            require(here, Refusal.SOURCE_ELSEWHERE)
            named = tuple(dict.fromkeys(sources))
            refusal = refusal_of(state, named)
            if refusal:
                raise Refused(refusal)
            yield SourcesChosen(named)
        case ExpectTwo(on):
            require(here, Refusal.SOURCE_ELSEWHERE)
            require(state.call in REGION, Refusal.TWO_AFTER_CALL)
            yield TwoExpected(on)
            if state.call and not on:
                yield from _named(state, kept(state.case, state.call, state.sources))
        case _:
            assert_never(action)


def _named(state: Encounter, left: tuple[str, ...]) -> Iterator[EncounterEvent]:
    """Yield the sources that are left, where any were dropped."""
    if left != state.sources:
        yield SourcesChosen(left)
