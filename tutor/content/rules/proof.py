"""The rule by which a case proves itself: scripted students are graded, and must get their due.

It asks the real grader instead of restating its weights, so that the rule stays true when the
weights change.
"""

from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case
from tutor.proof.students import complaints


@rule("self-proof", "case")
def self_proof(context: Context[Case]) -> Iterator[Complaint]:
    """Scripted students are played through the real grader, and each must score as is due.

    The expert scores exactly 100; whoever guesses, does not examine, calls everyone the same, ticks
    everything or nothing, or leaves out a red flag fails. If one of them does not, the weights,
    essentials or roles of the case are off.
    """
    for student, grade in complaints(context.resolved, context.catalogue, context.criteria):
        got = f"{grade.total:.1f}, {'passed' if grade.passed else 'not passed'}"
        parts = ", ".join(f"{name} {value:.2f}" for name, value in grade.parts.items())
        message = f"the student '{student.name}' must {student.demand}: got {got}"
        yield Complaint(["id"], message, f"its parts: {parts}")
