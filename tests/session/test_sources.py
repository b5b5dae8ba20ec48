"""How many structures a call names, of which region, and what another call makes of them."""

from dataclasses import replace

import pytest

from tests.grading.golden import CASE, STRUCTURES
from tests.session.example import arrived, refused, stored, walked
from tutor.model.resolved import Source
from tutor.model.scalars import Call
from tutor.session.encounter import (
    ChooseCall,
    ChooseSources,
    Encounter,
    ExpectTwo,
    Move,
    take,
    toggled,
)
from tutor.session.encounter.events import EVENTS
from tutor.session.refusal import Refusal
from tutor.session.written import Written

HEEL = Source("calcaneus", "calcaneus", "foot", "document:exam-before-plan", "calcaneus")
PELVIS = Source("si-joint", "si-joint", "spine", "document:exam-before-plan", "si-joint")
WIDE = replace(CASE, structures=(*STRUCTURES, HEEL, PELVIS))
"""The golden case with two structures of the foot and three of the spine."""
ROOT, NERVE, JOINT, FASCIA, BONE = "s1-root", "sciatic", "si-joint", "fascia", "calcaneus"
JUST_ONE = Refusal.ONE_SOURCE
AT_MOST = Refusal.TWO_SOURCES
OF_EACH = Refusal.ONE_OF_EACH
OF_REGION = Refusal.TWO_OF_REGION


def called(call: Call | None, *sources: str, two: bool = False) -> Encounter:
    """Return the encounter in Commit with a call and structures."""
    return Encounter(WIDE, "commit", call=call, sources=sources, two_expected=two)


@pytest.mark.parametrize(
    ("call", "two", "sources", "reason"),
    [
        (None, False, (ROOT,), None),
        (None, False, (ROOT, NERVE), JUST_ONE),
        ("referred", False, (), None),
        ("referred", False, (FASCIA,), None),
        ("referred", False, (ROOT, NERVE), JUST_ONE),
        ("referred", False, (ROOT, ROOT), None),
        ("referred", True, (ROOT,), None),
        ("referred", True, (ROOT, NERVE), None),
        ("referred", True, (ROOT, FASCIA), OF_REGION),
        ("referred", True, (FASCIA, BONE), OF_REGION),
        ("local", True, (FASCIA, BONE), None),
        ("local", True, (ROOT, NERVE), OF_REGION),
        ("local", True, (FASCIA, BONE, ROOT), AT_MOST),
        ("mixed", False, (ROOT, FASCIA), None),
        ("mixed", False, (FASCIA, ROOT), None),
        ("mixed", False, (ROOT, NERVE), OF_EACH),
        ("mixed", False, (FASCIA, BONE), OF_EACH),
        ("mixed", False, (ROOT, FASCIA, BONE), AT_MOST),
        ("mixed", False, ("nowhere",), Refusal.NO_STRUCTURE),
    ],
)
def test_which_structures_a_call_can_name(
    call: Call | None, *, two: bool, sources: tuple[str, ...], reason: Refusal | None
) -> None:
    """One, two of its region where two are said to be at work, one of each region when mixed."""
    state = called(call, two=two)
    if reason:
        with refused(reason):
            take(state, ChooseSources(sources))
    else:
        assert take(state, ChooseSources(sources))[0].sources == tuple(dict.fromkeys(sources))


@pytest.mark.parametrize(
    ("before", "chosen", "after"),
    [
        (called("referred"), ROOT, (ROOT,)),
        (called("referred", ROOT), ROOT, ()),
        (called("referred", ROOT), NERVE, (NERVE,)),
        (called("referred", ROOT, two=True), NERVE, (ROOT, NERVE)),
        (called("referred", FASCIA, two=True), NERVE, (NERVE,)),
        (called("referred", ROOT, NERVE, two=True), JOINT, (NERVE, JOINT)),
        (called("referred", ROOT, NERVE, two=True), FASCIA, (FASCIA,)),
        (called("local", FASCIA, BONE, two=True), BONE, (FASCIA,)),
        (called("mixed", ROOT), FASCIA, (ROOT, FASCIA)),
        (called("mixed", ROOT, FASCIA), NERVE, (FASCIA, NERVE)),
        (called("mixed", ROOT, FASCIA), BONE, (ROOT, BONE)),
        (called(None, ROOT), FASCIA, (FASCIA,)),
    ],
)
def test_what_cannot_stand_beside_the_chosen_structure_makes_room(
    before: Encounter, chosen: str, after: tuple[str, ...]
) -> None:
    """One key changes a mind, and what it leads to is never refused."""
    assert toggled(before, chosen) == after
    assert take(before, ChooseSources(after))[0].sources == after


@pytest.mark.parametrize(
    ("before", "call", "after"),
    [
        (called("mixed", NERVE, FASCIA), "referred", (NERVE,)),
        (called("mixed", NERVE, FASCIA), "local", (FASCIA,)),
        (called("mixed", NERVE, FASCIA), "mixed", (NERVE, FASCIA)),
        (called("referred", ROOT, NERVE, two=True), "mixed", (ROOT,)),
        (called("referred", ROOT, NERVE, two=True), "local", (ROOT,)),
        (called("referred", ROOT, NERVE, two=True), "referred", (ROOT, NERVE)),
        (called("referred", FASCIA), "mixed", (FASCIA,)),
    ],
)
def test_another_call_keeps_what_fits_it(
    before: Encounter, call: Call, after: tuple[str, ...]
) -> None:
    """Of two structures the one of the call's region stays, and none is added."""
    state, _ = take(before, ChooseCall(call))
    assert (state.call, state.sources) == (call, after)
    assert state.two_expected == (before.two_expected and call == before.call)


@pytest.mark.parametrize("call", [None, "mixed"])
def test_two_of_a_region_need_a_call_that_names_one(call: Call | None) -> None:
    """Without a call there is no region yet, and a mixed one has two sources by itself."""
    with refused(Refusal.TWO_AFTER_CALL):
        take(called(call), ExpectTwo(on=True))


def test_taking_two_back_leaves_the_first() -> None:
    """What was dropped is a fact of the record, so that replaying needs no rule for it."""
    before = called("referred", ROOT, NERVE, two=True)
    after, written = take(before, ExpectTwo(on=False))
    assert (after.sources, after.two_expected) == ((ROOT,), False)
    assert written == (
        Written("two-expected/1", {"on": False}),
        Written("sources-chosen/1", {"sources": (ROOT,)}),
    )
    assert before.evolved(map(EVENTS.read, stored(written))) == after


def test_what_another_call_drops_is_a_fact() -> None:
    """The record says which sources were left, and that one is at work again."""
    _, written = take(called("referred", ROOT, NERVE, two=True), ChooseCall("local"))
    assert written == (
        Written("call-chosen/1", {"call": "local"}),
        Written("two-expected/1", {"on": False}),
        Written("sources-chosen/1", {"sources": (ROOT,)}),
    )


def test_the_same_call_again_changes_nothing() -> None:
    """A key pressed twice is one act, and takes no source away."""
    state = called("referred", ROOT, NERVE, two=True)
    assert take(state, ChooseCall("referred")) == (state, ())


def test_an_older_record_keeps_the_sources_that_its_rules_allowed() -> None:
    """Two of one region beside a mixed call were allowed once, and stay in the answer."""
    state, _ = walked(arrived("investigate"), [Move("commit"), ChooseCall("mixed")])
    old = EVENTS.read(Written("sources-chosen/1", {"sources": ["s1-root", "sciatic"]}))
    assert state.evolve(old).answer.sources == ("s1-root", "sciatic")
