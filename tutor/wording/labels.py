"""What calls, parts, signs, roles, options and findings are called on paper and on the screen."""

from collections.abc import Mapping

from tutor.model.grade import Basis, Mark
from tutor.model.resolved import Option, ResolvedCase

CALL_LABELS: Mapping[str, str] = {
    "referred": "Referred (from the back)",
    "local": "Local (not from the back)",
    "mixed": "Mixed",
    "undetermined": "Undetermined",
}
REGION_LABELS: Mapping[str, str] = {
    "spine": "back, pelvis or buttock",
    "foot": "not from the back",
}
CERTAINTY_LABELS: Mapping[int, str] = {1: "unsure", 2: "fairly sure", 3: "certain"}
PART_LABELS: Mapping[str, str] = {
    "call": "Call",
    "source": "Source",
    "evidence": "Evidence",
    "plan": "Plan",
    "gathering": "Data gathering",
    "certainty": "Certainty",
}
SIGN_LABELS: Mapping[str, str] = {
    "worse-with-movement": "worse with movement",
    "radiating-along-a-path": "radiating along a path",
    "numbness-tingling-weakness": "numbness, tingling or weakness",
    "heel-with-back-pain": "heel pain with back pain",
}
ROLE_LABELS: Mapping[str, str] = {
    "required": "required",
    "beneficial": "helpful",
    "neutral": "neither helps nor harms",
    "low-value": "low value",
    "harmful": "harmful",
    "contraindicated": "contraindicated",
}


def points(value: float) -> str:
    """Return a score rounded for display, without a needless decimal."""
    return f"{value:.1f}".removesuffix(".0")


def basis_line(basis: Basis) -> str:
    """Say where a mark comes from, and that it goes beyond the document where it does."""
    if basis.documented:
        return f"The document: {basis.says}"
    return f"Beyond the document: {basis.says}"


def sources_phrase(case: ResolvedCase, sources: tuple[str, ...]) -> str:
    """Name structures as one phrase."""
    labels = [
        case.structure[source].label if source in case.structure else source for source in sources
    ]
    return " and ".join(labels) if labels else "no source named"


def option_label(case: ResolvedCase, name: str) -> str:
    """Name an option, or the plan as a whole."""
    option: Option | None = case.option.get(name)
    return option.label if option else name


def mark_label(case: ResolvedCase, mark: Mark) -> str:
    """Name what a mark is about; of a subject that has no name of its own, the part."""
    if mark.part == "plan":
        return option_label(case, mark.subject)
    if mark.part == "source":
        return sources_phrase(case, (mark.subject,))
    if mark.subject in case.finding:
        return case.finding[mark.subject].label
    if mark.part == "certainty":
        return "How sure you were"
    return CALL_LABELS.get(mark.subject, PART_LABELS[mark.part])
