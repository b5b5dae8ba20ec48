"""Commit and Plan line by line; leaving and going on; what is told of the record."""

import pytest

from tests.line.reading import hear
from tests.line.visits import CALLED, ONSET, PLANNING, heard, last, opened, recorded
from tests.runs.example import AT, FailingStore
from tutor.flow.encounter import Question
from tutor.flow.leaving import OpenDebrief
from tutor.line.encounter import open_place
from tutor.store import Beginning, Event, Store
from tutor.wording import words

COMMITTING: list[tuple[tuple[str, ...], str]] = [
    (("next",), "tutor: Choose a call first."),
    (("mixed", "next"), "tutor: Name the structure it comes from first."),
    (("two",), "tutor: Choose a call first; a mixed one has two sources by itself."),
    (("call", "2"), "you: The call: Local (not from the back)"),
    (("call", "local"), "you: The call: Local (not from the back)"),
    (("certain",), "you: How sure you are: certain"),
    (("certainty", "2"), "you: How sure you are: fairly sure"),
    (("certain", "certainty", "3"), "you: How sure you are: not stated"),
    (("s1", "1"), "you: Where it comes from: S1 nerve root"),
    (("referred", "s1", "1"), "you: Where it comes from: S1 nerve root; one is wanted"),
    (("source", "1", "1", "1"), "you: Where it comes from: nothing named"),
    (
        ("referred", "source", "1", "1", "5"),
        "you: Where it comes from: Sciatic nerve (buttock or thigh); one is wanted",
    ),
    (
        ("referred", "two", "source", "1", "1", "5"),
        (
            "you: Where it comes from: S1 nerve root and Sciatic nerve (buttock or thigh); "
            "two of this region are wanted"
        ),
    ),
    (
        ("mixed", "s1", "1", "calcaneus", "1"),
        (
            "you: Where it comes from: S1 nerve root and Calcaneus (bone stress or fracture); one "
            "of each region is wanted"
        ),
    ),
    (("review",), "tutor: Mark the three to six findings that decide."),
    (("mixed", "review"), "tutor: Mark the three to six findings that decide, some for each side."),
    (("how",), f"tutor: {words.encounter_lines.COMMIT_HOW}"),
    (("zzzzqq",), "tutor: Try other words: nothing matches zzzzqq"),
    (("call", "zzzzqq"), f"tutor: {words.line.not_understood(3)}"),
]


@pytest.mark.parametrize(("typed", "said"), COMMITTING)
def test_call_source_and_certainty(typed: tuple[str, ...], said: str) -> None:
    """In any order, by number or by word; what is chosen again is taken back."""
    assert last("next", "next", *typed)[0] == said


def test_the_stage_says_what_is_answered_and_what_is_thin() -> None:
    """Each time one comes back to it."""
    assert last(*CALLED) == [
        "tutor: Commit: call, source and certainty.",
        "tutor: 1 marked of three to six: Onset.",
        "tutor: Thin: nothing examined; few marked; no certainty.",
        "tutor: 1 or call: The call: Local (not from the back)",
        "tutor: 2 or source: Where it comes from: Plantar fascia; one is wanted",
        "tutor: 3 or certainty: How sure you are: not stated",
        "tutor: 4 or two: Say that two structures of this region are at work",
        "tutor: 5 or review: Hear the evidence in full",
        "tutor: 6 or next: Commit call, source and certainty",
    ]
    assert last(*CALLED, "review")[1:] == [
        f"finding: {ONSET}",
        "tutor: Thin: nothing examined; few marked; no certainty.",
    ]
    assert last(*CALLED, "source")[-1] == (
        "tutor: 2. Structures that are not of the back; named: Plantar fascia"
    )


def test_the_commit_is_asked_about_and_only_words_answer() -> None:
    """A number is no answer, no and back lead back, and yes closes the chart."""
    asked = (*CALLED, "next")
    assert last(*asked) == [
        f"tutor: {words.encounter.confirm_question(Question.COMMIT, 0)}",
        "tutor: yes: Commit",
        "tutor: no: Not yet",
    ]
    for neither in ("1", "maybe"):
        assert last(*asked, neither) == [f"tutor: {words.line.not_understood(0)}"]
    for no in ("no", "n", "back", "NO"):
        assert last(*asked, no)[0] == "tutor: Commit: call, source and certainty."
    for yes in ("yes", "y", "YES"):
        assert last(*asked, yes)[0] == "tutor: Plan: nothing chosen yet."


PLANS: list[tuple[tuple[str, ...], str]] = [
    (("back",), "tutor: The chart is closed: the call is committed."),
    (("mark 1",), "tutor: The chart is closed: the call is committed."),
    (("zzzzqq",), "tutor: Try other words: nothing matches zzzzqq"),
    (("how",), f"tutor: {words.encounter.ADVICE}"),
    (("custom", "how 1"), f"tutor: {words.line.not_understood(1)}"),
    (("custom", "1"), "you: Taken in: Custom orthotics. 1 option chosen."),
    (("custom", "1", "1"), "you: Taken out: Custom orthotics. Nothing chosen yet."),
    (("7", "1", "2"), "you: Taken in: Epidural steroid injection. 2 options chosen."),
    (("custom", "1", "back"), "tutor: Plan: 1 option chosen."),
    (("custom", "1", "next"), "tutor: 1 option is chosen. Hand in the plan? The debrief follows;"),
    (("next",), "tutor: Nothing is chosen yet. Hand in the plan? The debrief follows;"),
    (("next", "no"), "tutor: Plan: nothing chosen yet."),
]


@pytest.mark.parametrize(("typed", "said"), PLANS)
def test_planning(typed: tuple[str, ...], said: str) -> None:
    """Options are taken in and out, and there is no way back."""
    assert last(*PLANNING, *typed)[0].startswith(said)


def test_the_plan_says_what_was_committed_and_chosen() -> None:
    """On coming to it, and whenever that is asked for; the chart is there to read."""
    committed = (
        "tutor: Your call, committed: Local (not from the back), Plantar fascia; certainty not "
        "stated."
    )
    assert last(*PLANNING)[1:4] == [
        committed,
        f"tutor: {words.encounter.ADVICE}",
        f"tutor: {words.encounter_lines.PLAN_HOW}",
    ]
    assert last(*PLANNING, "chosen") == [committed, "tutor: Nothing yet."]
    custom = ("custom", "1", "back")
    assert last(*PLANNING, *custom, "chosen") == [committed, "tutor: Custom orthotics"]
    assert "tutor: 3. Orthotics, footwear and supports, 1 of 10 chosen" in last(*PLANNING, *custom)
    assert last(*PLANNING, *custom, "custom")[1] == "tutor: Chosen: Custom orthotics."
    assert last(*PLANNING, "chart")[1:] == [
        f"tutor: {words.encounter_lines.CHART_CLOSED}",
        f"patient: 1. {ONSET.replace('Onset:', 'Onset, marked as evidence:')}",
    ]
    assert last(*PLANNING, "chart", "1") == ["tutor: The chart is closed: the call is committed."]


def test_handing_in_leads_to_the_debrief() -> None:
    """What was typed is what is graded, and the record holds it."""
    store = Store.in_memory()
    said = heard(*PLANNING, "custom", "1", "next", "yes", store=store)
    assert isinstance(said.leaving, OpenDebrief)
    answer = said.leaving.encounter.answer
    assert (answer.call, answer.sources, answer.evidence, answer.plan) == (
        "local",
        ("plantar-fascia",),
        ("onset",),
        ("custom-orthotics",),
    )
    assert [kind for kind, _ in recorded(store)] == [
        "moved/1",
        "asked/1",
        "evidence-chosen/1",
        "moved/1",
        "call-chosen/1",
        "sources-chosen/1",
        "committed/1",
        "prescribed/1",
        "submitted/1",
        "finished/1",
    ]


STAGES: list[tuple[tuple[str, ...], str]] = [
    ((), "tutor: Meet: a new patient."),
    (
        ("next", "1", "1"),
        "tutor: Investigate. The chart has 1 entry, 1 minute; 0 marked of three to six.",
    ),
    (CALLED, "tutor: Commit: call, source and certainty."),
    ((*PLANNING, "custom", "1"), "tutor: Plan: 1 option chosen."),
]


@pytest.mark.parametrize(("typed", "where"), STAGES)
def test_an_encounter_goes_on_where_it_was_left(typed: tuple[str, ...], where: str) -> None:
    """By leaving, or because the input ended; nothing is lost either way."""
    store = Store.in_memory()
    left = heard(*typed, "home", store=store)
    assert (left.ended, left.leaving) == (True, None)
    assert heard("where", store=store).said[0] == where
    assert last("where", store=store) == [where]


def test_back_leads_back_by_a_stage_and_from_the_first_one_out() -> None:
    """Until the call is committed."""
    assert last("next", "next", "back")[0].startswith("tutor: Investigate.")
    assert last("next", "back")[0] == "tutor: Meet: a new patient."
    left = heard("next", "back", "back")
    assert (left.ended, left.leaving) == (True, None)


def test_what_cannot_be_saved_is_told_once_and_again_when_it_is() -> None:
    """The act counts all the same; coming back to it in another conversation says so too."""
    store = FailingStore.in_memory()
    flow = opened(store)
    hear(open_place(flow), ["next", "1"])
    store.failing = 3
    said = hear(open_place(flow), ["1", "1", "2", "again"]).said
    trouble = [line for line in said if line.startswith("tutor: NOT SAVED. ")]
    assert len(trouble) == 1
    assert said[said.index(trouble[0]) - 1] == f"patient: 1. {ONSET}"
    assert hear(open_place(flow), []).said[1] == trouble[0]
    assert "tutor: Everything is saved again." in hear(open_place(flow), ["1", "3", "4"]).said
    assert [kind for kind, _ in recorded(store)] == ["moved/1", *["asked/1"] * 4]


def test_an_earlier_run_that_cannot_be_read_is_told_of_on_opening() -> None:
    """Before all else, and not again at the next stage."""
    store = Store.in_memory()
    odd = Beginning("odd", "case", "pallet", "odd", "{}", 1, AT)
    store.begin(odd, [Event(0, AT, "asked/9", {"inquiry": "onset"})])
    flow = opened(store)
    notice = f"tutor: {words.records.unread_notice(flow.unread)}"
    said = hear(open_place(flow), ["next", "again"]).said
    assert said[1] == notice
    assert said.count(notice) == 1


def test_an_encounter_that_is_over_leads_to_its_debrief() -> None:
    """One that another program handed in while it was open here."""
    flow = opened()
    place = open_place(flow)
    hear(place, [*PLANNING, "next", "yes"])
    said = hear(open_place(flow), ["next"])
    assert said.said[0] == "tutor: This attempt is over."
    assert isinstance(said.leaving, OpenDebrief)
