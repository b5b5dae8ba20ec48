"""Those who name the wrong structure, or one too many."""

from collections.abc import Iterator

from tutor.grading.parts.source import similarity
from tutor.model.resolved import ResolvedCase
from tutor.proof.students.student import IMPERFECT, Student, fails_within
from tutor.proof.students.trial import Trial


def namers(trial: Trial) -> Iterator[Student]:
    """Yield who names a structure that is nothing like the true one, or a second beside it."""
    yield from _wrong(trial)
    case = trial.case
    if len(case.sources) == 1 and case.sources[0] in case.structure:
        for name in _others(case, case.sources[0]):
            both = trial.but(sources=(*case.sources, name))
            yield Student("two-names", both, IMPERFECT, ("source",), f"'{name}'")


def _wrong(trial: Trial) -> Iterator[Student]:
    """Yield a student for each structure of a true one's region that is not near it.

    Where two of one region are at work both are replaced, since either would be enough.
    """
    case = trial.case
    demand = fails_within(trial.scoring.ceilings.failing)
    for together in _by_region(case).values():
        kept = tuple(name for name in case.sources if name not in together)
        wrong = [
            name
            for name in _others(case, together[0])
            if not any(similarity(case, true, name) for true in together)
        ]
        for place, name in enumerate(wrong):
            names = [*wrong[place:], *wrong[:place]][: len(together)]
            answer = trial.but(sources=(*kept, *names))
            yield Student("wrong-structure", answer, demand, ("source",), f"'{name}'")


def _by_region(case: ResolvedCase) -> dict[str, list[str]]:
    """Return the true sources of each region; one that the menu lacks is in none."""
    regions: dict[str, list[str]] = {}
    for name in case.sources:
        if name in case.structure:
            regions.setdefault(case.structure[name].region, []).append(name)
    return regions


def _others(case: ResolvedCase, source: str) -> Iterator[str]:
    """Yield the structures of a true one's region that are not true themselves."""
    region = case.structure[source].region
    for structure in case.structures:
        if structure.region == region and structure.id not in case.sources:
            yield structure.id
