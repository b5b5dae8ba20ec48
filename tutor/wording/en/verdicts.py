"""What the first view of the debrief says: source, safety, what decided, certainty, what is next.

A structure that was missed beside a right call is told as not yet: the learner was on the way. The
words of a safety failure are for what endangers a patient, and lose their force elsewhere.
"""

from collections.abc import Collection, Mapping, Sequence

from tutor.grading import CURRENT, SCORINGS, unmet_sources, unscreened
from tutor.grading import constants as const
from tutor.model.answer import Answer
from tutor.model.grade import Grade, Verdict
from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import Screen
from tutor.wording.en.debrief import NEVER, lead_in
from tutor.wording.en.labels import CERTAINTY_LABELS, FIRST_SCORING, sources_phrase

SCREEN_LABELS: Mapping[Screen, str] = {
    "systemic": "fever, weight loss and cancer",
    "bladder": "bladder, bowel and saddle",
    "power": "power, nor test it",
}
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
SURE_NOT_YET: Mapping[int, str] = {
    1: "You were unsure, and the source was not yet found: saying so cost nothing.",
    2: "You were fairly sure of call and source together; the source costs it.",
    3: "You were certain of call and source together; the source costs it, and dearly.",
}
DOUBT = "An honest expert would not be certain here."
TOO_SURE = f"You were certain, and right, but surer than this patient allows. {DOUBT}"
SPREAD = "You named two structures where one is at work, and that counts as unsure."


def source_sentence(case: ResolvedCase, named: tuple[str, ...], grade: Grade) -> str | None:
    """Say which source was named, where it is not exactly the key's."""
    if not named or grade.parts["source"] == 1.0:
        return None
    if set(named) & set(case.sources):
        near = ", one of them right" if len(named) > 1 else ", one of the two"
    else:
        near = ", which is near" if grade.parts["source"] else ""
    return f"You named as source: {sources_phrase(case, named)}{near}."


def not_yet_sentence(case: ResolvedCase, named: Sequence[str], grade: Grade) -> str | None:
    """Say of a missed structure beside a right call what separates it; None where that is not so.

    The reason is the case's own, against the structure that was named, where it has one.
    """
    unmet = unmet_sources(case, named)
    if grade.parts["call"] < 1.0 or not unmet or not named:
        return None
    helped = grade.parts["plan"] >= SCORINGS[grade.scoring].bars.plan - const.EPSILON
    right = f"The call was right{' and the plan would have helped' if helped else ''}"
    true, told = sources_phrase(case, unmet), told_against(case, named)
    yours = sources_phrase(case, told or [name for name in named if name not in case.sources])
    if not told:
        return f"{right}; the source is not yet found: it is {true}, and you named {yours}."
    return f"{right}; what separates {yours} from {true} is this: {case.against[told[0]]}"


def told_against(case: ResolvedCase, named: Sequence[str]) -> tuple[str, ...]:
    """Return the first structure named in vain against which the case has a reason, if any."""
    return tuple(name for name in named if name in case.against and name not in case.sources)[:1]


def screen_sentence(case: ResolvedCase, asked: Collection[str], grade: Grade) -> str | None:
    """Say which red flags nobody looked for; None where all were, or where scoring 1 graded."""
    left = unscreened(case, asked)
    if grade.scoring == FIRST_SCORING or not left:
        return None
    said = f"ou did not ask about {'; nor about '.join(SCREEN_LABELS[group] for group in left)}."
    harmed = grade.critical or any(mark.code is Verdict.HARMFUL_CHOSEN for mark in grade.marks)
    return f"Y{said}" if harmed else f"Safe by luck: y{said}"


def deciding_sentences(
    hits: Sequence[Finding], missed: Sequence[Finding], asked: Collection[str]
) -> tuple[str, ...]:
    """Say which of the findings that decide were marked and which were missed, and what one was.

    The heaviest one is told with its result: of the missed ones, or where none was, of the marked.
    """
    said = []
    if missed:
        names = "; ".join(f"{finding.label} ({_left(finding, asked)})" for finding in missed)
        said.append(f"Missed: {names}.")
    if hits:
        names = "; ".join(finding.label for finding in hits)
        end = "" if names.endswith("?") else "."
        said.append(f"You marked{'' if missed else ' what decides'}: {names}{end}")
    heaviest = [*missed, *hits][0]
    said.append(f"{lead_in(heaviest)} {' '.join(heaviest.result.split())}")
    return tuple(said)


def _left(finding: Finding, asked: Collection[str]) -> str:
    return "seen, not marked" if finding.inquiry in asked else NEVER[finding.kind]


def certainty_sentence(case: ResolvedCase, grade: Grade, answer: Answer) -> str:
    """Say what the certainty that was stated meant; scoring 1 asked it of the call alone."""
    certainty = answer.certainty
    if grade.call is None:
        return "Without a call there was nothing to be sure of."
    if certainty is None:
        return "You did not say how sure you were: nothing gained, nothing lost."
    if grade.parts["call"] < 1.0:
        return SURE_WRONG[certainty]
    if grade.scoring != FIRST_SCORING and unmet_sources(case, answer.sources):
        return SURE_NOT_YET[certainty]
    return _sure_and_right(case, grade, answer, certainty)


def _sure_and_right(case: ResolvedCase, grade: Grade, answer: Answer, certainty: int) -> str:
    of_both = grade.scoring != FIRST_SCORING
    if grade.parts["evidence"] < SCORINGS[grade.scoring].bars.evidence - const.EPSILON:
        return f"You were {CERTAINTY_LABELS[certainty]}, and right, {_but(grade)}"
    if of_both and len(answer.sources) > len(case.sources):
        return SPREAD
    if case.certainty < max(const.RIGHT):
        too_sure = of_both and certainty == max(const.RIGHT)
        return TOO_SURE if too_sure else f"{SURE_RIGHT[certainty]} {DOUBT}"
    return SURE_RIGHT[certainty]


def _but(grade: Grade) -> str:
    """Say what is wrong with the evidence for a right call, without denying what was marked."""
    if any(mark.code is Verdict.HIT for mark in grade.marks):
        return "but what you marked does not yet carry the call."
    return "but not by evidence you marked."


def scoring_note(scoring: int, current: int = CURRENT.number) -> str | None:
    """Say that earlier rules graded; None where they are today's."""
    if scoring >= current:
        return None
    return (
        f"Graded by the rules it was begun with (scoring {scoring}); "
        f"new cases are graded by scoring {current}."
    )


def next_sentence(grade: Grade, lesson: str | None) -> str:
    """Say what to do next: a lesson, the same patient again, or another one."""
    if grade.passed:
        more = f' Or read "{lesson}" (l) to see why it works.' if lesson else ""
        return f"Take the next case: esc leads Home.{more}"
    if lesson:
        return f'Read "{lesson}" (l), then see this patient again (r).'
    return "Go through the evidence (1) and the plan (2), then see this patient again (r)."
