"""Pure grading: resolve a case, grade an answer, read a case as the document would, flip it.

Nothing here reads a clock, a file or a random number; a grade depends on its arguments alone.
"""

from tutor.grading.flips import smallest_flips
from tutor.grading.grade import grade
from tutor.grading.reading import Reading, read_case
from tutor.grading.resolve import resolve
from tutor.grading.series import SeriesVerdict, judge_series

__all__ = [
    "Reading",
    "SeriesVerdict",
    "grade",
    "judge_series",
    "read_case",
    "resolve",
    "smallest_flips",
]
