"""What would have changed the call: the smallest reversals of findings that change the reading.

A listed positive finding reverses to the catalogue's normal, a listed normal one to positive.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from tutor.grading.reading import Reading, read_findings
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import Finding, FlipSet, ResolvedCase


def reversed_finding(finding: Finding, catalogue: Catalogue) -> Finding:
    """Return the finding turned round."""
    inquiry = catalogue.inquiries[finding.inquiry]
    supports = inquiry.supports.normal if finding.positive else inquiry.supports.positive
    return replace(finding, positive=not finding.positive, supports=supports)


def read_reversed(case: ResolvedCase, change: Iterable[str], catalogue: Catalogue) -> Reading:
    """Read the case with some of its listed findings turned round."""
    turned = frozenset(change)
    findings = [
        reversed_finding(one, catalogue) if one.inquiry in turned else one for one in case.listed
    ]
    second = case.second is not None and case.second not in turned
    return read_findings(findings, second=second)


def smallest_flips(case: ResolvedCase, catalogue: Catalogue) -> tuple[FlipSet, ...]:
    """Return the smallest set of reversals for each other reading that can be reached.

    Of sets equally small the one that comes first in the case's own order is taken.
    """
    now = read_findings(case.listed, second=case.second is not None).call
    place = {one.inquiry: index for index, one in enumerate(case.listed)}
    unions = _unions(_movable(case, catalogue))
    changes = [tuple(sorted(some, key=place.__getitem__)) for some in unions]
    found: dict[str, FlipSet] = {}
    for change in sorted(changes, key=lambda some: (len(some), [place[one] for one in some])):
        call = read_reversed(case, change, catalogue).call
        if call != now:
            found.setdefault(call, FlipSet(change, call))
    return tuple(sorted(found.values(), key=lambda one: (len(one.change), one.call)))


def _movable(case: ResolvedCase, catalogue: Catalogue) -> list[frozenset[str]]:
    """Return the reversals that can matter, each the least that moves one count of the reading.

    A sign (or the local tests as one) disappears only when all findings that show it are turned;
    it appears when any one normal finding is. A second disorder goes with what documents it.
    """
    gone: dict[str, set[str]] = {}
    come: dict[str, str] = {}
    for one in case.listed:
        count = _counts_for(one)
        if count is not None:
            gone.setdefault(count, set()).add(one.inquiry)
        turned = _counts_for(reversed_finding(one, catalogue))
        if turned is not None:
            come.setdefault(turned, one.inquiry)
    removals = [frozenset(names) for names in gone.values()]
    additions = [frozenset({name}) for count, name in come.items() if count not in gone]
    second = [frozenset({one.inquiry}) for one in case.listed if one.inquiry == case.second]
    return removals + second + additions


def _counts_for(finding: Finding) -> str | None:
    """Name what a finding counts for in the reading: a sign, the local tests, or nothing."""
    reading = read_findings([finding], second=False)
    if reading.pointing:
        return reading.pointing[0]
    return "local tests" if reading.local_tests else None


def _unions(groups: Sequence[frozenset[str]]) -> Iterable[frozenset[str]]:
    for size in range(1, len(groups) + 1):
        for some in combinations(groups, size):
            yield frozenset().union(*some)
