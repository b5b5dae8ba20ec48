"""The rule by which a case proves itself: scripted students are graded, and must get their due.

It asks the real grader instead of restating its weights, so that the rule stays true when the
weights change.
"""

from collections.abc import Iterator, Sequence

from tutor.content.document import Loc
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case
from tutor.proof.causes import Cause
from tutor.proof.complaints import complaints


@rule("self-proof", "case")
def self_proof(context: Context[Case]) -> Iterator[Complaint]:
    """Scripted students are played through the real grader, and each must score as is due.

    The expert scores exactly 100; whoever guesses, does not examine, calls everyone the same, ticks
    everything or nothing, names the wrong structure, or leaves out a red flag fails. If one of them
    does not, the weights, essentials or roles of the case are off; the choices that weighed most
    are named, and the problem stands at the first of them if the file speaks of it.
    """
    for play in complaints(context.resolved, context.catalogue, context.criteria):
        variant = f"{play.student.variant}; " if play.student.variant else ""
        parts = ", ".join(f"{name} {value:.2f}" for name, value in play.grade.parts.items())
        loc = _place(context.subject, play.causes)
        hint = f"{variant}its parts: {parts}"
        yield Complaint(loc, str(play), hint, "value" if loc == ["id"] else "key")


def _place(case: Case, causes: Sequence[Cause]) -> Loc:
    """Return where the weightiest choice stands, if the file speaks of it; else the case's id."""
    for cause in causes[:1]:
        if cause.kind == "finding" and cause.subject in case.findings:
            return ["findings", cause.subject]
        if cause.kind == "option" and cause.subject in case.plan:
            return ["plan", cause.subject]
    return ["id"]
