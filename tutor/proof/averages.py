"""Means and variances of what was simulated: of nothing they are 0, where ``statistics`` raises.

A folder without cases is measured too, and shows zeros.
"""

from collections.abc import Sequence


def mean(values: Sequence[float]) -> float:
    """Return the mean of some values, 0 where there are none."""
    return sum(values) / len(values) if values else 0.0


def variance(values: Sequence[float]) -> float:
    """Return the variance of all values there are, 0 where there are none."""
    middle = mean(values)
    return mean([(value - middle) ** 2 for value in values])
