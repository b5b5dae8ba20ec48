"""The properties of the specification, over every case that ships."""

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.grading.second import properties as must
from tests.grading.second.generated import answers
from tests.shipped import LIBRARY
from tutor.grading import grade, resolve
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.proof.students import expert_answer

FEW = settings(DERANDOMIZED, max_examples=max(2, min(10, 100 // max(1, len(LIBRARY.cases)))))

every_case = pytest.mark.parametrize("name", sorted(LIBRARY.cases))


def menu() -> tuple[Catalogue, Criteria]:
    """Return the shipped catalogue and criteria."""
    assert LIBRARY.catalogue is not None
    assert LIBRARY.criteria is not None
    return LIBRARY.catalogue.model, LIBRARY.criteria.model


@cache
def resolved(name: str) -> ResolvedCase:
    """Return a shipped case, resolved."""
    return resolve(LIBRARY.cases[name].model, menu()[0])


def test_there_are_cases_to_hold_to_it() -> None:
    """An empty library would make every test below pass."""
    assert menu()
    assert LIBRARY.cases


@every_case
@FEW
@given(st.data(), st.randoms(use_true_random=False))
def test_properties_of_any_answer(name: str, data: st.DataObject, random: Random) -> None:
    """Properties 1, 2, 4 (call and source), 5 and 9 hold for any answer."""
    case = resolved(name)
    answer = data.draw(answers(case))
    must.stays_in_range(case, answer)
    must.expert_is_perfect(case, answer)
    must.right_key_pays(case, answer)
    must.order_is_free(case, answer, random)
    must.scale_is_free(case, answer, 3.0)
    must.regrading_is_identical(case, answer)


@every_case
@FEW
@given(st.data())
def test_properties_of_one_thing_more(name: str, data: st.DataObject) -> None:
    """Properties 3, 4 and 8 hold for every option, finding and inquiry beside any answer."""
    case = resolved(name)
    answer = data.draw(answers(case))
    for option in case.options:
        must.option_moves_plan(case, answer, option)
        must.harm_fails(case, answer, option)
    for finding in case.listed:
        must.finding_moves_evidence(case, answer, finding)
    for finding in case.findings:
        must.inquiry_moves_gathering(case, answer, finding)


@every_case
def test_ticking_everything_or_nothing_earns_nothing(name: str) -> None:
    """Property 6: E = P = 0 either way, and everything fails even with the true call."""
    must.ticking_all_or_nothing_fails(resolved(name))


@every_case
def test_guessing_evidence_gains_nothing(name: str) -> None:
    """Property 7: by linearity, the expectation of the evidence is never positive."""
    case = resolved(name)
    half = frozenset(finding.inquiry for finding in case.listed[::2])
    must.guessing_gains_nothing(case, half)


@every_case
def test_what_decides_is_enough(name: str) -> None:
    """Property 10: the deciding findings alone give full evidence."""
    must.deciding_is_enough(resolved(name))


@every_case
def test_every_basis_is_among_the_criteria(name: str) -> None:
    """A mark of a shipped case never rests on a basis that says nothing."""
    case, criteria = resolved(name), menu()[1]
    assert case.bases() <= set(criteria.sayings)
    answer = must.changed(expert_answer(case), plan=tuple(case.option), call="local")
    assert all(mark.basis.says for mark in grade(case, answer, criteria).marks)
