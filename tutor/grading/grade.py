"""Grade one answer to one case by one scoring: the exact specification.

A grade depends on its arguments alone. So a stored attempt can be graded again after years and
after any edit of the content, and the same grade comes out, to the last mark.
"""

from collections.abc import Iterable

from tutor.grading import constants as const
from tutor.grading.bounds import clamp
from tutor.grading.marks import Marker, WrittenMarks
from tutor.grading.rules import Part, Standing
from tutor.grading.scoring import scoring_of
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade, Mark, Parts
from tutor.model.resolved import ResolvedCase

DANGER = -1.0
"""The effect of a safety failure, which takes the whole of its part."""


def grade(
    case: ResolvedCase, answer: Answer, criteria: Criteria, scoring: int = const.SCORING
) -> Grade:
    """Return the grade of an answer: parts, total (0..100), marks, and whether it passes.

    ``scoring`` is the number that the run was begun with; ``UnknownScoring`` is raised where this
    version has no such rules, and nothing else is for an answer that was checked against its case.
    Evidence that was never revealed (not in ``answer.asked``) is ignored and reported.
    """
    rules = scoring_of(scoring)
    bases = criteria.bases
    submission = Submission.of(case, answer)
    written = case.derived(_written).by(bases)
    worked = [(written.marker(part.key, bases), part.work_out(submission)) for part in rules.parts]
    parts = Parts({marker.part: workings.score for marker, workings in worked})
    critical = tuple(
        marker.mark(danger.subject, danger.code, DANGER, danger.why, danger.basis)
        for marker, workings in worked
        for danger in workings.dangers
    )
    standing = Standing(submission, parts, critical, bases, rules.ceilings, rules.bars)
    caps = tuple(rules.caps(standing))
    uncapped = clamp(_weighted(rules.parts, parts), 0.0, 100.0)
    total = min([uncapped, *(cap.at for cap in caps)])
    failures = tuple(rules.failures(standing, caps, total))
    return Grade(
        case=case.id,
        scoring=rules.number,
        parts=parts,
        total=total,
        passed=not failures,
        failures=failures,
        critical=critical,
        caps=tuple(cap for cap in caps if cap.at < uncapped),
        marks=_marks(worked, submission),
        call=answer.call,
        coherence=rules.coherence(submission),
        ignored=submission.ignored,
    )


def _marks(worked: Iterable[tuple[Marker, Workings]], submission: Submission) -> tuple[Mark, ...]:
    """Return the marks of all parts, in the order of the table."""
    marks: list[Mark] = []
    for marker, workings in worked:
        marks += workings.marks(submission, marker)
    return tuple(marks)


def _written(_case: ResolvedCase) -> WrittenMarks:
    return WrittenMarks()


def _weighted(rows: Iterable[Part], parts: Parts) -> float:
    """Return the points of the parts before any ceiling.

    They are added one by one in the order of the table: in another order the last digit differs,
    and a stored attempt would no longer get the identical grade.
    """
    points = 0.0
    for row in rows:
        points += row.weight * parts[row.key]
    return points
