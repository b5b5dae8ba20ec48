"""Rules that compare the key with the governing document's own reading of the findings.

A case may depart from the document, since patients do; then it must say why. Without these rules
a mistyped finding would look like a departure that nobody explained.
"""

from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading import read_case
from tutor.grading.flips import read_reversed
from tutor.model.case import Case


@rule("document-reading", "case", severity="warning")
def document_reading(context: Context[Case]) -> Iterator[Complaint]:
    """The document's own reading agrees with the key, or 'key.departs' says why it does not.

    Two signs that point to the back make a referred reading, and together with a positive local
    test a mixed one. The threshold of two is our teaching rule, not the document's.
    """
    case, reading = context.resolved, read_case(context.resolved)
    agree = reading.call == case.call
    if not agree and case.departs is None:
        signs = ", ".join(reading.pointing) or "none"
        message = f"the document reads this case as {reading.call} (signs: {signs})"
        yield Complaint(["key", "call"], message, "mend the findings, or explain in 'departs'")
    if agree and case.departs is not None:
        message = f"'departs' is given, but the document too reads this case as {reading.call}"
        yield Complaint(["key", "departs"], message, "leave it out", "key")


@rule("flips", "case")
def flips(context: Context[Case]) -> Iterator[Complaint]:
    """Authored flips do what they say: with those findings turned round, the reading is so.

    The debrief asks students what would change the call, and must not teach them a wrong answer.
    """
    for index, flip in enumerate(context.subject.flips):
        reading = read_reversed(context.resolved, flip.change, context.catalogue)
        if reading.call != flip.call:
            message = f"turned round, these findings read as {reading.call}, not {flip.call}"
            yield Complaint(["flips", index, "call"], message, "change the findings or the call")
