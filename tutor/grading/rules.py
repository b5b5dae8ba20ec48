"""What a scoring is made of: its parts and weights, its ceilings, its bars, and who applies them.

These types stand apart from the table in ``tutor.grading.scoring``: the rules of a scoring are
written with them, and the table names those rules.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tutor.grading.parts.gathering import gaps
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Basis, Cap, Failure, FailureCode, Gap, Mark, Parts
from tutor.model.scalars import Screen


@cache
def failing(code: FailureCode, bar: float = 0.0, lacking: tuple[Screen | Gap, ...] = ()) -> Failure:
    """Return a reason not to pass: a frozen value, so that the same one serves every grade."""
    return Failure(code, bar, lacking)


@dataclass(frozen=True)
class Part:
    """One row: the part's key, its weight in points of the total, and how it is worked out.

    What ``work_out`` returns also explains itself in marks, so that a row is all that a part needs
    here. The key is what grades, JSON and labels know the part by, and never changes.
    """

    key: str
    weight: float
    work_out: Callable[[Submission], Workings]


@dataclass(frozen=True)
class Ceilings:
    """The most points that a total can have after a fault that other parts must not make up for.

    ``failing`` holds every fault that only a later scoring knows; scoring 1 applies it to none.
    """

    wrong_call: float
    near_miss: float
    not_examined: float
    critical: float
    failing: float = 100.0


@dataclass(frozen=True)
class Bars:
    """The least that passes: ``total`` in points of 100, ``evidence`` and ``plan`` in 0..1."""

    total: float
    evidence: float
    plan: float


@dataclass(frozen=True)
class SeriesBars:
    """The least that passes a set: ``mean`` in points of 100, ``exact`` and ``passed`` in 0..1.

    ``exact`` is the share of exact calls, ``passed`` the share of cases passed.
    """

    mean: float
    exact: float
    passed: float


@dataclass(frozen=True)
class Standing:
    """What ceilings and bars look at, once the parts are scored."""

    submission: Submission
    parts: Parts
    critical: tuple[Mark, ...]
    bases: Mapping[str, Basis]
    ceilings: Ceilings
    bars: Bars

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What was lacking to plan for the patient; empty where the patient was examined enough."""
        return gaps(self.submission)


@dataclass(frozen=True)
class Scoring:
    """One version of the rules. The weights of its parts add up to 100 points.

    A part without weight is allowed: it is scored, told and stored, and moves no total. ``caps``
    yields every ceiling that applies; ``failures`` takes those and the total under them, and yields
    every reason not to pass. ``coherence`` weighs the evidence against the student's own call.
    """

    number: int
    parts: tuple[Part, ...]
    ceilings: Ceilings
    bars: Bars
    series: SeriesBars
    caps: Callable[[Standing], Iterator[Cap]]
    failures: Callable[[Standing, tuple[Cap, ...], float], Iterator[Failure]]
    coherence: Callable[[Submission], float | None]
