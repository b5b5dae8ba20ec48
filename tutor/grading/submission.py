"""One answer to one case, in the form that every part of a grade reads.

What was asked and chosen becomes a set once, here, so that order and duplicates cannot matter to
any part, and so that all parts ignore the same evidence: what was never revealed.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

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
        whole = self.case.essential_weight
        if not whole:
            return 1.0
        asked = self.asked
        return (
            sum(finding.weight for finding in self.case.essentials if finding.inquiry in asked)
            / whole
        )
