"""A cohort of equally able learners over a bank: means, cases passed, and sets of ten passed.

It shows where the bars stand. A bar that a very able learner misses half of the time, or that a
poor one passes, shows in no single case.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.grading import CURRENT, Scoring, grade, judge_series
from tutor.grading.constants import SERIES_CASES, SERIES_SHARE
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import CALLS
from tutor.proof.averages import mean
from tutor.proof.chance import Chance
from tutor.proof.learners import Competence, simulated_answer

ACCURACIES = (0.95, 0.90, 0.80, 0.70, 0.60)
"""How able the learners of the table are: from an expert's slips to hardly better than guessing."""

ROUNDS = 10
"""How many learners of each accuracy play the whole bank."""

SETS = 10
"""How many sets are drawn of what each learner did."""


@dataclass(frozen=True)
class Cohort:
    """How learners of one accuracy fare: the mean total, and shares (0..1) passed."""

    accuracy: float
    mean: float
    cases: float
    sets: float


def cohorts(
    cases: Sequence[ResolvedCase],
    criteria: Criteria,
    chance: Chance,
    scoring: Scoring = CURRENT,
) -> tuple[Cohort, ...]:
    """Return how each accuracy fares over a bank; ``sets`` is 0 where no set can be made."""
    return tuple(_cohort(accuracy, cases, criteria, chance, scoring) for accuracy in ACCURACIES)


def _cohort(
    accuracy: float,
    cases: Sequence[ResolvedCase],
    criteria: Criteria,
    chance: Chance,
    scoring: Scoring,
) -> Cohort:
    learner = Competence.even(accuracy)
    totals: list[float] = []
    passed: list[bool] = []
    sets: list[bool] = []
    for _ in range(ROUNDS):
        played = {
            case.id: grade(case, simulated_answer(case, learner, chance), criteria, scoring.number)
            for case in cases
        }
        totals += (result.total for result in played.values())
        passed += (result.passed for result in played.values())
        sets += (
            judge_series([(played[case.id], case.call) for case in drawn]).passed
            for drawn in fit_sets(cases, SETS, chance)
        )
    return Cohort(accuracy, mean(totals), mean(passed), mean(sets))


def fit_sets(cases: Sequence[ResolvedCase], count: int, chance: Chance) -> list[list[ResolvedCase]]:
    """Draw some sets that are fit to be judged: of every call, none of them above half.

    Each call gives one case, and the rest is drawn from all while the call is not half of the set.
    Where the bank has too few cases there is none.
    """
    sets = []
    for _ in range(count):
        order = chance.sample(cases, len(cases))
        drawn = [
            next(case for case in order if case.call == call)
            for call in CALLS
            if any(case.call == call for case in order)
        ]
        for case in order:
            same = sum(other.call == case.call for other in drawn)
            if case not in drawn and same < SERIES_SHARE * SERIES_CASES:
                drawn.append(case)
        if len(drawn) >= SERIES_CASES and len({case.call for case in drawn}) == len(CALLS):
            sets.append(drawn[:SERIES_CASES])
    return sets
