"""Every scripted student of a case, by habit."""

from collections.abc import Callable, Iterator

from tutor.grading import CURRENT, Scoring
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import ResolvedCase
from tutor.proof.students.askers import askers
from tutor.proof.students.callers import callers
from tutor.proof.students.markers import markers
from tutor.proof.students.namers import namers
from tutor.proof.students.prescribers import prescribers
from tutor.proof.students.student import Student
from tutor.proof.students.trial import Trial, experts

HABITS: tuple[Callable[[Trial], Iterator[Student]], ...] = (
    experts,
    markers,
    namers,
    prescribers,
    askers,
    callers,
)


def students(
    case: ResolvedCase, catalogue: Catalogue, scoring: Scoring = CURRENT
) -> Iterator[Student]:
    """Yield every scripted student of one case, the expert first.

    A student to whom the case gives no occasion (no ladder, no drug that is safe) is left out.
    """
    trial = Trial(case, catalogue, scoring)
    for habit in HABITS:
        yield from habit(trial)
