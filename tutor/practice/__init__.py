"""A learner at work: sessions whose every acknowledged action the store has kept.

This is where session and store meet; both stay ignorant of each other, and of any screen.
"""

from tutor.practice.desk import Desk
from tutor.practice.sitting import Sitting

__all__ = ["Desk", "Sitting"]
