"""The properties of the specification for scoring 2, over generated cases and answers."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED, subsets
from tests.grading.second import properties as must
from tests.grading.second.generated import answers, cases
from tests.grading.second.golden import G7, GM, G
from tutor.grading.second.weighing import argument
from tutor.model.answer import Answer
from tutor.model.resolved import ResolvedCase

Answered = tuple[ResolvedCase, Answer]


@st.composite
def answered(draw: st.DrawFn) -> Answered:
    """Draw a case and an answer to it."""
    case = draw(cases())
    return case, draw(answers(case))


@DERANDOMIZED
@given(answered())
def test_total_and_parts_stay_in_range(both: Answered) -> None:
    """Property 1: 0 <= total <= 100, every part in its range, passed exactly from 70 on."""
    must.stays_in_range(*both)


@DERANDOMIZED
@given(answered())
def test_the_expert_scores_exactly_100_and_nobody_more(both: Answered) -> None:
    """Property 2: the expert answer of every case scores exactly 100 and nothing scores more."""
    must.expert_is_perfect(*both)


@DERANDOMIZED
@given(answered())
def test_an_option_moves_the_plan_its_own_way(both: Answered) -> None:
    """Property 3: needless and harmful options never raise, needed ones never lower."""
    for option in both[0].options:
        must.option_moves_plan(*both, option)


@DERANDOMIZED
@given(answered())
def test_a_finding_moves_the_evidence_its_own_way(both: Answered) -> None:
    """Property 4: a supporting finding never lowers E, another never raises it."""
    for finding in both[0].listed:
        must.finding_moves_evidence(*both, finding)


@DERANDOMIZED
@given(answered())
def test_an_inquiry_moves_the_gathering_its_own_way(both: Answered) -> None:
    """Property 4: a wasteful inquiry never raises D, an essential one never lowers it."""
    for finding in both[0].findings:
        must.inquiry_moves_gathering(*both, finding)


@DERANDOMIZED
@given(answered())
def test_correcting_call_or_source_never_lowers_the_total(both: Answered) -> None:
    """Property 4: whatever else was answered, the truth is never the worse answer."""
    must.right_key_pays(*both)


@DERANDOMIZED
@given(answered(), st.randoms(use_true_random=False))
def test_order_and_duplicates_do_not_matter(both: Answered, random: Random) -> None:
    """Property 5: the whole grade is the same, its marks included."""
    must.order_is_free(*both, random)


@DERANDOMIZED
@given(answered(), st.sampled_from((0.1, 0.25, 3.0, 7.0)))
def test_the_unit_of_evidence_does_not_matter(both: Answered, factor: float) -> None:
    """Property 5: multiplying all evidence weights by a constant changes nothing."""
    must.scale_is_free(*both, factor)


@DERANDOMIZED
@given(cases())
def test_ticking_everything_or_nothing_earns_nothing(case: ResolvedCase) -> None:
    """Property 6: E = P = 0 either way, and everything fails even with the true call."""
    must.ticking_all_or_nothing_fails(case)


@DERANDOMIZED
@given(st.data(), cases())
def test_guessing_evidence_gains_nothing(data: st.DataObject, case: ResolvedCase) -> None:
    """Property 7: by linearity, for every p."""
    picked = data.draw(subsets([finding.inquiry for finding in case.listed]))
    must.guessing_gains_nothing(case, frozenset(picked))


@pytest.mark.parametrize("chance", [0.0, 0.1, 0.5, 0.9, 1.0])
@pytest.mark.parametrize("case", [G, G7, GM])
def test_guessing_evidence_gains_nothing_by_enumeration(case: ResolvedCase, chance: float) -> None:
    """Property 7: over all sets of findings, h - f is expected to be 0 and E never above it."""
    weighed = argument(case, case.call)
    names = [finding.inquiry for finding in case.listed]
    coherence = evidence = 0.0
    for size in range(len(names) + 1):
        weight = chance**size * (1 - chance) ** (len(names) - size)
        for some in combinations(names, size):
            coherence += weight * weighed.coherence(frozenset(some))
            evidence += weight * weighed.value(frozenset(some))
    assert coherence == pytest.approx(0.0, abs=must.EPSILON)
    assert evidence <= must.EPSILON


@DERANDOMIZED
@given(answered())
def test_harm_and_omission_fail(both: Answered) -> None:
    """Property 8: contraindicated at most 40 and fail; harmful, or one required missing, fail."""
    for option in both[0].options:
        must.harm_fails(*both, option)


@DERANDOMIZED
@given(answered())
def test_regrading_from_the_record_is_identical(both: Answered) -> None:
    """Property 9: through the snapshot and back, the grade is equal."""
    must.regrading_is_identical(*both)


@DERANDOMIZED
@given(cases())
def test_what_decides_is_enough(case: ResolvedCase) -> None:
    """Property 10: the deciding findings alone give E = 1."""
    must.deciding_is_enough(case)
