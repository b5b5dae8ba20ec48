"""The rule about families: a case has siblings that differ from it in what decides.

A student who has met one of a family recognizes the next by its dress, and would call it the same
if none of them were another.
"""

from collections.abc import Hashable, Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case


@rule("siblings", "case", severity="warning")
def siblings(context: Context[Case]) -> Iterator[Complaint]:
    """A family has two cases or more, and each has a sibling of another call, source or urgency.

    A case is urgent when one of its options is critical. Write a sibling in which a few deciding
    findings differ, or join a family that has one. It is a warning, since the first case of a new
    family is written before the second. While a file cannot be read nothing is said: it may be the
    sibling.
    """
    case, library = context.subject, context.library
    if library.unread:
        return
    family = [
        loaded.model
        for loaded in library.cases.values()
        if loaded.model.family == case.family and loaded.model.id != case.id
    ]
    if not family:
        message = f"no other case is of the family '{case.family}'"
        yield Complaint(["family"], message, "write a sibling, or join a family that there is")
    elif all(_outcome(sibling) == _outcome(case) for sibling in family):
        message = f"all cases of the family '{case.family}' have this call, source and urgency"
        yield Complaint(["family"], message, "write a sibling that differs in one of the three")


def _outcome(case: Case) -> Hashable:
    """Return what a student has to find out; two sources count in any order."""
    urgent = any(override.critical for override in case.plan.values())
    return case.key.call, frozenset(case.key.sources), urgent
