"""Every action in every stage: allowed, refused with its reason, or nothing new."""

import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.grading.golden import CASE
from tests.session.example import WALK, arrived, refused, stored, walked
from tutor.grading import grade
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.session.encounter import (
    OPEN_CHART,
    STAGES,
    Action,
    Ask,
    ChooseCall,
    ChooseCertainty,
    ChooseEvidence,
    ChooseSources,
    Commit,
    Encounter,
    ExpectTwo,
    Move,
    Prescribe,
    Stage,
    Submit,
    take,
)
from tutor.session.encounter.events import EVENTS, EncounterEvent
from tutor.session.refusal import Refusal, Refused
from tutor.session.written import UnknownEvent, Written

CLOSED = Refusal.CHART_CLOSED
FIRST = Refusal.CALL_FIRST
NOT_OPEN = Refusal.CHART_NOT_OPEN
NO_CALL = Refusal.CALL_ELSEWHERE
NO_SOURCE = Refusal.SOURCE_ELSEWHERE
NO_CERTAINTY = Refusal.CERTAINTY_ELSEWHERE
NO_COMMIT = Refusal.COMMIT_ELSEWHERE
NO_PLAN = Refusal.PLAN_AFTER_CALL
NO_SUBMIT = Refusal.SUBMIT_ELSEWHERE

# The action, and for each stage why it is refused there (None: it is taken).
TABLE: list[tuple[Action, tuple[Refusal | None, ...]]] = [
    (Move("meet"), (None, None, None, CLOSED, CLOSED)),
    (Move("investigate"), (None, None, None, CLOSED, CLOSED)),
    (Move("commit"), (None, None, None, CLOSED, CLOSED)),
    (Move("plan"), (FIRST, FIRST, FIRST, CLOSED, CLOSED)),
    (Move("debrief"), (FIRST, FIRST, FIRST, CLOSED, CLOSED)),
    (Ask("b"), (NOT_OPEN, None, NOT_OPEN, NOT_OPEN, NOT_OPEN)),
    (ChooseCall("mixed"), (NO_CALL, NO_CALL, None, NO_CALL, NO_CALL)),
    (ChooseSources(("fascia",)), (NO_SOURCE, NO_SOURCE, None, NO_SOURCE, NO_SOURCE)),
    (ChooseSources(()), (NO_SOURCE, NO_SOURCE, None, NO_SOURCE, NO_SOURCE)),
    (ExpectTwo(on=True), (NO_SOURCE, NO_SOURCE, None, NO_SOURCE, NO_SOURCE)),
    (ChooseCertainty(3), (NO_CERTAINTY, NO_CERTAINTY, None, NO_CERTAINTY, NO_CERTAINTY)),
    (ChooseCertainty(None), (NO_CERTAINTY, NO_CERTAINTY, None, NO_CERTAINTY, NO_CERTAINTY)),
    (Commit(), (NO_COMMIT, NO_COMMIT, None, NO_COMMIT, NO_COMMIT)),
    (Prescribe("life", on=True), (NO_PLAN, NO_PLAN, NO_PLAN, None, NO_PLAN)),
    (Prescribe("pt", on=False), (NO_PLAN, NO_PLAN, NO_PLAN, None, NO_PLAN)),
    (Submit(), (NO_SUBMIT, NO_SUBMIT, NO_SUBMIT, None, NO_SUBMIT)),
]


@pytest.mark.parametrize(
    ("stage", "action", "reason"),
    [
        pytest.param(stage, action, reason, id=f"{stage}-{action}")
        for action, reasons in TABLE
        for stage, reason in zip(STAGES, reasons, strict=True)
    ],
)
def test_every_action_in_every_stage(stage: Stage, action: Action, reason: Refusal | None) -> None:
    """It is taken and recorded, or refused with its reason; a stage that one is in stays."""
    state = arrived(stage)
    if reason:
        with refused(reason):
            take(state, action)
        return
    after, written = take(state, action)
    assert (after == state) == (written == ()) == (action == Move(stage))
    assert Encounter.evolved(state, map(EVENTS.read, written)) == after


@pytest.mark.parametrize(
    ("stage", "reason"),
    [
        ("meet", None),
        ("investigate", None),
        ("commit", None),
        ("plan", CLOSED),
        ("debrief", CLOSED),
    ],
)
def test_marking_in_every_stage(stage: Stage, reason: Refusal | None) -> None:
    """Evidence can be marked while the chart is open, in Meet and Commit too."""
    state = replace(arrived(stage), asked=("a", "q1"), evidence=("a",))
    if reason:
        with refused(reason):
            take(state, ChooseEvidence("q1", on=True))
        return
    after, _ = take(state, ChooseEvidence("q1", on=True))
    assert after.evidence == ("a", "q1")
    assert take(after, ChooseEvidence("a", on=False))[0].evidence == ("q1",)


UNKNOWN: list[tuple[Stage, Action, Refusal]] = [
    ("investigate", Ask("nowhere"), Refusal.NO_INQUIRY),
    ("investigate", ChooseEvidence("b", on=True), Refusal.NOT_IN_CHART),
    (
        "investigate",
        ChooseEvidence("nowhere", on=True),
        Refusal.NOT_IN_CHART,
    ),
    ("commit", ChooseCall("both"), Refusal.NO_CALL),  # type: ignore[arg-type]  # - what the type checker forbids
    ("commit", ChooseSources(("nowhere",)), Refusal.NO_STRUCTURE),
    ("commit", ChooseCertainty(0), Refusal.NO_CERTAINTY),
    ("commit", ChooseCertainty(4), Refusal.NO_CERTAINTY),
    ("plan", Prescribe("nowhere", on=True), Refusal.NO_OPTION),
    ("meet", Move("nowhere"), FIRST),  # type: ignore[arg-type]  # - what the type checker forbids
]


@pytest.mark.parametrize(("stage", "action", "reason"), UNKNOWN)
def test_what_is_not_there_is_refused(stage: Stage, action: Action, reason: Refusal) -> None:
    """Nothing enters an answer that the case does not have."""
    with refused(reason):
        take(arrived(stage), action)


NOTHING_NEW: list[tuple[Stage, Action]] = [
    ("meet", Move("meet")),
    ("investigate", Ask("a")),
    ("investigate", ChooseEvidence("a", on=True)),
    ("investigate", ChooseEvidence("q1", on=False)),
    ("commit", ChooseCall("referred")),
    ("commit", ChooseSources(("s1-root",))),
    ("commit", ChooseSources(("s1-root", "s1-root"))),
    ("commit", ExpectTwo(on=False)),
    ("commit", ChooseCertainty(2)),
    ("plan", Prescribe("pt", on=True)),
    ("plan", Prescribe("life", on=False)),
]


@pytest.mark.parametrize(("stage", "action"), NOTHING_NEW)
def test_what_changes_nothing_is_no_event(stage: Stage, action: Action) -> None:
    """A key pressed twice is one act."""
    state = arrived(stage)
    assert take(state, action) == (state, ())


def test_commit_needs_a_call_and_a_source() -> None:
    """Certainty, evidence and a single question are left to the student."""
    state, _ = walked(Encounter(CASE), [Move("commit")])
    with refused(Refusal.CHOOSE_CALL):
        take(state, Commit())
    state, _ = take(state, ChooseCall("local"))
    with refused(Refusal.NAME_SOURCE):
        take(state, Commit())
    state, _ = walked(state, [ChooseSources(("fascia",)), Commit()])
    assert (state.stage, state.certainty, state.asked) == ("plan", None, ())


def test_chart_minutes_and_answer() -> None:
    """What has been revealed, in the order of asking, and what would be graded."""
    state, _ = walked(
        Encounter(CASE), [Move("investigate"), Ask("q2"), Ask("a"), ChooseEvidence("a", on=True)]
    )
    assert [finding.inquiry for finding in state.chart] == ["q2", "a"]
    assert state.minutes == 2
    assert state.answer == Answer(case="g", asked=("q2", "a"), evidence=("a",))
    assert arrived("debrief").answer == Answer(
        case="g",
        asked=("a", "q1"),
        call="referred",
        sources=("s1-root",),
        certainty=2,
        evidence=("a",),
        plan=("pt",),
    )


def test_going_back_to_the_patient_keeps_everything() -> None:
    """Until the call is committed one can go back and ask more."""
    state, _ = walked(arrived("commit"), [Move("investigate"), Ask("b"), Move("commit"), Commit()])
    assert (state.stage, state.call, state.asked) == ("plan", "referred", ("a", "q1", "b"))


def test_every_event_is_known_by_its_name() -> None:
    """The vocabulary holds all events there are, each under a name with a version."""
    assert set(EVENTS.by_kind.values()) == set(get_args(EncounterEvent))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*/[1-9]", kind) for kind in EVENTS.by_kind)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        (
            Written("asked/1", {"inquiry": "a", "loudly": True}),
            replace(Encounter(CASE), asked=("a",)),
        ),
        (Written("asked/1", {}), Encounter(CASE)),
        (Written("asked/1", {"inquiry": "no-longer-there"}), Encounter(CASE)),
        (Written("evidence-chosen/1", {"inquiry": "never-asked"}), Encounter(CASE)),
        (Written("prescribed/1", {"option": "pt"}), replace(Encounter(CASE), plan=("pt",))),
        (Written("prescribed/1", {"option": "nowhere", "on": True}), Encounter(CASE)),
        (Written("call-chosen/1", {}), Encounter(CASE)),
    ],
)
def test_a_field_more_or_less_is_no_harm(written: Written, after: Encounter) -> None:
    """What is not known is left alone, what is missing has a default, what names nothing is naught.

    No rule is asked either: an inquiry counts in Meet, where none could be made today.
    """
    assert Encounter(CASE).evolve(EVENTS.read(written)) == after


@pytest.mark.parametrize(
    "written",
    [
        Written("Diagnose", {}),
        Written("Ask", {"inquiry": "a"}),
        Written("finished/1", {"total": 100}),
        Written("asked/2", {"inquiry": "a"}),
        Written("asked/1", {"inquiry": {"a": 1}}),
        Written("asked/1", {"inquiry": None}),
        Written("moved/1", {"stage": "surgery"}),
        Written("call-chosen/1", {"call": "both"}),
        Written("sources-chosen/1", {"sources": "s1-root"}),
        Written("certainty-stated/1", {"certainty": "very"}),
    ],
)
def test_an_event_of_another_version_is_told(written: Written) -> None:
    """What this version does not know is told by its name, and is no crash."""
    with pytest.raises(UnknownEvent) as caught:
        EVENTS.read(written)
    assert caught.value == UnknownEvent(written.kind)


def test_what_is_no_action_is_a_fault_of_the_program() -> None:
    """A lesson's action, say: it is not the learner who is refused."""
    with pytest.raises(AssertionError, match="unreachable"):
        take(Encounter(CASE), "ask")  # type: ignore[arg-type]  # - what the type checker forbids


NAMES = st.sampled_from(("a", "b", "d", "q1", "q2", "w1", "nowhere"))
STRUCTURES = st.sampled_from(("s1-root", "sciatic", "fascia", "nowhere"))
ANY_ACTION: st.SearchStrategy[Action] = st.one_of(
    st.builds(Move, st.sampled_from(STAGES)),
    st.builds(Move, st.sampled_from(OPEN_CHART)),
    st.builds(Ask, NAMES),
    st.builds(ChooseEvidence, NAMES, on=st.booleans()),
    st.builds(ChooseCall, st.sampled_from(("referred", "local", "mixed"))),
    st.builds(ChooseSources, st.lists(STRUCTURES, max_size=3).map(tuple)),
    st.builds(ExpectTwo, st.booleans()),
    st.builds(ChooseCertainty, st.none() | st.integers(0, 4)),
    st.builds(Commit),
    st.builds(Prescribe, st.sampled_from(("pt", "cut", "referral", "nowhere")), on=st.booleans()),
    st.builds(Submit),
)


@DERANDOMIZED
@given(st.integers(0, len(WALK)), st.lists(ANY_ACTION, max_size=30))
def test_the_record_leads_to_the_same_state(begun: int, actions: list[Action]) -> None:
    """Whatever is tried, from anywhere: replaying the events, read back from JSON, gives the state.

    What is refused leaves no trace, the stages follow each other, and the answer can be graded.
    """
    state, before = walked(Encounter(CASE), WALK[:begun])
    events = list(before)
    for action in actions:
        try:
            after, written = take(state, action)
        except Refused:
            continue
        closed = state.stage not in OPEN_CHART
        assert not closed or STAGES.index(after.stage) >= STAGES.index(state.stage)
        assert not closed or after.call == state.call
        state = after
        events += written
        assert Encounter(CASE).evolved(map(EVENTS.read, stored(events))) == state
    assert set(state.evidence) <= set(state.asked)
    assert len(state.sources) <= 2
    assert grade(CASE, state.answer, Criteria(format=1, criteria=(), references=())).ignored == ()
