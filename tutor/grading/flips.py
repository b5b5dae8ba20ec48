"""What would have changed the call: the smallest reversals of findings that change the reading.

A listed positive finding reverses to the catalogue's normal, a listed normal one to positive. The
sets are computed, since a set that an author worked out by hand goes wrong with the next edit.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from tutor.grading.reading import Reading, read_findings
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import Finding, FlipSet, ResolvedCase

LOCAL = "local"
"""What a positive local test, or a second disorder that is documented, counts for."""


def reversed_finding(finding: Finding, catalogue: Catalogue) -> Finding:
    """Return the finding turned round, arguing for what the catalogue says of it in that state."""
    inquiry = catalogue.inquiries[finding.inquiry]
    supports = inquiry.supports.normal if finding.positive else inquiry.supports.positive
    return replace(finding, positive=not finding.positive, supports=supports)


def read_reversed(case: ResolvedCase, change: Iterable[str], catalogue: Catalogue) -> Reading:
    """Read the case with some of its listed findings turned round."""
    turned = frozenset(change)
    second = case.second is not None and case.second not in turned
    return read_findings(_turned(case, turned, catalogue), second=second)


def carriers(
    case: ResolvedCase, change: Iterable[str], catalogue: Catalogue
) -> dict[str, tuple[str, ...]]:
    """Return what counts once some findings are turned round, each with the findings that show it.

    What counts is a sign that argues for the back, or ``LOCAL``. Of a reading alone nobody could
    tell which finding keeps a sign in it.
    """
    turned = frozenset(change)
    found: dict[str, tuple[str, ...]] = {}
    for finding in _turned(case, turned, catalogue):
        count = _counts_for(finding)
        if count is not None:
            found[count] = (*found.get(count, ()), finding.inquiry)
    if case.second is not None and case.second not in turned:
        shown = dict.fromkeys((*found.get(LOCAL, ()), case.second))
        found[LOCAL] = tuple(shown)
    return found


def _turned(
    case: ResolvedCase, turned: Collection[str], catalogue: Catalogue
) -> tuple[Finding, ...]:
    return tuple(
        reversed_finding(finding, catalogue) if finding.inquiry in turned else finding
        for finding in case.listed
    )


def smallest_flips(case: ResolvedCase, catalogue: Catalogue) -> tuple[FlipSet, ...]:
    """Return the smallest set of reversals for each other reading that can be reached.

    Of sets equally small the one that comes first in the case's own order is taken. Only what can
    move a count of the reading is tried: every set of the listed findings would be twice the work
    for each further finding, and a case lists some thirty.
    """
    now = read_findings(case.listed, second=case.second is not None).call
    place = {finding.inquiry: index for index, finding in enumerate(case.listed)}
    unions = _unions(_movable(case, catalogue))
    changes = [tuple(sorted(names, key=place.__getitem__)) for names in unions]
    found: dict[str, FlipSet] = {}
    for change in sorted(changes, key=lambda names: (len(names), [place[name] for name in names])):
        call = read_reversed(case, change, catalogue).call
        if call != now:
            found.setdefault(call, FlipSet(change, call))
    return tuple(sorted(found.values(), key=lambda flip: (len(flip.change), flip.call)))


def _movable(case: ResolvedCase, catalogue: Catalogue) -> list[frozenset[str]]:
    """Return the reversals that can matter, each the least that moves one count of the reading.

    A sign (or the local tests as one) disappears only when all findings that show it are turned;
    it appears when any one normal finding is. A second disorder goes with what documents it.
    """
    gone: dict[str, set[str]] = {}
    come: dict[str, str] = {}
    for finding in case.listed:
        count = _counts_for(finding)
        if count is not None:
            gone.setdefault(count, set()).add(finding.inquiry)
        turned = _counts_for(reversed_finding(finding, catalogue))
        if turned is not None:
            come.setdefault(turned, finding.inquiry)
    removals = [frozenset(names) for names in gone.values()]
    additions = [frozenset({name}) for count, name in come.items() if count not in gone]
    second = [
        frozenset({finding.inquiry}) for finding in case.listed if finding.inquiry == case.second
    ]
    return removals + second + additions


def _counts_for(finding: Finding) -> str | None:
    """Name what a finding counts for in the reading: a sign, the local tests, or nothing."""
    reading = read_findings([finding], second=False)
    if reading.pointing:
        return reading.pointing[0]
    return LOCAL if reading.local_tests else None


def _unions(groups: Sequence[frozenset[str]]) -> Iterable[frozenset[str]]:
    for size in range(1, len(groups) + 1):
        for chosen in combinations(groups, size):
            yield frozenset().union(*chosen)
