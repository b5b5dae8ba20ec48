"""What the debrief says: each sentence made from the case, what was done and the grade."""

from collections.abc import Mapping, Sequence

from tutor.grading import CURRENT, SCORINGS, Reading, read_case
from tutor.grading import constants as const
from tutor.grading.parts.plan import CREDITABLE
from tutor.model.catalogue import Accuracy
from tutor.model.grade import Cap, Grade, Mark
from tutor.model.resolved import Finding, Option, ResolvedCase
from tutor.wording.labels import CALL_LABELS, CERTAINTY_LABELS, SIGN_LABELS, points, sources_phrase

SUPPORT_LABELS: Mapping[str, str] = {
    "referred": "the back",
    "local": "a local source",
    "neither": "neither",
}
EVIDENCE_HEADINGS: Mapping[str, str] = {
    "miss": "Missed: the expert marks these, you did not",
    "false alarm": "False alarms: you marked these, the expert does not",
    "hit": "Hits: you both mark these",
    "left": "Rightly left: neither of you marks these",
    "prompt": "A reason to look further, never evidence",
    "unlisted": "You also asked: unremarkable here, weighs nothing",
}
EVIDENCE_VERDICTS: Mapping[str, str] = {
    "miss": "Missed",
    "false alarm": "False alarm",
    "hit": "Hit",
    "left": "Rightly left",
    "prompt": "Weighs nothing",
    "unlisted": "Weighs nothing",
}
ROLE_HEADINGS: Mapping[str, str] = {
    "required": (
        f"Required: without it the plan is held to {100 * const.PLAN_CAP_MISSING:.0f} of 100"
    ),
    "beneficial": f"Helpful: the best {const.NEEDED_BENEFICIAL} count, of relief only one",
    "neutral": (
        f"Neither helps nor harms: {const.FREE_NEUTRAL} are free, "
        f"each further one costs {100 * const.NEUTRAL_COST:.0f}"
    ),
    "low-value": f"Low value: each costs {100 * const.COST['low-value']:.0f}",
    "harmful": f"Harmful: each costs {100 * const.COST['harmful']:.0f}",
    "contraindicated": (
        "Contraindicated: one is enough for a plan of 0 "
        f"and at most {CURRENT.ceilings.critical:.0f} in all"
    ),
}
AIM_LABELS: Mapping[str, str] = {
    "root": "aims at the source",
    "relief": "aims at relief",
    "safety": "aims at safety",
}
NEVER: Mapping[str, str] = {
    "question": "never asked",
    "examination": "never examined",
    "investigation": "never ordered",
}
WHAT_IF = "Suppose this had been otherwise, and everything else the same:"
WHAT_IF_ASKS = "What would you have called it?"
NO_FLIPS = "No reversal of the findings listed here leads the document to another reading."
SURE_RIGHT: Mapping[int, str] = {
    1: "You were unsure, and right: the findings carried more than you trusted them with.",
    2: "You were fairly sure, and right.",
    3: "You were certain, and right.",
}
SURE_WRONG: Mapping[int, str] = {
    1: "You were unsure, and not right: saying so cost nothing, and told you to look further.",
    2: "You were fairly sure, and not right: being sure costs where the call does not hold.",
    3: "You were certain, and not right: the costliest error, since a sure mistake is not checked.",
}


def source_sentence(case: ResolvedCase, named: tuple[str, ...], grade: Grade) -> str | None:
    """Say which source was named, where it is not exactly the key's."""
    if not named or grade.parts["source"] == 1.0:
        return None
    if set(named) & set(case.sources):
        near = ", one of them right" if len(named) > 1 else ", one of the two"
    else:
        near = ", which is near" if grade.parts["source"] else ""
    return f"You named as source: {sources_phrase(case, named)}{near}."


def deciding_sentence(finding: Finding, *, asked: bool, marked: bool) -> str:
    """Say what the finding of greatest weight was, and whether it was used."""
    done = "You marked it." if marked else "You saw it and did not mark it."
    never = f"You {NEVER[finding.kind]} it."
    return f"{lead_in(finding)} {finding.result} {done if asked else never}"


def lead_in(finding: Finding) -> str:
    """Return what was asked or done, as it stands before its result."""
    return finding.label if finding.label.endswith("?") else f"{finding.label}:"


def certainty_sentence(case: ResolvedCase, grade: Grade, certainty: int | None) -> str:
    """Say what the certainty that was stated meant."""
    if grade.call is None:
        return "Without a call there was nothing to be sure of."
    if certainty is None:
        return "You did not say how sure you were: nothing gained, nothing lost."
    if grade.parts["call"] < 1.0:
        return SURE_WRONG[certainty]
    if grade.parts["evidence"] < SCORINGS[grade.scoring].bars.evidence:
        return f"You were {CERTAINTY_LABELS[certainty]}, and right, but not by evidence you marked."
    if case.certainty < max(const.RIGHT):
        return f"{SURE_RIGHT[certainty]} An honest expert would not be certain here."
    return SURE_RIGHT[certainty]


def next_sentence(grade: Grade, lesson: str | None) -> str:
    """Say what to do next: a lesson, the same patient again, or another one."""
    if grade.passed:
        more = f' Or read "{lesson}" (l) to see why it works.' if lesson else ""
        return f"Take the next case: esc leads Home.{more}"
    if lesson:
        return f'Read "{lesson}" (l), then see this patient again (r).'
    return "Go through the evidence (1) and the plan (2), then see this patient again (r)."


def your_words(finding: Finding, *, asked: bool, marked: bool) -> str:
    """Say what the student did with a finding."""
    if not asked:
        return f"{NEVER[finding.kind]} it"
    return "marked it" if marked else "saw it, left it"


def expert_words(case: ResolvedCase, finding: Finding) -> str:
    """Say what the expert does with a finding, and which way it argues."""
    if not finding.evidence_weight:
        return "leaves it (weighs nothing)"
    way = f"for {SUPPORT_LABELS[finding.supports]}, weight {finding.evidence_weight:g}"
    return f"{'marks' if finding in case.supporting(case.call) else 'leaves'} it ({way})"


def evidence_tally(counts: Mapping[str, int]) -> str:
    """Say how the marked evidence compares with the expert's, in numbers."""
    hits, misses, alarms = (counts.get(verdict, 0) for verdict in ("hit", "miss", "false alarm"))
    return (
        f"You marked {hits} of the expert's {hits + misses} findings, "
        f"and {alarms} that the expert leaves."
    )


def option_words(case: ResolvedCase, option: Option, mark: Mark | None, *, chosen: bool) -> str:
    """Say what was done about an option, and what it came to."""
    aim = AIM_LABELS[option.aim]
    if mark is not None and mark.verdict.startswith("serves in place of "):
        of = mark.verdict.removeprefix("serves in place of ")
        other = case.option[of].label if of in case.option else of
        return f"You chose it; it serves in place of: {other}. It {aim}."
    if not chosen:
        return f"{_unchosen(option, missing=mark is not None)} It {aim}."
    worth = mark.effect if mark is not None else 0.0
    if option.role in CREDITABLE and not worth:
        return f"You chose it, beyond those that count. It {aim}."
    return f"You chose it{f' ({100 * worth:+.0f})' if worth else ''}. It {aim}."


def _unchosen(option: Option, *, missing: bool) -> str:
    if option.role == "required" and not missing:
        return "You did not choose it; what you chose instead serves as well."
    if option.role == "required":
        return f"You did not choose it{', and it could not wait' if option.critical else ''}."
    if option.role in ("low-value", "harmful", "contraindicated"):
        return "You did not choose it, rightly."
    return "You did not choose it."


def plan_limits(grade: Grade) -> tuple[str, ...]:
    """Say which costs and ceilings the plan as a whole ran into."""
    marks = [mark for mark in grade.marks if mark.part == "plan"]
    verdicts = {mark.verdict for mark in marks}
    said = []
    if "contraindicated, chosen" in verdicts:
        said.append("It holds what is contraindicated, so it counts 0.")
    if "required, omitted" in verdicts:
        held = f"{100 * const.PLAN_CAP_MISSING:.0f}"
        said.append(f"Something required is missing, so it is held to {held} of 100.")
    for mark in marks:
        if mark.subject == "plan":
            cost = f" ({100 * mark.effect:+.0f})" if mark.effect else ""
            held = f"{100 * const.PLAN_CAP_RELIEF_ONLY:.0f}"
            cap = f" It is held to {held} of 100." if mark.verdict == "relief only" else ""
            said.append(f"{mark.verdict.capitalize()}: {mark.why}{cost}{cap}")
    return tuple(said)


def turned_sentence(finding: Finding) -> str:
    """Say what a finding would be, turned round, and what it is."""
    if finding.kind == "question":
        return f"{lead_in(finding)} had it been otherwise than {finding.result}"
    other = "normal" if finding.positive else "positive"
    return f"{lead_in(finding)} {other}, instead of: {finding.result}"


def flips_intro(case: ResolvedCase) -> str:
    """Say what the questions are, and that the reading is the document's by our rule."""
    now = CALL_LABELS[read_case(case).call]
    return (
        f"The document reads this case as: {now}. What would have made it another one? "
        "Say it to yourself first, then press space (or click the question)."
    )


def flip_answer(call: str, now: str) -> str:
    """Say what a change would have made of the case."""
    return f"{CALL_LABELS[call]}, by the document's reading, instead of {CALL_LABELS[now]}."


def flip_reason(reading: Reading) -> str:
    """Say why a changed case reads as it does."""
    pointing = ", ".join(SIGN_LABELS[sign] for sign in reading.pointing) or "none"
    return (
        f"Then {len(reading.pointing)} of the four signs would point to the back ({pointing}), "
        f"and {len(reading.local_tests)} of the local tests would be positive."
    )


def signs_heading(reading: Reading) -> str:
    """Give the two counts beside each other."""
    return (
        f"The four signs: {len(reading.present)} present, "
        f"{len(reading.pointing)} that point to the back"
    )


def sign_words(reading: Reading, sign: str) -> str:
    """Say whether a sign is there, and where it points."""
    if sign not in reading.present:
        return "absent"
    if sign in reading.pointing:
        return "present, and points to the back"
    return "present, but does not point to the back in this patient"


def essential_words(finding: Finding, place: int | None) -> str:
    """Say whether an essential inquiry was made, and how early (1 is the first)."""
    if place is not None:
        return f"You did this as number {place}."
    never = NEVER[finding.kind]
    return f"You {never} it{', and it is dangerous to miss' if finding.critical else ''}."


def ignored_sentence(labels: Sequence[str]) -> str | None:
    """Say which evidence was ignored, since it was never revealed."""
    if not labels:
        return None
    return f"Ignored as evidence, since you never asked: {', '.join(labels)}."


def cap_sentence(cap: Cap) -> str:
    """Say what a ceiling held the total to."""
    return f"Held to {points(cap.at)}: {cap.reason}."


def scoring_sentence(grade: Grade) -> str:
    """Say by which version of the rules a grade was made."""
    bar = SCORINGS[grade.scoring].bars.total
    return f"Scoring version {grade.scoring}. A pass takes {bar:.0f} or more, and safety."


def worth_sentence(accuracy: Accuracy, citation: str) -> str:
    """Say what one study found a test worth, in whom, and which study that was."""
    measures = (
        ("sensitivity", accuracy.sensitivity),
        ("specificity", accuracy.specificity),
        ("likelihood ratio when positive", accuracy.likelihood_ratio_positive),
        ("likelihood ratio when negative", accuracy.likelihood_ratio_negative),
    )
    figures = ", ".join(f"{name} {value:g}" for name, value in measures if value is not None)
    note = f" {' '.join(accuracy.note.split())}" if accuracy.note else ""
    source = f" {citation}" if citation else ""
    return f"Worth, for {accuracy.target}: {figures} (in {accuracy.population}).{note}{source}"
