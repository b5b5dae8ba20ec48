"""Grades to tell of: the golden patients with labels that are no ids, and single marks."""

from dataclasses import replace

from tests.grading.golden import CRITERIA
from tests.grading.second.golden import GL as LADDER
from tests.grading.second.golden import GM as MIXED
from tests.grading.second.golden import G as GOLDEN
from tests.grading.second.golden import expert
from tutor.grading import grade
from tutor.model.grade import Basis, Grade, Mark, Reason, Verdict
from tutor.model.resolved import ResolvedCase

FIRST, SECOND = 1, 2
"""The scorings."""
BASIS = Basis("document:exam-before-plan", "Examine.")


def named(case: ResolvedCase) -> ResolvedCase:
    """Return a case whose findings, options and structures have labels that are not their ids."""
    return replace(
        case,
        findings=tuple(replace(known, label=f"Ask {known.inquiry}") for known in case.findings),
        options=tuple(replace(known, label=f"Give {known.id}") for known in case.options),
        structures=tuple(replace(known, label=f"The {known.id}") for known in case.structures),
    )


G, GL, GM = named(GOLDEN), named(LADDER), named(MIXED)


def graded(case: ResolvedCase, scoring: int = SECOND, /, **changes: object) -> Grade:
    """Return the grade of the golden expert with something changed."""
    return grade(case, expert(case, **changes), CRITERIA, scoring)


def mark(  # noqa: PLR0913 - a mark has as many
    code: Verdict,
    subject: str = "pt",
    part: str = "plan",
    effect: float = 0.0,
    *,
    why: str = "Why.",
    reason: Reason | None = None,
    stands_for: tuple[str, ...] = (),
) -> Mark:
    """Return a mark with as little to say as possible."""
    return Mark(part, subject, code, effect, why, BASIS, reason, stands_for)
