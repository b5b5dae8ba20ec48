"""Strategies: cases that satisfy the rules of the specification, and any answers to them.

The rules: something supports the call and four or more others do not; wrong options cost 1 or more;
something is required, something beneficial, and an expert can reach full points; something is
wasteful, nothing that matters is; two sources, one of each region, exactly when mixed.
"""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from tests.grading.golden import CASE, finding, option
from tutor.model.answer import Answer
from tutor.model.criteria import PROMPT, Criteria, Criterion, Reference
from tutor.model.resolved import Finding, Option, ResolvedCase, Source
from tutor.model.scalars import CALLS, Aim, Call, InquiryKind, Role, Supports
from tutor.proof.students import expert_answer

DERANDOMIZED = settings(derandomize=True, max_examples=100, database=None)
"""The profile of every property: the same hundred examples in every run."""

SPINE = ("s1-root", "sciatic-nerve", "si-joint")
FOOT = ("plantar-fascia", "fat-pad", "tarsal-tunnel")
BASES = ("document:exam-before-plan", "document:medications", "beyond:koes-2007")
CRITERIA = Criteria(
    format=1,
    criteria=tuple(
        Criterion(id=name, kind="caveat", says=f"{name}.", section="Care")
        for name in ("exam-before-plan", "medications", "may-coexist")
    ),
    references=(Reference(id="koes-2007", citation="Koes 2007", seen="abstract"),),
)

WEIGHTS = st.integers(1, 100).map(lambda tenths: tenths / 10)
KINDS: st.SearchStrategy[InquiryKind] = st.sampled_from(
    ("question", "examination", "investigation")
)
AIMS: st.SearchStrategy[Aim] = st.sampled_from(("root", "relief", "safety"))
LASTING: st.SearchStrategy[Aim] = st.sampled_from(("root", "safety"))
COSTLY: tuple[tuple[Role, ...], ...] = (
    ("contraindicated",),
    ("harmful", "harmful"),
    ("harmful", *("low-value",) * 5),
)
EXTRAS: st.SearchStrategy[Role] = st.sampled_from(
    ("neutral", "neutral", "low-value", "harmful", "contraindicated")
)


def subsets(names: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the names, each as likely as not, in their order."""
    return st.integers(0, 2 ** len(names) - 1).map(
        lambda bits: tuple(name for index, name in enumerate(names) if bits >> index & 1)
    )


@st.composite
def _listed(draw: st.DrawFn, name: str, kinds: tuple[Supports, ...], *, telling: bool) -> Finding:
    matters = draw(st.booleans())
    return finding(
        name,
        draw(st.sampled_from(kinds)),
        draw(WEIGHTS),
        draw(KINDS),
        essential=matters,
        critical=matters and draw(st.booleans()),
        wasteful=not matters and not telling and draw(st.booleans()),
        positive=draw(st.booleans()),
    )


@st.composite
def _findings(draw: st.DrawFn, call: Call) -> tuple[Finding, ...]:
    telling: tuple[Supports, ...] = ("referred", "local") if call == "mixed" else (call,)
    every: tuple[Supports, ...] = ("referred", "local", "neither")
    others = tuple(direction for direction in every if direction not in telling)
    found = [
        draw(_listed(f"for-{index}", telling, telling=True))
        for index in range(draw(st.integers(1, 4)))
    ]
    found += [
        draw(_listed(f"other-{index}", others, telling=False))
        for index in range(draw(st.integers(4, 6)))
    ]
    examined = draw(st.sampled_from((0, -1)))  # an expert examines: for the call, or as essential
    found[examined] = replace(
        found[examined], kind="examination", essential=bool(examined), wasteful=False
    )
    if draw(st.booleans()):
        prompt = draw(_listed("prompt", every, telling=True))
        found.append(replace(prompt, evidence_weight=0.0, sign=PROMPT))
    found += [
        finding(f"normal-{index}", kind=draw(KINDS), listed=False, wasteful=draw(st.booleans()))
        for index in range(draw(st.integers(0, 3)))
    ]
    found.append(finding("waste", kind="investigation", listed=False, wasteful=True))
    return tuple(
        replace(each, basis=draw(st.sampled_from(BASES))) for each in _shuffled(draw, found)
    )


def _shuffled(draw: st.DrawFn, findings: list[Finding]) -> list[Finding]:
    return draw(st.permutations(findings))


@st.composite
def _options(draw: st.DrawFn) -> tuple[Option, ...]:
    count = draw(st.integers(1, 4))
    aims = _reachable(draw, count)
    drugs = draw(st.integers(0, 3))  # which of the options that full points need is a drug, if any
    needed = [
        option(
            "required-0",
            "required",
            draw(LASTING if aims[0] == "relief" else AIMS),
            critical=draw(st.booleans()),
        ),
        *(option(f"beneficial-{index}", "beneficial", aims[index]) for index in range(count)),
    ]
    chosen = [replace(option, drug=index == drugs) for index, option in enumerate(needed[:3])]
    chosen += [replace(option, drug=draw(st.booleans())) for option in needed[3:]]
    chosen += [
        option(f"required-{index}", "required", draw(AIMS), critical=draw(st.booleans()))
        for index in range(1, draw(st.integers(1, 3)))
    ]
    roles: list[Role] = [*draw(st.sampled_from(COSTLY)), *draw(st.lists(EXTRAS, max_size=5))]
    chosen += [
        option(f"{role}-{index}", role, draw(AIMS), drug=draw(st.booleans()))
        for index, role in enumerate(roles)
    ]
    names = [option.id for option in chosen]
    instead = st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple)
    return tuple(
        replace(
            option,
            basis=draw(st.sampled_from(BASES)),
            alternatives=draw(instead) if draw(st.booleans()) else (),
        )
        for option in draw(st.permutations(chosen))
    )


def _reachable(draw: st.DrawFn, count: int) -> list[Aim]:
    """Draw aims of which at most one of the first two is relief, so that two of them count."""
    aims: list[Aim] = [draw(AIMS) for _ in range(count)]
    if count > 1 and aims[:2] == ["relief", "relief"]:
        aims[draw(st.integers(0, 1))] = draw(LASTING)
    return aims


@st.composite
def cases(draw: st.DrawFn) -> ResolvedCase:
    """Draw a case that satisfies the rules of the specification."""
    call = draw(st.sampled_from(CALLS))
    regions = {"referred": (SPINE,), "local": (FOOT,), "mixed": (SPINE, FOOT)}[call]
    sources = tuple(draw(st.sampled_from(region)) for region in regions)
    nearness = st.integers(1, 10).map(lambda tenths: tenths / 10)
    near = {
        source: draw(st.dictionaries(st.sampled_from(region), nearness, max_size=2))
        for source, region in zip(sources, regions, strict=True)
    }
    return replace(
        CASE,
        findings=draw(_findings(call)),
        options=draw(_options()),
        structures=tuple(
            Source(name, name, region, BASES[0], name)
            for region, names in (("spine", SPINE), ("foot", FOOT))
            for name in names
        ),
        call=call,
        sources=tuple(draw(st.permutations(sources))),
        certainty=draw(st.integers(2, 3)),
        near=near,
    )


@st.composite
def answers(draw: st.DrawFn, case: ResolvedCase) -> Answer:
    """Draw any answer to a case; often parts of it are the expert's, or nearly so."""
    expert = expert_answer(case)
    inquiries = [finding.inquiry for finding in case.findings]
    structures = st.sampled_from([structure.id for structure in case.structures])
    return Answer(
        case=case.id,
        asked=draw(st.just(expert.asked) | subsets(inquiries) | st.just(tuple(inquiries))),
        call=draw(st.just(case.call) | st.none() | st.sampled_from(CALLS)),
        sources=draw(
            st.just(tuple(expert.sources))
            | st.lists(structures, max_size=2, unique=True).map(tuple)
        ),
        certainty=draw(st.none() | st.integers(1, 3)),
        evidence=draw(st.just(expert.evidence) | subsets(inquiries)),
        plan=draw(st.just(expert.plan) | subsets([option.id for option in case.options])),
    )
