"""Whether the scale finds again what was planted: learners of known competence play the bank.

Each part of a learner's competence is drawn for itself, so that a part whose scores follow another
part's competence is seen to. Reliability is Cronbach's alpha with the cases as its items: the share
of the differences between totals that is not the luck of which slips were made where.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import sqrt

from tutor.grading import CURRENT, Scoring, grade
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.proof.averages import mean, variance
from tutor.proof.chance import Chance
from tutor.proof.learners import Competence, simulated_answer

LEARNERS = 100
LOW, HIGH = 0.5, 1.0
"""Between these each part of a learner's competence is drawn, all equally likely."""

SHORT = 20
"""The number of cases by which a learner should be known."""


@dataclass(frozen=True)
class Recovered:
    """What some learners' scores tell of them, over a number of cases.

    ``r`` is the correlation, by part, of what was planted with the mean score of that part;
    ``total`` that of the mean over all parts with the mean total. ``alpha`` is the reliability of
    the total. Each is None where it is not defined: nobody differs, or there is one case.
    """

    cases: int
    learners: int
    r: Mapping[str, float | None]
    total: float | None
    alpha: float | None


def recovery(
    cases: Sequence[ResolvedCase],
    criteria: Criteria,
    chance: Chance,
    scoring: Scoring = CURRENT,
    learners: int = LEARNERS,
) -> tuple[Recovered, ...]:
    """Let learners play a bank; return what is found over twenty of its cases, and over all."""
    planted = [Competence.drawn(LOW, HIGH, chance) for _ in range(learners)]
    played = [
        [
            grade(case, simulated_answer(case, learner, chance), criteria, scoring.number)
            for case in cases
        ]
        for learner in planted
    ]
    every = list(range(len(cases)))
    few = chance.sample(every, SHORT) if len(every) > SHORT else every
    return tuple(
        _recovered(planted, [[grades[index] for index in chosen] for grades in played], scoring)
        for chosen in ([few, every] if len(few) < len(every) else [every])
    )


def _recovered(
    planted: Sequence[Competence], played: Sequence[Sequence[Grade]], scoring: Scoring
) -> Recovered:
    known = [asdict(learner) for learner in planted]
    totals = [[result.total for result in grades] for grades in played]
    return Recovered(
        cases=len(played[0]) if played else 0,
        learners=len(planted),
        r={
            part.key: correlation(
                [learner[part.key] for learner in known],
                [mean([result.parts[part.key] for result in grades]) for grades in played],
            )
            for part in scoring.parts
            if all(part.key in learner for learner in known)
        },
        total=correlation(
            [mean(list(learner.values())) for learner in known], [mean(row) for row in totals]
        ),
        alpha=alpha(totals),
    )


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Return Pearson's r of two rows of numbers; None where either row does not vary."""
    spread = sqrt(variance(first) * variance(second))
    if not spread:
        return None
    middle, other = mean(first), mean(second)
    pairs = zip(first, second, strict=True)
    return mean([(a - middle) * (b - other) for a, b in pairs]) / spread


def alpha(scores: Sequence[Sequence[float]]) -> float | None:
    """Return Cronbach's alpha of scores, a row for each learner and a column for each case.

    None where there are fewer than two cases, or all sums are the same.
    """
    columns = list(zip(*scores, strict=True))
    whole = variance([sum(row) for row in scores])
    if len(columns) < 2 or not whole:  # noqa: PLR2004 - of one case nothing agrees or differs
        return None
    count = len(columns)
    return count / (count - 1) * (1 - sum(variance(column) for column in columns) / whole)
