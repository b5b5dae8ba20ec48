"""Simulated students and learners: what is counted, and that able ones do better on the real bank.

Figures are held by their order and in coarse bands. They move a little with every case, and nobody
may have to tune a case to a second decimal of chance.
"""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from tests.grading.golden import finding
from tests.grading.second.golden import GL, GM, G, swapped
from tests.grading.small import CRITERIA, catalogue
from tests.grading.test_shipped import menu, resolved
from tests.shipped import LIBRARY
from tutor.grading import SCORINGS, grade, judge_series
from tutor.model.resolved import ResolvedCase
from tutor.proof.cohort import ACCURACIES, cohorts, fit_sets
from tutor.proof.diligent import diligent, marking_all
from tutor.proof.learners import REGIONS, Competence, simulated_answer
from tutor.proof.recovery import alpha, correlation, recovery
from tutor.proof.simulation import by_case, simulate
from tutor.proof.students import expert_answer

SECOND = SCORINGS[2]
CASES = [resolved(name) for name in sorted(LIBRARY.cases)]
BANK = [replace(case, id=f"{case.call}-{index}") for case in (G, GM) for index in range(3)]


def chance(seed: int = 1) -> Random:
    """Return chance by a seed."""
    return Random(seed)  # noqa: S311 - a seed, not a secret


def test_rows_count_cases_and_plays() -> None:
    """A student may play a case in several variants; a case is as due if all of them are."""
    unsound = swapped(G, finding("a", "referred", 9))
    cases = [unsound, replace(GL, id="ladder"), replace(GM, id="mixed")]
    rows = {row.name: row for row in simulate(cases, catalogue(), CRITERIA, SECOND)}
    single = rows["one-finding"]
    assert (single.cases, single.as_due, single.passed, len(single.plays)) == (3, 2, 1, 3)
    assert [play.grade.case for play in single.unmet] == [unsound.id]
    assert single.mean == pytest.approx((92.857142857 + 69 + 69) / 3)
    halves = rows["half-a-mixed"]
    assert (halves.cases, halves.as_due, len(halves.plays)) == (1, 1, 2)
    assert rows["expert"].demands == ("score exactly 100",)


def test_cases_count_their_students() -> None:
    """Each case has the students who play it, those who pass, and those who should not."""
    unsound = swapped(G, finding("a", "referred", 9))
    mixed = replace(GM, id="mixed")
    rows = {
        row.case: row for row in by_case(simulate([unsound, mixed], catalogue(), CRITERIA, SECOND))
    }
    assert list(rows) == [unsound.id, "mixed"]
    assert rows[unsound.id].unmet == ("one-finding",)
    assert "one-finding" in rows[unsound.id].passed
    assert (rows["mixed"].unmet, "half-a-mixed" in rows["mixed"].passed) == ((), False)
    assert rows["mixed"].students.count("half-a-mixed") == 1
    totals = [play.grade.total for play in rows["mixed"].plays]
    assert rows["mixed"].mean == pytest.approx(sum(totals) / len(totals))


@pytest.mark.parametrize("case", [G, GM, GL])
def test_a_perfect_learner_is_the_expert(case: ResolvedCase) -> None:
    """With no slip planted the answer scores 100."""
    answer = simulated_answer(case, Competence.even(1.0), chance())
    assert grade(case, answer, CRITERIA, scoring=2).total == 100.0
    assert set(answer.plan) == set(expert_answer(case).plan)


@pytest.mark.parametrize("case", [G, GM, GL])
def test_a_hopeless_learner_is_wrong_throughout(case: ResolvedCase) -> None:
    """With every slip planted nothing is right, but for the red flags, which are drilled."""
    answer = simulated_answer(case, Competence.even(0.0), chance())
    parts = grade(case, answer, CRITERIA, scoring=2).parts
    assert answer.call != case.call
    assert parts["source"] == parts["evidence"] == 0.0
    assert {"q1", "q2"} <= set(answer.asked)
    assert "q3" not in answer.asked
    assert set(answer.plan).isdisjoint(expert_answer(case).plan)


def test_a_learner_names_a_structure_of_each_region_of_the_call() -> None:
    """The menu of the screen would not take another."""
    for seed in range(50):
        answer = simulated_answer(GM, Competence.even(0.5), chance(seed))
        regions = sorted(GM.structure[name].region for name in answer.sources)
        assert answer.call is not None
        assert regions == sorted(REGIONS[answer.call])


def test_the_same_seed_gives_the_same_figures() -> None:
    """So that whoever doubts a figure can draw it again."""
    first, again, other = (cohorts(BANK, CRITERIA, chance(seed), SECOND) for seed in (1, 1, 2))
    assert first == again != other


def test_sets_are_fit_to_judge() -> None:
    """Ten different cases, of every call and none above half; of too few cases none is made."""
    drawn = fit_sets(CASES, 20, chance())
    assert len(drawn) == 20
    for cases in drawn:
        pairs = [
            (grade(case, expert_answer(case), CRITERIA, scoring=2), case.call) for case in cases
        ]
        assert judge_series(pairs).valid
    assert fit_sets(CASES[:9], 20, chance()) == []
    assert fit_sets([case for case in CASES if case.call != "mixed"], 20, chance()) == []


def test_able_learners_do_better_on_the_bank() -> None:
    """By mean, cases and sets passed, down from nearly an expert to hardly better than guessing.

    The bands are those of the specification's cohort, with ten points of room on either side.
    """
    table = cohorts(CASES, menu()[1], chance(), SECOND)
    assert [cohort.accuracy for cohort in table] == list(ACCURACIES)
    for better, worse in pairwise(table):
        assert better.mean > worse.mean
        assert better.cases > worse.cases
        assert better.sets >= worse.sets
    means, cases, sets = (83, 76, 64, 54, 45), (57, 41, 19, 7, 3), (72, 32, 3, 0, 0)
    for cohort, mean, share, passed in zip(table, means, cases, sets, strict=True):
        assert cohort.mean == pytest.approx(mean, abs=10)
        assert 100 * cohort.cases == pytest.approx(share, abs=20)
        assert 100 * cohort.sets == pytest.approx(passed, abs=30)


def test_diligence_is_counted_by_hand() -> None:
    """All that is positive is marked of what was asked; the shares are of the cases passed."""
    answer = marking_all(G, ["q1", "a", "d"])
    assert (answer.asked, answer.evidence) == (("q1", "a", "d"), ("a", "d"))
    quiet = swapped(G, *(finding(name, "local", 4, positive=False) for name in "de"))
    found = diligent([G, quiet], CRITERIA, chance(), SECOND)
    assert found.everything == 0.5
    assert 0.0 <= found.half <= 1.0
    assert diligent([], CRITERIA, chance(), SECOND).half == 0.0


def test_correlation_and_alpha_by_hand() -> None:
    """Small numbers worked out on paper; what does not vary has neither."""
    assert correlation([1, 2, 3], [2, 4, 6]) == pytest.approx(1.0)
    assert correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1.0)
    assert correlation([1, 2, 3, 4], [1, 3, 2, 4]) == pytest.approx(0.8)
    assert correlation([1, 1, 1], [1, 2, 3]) is None
    assert alpha([[1, 1], [2, 2], [3, 3]]) == pytest.approx(1.0)
    # variances 2/3 and 2/3 of the columns, 2 of the sums: 2 * (1 - (4/3) / 2)
    assert alpha([[1, 2], [2, 1], [3, 3]]) == pytest.approx(2 / 3)
    assert alpha([[1], [2]]) is None
    assert alpha([[1, 2], [1, 2]]) is None


def test_what_was_planted_is_found_again() -> None:
    """In every part, and the more surely the more cases are played."""
    few, every = recovery(CASES, menu()[1], chance(), SECOND, learners=40)
    assert (few.cases, every.cases, every.learners) == (20, len(CASES), 40)
    assert set(every.r) == {part.key for part in SECOND.parts}
    for part in ("evidence", "plan", "gathering", "call"):
        assert (every.r[part] or 0.0) > 0.8
    for part in ("source", "certainty"):
        # these follow the call as well, whose competence is drawn for itself
        assert (every.r[part] or 0.0) > 0.4
    assert every.alpha is not None
    assert few.alpha is not None
    assert every.alpha > max(few.alpha, 0.8)


def test_a_short_bank_is_told_of_once() -> None:
    """With twenty cases or fewer there is one column; without any nothing is defined."""
    (found,) = recovery(BANK, CRITERIA, chance(), SECOND, learners=5)
    assert found.cases == len(BANK)
    (nothing,) = recovery([], CRITERIA, chance(), SECOND, learners=2)
    assert (nothing.cases, nothing.alpha, nothing.r["call"]) == (0, None, None)
