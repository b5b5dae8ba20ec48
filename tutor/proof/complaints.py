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
from tutor.proof.students import DECIDING, EXPERT, Student, students


@dataclass(frozen=True)
class Play:
    """One student at one case: the grade, whether it is what it must be, and if not, by what."""

    student: Student
    grade: Grade
    met: bool
    causes: tuple[Cause, ...] = ()

    def __str__(self) -> str:
        """Say what was demanded, what came of it, and why."""
        passed = "passed" if self.grade.passed else "not passed"
        said = f"the student '{self.student.name}' must {self.student.demand.words}: "
        said += f"got {self.grade.total:.1f}, {passed}"
        reasons = told(self.causes)
        return f"{said}; {reasons} made it so" if reasons else said


def plays(
    case: ResolvedCase, catalogue: Catalogue, criteria: Criteria, scoring: Scoring = CURRENT
) -> Iterator[Play]:
    """Yield every student of a case with their grade."""
    for student in students(case, catalogue, scoring):
        result = grade(case, student.answer, criteria, scoring.number)
        if student.demand.met(result):
            yield Play(student, result, met=True)
        else:
            yield Play(student, result, met=False, causes=causes_of(student, result, scoring))


def complaints(
    case: ResolvedCase, catalogue: Catalogue, criteria: Criteria, scoring: Scoring = CURRENT
) -> Iterator[Play]:
    """Yield each student of a case whose grade is not what it must be, but no echo of another.

    Who marks only what decides loses all that the expert loses. To tell it twice would double the
    report of every case whose key does not score 100.
    """
    expert_lost = False
    for play in plays(case, catalogue, criteria, scoring):
        if not play.met and not (expert_lost and play.student.name == DECIDING):
            yield play
        expert_lost |= not play.met and play.student.name == EXPERT
