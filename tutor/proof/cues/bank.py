"""A bank of cases as sets of bits, one bit for each case.

A table of two inquiries is made for thousands of pairs. With a set of bits each of its cells is
one operation and a count, where walking through the cases would take minutes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Self

from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import CALLS, Call

Bits = int
"""A set of cases: bit ``i`` stands for case ``i`` of the bank."""


@dataclass(frozen=True)
class Bank:
    """Some cases in the order of their ids, and which of them share what."""

    cases: tuple[ResolvedCase, ...]

    @classmethod
    def of(cls, cases: Iterable[ResolvedCase]) -> Self:
        """Return a bank; the order in which its cases come changes nothing."""
        return cls(tuple(sorted(cases, key=lambda case: case.id)))

    def where(self, holds: Callable[[ResolvedCase], bool]) -> Bits:
        """Return the cases for which something holds."""
        return sum(1 << place for place, case in enumerate(self.cases) if holds(case))

    def names(self, bits: Bits) -> tuple[str, ...]:
        """Return the ids of some cases, in alphabetical order."""
        return tuple(case.id for place, case in enumerate(self.cases) if bits >> place & 1)

    def share(self, part: Bits, whole: Bits) -> float | None:
        """Return which share of some cases is in another set, or None where there are none."""
        return (part & whole).bit_count() / whole.bit_count() if whole else None

    @cached_property
    def everyone(self) -> Bits:
        """All cases."""
        return (1 << len(self.cases)) - 1

    @cached_property
    def calls(self) -> Mapping[str, Bits]:
        """The cases of each call."""
        return {call: self.where(partial(_has_call, call)) for call in CALLS}

    @cached_property
    def spine(self) -> Mapping[str, Bits]:
        """The cases in which the spine is involved, alone or beside the foot, and the others.

        By the call, and not by the region of the source, which in a stranger's file may be unknown.
        """
        local = self.calls["local"]
        return {"spine": self.everyone & ~local, "no spine": local}

    @cached_property
    def positive(self) -> Mapping[str, Bits]:
        """The cases in which each inquiry is positive, in the catalogue's order."""
        return self._answered(lambda finding: finding.positive)

    @cached_property
    def listed(self) -> Mapping[str, Bits]:
        """The cases whose author wrote each inquiry's answer, in the catalogue's order."""
        return self._answered(lambda finding: finding.listed)

    def _answered(self, counts: Callable[[Finding], bool]) -> Mapping[str, Bits]:
        """Return the cases in which each inquiry's finding counts; 0 where it never does."""
        found: dict[str, Bits] = {}
        for place, case in enumerate(self.cases):
            for finding in case.findings:
                bit = 1 << place if counts(finding) else 0
                found[finding.inquiry] = found.get(finding.inquiry, 0) | bit
        return found

    def any_positive(self, inquiries: Iterable[str]) -> Bits:
        """Return the cases in which any of some inquiries is positive; unknown ones never are."""
        found = 0
        for name in inquiries:
            found |= self.positive.get(name, 0)
        return found

    def with_source(self, structures: Iterable[str]) -> Bits:
        """Return the cases in which any of some structures is at work."""
        wanted = frozenset(structures)
        return self.where(lambda case: not wanted.isdisjoint(case.sources))


def _has_call(call: Call, case: ResolvedCase) -> bool:
    return case.call == call
