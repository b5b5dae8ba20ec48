"""What a debrief says of the findings that were marked, and of those that were not."""

from collections.abc import Iterable, Mapping

from tutor.flow.debrief.evidence import Compared, EvidenceView, Tally
from tutor.flow.debrief.material import FIRST_SCORING
from tutor.model.catalogue import Accuracy
from tutor.model.grade import EvidenceKind, Grade
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Supports
from tutor.wording.en.debrief import NEVER
from tutor.wording.en.grades import coherence_sentence
from tutor.wording.en.labels import finding_label

KIND_HEADINGS: Mapping[EvidenceKind, str] = {
    "miss": "Missed: the expert marks these, you did not",
    "false-alarm": "False alarms: you marked these, the expert does not",
    "hit": "Hits: you both mark these",
    "also-supports": "Also supports: fits, and weighs less than what decides",
    "spare": "Fits too: the call stands without it",
    "red-flag": "Red flags: to mark one is no false alarm, and argues for no call",
    "later": "Results that came later: read now, no evidence on the day",
    "left": "Rightly left: neither of you marks these",
    "prompt": "A reason to look further, never evidence",
    "not-listed": "Not listed: you marked these, and they weigh nothing",
    "unlisted": "You also asked: unremarkable here, weighs nothing",
}
KIND_LABELS: Mapping[EvidenceKind, str] = {
    "miss": "Missed",
    "false-alarm": "False alarm",
    "hit": "Hit",
    "also-supports": "Also supports",
    "spare": "Fits too",
    "red-flag": "Red flag",
    "later": "Came later",
    "left": "Rightly left",
    "prompt": "Weighs nothing",
}
SUPPORT_LABELS: Mapping[Supports, str] = {
    "referred": "the back",
    "local": "a local source",
    "neither": "neither",
}
HEADS = ("Finding", "You", "Expert", "Why, and on what basis")
"""What stands above the columns."""
YOU, EXPERT = "You:", "Expert:"


def kind_heading(kind: EvidenceKind, count: int) -> str:
    """Say what the findings of a kind have in common, and how many there are."""
    return f"{KIND_HEADINGS[kind]} ({count})"


def tally_sentence(tally: Tally, scoring: int) -> str:
    """Say how the marked evidence compares with the expert's, in numbers."""
    hits, misses, alarms = tally.hits, tally.misses, tally.alarms
    if scoring == FIRST_SCORING:
        return (
            f"You marked {hits} of the expert's {hits + misses} findings, "
            f"and {alarms} that the expert leaves."
        )
    return (
        f"Of what decides you marked {hits} and missed {misses}; "
        f"of what argues otherwise you marked {alarms}."
    )


def tally_lines(case: ResolvedCase, grade: Grade, evidence: EvidenceView) -> tuple[str, ...]:
    """Say what the evidence came to as a whole, a sentence each."""
    said = [tally_sentence(evidence.tally, grade.scoring), coherence_sentence(grade)]
    if evidence.ignored:
        said.append(ignored_sentence(finding_label(case, name) for name in evidence.ignored))
    return tuple(sentence for sentence in said if sentence)


def ignored_sentence(labels: Iterable[str]) -> str:
    """Say which evidence was ignored, since it was never revealed."""
    return f"Ignored as evidence, since you never asked: {', '.join(labels)}."


def your_words(compared: Compared) -> str:
    """Say what the student did with a finding."""
    if compared.yours == "never":
        return NEVER[compared.finding.kind]
    return "marked it" if compared.yours == "marked" else "saw it, left it"


def expert_words(compared: Compared) -> str:
    """Say what the expert does with a finding, and which way it argues."""
    finding = compared.finding
    if not finding.evidence_weight:
        return "leaves it (weighs nothing)"
    way = f"for {SUPPORT_LABELS[finding.supports]}, weight {finding.evidence_weight:g}"
    return f"{'marks' if compared.expert else 'leaves'} it ({way})"


def worth_sentence(accuracy: Accuracy, *cited: str) -> str:
    """Say what one study found a test worth, in whom, and what else is to be known of it.

    ``cited`` is a remark on the study and the study itself, or the signs that stand for them.
    """
    measures = (
        ("sensitivity", accuracy.sensitivity),
        ("specificity", accuracy.specificity),
        ("likelihood ratio when positive", accuracy.likelihood_ratio_positive),
        ("likelihood ratio when negative", accuracy.likelihood_ratio_negative),
    )
    figures = ", ".join(f"{name} {value:g}" for name, value in measures if value is not None)
    said = f"Worth, for {accuracy.target}: {figures} (in {accuracy.population})."
    return " ".join((said, *filter(None, cited)))
