"""What calls, parts, signs, roles, options and findings are called on paper and on the screen."""

from collections.abc import Iterable, Mapping

from tutor.model.grade import Basis, Mark
from tutor.model.resolved import ResolvedCase

FIRST_SCORING = 1
"""The scoring that knew neither deciding findings nor ladders, and asked certainty of the call."""
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


def words_of(name: str) -> str:
    """Return an id as words, for what only an id is known of: a reader never sees the id itself."""
    return name.partition(":")[2].replace("-", " ") or name.replace("-", " ")


def basis_line(basis: Basis) -> str:
    """Say where a mark comes from, and that it goes beyond the document where it does."""
    says = basis.says or words_of(basis.id)
    return f"The document: {says}" if basis.documented else f"Beyond the document: {says}"


def source_label(case: ResolvedCase, name: str) -> str:
    """Name a structure."""
    return case.structure[name].label if name in case.structure else words_of(name)


def sources_phrase(case: ResolvedCase, sources: Iterable[str]) -> str:
    """Name structures as one phrase."""
    return " and ".join(source_label(case, name) for name in sources) or "no source named"


def finding_label(case: ResolvedCase, name: str) -> str:
    """Name what was asked, examined or ordered."""
    return case.finding[name].label if name in case.finding else words_of(name)


def option_label(case: ResolvedCase, name: str) -> str:
    """Name an option, or the plan as a whole."""
    if name in case.option:
        return case.option[name].label
    return "The plan as a whole" if name == "plan" else words_of(name)


def verdict_words(case: ResolvedCase, mark: Mark) -> str:
    """Return the verdict of a mark; the first scoring named options in it by their ids."""
    lead, in_place_of, names = mark.verdict.partition("in place of ")
    if not in_place_of:
        return mark.verdict
    named = names.split(" and ")
    if not all(name in case.option for name in named):
        return mark.verdict
    return lead + in_place_of + " and ".join(case.option[name].label for name in named)


def mark_label(case: ResolvedCase, mark: Mark) -> str:
    """Name what a mark is about; of a subject that has no name of its own, the part."""
    if mark.part == "plan":
        return option_label(case, mark.subject)
    if mark.part == "source":
        return source_label(case, mark.subject)
    if mark.subject in case.finding:
        return case.finding[mark.subject].label
    if mark.part == "certainty":
        return "How sure you were"
    return CALL_LABELS.get(mark.subject, PART_LABELS[mark.part])
