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
    """

    case: ResolvedCase
    call: Call | None
    certainty: int | None
    sources: frozenset[str]
    asked: frozenset[str]
    evidence: frozenset[str]
    ignored: tuple[str, ...]
    plan: frozenset[str]

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
        )

    @cached_property
    def essential_share(self) -> float:
        """The share of the essentials' weight that was asked (1 where none is essential)."""
        essentials, whole = self.case.essentials, self.case.essential_weight
        if not whole:
            return 1.0
        return (
            sum(finding.weight for finding in essentials if finding.inquiry in self.asked) / whole
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
