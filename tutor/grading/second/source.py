"""When the source is met: whether the names are worth anything in each region involved.

The score of the source is that of scoring 1. This stands beside it, because certainty and the
ceilings ask whether the source was met at all.
"""

from collections.abc import Collection

from tutor.grading.parts.source import similarity
from tutor.grading.submission import Submission
from tutor.model.resolved import ResolvedCase


def source_met(submission: Submission) -> bool:
    """Tell whether a true source was named, or nearly so, in each region truly involved."""
    return not unmet_sources(submission.case, submission.sources)


def unmet_sources(case: ResolvedCase, named: Collection[str]) -> tuple[str, ...]:
    """Return the true sources of each region in which no structure named is near one of them.

    Of two true sources in one region, either is enough. A true source that the menu lacks counts as
    a region of its own.
    """
    regions = {source: _region(case, source) for source in case.sources}
    met = {
        region
        for source, region in regions.items()
        if any(similarity(case, source, name) > 0.0 for name in named)
    }
    return tuple(source for source, region in regions.items() if region not in met)


def _region(case: ResolvedCase, source: str) -> str:
    known = case.structure.get(source)
    return known.region if known else source


def names_more(submission: Submission) -> bool:
    """Tell whether more structures were named than are at work."""
    return len(submission.sources) > len(submission.case.sources)
