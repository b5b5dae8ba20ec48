"""Grades to tell of: the golden patients with labels that are no ids, and single marks."""

from dataclasses import replace

from tests.grading.golden import CRITERIA
from tests.grading.second.golden import GL as LADDER
from tests.grading.second.golden import GM as MIXED
from tests.grading.second.golden import G as GOLDEN
from tests.grading.second.golden import expert
from tutor.flow.debrief import Material
from tutor.flow.debrief.overview import Overview, overview
from tutor.grading import grade
from tutor.model.answer import Answer
from tutor.model.grade import Basis, Grade, Mark, Reason, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.session.encounter import Encounter

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


def looked(answer: Answer, case: ResolvedCase, result: Grade) -> Material:
    """Return what a debrief of an answer is made from."""
    done = Encounter(
        case,
        "debrief",
        answer.asked,
        answer.evidence,
        answer.call,
        answer.sources,
        answer.certainty,
        answer.plan,
    )
    return Material(done, result, CRITERIA)


def shown(case: ResolvedCase, scoring: int = SECOND, /, **changes: object) -> Overview:
    """Return the first view for the golden expert's answer with something changed."""
    answer = expert(case, **changes)
    return overview(looked(answer, case, grade(case, answer, CRITERIA, scoring)))


def seen(case: ResolvedCase, result: Grade, /, **changes: object) -> Overview:
    """Return the first view for the golden expert's answer under a grade made by hand."""
    return overview(looked(expert(case, **changes), case, result))


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
