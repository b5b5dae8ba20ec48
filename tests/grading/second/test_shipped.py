"""What scoring 2 promises of every case that ships: what decides is enough, and nobody cheats."""

import pytest

from tests.grading.second import properties as must
from tests.grading.test_shipped import menu, resolved
from tests.shipped import LIBRARY
from tutor.grading import SCORINGS
from tutor.proof.complaints import complaints

every_case = pytest.mark.parametrize("name", sorted(LIBRARY.cases))


@every_case
def test_what_decides_is_enough(name: str) -> None:
    """Property 10: the deciding findings alone give E = 1, and the whole answer 100."""
    must.deciding_is_enough(resolved(name))


@every_case
def test_ticking_everything_or_nothing_earns_nothing(name: str) -> None:
    """Property 6: E = P = 0 either way, and everything fails even with the true call."""
    must.ticking_all_or_nothing_fails(resolved(name))


@every_case
def test_scripted_students_get_their_due(name: str) -> None:
    """Every case proves itself: no scripted student is graded otherwise than is written."""
    catalogue, criteria = menu()
    found = complaints(resolved(name), catalogue, criteria, SCORINGS[2])
    assert [str(play) for play in found] == []
