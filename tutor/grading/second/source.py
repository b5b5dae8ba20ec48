"""When the source is met: whether the names are worth anything in each region involved.

The score of the source is that of scoring 1. This stands beside it, because certainty and the
ceilings ask whether the source was met at all.
"""

from collections.abc import Collection

from tutor.grading.parts.source import nearnesses
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
    nearness = case.derived(nearnesses)
    return tuple(
        case.sources[place]
        for places in case.derived(_regions)
        if all(nearness[place].keys().isdisjoint(named) for place in places)
        for place in places
    )


def _regions(case: ResolvedCase) -> tuple[tuple[int, ...], ...]:
    """Return, for each region truly involved, the places of its sources among the true ones."""
    places: dict[str, list[int]] = {}
    for place, source in enumerate(case.sources):
        known = case.structure.get(source)
        places.setdefault(known.region if known else source, []).append(place)
    return tuple(tuple(found) for found in places.values())


def names_more(submission: Submission) -> bool:
    """Tell whether more structures were named than are at work."""
    return len(submission.sources) > len(submission.case.sources)
