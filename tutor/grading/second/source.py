"""When the source is met: whether the names are worth anything in each region involved.

The score of the source is that of scoring 1. This stands beside it, because certainty and the
ceilings ask whether the source was met at all.
"""

from tutor.grading.parts.source import similarity
from tutor.grading.submission import Submission


def source_met(submission: Submission) -> bool:
    """Tell whether a true source was named, or nearly so, in each region truly involved.

    Of two true sources in one region, either is enough. A true source that the menu lacks counts as
    a region of its own.
    """
    case = submission.case
    found: dict[str, bool] = {}
    for source in case.sources:
        known = case.structure.get(source)
        region = known.region if known else source
        near = any(similarity(case, source, name) > 0.0 for name in submission.sources)
        found[region] = found.get(region, False) or near
    return all(found.values())


def names_more(submission: Submission) -> bool:
    """Tell whether more structures were named than are at work."""
    return len(submission.sources) > len(submission.case.sources)
