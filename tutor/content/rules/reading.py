"""Rules that compare the key with the governing document's own reading of the findings.

A case may depart from the document, since patients do; then it must say why. Without these rules
a mistyped finding would look like a departure that nobody explained.
"""

from collections.abc import Iterator

from tutor.content.problem import quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading import Reading, read_case
from tutor.grading.flips import LOCAL, carriers, read_reversed
from tutor.model.case import Case, Flip


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
    What still counts, or counts no more, is named with the findings that show it.
    """
    for index, flip in enumerate(context.subject.flips):
        reading = read_reversed(context.resolved, flip.change, context.catalogue)
        if reading.call != flip.call:
            why = "; ".join(_differences(context, flip, reading))
            message = f"turned round, these findings read as {reading.call}, not {flip.call}: {why}"
            yield Complaint(["flips", index, "call"], message, "change the findings or the call")


def _differences(context: Context[Case], flip: Flip, reading: Reading) -> Iterator[str]:
    """Yield what makes a reading another one than the flip says, first the signs, then the heel.

    It is what counts and should not, or what would have to count and does not.
    """
    before = carriers(context.resolved, (), context.catalogue)
    after = carriers(context.resolved, flip.change, context.catalogue)
    signs = {name: shown for name, shown in after.items() if name != LOCAL}
    lost = {name: shown for name, shown in before.items() if name not in after and name != LOCAL}
    spine, foot = ("referred", "mixed"), ("local", "mixed")
    if reading.call in spine and flip.call not in spine:
        yield from (f"'{name}' counts by {quoted_list(shown)}" for name, shown in signs.items())
    if flip.call in spine and reading.call not in spine:
        counted = quoted_list(signs) or "no sign"
        yield f"of the two signs that it takes, there is {counted}"
        yield from (f"'{name}' is lost with {quoted_list(shown)}" for name, shown in lost.items())
    if reading.call in foot and flip.call not in foot:
        yield f"the heel counts by {quoted_list(after[LOCAL])}"
    if flip.call in foot and reading.call not in foot:
        if LOCAL in before:
            yield f"the heel is lost with {quoted_list(before[LOCAL])}"
        else:
            yield "no local test counts for the heel"
