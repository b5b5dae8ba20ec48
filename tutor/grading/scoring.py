"""The table of each scoring: its parts and their weights, its ceilings, and its bars of passing.

A scoring is one value, because a run is graded by the scoring it was begun with: a later scoring
stands beside the earlier one and shares what did not change. To edit the table in place would grade
old attempts anew, and a student who had passed could find that they had not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tutor.errors import TutorError
from tutor.grading import constants as const
from tutor.grading.first import limits as first
from tutor.grading.parts.call import call_part
from tutor.grading.parts.certainty import certainty_part
from tutor.grading.parts.evidence import evidence_part
from tutor.grading.parts.gathering import gathering_part
from tutor.grading.parts.plan import plan_part
from tutor.grading.parts.source import source_part
from tutor.grading.rules import Bars, Ceilings, Part, Scoring, SeriesBars
from tutor.grading.second import limits as second
from tutor.grading.second.certainty import certainty_part as second_certainty_part
from tutor.grading.second.evidence import coherence
from tutor.grading.second.evidence import evidence_part as second_evidence_part
from tutor.grading.second.plan import plan_part as second_plan_part

__all__ = ["CURRENT", "SCORINGS", "Part", "Scoring", "UnknownScoring", "scoring_of"]

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
    series=SeriesBars(mean=const.SERIES_MEAN, exact=const.SERIES_EXACT, passed=0.0),
    caps=first.caps,
    failures=first.failures,
    coherence=first.coherence,
)

SECOND = Scoring(
    number=2,
    parts=(
        Part("call", 30.0, call_part),
        Part("source", 10.0, source_part),
        Part("evidence", 20.0, second_evidence_part),
        Part("plan", 30.0, second_plan_part),
        Part("gathering", 5.0, gathering_part),
        Part("certainty", 5.0, second_certainty_part),
    ),
    # Every fault that fails a case holds its total below passing, so that no failed case shows a
    # number that passes.
    ceilings=Ceilings(
        wrong_call=50.0, near_miss=69.0, not_examined=50.0, critical=40.0, failing=69.0
    ),
    bars=Bars(total=70.0, evidence=0.50, plan=0.60),
    series=SeriesBars(mean=const.SERIES_MEAN, exact=0.70, passed=0.50),
    caps=second.caps,
    failures=second.failures,
    coherence=coherence,
)

SCORINGS: Mapping[int, Scoring] = MappingProxyType(
    {scoring.number: scoring for scoring in (FIRST, SECOND)}
)
"""Every scoring that this version of the tutor can grade by, by its number."""

CURRENT = SCORINGS[const.SCORING]
"""The scoring that new runs are begun with, and that proves new content."""


@dataclass
class UnknownScoring(TutorError):
    """A scoring number that names no rules here: the attempt was begun with a later version."""

    number: int
    known: tuple[int, ...] = tuple(SCORINGS)


def scoring_of(number: int) -> Scoring:
    """Return the scoring of a number; raises ``UnknownScoring`` where there is none.

    To fall back on the current one would give a grade that looks right and is by other rules.
    """
    try:
        return SCORINGS[number]
    except KeyError:
        raise UnknownScoring(number) from None
