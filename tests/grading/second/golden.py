"""The golden cases of scoring 2: ``g`` and what is made from it (``g7``, ``gl``, ``gm``)."""

from dataclasses import replace

from tests.grading.golden import CASE as FIRST
from tests.grading.golden import CRITERIA, finding, option
from tutor.grading import grade
from tutor.model.answer import Answer
from tutor.model.grade import Grade
from tutor.model.resolved import Finding, Option, ResolvedCase, Source

STRUCTURES = tuple(
    Source(name, name, region, "document:exam-before-plan", name)
    for name, region in (
        ("s1-root", "spine"),
        ("sciatic", "spine"),
        ("si-joint", "spine"),
        ("fascia", "foot"),
        ("fat-pad", "foot"),
    )
)

ESSENTIALS = (
    replace(
        finding("q1", kind="examination", listed=False, essential=True, positive=False),
        screen="power",
    ),
    replace(
        finding("q2", kind="examination", listed=False, essential=True, positive=False),
        screen="systemic",
    ),
    finding("q3", listed=False, essential=True, positive=False),
    finding("q4", listed=False, essential=True, positive=False),
)
WASTE = (
    finding("w1", kind="investigation", listed=False, wasteful=True),
    finding("w2", kind="investigation", listed=False, wasteful=True),
)
G_FINDINGS = (
    finding("a", "referred", 3),
    finding("b", "referred", 3),
    finding("c", "referred", 2),
    finding("d", "local", 4),
    finding("e", "neither", 4),
)

G = replace(FIRST, findings=(*G_FINDINGS, *ESSENTIALS, *WASTE), structures=STRUCTURES)

SEVEN = tuple("abcfghi")
G7 = replace(
    G,
    findings=(
        *(
            finding(name, "referred", weight)
            for name, weight in zip(SEVEN, (3, 3, 3, 2, 2, 1, 1), strict=True)
        ),
        *G_FINDINGS[3:],
        *ESSENTIALS,
        *WASTE,
    ),
)


def rung(name: str, role: str, at: int, **more: object) -> Option:
    """Return an option on the ladder ``spine``."""
    return replace(option(name, role, **more), ladder="spine", rung=at)  # type: ignore[arg-type]  # - tests write roles as text


GL = replace(
    G,
    options=(
        rung("referral", "required", 1),
        rung("days", "harmful", 2),
        rung("now", "harmful", 3),
        *G.options[1:],
    ),
)

GM_FINDINGS = (
    finding("a", "referred", 3),
    finding("b", "referred", 2),
    finding("b2", "referred", 1),
    finding("c", "local", 3),
    finding("c2", "local", 2),
    finding("c3", "local", 1),
    finding("d", "neither", 6),
)
GM = replace(
    G,
    findings=(*GM_FINDINGS, *ESSENTIALS, *WASTE),
    call="mixed",
    sources=("s1-root", "fascia"),
)


def swapped(case: ResolvedCase, *findings: Finding) -> ResolvedCase:
    """Return a case with findings put in the place of those of the same inquiry, or added."""
    found = case.finding | {finding.inquiry: finding for finding in findings}
    return replace(case, findings=tuple(found.values()))


def optioned(case: ResolvedCase, *options: Option) -> ResolvedCase:
    """Return a case with options put in the place of those of the same id, or added."""
    found = case.option | {option.id: option for option in options}
    return replace(case, options=tuple(found.values()))


def picking(case: ResolvedCase) -> tuple[str, ...]:
    """Return all that supports the true call."""
    return tuple(finding.inquiry for finding in case.supporting(case.call))


def expert(case: ResolvedCase, **changes: object) -> Answer:
    """Return the golden expert's answer to a case, with something changed.

    He asks all that is listed or essential, picks all that supports the call, and is certain.
    """
    asked = tuple(
        finding.inquiry for finding in case.findings if finding.listed or finding.essential
    )
    answer = Answer(
        case=case.id,
        asked=asked,
        call=case.call,
        sources=case.sources,
        certainty=case.certainty,
        evidence=picking(case),
        plan=("referral", "pt", "ortho"),
    )
    return answer.model_copy(update=changes)


def graded(case: ResolvedCase, **changes: object) -> Grade:
    """Return the grade of the golden expert by scoring 2, with something changed."""
    return grade(case, expert(case, **changes), CRITERIA, scoring=2)


def codes(case: ResolvedCase, **changes: object) -> list[str]:
    """Return the codes of the ceilings that held the total of the golden expert down."""
    return [cap.code for cap in graded(case, **changes).caps]
