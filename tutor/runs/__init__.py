"""A learner's runs: sessions whose every acknowledged action the store has kept.

This is where session and store meet; both stay ignorant of each other, and of any screen.
"""

from tutor.runs.recorded import RecordedRun
from tutor.runs.replay import UnreadableRun
from tutor.runs.runs import Runs

__all__ = ["RecordedRun", "Runs", "UnreadableRun"]
