"""One answer to one case, in the form that every part of a grade reads.

What was asked and chosen becomes a set once, here, so that order and duplicates cannot matter to
any part, and so that all parts ignore the same evidence: what was never revealed. What two readers
need (a part and a ceiling, say) is worked out here once, when it is first asked for.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from tutor.grading.youden import youden
from tutor.model.answer import Answer
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Call


@dataclass(frozen=True)
class Submission:
    """A case and what was answered: ids as sets, ``evidence`` only as far as it was ``asked``.

    ``ignored`` is the evidence that was left out, in alphabetical order, for the grade to report.
    ``essential_share`` is the share of the essentials' weight that was asked (1 where none is).
    """

    case: ResolvedCase
    call: Call | None
    certainty: int | None
    sources: frozenset[str]
    asked: frozenset[str]
    evidence: frozenset[str]
    ignored: tuple[str, ...]
    plan: frozenset[str]
    essential_share: float

    @classmethod
    def of(cls, case: ResolvedCase, answer: Answer) -> Self:
        """Return an answer as the parts read it."""
        asked = frozenset(answer.asked)
        named = frozenset(answer.evidence)
        return cls(
            case=case,
            call=answer.call,
            certainty=answer.certainty,
            sources=frozenset(answer.sources),
            asked=asked,
            evidence=named & asked,
            ignored=tuple(sorted(named - asked)),
            plan=frozenset(answer.plan),
            essential_share=_essential_share(case, asked),
        )

    @cached_property
    def argument(self) -> float:
        """How far the evidence argues for the true call (-1..1)."""
        return youden(self.case, self.case.call, self.evidence)

    @property
    def coherence(self) -> float | None:
        """How far the evidence argues for the student's own call (-1..1); None without a call."""
        if self.call is None:
            return None
        if self.call == self.case.call:
            return self.argument
        return youden(self.case, self.call, self.evidence)


def _essential_share(case: ResolvedCase, asked: frozenset[str]) -> float:
    whole = case.essential_weight
    if not whole:
        return 1.0
    weight = 0.0
    for finding in case.essentials:
        if finding.inquiry in asked:
            weight += finding.weight
    return weight / whole
