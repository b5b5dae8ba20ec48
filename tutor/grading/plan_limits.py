"""The marks for what a plan got wrong as a whole, which every scoring words alike.

The scorings differ in what an option earns; what they cost a plan for is the same, and a reason
that stood in each of them would sooner or later be mended in one only.
"""

from collections.abc import Iterator

from tutor.grading.marks import COMBINE, ROOT, TEACHING, Marker
from tutor.model.grade import Mark


def limit_marks(
    marker: Marker, *, relief_only: bool, neutral_cost: float, drug_cost: float
) -> Iterator[Mark]:
    """Yield a mark for each fault of the whole plan; costs are positive, 0 where there is none."""
    whole = marker.part
    if relief_only:
        why = "Nothing in the plan acts on the source or keeps the patient safe."
        yield marker.mark(whole, "relief only", 0.0, why, ROOT)
    if neutral_cost:
        why = "Every option past two that neither helps nor harms dilutes the plan."
        yield marker.mark(whole, "too many neutral options", -neutral_cost, why, COMBINE)
    if drug_cost:
        why = "Each further systemic drug adds harm and blurs which one helped."
        yield marker.mark(whole, "more than one systemic drug", -drug_cost, why, TEACHING)
