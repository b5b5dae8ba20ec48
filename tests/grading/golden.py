"""The golden case ``g`` of the specification, built by hand."""

from tutor.model.answer import Answer
from tutor.model.criteria import Criteria, Criterion
from tutor.model.resolved import Finding, Option, Person, ResolvedCase, Source
from tutor.model.scalars import Aim, InquiryKind, Role, Supports

CRITERIA = Criteria(
    format=1,
    criteria=(Criterion(id="exam-before-plan", kind="caveat", says="Examine.", section="Care"),),
    references=(),
)


def finding(  # noqa: PLR0913 - every one of them has a test that needs it
    name: str,
    supports: Supports = "neither",
    weight: float = 1.0,
    kind: InquiryKind = "question",
    *,
    listed: bool = True,
    essential: bool = False,
    critical: bool = False,
    wasteful: bool = False,
    positive: bool = True,
    sign: str | None = None,
    evidence: bool = True,
) -> Finding:
    """Return a finding with as little to say as possible."""
    return Finding(
        inquiry=name,
        kind=kind,
        group="Group",
        label=name,
        minutes=1,
        result=name,
        positive=positive,
        supports=supports,
        basis="document:exam-before-plan",
        listed=listed,
        weight=weight,
        evidence_weight=weight if listed and evidence else 0.0,
        sign=sign,
        essential=essential,
        critical=critical,
        wasteful=wasteful,
        why=name,
    )


def option(  # noqa: PLR0913 - every one of them has a test that needs it
    name: str,
    role: Role,
    aim: Aim = "root",
    *,
    drug: bool = False,
    critical: bool = False,
    alternatives: tuple[str, ...] = (),
) -> Option:
    """Return an option with as little to say as possible."""
    return Option(
        id=name,
        label=name,
        group="Group",
        aim=aim,
        drug=drug,
        role=role,
        basis="document:exam-before-plan",
        why=name,
        critical=critical,
        alternatives=alternatives,
    )


STRUCTURES = tuple(
    Source(name, name, region, "document:exam-before-plan", name)
    for name, region in (("s1-root", "spine"), ("sciatic", "spine"), ("fascia", "foot"))
)

CASE = ResolvedCase(
    id="g",
    title="Golden",
    level=1,
    patient=Person(40, "female", "nurse", "left"),
    complaint="It hurts.",
    pain=(),
    findings=(
        finding("a", "referred", 3),
        finding("b", "referred", 3),
        finding("c", "referred", 2),
        finding("d", "local", 4),
        finding("e", "neither", 4),
        finding("q1", kind="examination", essential=True, evidence=False),
        finding("q2", kind="examination", essential=True, evidence=False),
        finding("q3", essential=True, evidence=False),
        finding("q4", essential=True, evidence=False),
        finding("w1", kind="investigation", listed=False, wasteful=True),
        finding("w2", kind="investigation", listed=False, wasteful=True),
    ),
    options=(
        option("referral", "required"),
        option("pt", "beneficial"),
        option("life", "beneficial"),
        option("ortho", "beneficial", "relief"),
        option("mri", "low-value"),
        option("inj", "harmful"),
        option("cut", "contraindicated"),
    ),
    structures=STRUCTURES,
    call="referred",
    sources=("s1-root",),
    certainty=3,
    because="The findings fit.",
    summary="A root.",
    near={"s1-root": {"sciatic": 0.5}},
)

EXPERT = Answer(
    case="g",
    asked=("a", "b", "c", "d", "e", "q1", "q2", "q3", "q4"),
    call="referred",
    sources=("s1-root",),
    certainty=3,
    evidence=("a", "b", "c"),
    plan=("referral", "pt", "ortho"),
)


def answer(**changes: object) -> Answer:
    """Return the expert's answer with something changed."""
    return EXPERT.model_copy(update=changes)
