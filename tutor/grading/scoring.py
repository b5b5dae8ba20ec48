"""The table of each scoring: its parts and their weights, its ceilings, and its bars of passing.

A scoring is one value, because a run is graded by the scoring it was begun with: a later scoring
stands beside this one and shares what did not change. To edit the table in place would grade old
attempts anew, and a student who had passed could find that they had not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tutor.errors import TutorError
from tutor.grading import constants as const
from tutor.grading.parts.call import call_part
from tutor.grading.parts.certainty import certainty_part
from tutor.grading.parts.evidence import evidence_part
from tutor.grading.parts.gathering import gathering_part
from tutor.grading.parts.plan import plan_part
from tutor.grading.parts.source import source_part
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings


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
    """The most points that a total can have after a fault that other parts must not make up for."""

    wrong_call: float
    near_miss: float
    not_examined: float
    critical: float


@dataclass(frozen=True)
class Bars:
    """The least that passes: ``total`` in points of 100, ``evidence`` and ``plan`` in 0..1."""

    total: float
    evidence: float
    plan: float


@dataclass(frozen=True)
class Scoring:
    """One version of the rules. The weights of its parts add up to 100 points.

    A part without weight is allowed: it is scored, told and stored, and moves no total.
    """

    number: int
    parts: tuple[Part, ...]
    ceilings: Ceilings
    bars: Bars


FIRST = Scoring(
    number=1,
    parts=(
        Part("call", 30.0, call_part),
        Part("source", 10.0, source_part),
        Part("evidence", 20.0, evidence_part),
        Part("plan", 30.0, plan_part),
        Part("gathering", 5.0, gathering_part),
        Part("certainty", 5.0, certainty_part),
    ),
    # A near miss stays one point below passing, whatever else is right.
    ceilings=Ceilings(wrong_call=50.0, near_miss=69.0, not_examined=50.0, critical=40.0),
    bars=Bars(total=70.0, evidence=0.40, plan=0.60),
)

SCORINGS: Mapping[int, Scoring] = MappingProxyType({FIRST.number: FIRST})
"""Every scoring that this version of the tutor can grade by, by its number."""

CURRENT = SCORINGS[const.SCORING]
"""The scoring that new runs are begun with, and that proves new content."""


@dataclass
class UnknownScoring(TutorError):
    """A scoring number that names no rules here: the attempt was begun with a later version.

    Not frozen, although never changed, for the reason that ``UnknownId`` gives.
    """

    number: int

    def __str__(self) -> str:
        """Say what is missing, and where it is to be had."""
        known = ", ".join(str(number) for number in SCORINGS)
        return (
            f"This attempt was begun with scoring {self.number}, and this version of heel-tutor "
            f"knows only: {known}. A newer version can grade it."
        )


def scoring_of(number: int) -> Scoring:
    """Return the scoring of a number; raises ``UnknownScoring`` where there is none.

    To fall back on the current one would give a grade that looks right and is by other rules.
    """
    try:
        return SCORINGS[number]
    except KeyError:
        raise UnknownScoring(number) from None
