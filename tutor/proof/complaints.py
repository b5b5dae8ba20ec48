"""Play the scripted students of a case, and say of each who does not get their due what made it so.

The real grader is asked, so that what is said stays true when the weights change. All students are
told of, not the first alone: together they say which weight or role is off.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.grading import CURRENT, Scoring, grade
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.proof.causes import Cause, causes_of, told
from tutor.proof.students import Student, students


@dataclass(frozen=True)
class Unmet:
    """A student whose grade is not what it must be, and the choices that made it so."""

    student: Student
    grade: Grade
    causes: tuple[Cause, ...]

    @property
    def got(self) -> str:
        """What the student got, in a few words."""
        return f"{self.grade.total:.1f}, {'passed' if self.grade.passed else 'not passed'}"

    def __str__(self) -> str:
        """Say what was demanded, what came of it, and why."""
        demand = f"the student '{self.student.name}' must {self.student.demand.words}"
        reasons = told(self.causes)
        return f"{demand}: got {self.got}" + (f"; {reasons} made it so" if reasons else "")


def complaints(
    case: ResolvedCase, catalogue: Catalogue, criteria: Criteria, scoring: Scoring = CURRENT
) -> Iterator[Unmet]:
    """Yield each student of a case whose grade is not what it must be."""
    for student in students(case, catalogue, scoring):
        result = grade(case, student.answer, criteria, scoring.number)
        if not student.demand.met(result):
            yield Unmet(student, result, causes_of(student, result, scoring))
