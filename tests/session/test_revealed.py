"""What an inquiry reveals: the rest of the pain drawing, and no result of an order on the day."""

from dataclasses import replace

import pytest

from tests.grading.golden import CASE, finding
from tests.session.example import refused, walked
from tutor.model.resolved import PainPatch, ResolvedCase
from tutor.session.encounter import Ask, ChooseEvidence, Encounter, Move, take
from tutor.session.encounter.events import EVENTS
from tutor.session.refusal import Refusal
from tutor.session.written import Written

HEEL = PainPatch("plantar-heel", "burning", "left")
CALF = PainPatch("posterior-calf", "tingling", "left", presenting=False)
SCAN = replace(finding("scan", kind="investigation"), later=True)


def drawn(*more: str) -> ResolvedCase:
    """Return the golden case with a drawing, a scan that takes days, and more inquiries."""
    findings = (*CASE.findings, SCAN, *(finding(name) for name in more))
    return replace(CASE, pain=(HEEL, CALF), findings=findings)


@pytest.mark.parametrize(
    ("case", "asked", "patches"),
    [
        (drawn("pain-path"), (), (HEEL,)),
        (drawn("pain-path"), ("a", "b"), (HEEL,)),
        (drawn("pain-path"), ("a", "pain-path"), (HEEL, CALF)),
        (drawn(), (), (HEEL, CALF)),
    ],
)
def test_the_rest_of_the_drawing_comes_with_the_path_of_the_pain(
    case: ResolvedCase, asked: tuple[str, ...], patches: tuple[PainPatch, ...]
) -> None:
    """Before, only what the complaint shows; all of it where no question could bring it out."""
    assert Encounter(case, "investigate", asked=asked).drawing == patches


def test_an_order_whose_result_comes_later_is_no_evidence() -> None:
    """It is asked and takes its minutes, and marking it is refused."""
    state, written = walked(Encounter(drawn()), [Move("investigate"), Ask("scan"), Ask("a")])
    assert written[1] == Written("asked/1", {"inquiry": "scan"})
    with refused(Refusal.RESULT_LATER):
        take(state, ChooseEvidence("scan", on=True))
    assert take(state, ChooseEvidence("a", on=True))[0].evidence == ("a",)


def test_a_mark_of_an_older_rule_can_be_taken_back() -> None:
    """A record in which the order was marked is replayed as it is, and the mark can go."""
    state, _ = walked(Encounter(drawn()), [Move("investigate"), Ask("scan")])
    marked = state.evolve(EVENTS.read(Written("evidence-chosen/1", {"inquiry": "scan"})))
    assert marked.evidence == ("scan",)
    assert take(marked, ChooseEvidence("scan", on=False))[0].evidence == ()
