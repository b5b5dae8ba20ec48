"""The encounter without a face: what each stage shows, what each act does, when it is over."""

import pytest

from tests.flow.encounters import CALLED, WAY, acted, shipped, small
from tests.runs.example import SOLVED, FailingStore, kinds, runs
from tutor.flow.encounter import (
    ConfirmFirst,
    NotTaken,
    Offer,
    Outcome,
    Over,
    Question,
    SeenBefore,
    Taken,
    open_encounter,
)
from tutor.flow.leaving import OpenDebrief
from tutor.model.catalogue import HEEL
from tutor.session.encounter import (
    Action,
    Ask,
    ChooseCall,
    ChooseEvidence,
    Commit,
    Move,
    Prescribe,
    Stage,
    Submit,
)
from tutor.session.refusal import Refusal, Refused
from tutor.store import Store, StoreUnwritable

OFFERS: dict[Stage, set[Offer]] = {
    "meet": {"mark"},
    "investigate": {"back", "find", "mark"},
    "commit": {"back", "mark"},
    "plan": {"find"},
    "debrief": set(),
}


@pytest.mark.parametrize(("stage", "offers"), OFFERS.items())
def test_what_is_possible_in_each_stage(stage: Stage, offers: set[Offer]) -> None:
    """One goes back and marks while the chart is open, and finds where there is a list."""
    flow = small(*WAY[stage])
    assert flow.stage == stage
    assert set(flow.offers) == offers


STANDINGS = {
    "meet": ["here", "ahead", "ahead", "ahead", "ahead"],
    "commit": ["done", "done", "here", "ahead", "ahead"],
    "debrief": ["done", "done", "done", "done", "here"],
}


@pytest.mark.parametrize(("stage", "standings"), STANDINGS.items())
def test_the_trail_says_what_is_done_and_where_one_is(stage: Stage, standings: list[str]) -> None:
    """To stages with an open chart an act leads; what it comes to is for the rules to say."""
    trail = small(*WAY[stage]).trail
    assert [crumb.standing for crumb in trail] == standings
    assert [crumb.act for crumb in trail] == [
        Move("meet"),
        Move("investigate"),
        Move("commit"),
        None,
        None,
    ]


def refused(reason: Refusal) -> NotTaken:
    """Return what comes of an act that is not possible."""
    return NotTaken(Refused(reason))


FORWARD: list[tuple[tuple[Action, ...], Outcome, Stage]] = [
    (WAY["meet"], Taken(turned=True), "investigate"),
    (WAY["investigate"], Taken(turned=True), "commit"),
    (WAY["commit"], refused(Refusal.CHOOSE_CALL), "commit"),
    ((*WAY["commit"], ChooseCall("mixed")), refused(Refusal.NAME_SOURCE), "commit"),
    (CALLED, ConfirmFirst(Question.COMMIT, 0, Commit()), "commit"),
    (WAY["plan"], ConfirmFirst(Question.SUBMIT, 0, Submit()), "plan"),
    (
        (*WAY["plan"], Prescribe("load", on=True), Prescribe("stretching", on=True)),
        ConfirmFirst(Question.SUBMIT, 2, Submit()),
        "plan",
    ),
]


@pytest.mark.parametrize(("before", "outcome", "stage"), FORWARD)
def test_the_way_forward(before: tuple[Action, ...], outcome: Outcome, stage: Stage) -> None:
    """A call must be complete, and what cannot be undone is asked about and not yet done."""
    flow = small(*before)
    assert flow.forward() == outcome
    assert flow.stage == stage


BACK: list[tuple[Stage, Outcome, Stage]] = [
    ("meet", Taken(), "meet"),
    ("investigate", Taken(turned=True), "meet"),
    ("commit", Taken(turned=True), "investigate"),
    ("plan", refused(Refusal.CHART_CLOSED), "plan"),
    ("debrief", refused(Refusal.CHART_CLOSED), "debrief"),
]


@pytest.mark.parametrize(("stage", "outcome", "after"), BACK)
def test_the_way_back(stage: Stage, outcome: Outcome, after: Stage) -> None:
    """It leads by one stage, and ends where the chart is closed."""
    flow = small(*WAY[stage])
    assert flow.back() == outcome
    assert flow.stage == after


def test_the_whole_way_ends_in_the_debrief_with_its_grade(store: Store) -> None:
    """Handing in leads out, and so does every further step forward."""
    opened = runs(store)
    flow = open_encounter(opened, "nurse")
    *taken, last = acted(flow, SOLVED)
    assert set(taken) == {Taken(), Taken(turned=True)}
    assert isinstance(last, Over)
    finished = opened.last_finished("nurse")
    assert finished is not None
    assert last.leaving == OpenDebrief(*finished)
    assert last.leaving.grade.total == 100.0
    assert flow.forward() == last
    assert flow.over == last.leaving


def test_an_encounter_that_is_not_over_leads_nowhere() -> None:
    """In Plan there is no grade yet."""
    assert small(*WAY["plan"]).over is None


def test_what_was_asked_already_is_only_shown_again(store: Store) -> None:
    """No event is made of it."""
    flow = small(*WAY["investigate"], Ask("path"), store=store)
    assert flow.act(flow.chart[0].act) == Taken()
    before = kinds(store)
    assert flow.act(Ask("path")) == SeenBefore("path")
    assert kinds(store) == before


def test_the_chart_shows_what_was_asked_in_its_order() -> None:
    """With its minutes, what is marked of it, and what is asked among all inquiries."""
    view = small(*CALLED).investigate
    assert [(entry.inquiry, entry.result, entry.marked) for entry in view.chart] == [
        ("reflex", "Yes.", False),
        ("path", "Yes.", True),
    ]
    assert (view.minutes, view.marked) == (4, 1)
    assert {inquiry.id for inquiry in view.inquiries if inquiry.asked} == {"path", "reflex"}
    assert [(group.name, len(group.rows)) for group in view.groups] == [
        ("Group", len(view.inquiries))
    ]


def test_an_order_that_takes_days_has_no_result_and_cannot_be_marked() -> None:
    """Nothing that a face is handed holds what it will show, in the plan neither."""
    flow = shipped("pallet", Move("investigate"), Ask("lumbar-mri"))
    (entry,) = flow.chart
    assert (entry.result, entry.marked) == (None, False)
    assert flow.act(entry.act) == refused(Refusal.RESULT_LATER)
    assert flow.plan.chart == flow.chart


def test_marking_twice_takes_the_mark_back() -> None:
    """The act of an entry is the opposite of what it is."""
    flow = small(*WAY["investigate"], Ask("path"))
    for marked in (("path",), (), ("path",)):
        assert flow.act(flow.chart[0].act) == Taken()
        assert flow.state.evidence == marked


def test_the_rest_of_the_drawing_appears_once_its_path_was_asked() -> None:
    """Before that only the heel is drawn."""
    flow = shipped("pallet", Move("investigate"))
    assert {patch.region for patch in flow.meet.drawing} <= set(HEEL)
    assert not flow.meet.drawn_on
    flow.act(Ask("pain-path"))
    assert flow.meet.drawing == flow.state.case.pain
    assert flow.meet.drawn_on
    assert flow.investigate.patient == flow.meet


def test_typed_words_find_an_inquiry_by_what_the_menu_adds_to_its_name() -> None:
    """The words that an inquiry is also found by come from the menu it was written for."""
    asked = {inquiry.id: inquiry.wordings for inquiry in shipped("pallet").investigate.inquiries}
    assert "Coughing and straining" in asked["coughing-and-straining"]
    assert len(asked["coughing-and-straining"]) > len(("label", "asks", "group"))


def test_an_encounter_goes_on_where_it_was_left(store: Store) -> None:
    """In each stage with all that was done; a finished one is not gone on with."""
    small(*CALLED, store=store)
    flow = small(store=store)
    assert flow.state == small(*CALLED).state
    acted(flow, [Commit(), Prescribe("load", on=True)])
    assert small(store=store).plan == flow.plan
    acted(flow, [Submit()])
    assert small(store=store).stage == "meet"


def test_what_cannot_be_saved_is_told_and_taken(failing: FailingStore) -> None:
    """The act counts in memory, and the trouble goes once there is room."""
    flow = small(*WAY["investigate"], store=failing)
    failing.failing = 1
    assert flow.act(Ask("path")) == Taken()
    assert flow.trouble
    assert flow.act(Ask("reflex")) == Taken()
    assert flow.trouble is None
    assert [entry.inquiry for entry in small(store=failing).chart] == ["path", "reflex"]


def test_what_another_program_did_meanwhile_is_told_as_the_reason(store: Store) -> None:
    """Two programs that go on with one run would write one place twice."""
    first, second = small(*WAY["investigate"], store=store), small(store=store)
    first.act(Ask("path"))
    outcome = second.act(Ask("reflex"))
    assert isinstance(outcome, NotTaken)
    assert not isinstance(outcome.fault, Refused | StoreUnwritable)
    assert second.chart == ()


def test_an_act_that_changes_nothing_turns_to_nothing() -> None:
    """Going to the stage at which one is shows no other."""
    assert small().act(Move("meet")) == Taken()


def test_an_unknown_act_is_refused() -> None:
    """A face that kept an old view cannot write what the case does not have."""
    flow = small(*WAY["investigate"])
    assert flow.act(Ask("nowhere")) == refused(Refusal.NO_INQUIRY)
    assert flow.act(ChooseEvidence("path", on=True)) == refused(Refusal.NOT_IN_CHART)
