"""The evidence of scoring 2: whether the findings that decide were picked, and little beside them.

A student who names what decides has full marks without copying out all that fits; one who picks all
that was seen has none, since whatever is picked at random is expected to be worth nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.grading.bounds import clamp
from tutor.grading.marks import Marker
from tutor.grading.second.weighing import argument, is_spared
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Reason, Verdict
from tutor.model.resolved import Finding, ResolvedCase


@dataclass(frozen=True)
class Role:
    """What a listed finding is to the true call.

    ``code`` and ``effect`` are those of picking it; ``side`` is the place of the side that it
    decides on, None where leaving it is never a miss.
    """

    finding: Finding
    code: Verdict
    effect: float
    side: int | None = None


@dataclass(frozen=True)
class EvidenceWorkings(Workings):
    """The score (0..1), and for each side whether all that was needed of it was picked."""

    full: tuple[bool, ...]

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return the hits and misses, and whatever was picked beside them, in the case's order."""
        picked, full = submission.evidence, self.full
        marks = [
            mark
            for inquiry, hit, miss, side in marker.table(submission.case, _marks)
            if (mark := hit if inquiry in picked else None if full[side] else miss) is not None
        ]
        unlisted = picked & submission.case.derived(_unlisted)
        for finding in submission.case.findings if unlisted else ():
            if finding.inquiry in unlisted:
                name, why = finding.inquiry, finding.why or Reason.UNREMARKABLE
                marks.append(marker.mark(name, Verdict.NOT_LISTED, 0.0, why, finding.basis))
        return marks


def evidence_part(submission: Submission) -> EvidenceWorkings:
    """Score the findings picked, for the true call even where another call was made.

    Below 0 there is nothing to lose: who picks badly is told so, and is not driven to pick nothing.
    """
    case, picked = submission.case, submission.evidence
    weighed = argument(case, case.call)
    hits = [side.hit_share(picked) for side in weighed.sides]
    full = tuple([share == 1.0 for share in hits])
    return EvidenceWorkings(clamp(weighed.worth(hits, picked)), full)


def coherence(submission: Submission) -> float | None:
    """Return how far the evidence argues for the student's own call (-1..1); None without one."""
    if submission.call is None:
        return None
    return argument(submission.case, submission.call).coherence(submission.evidence)


def _marks(case: ResolvedCase, marker: Marker) -> list[tuple[str, Mark, Mark | None, int]]:
    """Return each listed finding with its mark where it was picked, and where it is missed.

    What was rightly left has no mark: there would be one for half the menu. The last is the place
    of the side that the finding decides on.
    """
    marks: list[tuple[str, Mark, Mark | None, int]] = []
    for role in _roles(case):
        finding = role.finding
        name, why, basis = finding.inquiry, finding.why, finding.basis
        hit = marker.mark(name, role.code, role.effect, why, basis)
        if role.side is None:
            marks.append((name, hit, None, 0))
        else:
            marks.append((name, hit, marker.mark(name, Verdict.MISS, 0.0, why, basis), role.side))
    return marks


def _unlisted(case: ResolvedCase) -> frozenset[str]:
    return frozenset(finding.inquiry for finding in case.findings if not finding.listed)


def _roles(case: ResolvedCase) -> tuple[Role, ...]:
    weighed = argument(case, case.call)
    roles = {}
    for place, side in enumerate(weighed.sides):
        for finding in side.supporting:
            code = Verdict.HIT if side.is_heavy(finding) else Verdict.ALSO_SUPPORTS
            effect = finding.evidence_weight / side.decisive / len(weighed.sides)
            decides = place if finding in side.deciding else None
            roles[finding.inquiry] = Role(finding, code, effect, decides)
    for finding in weighed.others:
        cost = finding.evidence_weight / weighed.others_whole * weighed.steepness
        roles[finding.inquiry] = Role(finding, Verdict.FALSE_ALARM, -cost)
    for finding in case.listed:
        weightless = Verdict.RED_FLAG if is_spared(finding) else Verdict.NEVER_EVIDENCE
        roles.setdefault(finding.inquiry, Role(finding, weightless, 0.0))
    return tuple(roles[finding.inquiry] for finding in case.listed)
