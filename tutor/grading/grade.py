"""Grade one answer to one case by one scoring: the exact specification.

A grade depends on its arguments alone. So a stored attempt can be graded again after years and
after any edit of the content, and the same grade comes out, to the last mark.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.bounds import clamp, reaches
from tutor.grading.marks import EXAMINE, Marker, cite
from tutor.grading.parts.call import call_basis
from tutor.grading.parts.gathering import examined
from tutor.grading.scoring import Bars, Ceilings, Part, scoring_of
from tutor.grading.submission import Submission
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.grade import Basis, Cap, Grade, Mark, Parts
from tutor.model.resolved import ResolvedCase

DANGER = -1.0
"""The effect of a safety failure, which takes the whole of its part."""


@dataclass(frozen=True)
class _Standing:
    """What ceilings and bars look at. ``thorough``: the patient was examined enough."""

    case: ResolvedCase
    parts: Parts
    critical: tuple[Mark, ...]
    thorough: bool


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
    worked = [(Marker(part.key, bases), part.work_out(submission)) for part in rules.parts]
    parts = Parts({marker.part: workings.score for marker, workings in worked})
    critical = tuple(
        marker.mark(danger.subject, danger.verdict, DANGER, danger.why, danger.basis)
        for marker, workings in worked
        for danger in workings.dangers
    )
    standing = _Standing(case, parts, critical, examined(submission))
    caps = tuple(_caps(standing, rules.ceilings, bases))
    uncapped = clamp(_weighted(rules.parts, parts), 0.0, 100.0)
    total = min([uncapped, *(cap.at for cap in caps)])
    failures = tuple(_failures(standing, rules.bars, total))
    return Grade(
        case=case.id,
        scoring=rules.number,
        parts=parts,
        total=total,
        passed=not failures,
        failures=failures,
        critical=critical,
        caps=tuple(cap for cap in caps if cap.at < uncapped),
        marks=tuple(
            mark for marker, workings in worked for mark in workings.marks(submission, marker)
        ),
        call=answer.call,
        coherence=submission.coherence,
        ignored=submission.ignored,
    )


def _weighted(rows: Iterable[Part], parts: Parts) -> float:
    """Return the points of the parts before any ceiling.

    They are added one by one in the order of the table: in another order the last digit differs,
    and a stored attempt would no longer get the identical grade.
    """
    points = 0.0
    for row in rows:
        points += row.weight * parts[row.key]
    return points


def _caps(standing: _Standing, at: Ceilings, bases: Mapping[str, Basis]) -> Iterator[Cap]:
    """Yield every ceiling that applies, whether the total runs into it or not.

    The scores are compared without allowance, since the call's are constants and no sums.
    """
    call = standing.parts["call"]
    if call < 1.0:
        basis = cite(bases, call_basis(standing.case))
        if call:
            yield Cap(at.near_miss, "near-miss", "the call is a near miss", basis)
        else:
            yield Cap(at.wrong_call, "wrong-call", "the call is wrong", basis)
    if not standing.thorough:
        reason = "no examination, or less than half of the essential inquiries"
        yield Cap(at.not_examined, "not-examined", reason, cite(bases, EXAMINE))
    if standing.critical:
        yield Cap(at.critical, "critical", "a safety failure", standing.critical[0].basis)


def _failures(standing: _Standing, bars: Bars, total: float) -> Iterator[str]:
    """Yield every reason not to pass.

    The other reasons stand before the total, which most often follows from one of them.
    """
    parts = standing.parts
    if standing.critical:
        yield "there is a safety failure"
    if parts["call"] < 1.0:
        yield "the call is not exact"
    if not standing.thorough:
        yield "the patient was not examined enough"
    if not reaches(parts["evidence"], bars.evidence):
        yield f"evidence is below {bars.evidence:.2f}"
    if not reaches(parts["plan"], bars.plan):
        yield f"the plan is below {bars.plan:.2f}"
    if not reaches(total, bars.total):
        yield f"the total is below {bars.total:.0f}"
