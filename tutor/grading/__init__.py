"""Pure grading: resolve a case, grade an answer, read a case as the document would, flip it.

Nothing here reads a clock, a file or a random number, and a grade depends on its arguments alone.
That is what lets a stored attempt be graded again years later, and a case be proved before anyone
meets it: the same function does both, and gives the same answer.
"""

from tutor.grading.flips import smallest_flips
from tutor.grading.grade import grade
from tutor.grading.reading import Reading, read_case
from tutor.grading.resolve import resolve
from tutor.grading.scoring import CURRENT, SCORINGS, Part, Scoring, UnknownScoring
from tutor.grading.second import deciding_findings, unmet_sources, unscreened
from tutor.grading.series import SeriesCode, SeriesFailure, SeriesVerdict, judge_series

__all__ = [
    "CURRENT",
    "SCORINGS",
    "Part",
    "Reading",
    "Scoring",
    "SeriesCode",
    "SeriesFailure",
    "SeriesVerdict",
    "UnknownScoring",
    "deciding_findings",
    "grade",
    "judge_series",
    "read_case",
    "resolve",
    "smallest_flips",
    "unmet_sources",
    "unscreened",
]
