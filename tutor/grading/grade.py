"""Grade one answer to one case: the exact specification, version ``SCORING``."""

from tutor.grading import constants as k
from tutor.grading.marks import Marker
from tutor.grading.parts import (
    call_part,
    certainty_part,
    clamp,
    examined,
    gathering_part,
    plan_part,
    reaches,
    source_part,
    youden,
)
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.grade import Cap, Grade, Mark, Parts
from tutor.model.resolved import ResolvedCase


def grade(case: ResolvedCase, answer: Answer, criteria: Criteria) -> Grade:
    """Return the grade of an answer; its parts, total (0..100) and marks depend on nothing else.

    Evidence that was never revealed (not in ``answer.asked``) is ignored and reported.
    """
    asked = frozenset(answer.asked)
    evidence = frozenset(answer.evidence) & asked
    plan = plan_part(case, frozenset(answer.plan))
    parts = Parts(
        call=call_part(case.call, answer.call),
        source=source_part(case, answer.call, answer.sources),
        evidence=clamp(youden(case, case.call, evidence)),
        plan=plan.score,
        gathering=gathering_part(case, asked),
        certainty=certainty_part(case, answer.call, answer.certainty),
    )
    marker = Marker(case, answer, criteria)
    critical = marker.critical(asked, plan)
    thorough = examined(case, asked)
    caps = _caps(marker, parts, critical, thorough=thorough)
    uncapped = clamp(_weighted(parts), 0.0, 100.0)
    total = min([uncapped, *(one.at for one in caps)])
    failures = _failures(parts, total, thorough=thorough, critical=bool(critical))
    return Grade(
        case=case.id,
        scoring=k.SCORING,
        parts=parts,
        total=total,
        passed=not failures,
        failures=failures,
        critical=critical,
        caps=tuple(one for one in caps if one.at < uncapped),
        marks=marker.marks(parts, asked, evidence, plan),
        call=answer.call,
        coherence=youden(case, answer.call, evidence) if answer.call else None,
        ignored=tuple(sorted(frozenset(answer.evidence) - asked)),
    )


def _weighted(parts: Parts) -> float:
    return (
        k.SHARE_CALL * parts.call
        + k.SHARE_SOURCE * parts.source
        + k.SHARE_EVIDENCE * parts.evidence
        + k.SHARE_PLAN * parts.plan
        + k.SHARE_GATHERING * parts.gathering
        + k.SHARE_CERTAINTY * parts.certainty
    )


def _caps(marker: Marker, parts: Parts, critical: tuple[Mark, ...], *, thorough: bool) -> list[Cap]:
    caps = []
    if parts.call == 0.0:
        caps.append(Cap(k.CAP_WRONG_CALL, "the call is wrong", marker.call_basis()))
    elif parts.call < 1.0:
        caps.append(Cap(k.CAP_NEAR_MISS, "the call is a near miss", marker.call_basis()))
    if not thorough:
        caps.append(
            Cap(
                k.CAP_NOT_EXAMINED,
                "no examination, or less than half of the essential inquiries",
                marker.basis("document:exam-before-plan"),
            )
        )
    if critical:
        caps.append(Cap(k.CAP_CRITICAL, "a safety failure", critical[0].basis))
    return caps


def _failures(parts: Parts, total: float, *, thorough: bool, critical: bool) -> tuple[str, ...]:
    tests = (
        (critical, "there is a safety failure"),
        (parts.call < 1.0, "the call is not exact"),
        (not thorough, "the patient was not examined enough"),
        (not reaches(parts.evidence, k.PASS_EVIDENCE), f"evidence is below {k.PASS_EVIDENCE:.2f}"),
        (not reaches(parts.plan, k.PASS_PLAN), f"the plan is below {k.PASS_PLAN:.2f}"),
        (not reaches(total, k.PASS_TOTAL), f"the total is below {k.PASS_TOTAL:.0f}"),
    )
    return tuple(reason for failed, reason in tests if failed)
