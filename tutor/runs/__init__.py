"""A learner at work: sessions whose every acknowledged action the store has kept.

This is where session and store meet; both stay ignorant of each other, and of any screen.
"""

from tutor.runs.recorded import RecordedRun
from tutor.runs.runs import Runs

__all__ = ["RecordedRun", "Runs"]
