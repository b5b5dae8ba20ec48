"""Those who mark whatever is positive: in how many cases of a bank that passes.

They are the expert but for what they ask and mark. What they pass by says how far a bank rewards
asking much and judging nothing, which no single case shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.grading import CURRENT, Scoring, grade
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.proof.chance import Chance
from tutor.proof.students import expert_answer

HALVES = 10
"""How many halves of what is not essential are drawn for each case."""

MOST_ALL, MOST_HALF = 0.25, 0.40
"""The shares of a bank below which the specification wants the two to pass."""


@dataclass(frozen=True)
class Diligent:
    """Shares (0..1) of a bank passed by marking every positive finding.

    ``everything`` is for who asks all that the case lists, ``half`` for who asks the essentials and
    half of the other listed inquiries, the mean over ten halves.
    """

    everything: float
    half: float


def diligent(
    cases: Sequence[ResolvedCase],
    criteria: Criteria,
    chance: Chance,
    scoring: Scoring = CURRENT,
) -> Diligent:
    """Play both over a bank; without cases both shares are 0."""
    everything = half = 0.0
    for case in cases:
        listed = [finding.inquiry for finding in case.listed]
        essentials = [finding.inquiry for finding in case.essentials]
        others = [name for name in listed if name not in essentials]
        asked = [[*essentials, *others]]
        asked += [[*essentials, *chance.sample(others, len(others) // 2)] for _ in range(HALVES)]
        passed = [
            grade(case, marking_all(case, names), criteria, scoring.number).passed
            for names in asked
        ]
        everything += passed[0]
        half += sum(passed[1:]) / HALVES
    count = max(len(cases), 1)
    return Diligent(everything / count, half / count)


def marking_all(case: ResolvedCase, asked: Sequence[str]) -> Answer:
    """Return the expert's answer by one who asks something else, and marks all that is positive."""
    positive = tuple(name for name in asked if case.finding[name].positive)
    changes = {"asked": tuple(asked), "evidence": positive}
    return expert_answer(case).model_copy(update=changes)
