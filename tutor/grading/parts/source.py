"""The source: which structure the pain comes from, and how near a wrong name comes to it.

Nearness is asked of the true structure, never of the answered one: it says what an examiner would
half accept in its place, and that need not hold the other way round.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tutor.grading.marks import DOUBT, Marker
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Call

MET: Mapping[tuple[bool, bool], Verdict] = {
    (True, False): Verdict.EXACT,
    (True, True): Verdict.EXACT_OF_TWO,
    (False, False): Verdict.NEAR,
    (False, True): Verdict.NEAR_OF_TWO,
}
"""The verdict on a source that is worth something: whether it was named, and shared the credit."""


@dataclass(frozen=True)
class SourceWorkings(Workings):
    """The score (0..1), what each true source added to it, and how many slots shared it."""

    gains: tuple[float, ...]
    slots: int

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return a mark for each true source: found, nearly found or missed."""
        case = submission.case
        shared = self.slots > len(case.sources)
        for source, gain in zip(case.sources, self.gains, strict=True):
            code = MET[source in submission.sources, shared] if gain else Verdict.MISSED
            known = case.structure.get(source)
            why = known.summary if known else ""
            yield marker.mark(source, code, gain, why, source_basis(case, source))


def source_part(submission: Submission) -> SourceWorkings:
    """Score the structures named: their nearness over the slots that were to be filled."""
    case, named = submission.case, submission.sources
    slots = slot_count(case, submission.call, named)
    nearness = [
        max([near.get(name, 0.0) for name in named], default=0.0)
        for near in case.derived(nearnesses)
    ]
    return SourceWorkings(sum(nearness) / slots, tuple(near / slots for near in nearness), slots)


def similarity(case: ResolvedCase, true: str, answered: str) -> float:
    """Return 1 for the true structure, how near an answered one is otherwise (0..1).

    Across the regions nothing is near, whatever content says: spine for heel is the very confusion
    that the tutor teaches to avoid.
    """
    if true == answered:
        return 1.0
    meant, said = case.structure.get(true), case.structure.get(answered)
    if meant is None or said is None or meant.region != said.region:
        return 0.0
    return case.near.get(true, {}).get(answered, 0.0)


def nearnesses(case: ResolvedCase) -> tuple[dict[str, float], ...]:
    """Return, for each true source, how near each structure is to it; those at 0 are left out."""
    names = dict.fromkeys((*case.sources, *case.structure))
    return tuple(
        {name: near for name in names if (near := similarity(case, source, name))}
        for source in case.sources
    )


def slot_count(case: ResolvedCase, call: Call | None, named: frozenset[str]) -> int:
    """Return over how many structures the credit is shared: a mixed answer stakes two.

    Without that stake a mixed call would name one structure at no risk of the other.
    """
    return max(len(case.sources), len(named), 2 if call == "mixed" else 1)


def source_basis(case: ResolvedCase, source: str) -> str:
    """Return what a source rests on; for one that the menu lacks, that evaluation is needed."""
    known = case.structure.get(source)
    return known.basis if known else DOUBT
