"""Chance as it is handed in, so that nothing here draws a number of its own.

A ``random.Random`` with a seed fits. With the same seed a simulation gives the same figures, and
whoever doubts them can draw them again.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

Drawn = TypeVar("Drawn")


class Chance(Protocol):
    """What a simulation asks of chance."""

    def random(self) -> float:
        """Return a number from 0 to 1, 1 left out."""
        ...

    def choice(self, seq: Sequence[Drawn]) -> Drawn:
        """Return any member of a sequence that is not empty."""
        ...

    def sample(self, population: Sequence[Drawn], k: int) -> list[Drawn]:
        """Return some different members of a sequence in any order."""
        ...
