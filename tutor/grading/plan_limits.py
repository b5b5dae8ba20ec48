"""The marks for what a plan got wrong as a whole, which every scoring tells alike.

The scorings differ in what an option earns; what they cost a plan for is the same, and a reason
that stood in each of them would sooner or later be mended in one only.
"""

from collections.abc import Iterator

from tutor.grading.marks import COMBINE, ROOT, TEACHING, Marker
from tutor.model.grade import Mark, Reason, Verdict


def limit_marks(
    marker: Marker, *, relief_only: bool, neutral_cost: float, drug_cost: float
) -> Iterator[Mark]:
    """Yield a mark for each fault of the whole plan; costs are positive, 0 where there is none."""
    whole = marker.part
    if relief_only:
        yield marker.mark(whole, Verdict.RELIEF_ONLY, 0.0, Reason.NOTHING_LASTING, ROOT)
    if neutral_cost:
        yield marker.mark(whole, Verdict.NEUTRAL_EXTRA, -neutral_cost, Reason.DILUTES, COMBINE)
    if drug_cost:
        yield marker.mark(whole, Verdict.DRUG_EXTRA, -drug_cost, Reason.ADDS_HARM, TEACHING)
