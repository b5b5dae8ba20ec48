"""A cue: what was measured, the limit, whether it holds, and the guesses that stand behind it.

A measure of nobody is None and neither holds nor breaks a limit: in a folder without a local
patient, 0 % of them would be a fault that no author could mend.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tutor.grading import constants as const

Bound = Literal["at most", "at least", "less than"]
Unit = Literal["share", "count"]


@dataclass(frozen=True)
class Guess:
    """A rule that guesses, or one measure of several under a cue.

    ``value`` is the share it comes to, None where it is no single share, and ``holds`` whether it
    keeps the limit, None where it is not judged. ``cases`` are the ids of the cases that make it
    so. ``measures`` are the plain numbers behind the words, by name.
    """

    says: str
    value: float | None
    holds: bool | None
    cases: tuple[str, ...] = ()
    measures: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Cue:
    """One cue over a bank; ``id`` is stable.

    Shares run from 0 to 1. ``broken`` counts all guesses that break the limit, of which
    ``guesses`` may hold only the worst.
    """

    id: str
    says: str
    value: float | None
    unit: Unit
    bound: Bound
    limit: float
    guesses: tuple[Guess, ...] = ()
    broken: int = 0

    @property
    def holds(self) -> bool | None:
        """Tell whether the measured value keeps the limit; None where there is nothing."""
        return keeps(self.value, self.bound, self.limit)


def keeps(value: float | None, bound: Bound, limit: float) -> bool | None:
    """Tell whether a value keeps a limit; None stays None.

    A share that should equal its limit may miss it by the last digit, and still keeps it.
    """
    if value is None:
        return None
    if abs(value - limit) < const.EPSILON:
        return bound != "less than"
    return value > limit if bound == "at least" else value < limit


def counted(id_: str, says: str, guesses: Iterable[Guess]) -> Cue:
    """Return a cue whose value is how many of its guesses do not hold, of which none should."""
    found = tuple(guesses)
    judged = [guess for guess in found if guess.holds is not None]
    broken = sum(not guess.holds for guess in judged)
    return Cue(id_, says, float(broken) if judged else None, "count", "at most", 0, found, broken)
