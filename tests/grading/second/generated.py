"""Strategies for scoring 2: cases that satisfy its rules, made from those of scoring 1.

Beside the rules of scoring 1: a mixed case has two findings on each side, a critical inquiry is
positive, medicines and the red flags are essential, and some cases have a ladder of which one rung
is required.
"""

from dataclasses import replace

from hypothesis import strategies as st

from tests.grading import generated as first
from tests.grading.golden import finding, option
from tutor.model.answer import Answer
from tutor.model.resolved import MEDICINES, Finding, Option, ResolvedCase
from tutor.model.scalars import CALLS, Call, Role, Screen
from tutor.proof.students import expert_answer

CRITERIA = first.CRITERIA
ROLES: st.SearchStrategy[Role] = st.sampled_from(
    ("beneficial", "neutral", "low-value", "harmful", "contraindicated")
)


@st.composite
def cases(draw: st.DrawFn) -> ResolvedCase:
    """Draw a case that satisfies the rules of the specification."""
    case = draw(first.cases())
    findings = [_earned(finding) for finding in case.findings]
    findings += draw(_added(case))
    options = [
        replace(option, injection=draw(st.booleans())) if option.drug else option
        for option in case.options
    ]
    if draw(st.booleans()):
        options += draw(_ladder([option.id for option in options]))
    return replace(
        case,
        findings=tuple(draw(st.permutations(findings))),
        options=tuple(draw(st.permutations(options))),
        sources=draw(_sources(case)),
    )


def _earned(finding: Finding) -> Finding:
    """Return a finding that is critical only where it is positive."""
    return replace(finding, critical=finding.critical and finding.positive)


@st.composite
def _added(draw: st.DrawFn, case: ResolvedCase) -> list[Finding]:
    """Draw what every case of scoring 2 has: both legs, an ordinary other, medicines, a screen."""
    found = [finding(MEDICINES, weight=draw(first.WEIGHTS), essential=True, positive=False)]
    found.append(finding("ordinary", weight=draw(first.WEIGHTS), positive=False))
    if case.call == "mixed":
        found += [
            finding(f"{side}-{index}", side, draw(first.WEIGHTS))
            for side in ("referred", "local")
            for index in range(2)
        ]
    groups: list[Screen] = ["systemic"]
    groups += ["bladder", "power"] if case.call != "local" else []
    for group in groups:
        essential = finding(f"{group}-0", listed=False, essential=True, positive=False)
        found.append(replace(essential, screen=group))
        if group == "power" and draw(st.booleans()):
            spare = finding("power-1", kind="examination", listed=False)
            found.append(replace(spare, screen=group))
    if draw(st.booleans()):
        found.append(finding("order", kind="investigation", listed=False, wasteful=True))
        found.append(finding("order-2", kind="investigation", listed=False, wasteful=True))
    return found


@st.composite
def _ladder(draw: st.DrawFn, names: list[str]) -> list[Option]:
    """Draw a ladder of three rungs, one of them required and the others of any role."""
    needed = draw(st.integers(1, 3))
    instead = tuple(draw(st.lists(st.sampled_from(names), max_size=2, unique=True)))
    return [
        replace(
            option(
                f"rung-{rung}",
                "required" if rung == needed else draw(ROLES),
                draw(first.AIMS),
                critical=rung == needed and draw(st.booleans()),
                alternatives=instead if rung == needed else (),
            ),
            ladder="speed",
            rung=rung,
        )
        for rung in (1, 2, 3)
    ]


@st.composite
def _sources(draw: st.DrawFn, case: ResolvedCase) -> tuple[str, ...]:
    """Draw the true sources; where the call is not mixed, a second one of the region at times."""
    if case.call == "mixed" or draw(st.booleans()):
        return case.sources
    region = first.SPINE if case.call == "referred" else first.FOOT
    others = [name for name in region if name not in case.sources]
    return (*case.sources, draw(st.sampled_from(others)))


@st.composite
def answers(draw: st.DrawFn, case: ResolvedCase) -> Answer:
    """Draw any answer to a case; often parts of it are the expert's, or nearly so."""
    best = expert_answer(case)
    inquiries = [finding.inquiry for finding in case.findings]
    structures = st.sampled_from([structure.id for structure in case.structures])
    named = st.lists(structures, max_size=2, unique=True).map(tuple)
    calls: st.SearchStrategy[Call] = st.sampled_from(CALLS)
    return Answer(
        case=case.id,
        asked=draw(st.just(best.asked) | first.subsets(inquiries) | st.just(tuple(inquiries))),
        call=draw(st.just(case.call) | st.none() | calls),
        sources=draw(st.just(best.sources) | named),
        certainty=draw(st.none() | st.integers(1, 3)),
        evidence=draw(st.just(best.evidence) | first.subsets(inquiries)),
        plan=draw(st.just(best.plan) | first.subsets([option.id for option in case.options])),
    )
