"""What the record keeps: attempts as they were made, whatever became of the content since."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.grading.small import FINDINGS, case, positive
from tests.runs.example import AT, SOLVED, WRONG, library, play, runs, solved
from tutor.content.library import Library
from tutor.model.criteria import Criteria
from tutor.runs import UnreadableRun
from tutor.session.encounter import Action, Submit
from tutor.session.refusal import Refused
from tutor.store import FINISHED, Beginning, Event, Store

CHANGED = case(
    title="Corrected",
    findings={name: positive(weight=5) for name in FINDINGS},
    key={"call": "local", "sources": ["plantar-fascia"], "because": "Corrected."},
)
OTHER_CRITERIA = Criteria.model_validate(
    {
        "format": 1,
        "criteria": [
            {"id": "exam-before-plan", "kind": "caveat", "says": "Corrected.", "section": "Care"}
        ],
        "references": [],
    }
)


@pytest.mark.parametrize(
    "content",
    [
        library(CHANGED),
        library(CHANGED, criteria=OTHER_CRITERIA),
        library(case(id="another")),
        Library(),
    ],
    ids=["corrected", "criteria too", "taken away", "unreadable"],
)
def test_an_attempt_is_finished_as_it_was_begun(store: Store, content: Library) -> None:
    """Whatever became of the case meanwhile, it is graded as the student saw it."""
    play(runs(store).encounter("nurse"), SOLVED[:6])
    here = runs(store, content)
    recorded = here.encounter("nurse")
    assert recorded.state.case.title == "A nurse"
    play(recorded, SOLVED[6:])
    grade = here.grade_of(recorded)
    assert grade.total == 100.0
    (run,) = store.runs()
    assert here.regrade(run)[2] == grade


def test_the_next_attempt_takes_the_corrected_case(store: Store) -> None:
    """Each attempt keeps the content it was made with."""
    solved(store)
    here = runs(store, library(CHANGED))
    recorded = here.encounter("nurse")
    assert recorded.state.case.title == "Corrected"
    play(recorded, SOLVED)
    assert not here.grade_of(recorded).passed
    first, second = store.runs()
    assert first.digest != second.digest
    assert here.regrade(first)[2].passed


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("Diagnose", {}),
        ("asked/2", {"inquiry": "path"}),
        ("asked/1", {"inquiry": {"nested": 1}}),
    ],
)
def test_a_record_that_cannot_be_read_is_left_alone(
    store: Store, kind: str, body: dict[str, object]
) -> None:
    """An attempt from another version stays in the record; a new one is begun, and says so."""
    play(runs(store).encounter("nurse"), SOLVED[:2])
    (run,) = store.runs()
    store.append(run, [Event(2, AT, kind, body)])
    recorded = runs(store).encounter("nurse")
    assert (recorded.resumed, recorded.unread) == (False, (run,))
    play(recorded, SOLVED[:1])
    assert [len(store.events(run.id)) for run in store.runs()] == [3, 1]
    with pytest.raises(UnreadableRun) as caught:
        runs(store).regrade(run)
    assert caught.value == UnreadableRun(run)


def test_an_older_run_that_can_be_read_goes_on(store: Store) -> None:
    """Where the newest one cannot, the one before it is not lost behind it."""
    left = runs(store).encounter("nurse")
    play(left, SOLVED[:3])
    later = replace(left.origin, uid="later").begun("2027-01-01T00:00:00Z")
    odd = store.begin(later, [Event(0, AT, "dreamt/1", {})])
    recorded = runs(store).encounter("nurse")
    assert recorded.state == left.state
    assert runs(store).progress().unread == (odd,)


@pytest.mark.parametrize("text", ["", "{}", "null", "[1]", '{"case":{},"criteria":{}}'])
def test_content_that_cannot_be_read_is_left_alone(store: Store, text: str) -> None:
    """A snapshot in a form of another version is not resumed, and regrading says why not."""
    for kind, name in (("case", "nurse"), ("lesson", "s1-root")):
        store.begin(Beginning(kind, kind, name, f"{kind}-digest", text, None, AT), ())
    here = runs(store)
    assert not here.encounter("nurse").resumed
    assert not here.lesson("s1-root").resumed
    assert len(here.progress().unread) == 2
    with pytest.raises(UnreadableRun):
        here.regrade(store.runs("case")[0])


def test_the_last_finished_attempt_can_be_looked_at_again(store: Store) -> None:
    """The newest that ended, graded from the record; none where there is none to read."""
    assert runs(store).last_finished("nurse") is None
    solved(store)
    second = solved(store, WRONG)
    play(runs(store).encounter("nurse"), SOLVED[:3])
    found = runs(store).last_finished("nurse")
    assert found is not None
    assert found[0] == second.state
    assert not found[1].passed
    odd = Beginning("odd", "case", "nurse", "odd", "{}", None, "2027-01-01T00:00:00Z")
    store.begin(odd, [Event(0, AT, FINISHED, {})])
    assert runs(store).last_finished("nurse") is None


ACTIONS: st.SearchStrategy[Action] = st.sampled_from((*SOLVED, *WRONG))


@pytest.mark.many_examples
@DERANDOMIZED
@given(st.lists(ACTIONS, max_size=12), st.booleans())
def test_regrading_is_identical(tried: list[Action], hasty: bool) -> None:  # noqa: FBT001 - Hypothesis draws it
    """Property 9, through the store: what was concluded is what the record gives again."""
    store = Store.in_memory()
    here = runs(store)
    recorded = here.encounter("nurse")
    for action in (*tried, *(WRONG if hasty else SOLVED)):
        try:
            recorded.take(action)
        except Refused:
            continue
    if recorded.state.stage == "plan":
        recorded.take(Submit())
    grade = here.grade_of(recorded)
    (run,) = store.runs()
    resolved, encounter, again = runs(store, Library()).regrade(run)
    assert again == grade
    assert encounter == recorded.state
    assert resolved == recorded.state.case
    store.close()
