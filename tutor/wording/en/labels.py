"""What calls, parts, signs, roles, options and findings are called on paper and on the screen."""

from collections.abc import Iterable, Mapping

from tutor.model.grade import Basis, Mark, Reason, Verdict
from tutor.model.resolved import ResolvedCase

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
VERDICT_LABELS: Mapping[Verdict, str] = {
    Verdict.EXACT: "exact",
    Verdict.EXACT_OF_TWO: "exact, one of two",
    Verdict.NEAR: "near",
    Verdict.NEAR_OF_TWO: "near, one of two",
    Verdict.NEAR_MISS: "near miss",
    Verdict.MISSED: "missed",
    Verdict.WRONG: "wrong",
    Verdict.NOT_STATED: "not stated",
    Verdict.SURE_1: "1 of 3",
    Verdict.SURE_2: "2 of 3",
    Verdict.SURE_3: "3 of 3",
    Verdict.HIT: "hit",
    Verdict.MISS: "miss",
    Verdict.ALSO_SUPPORTS: "also supports",
    Verdict.FALSE_ALARM: "false alarm",
    Verdict.RED_FLAG: "red flag, no false alarm",
    Verdict.NEVER_EVIDENCE: "never evidence",
    Verdict.NOT_LISTED: "not listed",
    Verdict.ESSENTIAL_ASKED: "essential, asked",
    Verdict.ESSENTIAL_NOT_ASKED: "essential, not asked",
    Verdict.CRITICAL_NOT_ASKED: "critical, not asked",
    Verdict.NOT_NEEDED: "not needed",
    Verdict.REQUIRED_CHOSEN: "required, chosen",
    Verdict.BENEFICIAL_CHOSEN: "beneficial, chosen",
    Verdict.NEUTRAL_CHOSEN: "neutral, chosen",
    Verdict.LOW_VALUE_CHOSEN: "low-value, chosen",
    Verdict.HARMFUL_CHOSEN: "harmful, chosen",
    Verdict.CONTRAINDICATED_CHOSEN: "contraindicated, chosen",
    Verdict.REQUIRED_OMITTED: "required, omitted",
    Verdict.CRITICAL_OMITTED: "critical, omitted",
    Verdict.SERVES: "serves in place of",
    Verdict.ONE_STEP_FASTER: "one step faster than needed",
    Verdict.TWO_STEPS_FASTER: "two steps faster than needed",
    Verdict.SLOWER: "slower than needed",
    Verdict.FASTER_COUNTS: "a faster step counts",
    Verdict.RELIEF_ONLY: "relief only",
    Verdict.NEUTRAL_EXTRA: "too many neutral options",
    Verdict.DRUG_EXTRA: "more than one systemic drug",
}
REASON_SENTENCES: Mapping[Reason, str] = {
    Reason.CHANGES_NOTHING: "It would not change what is done for this patient now.",
    Reason.UNREMARKABLE: (
        "What is unremarkable in this patient argues neither for the call nor against it."
    ),
    Reason.DOUBTFUL: "An honest expert would not be certain here.",
    Reason.SURE_OF_CALL: (
        "Being sure pays when the call is right, and costs more when it is wrong."
    ),
    Reason.SURE_OF_BOTH: (
        "Being sure pays when call and source are right, and costs more when either is wrong."
    ),
    Reason.SPREAD: "Who names more structures than are at work is taken to be unsure.",
    Reason.CAN_WAIT: "It serves, and takes a place that can wait.",
    Reason.CANNOT_WAIT: "It takes a place from someone who cannot wait.",
    Reason.TOO_LATE: "By then it is too late for this patient.",
    Reason.FASTEST_COUNTS: "Of one ladder only the fastest step that was chosen counts.",
    Reason.NOTHING_LASTING: "Nothing in the plan acts on the source or keeps the patient safe.",
    Reason.DILUTES: "Every option past two that neither helps nor harms dilutes the plan.",
    Reason.ADDS_HARM: "Each further systemic drug adds harm and blurs which one helped.",
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
    """Say what came of the thing that a mark is about, and in place of which options it serves."""
    others = " and ".join(option_label(case, name) for name in mark.stands_for)
    return " ".join(filter(None, (VERDICT_LABELS[mark.code], others)))


def why_words(mark: Mark) -> str:
    """Say why it counted: what the case says, else the grader's own reason, which may be none."""
    return mark.why if mark.reason is None else REASON_SENTENCES[mark.reason]


def mark_label(case: ResolvedCase, mark: Mark) -> str:
    """Name what a mark is about: of a mark on a part as a whole, the part."""
    if mark.part == "plan":
        return option_label(case, mark.subject)
    if mark.part == "source":
        return source_label(case, mark.subject)
    if mark.part == "certainty":
        return "How sure you were"
    if mark.subject == mark.part:
        return PART_LABELS[mark.part]
    return CALL_LABELS.get(mark.subject) or finding_label(case, mark.subject)
