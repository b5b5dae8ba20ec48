"""One scripted student, and the demands that are made on grades.

A demand is said in words beside the function that decides it, so that what the author of a case
reads is what was tested.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tutor.grading.bounds import reaches
from tutor.grading.constants import EPSILON
from tutor.model.answer import Answer
from tutor.model.grade import Grade

FULL = 100.0

Met = Callable[[Grade], bool]


@dataclass(frozen=True)
class Demand:
    """What a grade must be: ``words`` complete "must ...", ``met`` decides."""

    words: str
    met: Met


@dataclass(frozen=True)
class Student:
    """One scripted student: what they answer, and what their grade must be.

    ``variant`` tells students of one name apart, by the choice in which they differ; it is empty
    where there is only one. ``gains`` are the parts in which a mark too many would make a student
    who must not do well do well; a student without any must do well.
    """

    name: str
    answer: Answer
    demand: Demand
    gains: tuple[str, ...] = ()
    variant: str = ""

    @property
    def title(self) -> str:
        """The name with the variant."""
        return f"{self.name} ({self.variant})" if self.variant else self.name


def fails_within(most: float) -> Demand:
    """Return the demand to fail, with no more than some points."""
    return Demand(
        f"fail, with at most {most:.0f}",
        lambda result: not result.passed and reaches(most, result.total),
    )


def stays_within(most: float) -> Demand:
    """Return the demand to have no more than some points."""
    return Demand(f"score at most {most:.0f}", lambda result: reaches(most, result.total))


def _without(result: Grade, *parts: str) -> bool:
    """Tell whether some parts came to nothing."""
    return all(result.parts[part] < EPSILON for part in parts)


PERFECT = Demand("score exactly 100", lambda result: abs(result.total - FULL) < EPSILON)
IMPERFECT = Demand("score less than 100", lambda result: result.total < FULL - EPSILON)
FAIL = Demand("fail", lambda result: not result.passed)
SAFE = Demand("have no safety failure", lambda result: not result.critical)
WORTHLESS = Demand(
    "fail, with no marks for evidence or plan",
    lambda result: not result.passed and _without(result, "evidence", "plan"),
)
EMPTY = Demand(
    "get no marks for evidence, plan or source",
    lambda result: _without(result, "evidence", "plan", "source"),
)
