"""Bounds and bars: the two comparisons that every score goes through.

They stand in one place because a comparison written out by hand forgets either the bound or the
rounding of decimals, and a student fails by the seventeenth digit of a sum.
"""

from tutor.grading import constants as const


def clamp(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """Hold a value between two bounds."""
    return min(max(value, low), high)


def reaches(value: float, bar: float) -> bool:
    """Tell whether a value is at or above a bar; what rounding took decides for the student."""
    return value >= bar - const.EPSILON
