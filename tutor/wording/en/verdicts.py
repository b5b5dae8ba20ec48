"""What the first view of a debrief says: call and source, what decided, certainty, what next.

A structure that was missed beside a right call is told as not yet: the learner was on the way. The
words of a safety failure are for what endangers a patient, and lose their force elsewhere.
"""

from collections.abc import Mapping

from tutor.flow.debrief.call import CallView, Nearness, NotYet
from tutor.flow.debrief.certainty import CertaintyCode, CertaintyView
from tutor.flow.debrief.deciding import Deciding
from tutor.flow.debrief.overview import NextView, UnscreenedView
from tutor.model.grade import Grade
from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import Screen
from tutor.wording.en.debrief import NEVER
from tutor.wording.en.grades import call_sentence, coherence_sentence, key_sentence
from tutor.wording.en.labels import CERTAINTY_LABELS, sources_phrase

SCREEN_LABELS: Mapping[Screen, str] = {
    "systemic": "fever, weight loss and cancer",
    "bladder": "bladder, bowel and saddle",
    "power": "power, nor test it",
}
NEARNESS: Mapping[Nearness, str] = {
    "one-of-two": ", one of the two",
    "one-right": ", one of them right",
    "near": ", which is near",
    "far": "",
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
UNCARRIED: Mapping[CertaintyCode, str] = {
    "unmarked": "but not by evidence you marked.",
    "thin": "but what you marked does not yet carry the call.",
    "crowded": "but you also marked too much that argues otherwise.",
    "few": "but the rules of this attempt ask for more of what supports the call.",
}
DOUBT = "An honest expert would not be certain here."
TOO_SURE = f"You were certain, and right, but surer than this patient allows. {DOUBT}"
SPREAD = "You named two structures where one is at work, and that counts as unsure."
NO_CALL = "Without a call there was nothing to be sure of."
NOT_STATED = "You did not say how sure you were: nothing gained, nothing lost."


def call_lines(case: ResolvedCase, grade: Grade, call: CallView) -> tuple[str, ...]:
    """Say how the call compares with the key, then what there is to say of source and evidence."""
    said: list[str | None]
    if call.not_yet is not None:
        said = [not_yet_sentence(case, call.not_yet), key_sentence(case)]
    else:
        said = [call_sentence(case, grade), source_sentence(case, call)]
    return tuple(sentence for sentence in (*said, coherence_sentence(grade)) if sentence)


def source_sentence(case: ResolvedCase, call: CallView) -> str | None:
    """Say which structures were named, where they are not exactly the key's."""
    if call.nearness is None:
        return None
    near = NEARNESS[call.nearness]
    return f"You named as source: {sources_phrase(case, call.named)}{near}."


def not_yet_sentence(case: ResolvedCase, missed: NotYet) -> str:
    """Say what separates the structure that was named from the true one.

    The reason is the case's own, against the structure that was named, where it has one.
    """
    right = f"The call was right{' and the plan would have helped' if missed.helped else ''}"
    true, yours = sources_phrase(case, missed.unmet), sources_phrase(case, missed.named)
    if missed.against is None:
        return f"{right}; the source is not yet found: it is {true}, and you named {yours}."
    return f"{right}; what separates {yours} from {true} is this: {case.against[missed.against]}"


def screen_sentence(screen: UnscreenedView) -> str:
    """Say which red flags nobody looked for."""
    groups = "; nor about ".join(SCREEN_LABELS[group] for group in screen.groups)
    return f"{'Safe by luck: y' if screen.lucky else 'Y'}ou did not ask about {groups}."


def deciding_lines(decided: Deciding) -> tuple[str, ...]:
    """Say which of the findings that decide were missed and which were marked."""
    said = []
    if decided.missed:
        names = "; ".join(
            f"{finding.label} ({left_words(decided, finding)})" for finding in decided.missed
        )
        said.append(f"Missed: {names}.")
    if decided.hits:
        names = "; ".join(finding.label for finding in decided.hits)
        end = "" if names.endswith("?") else "."
        said.append(f"You marked{' what decides' if decided.complete else ''}: {names}{end}")
    return tuple(said)


def left_words(decided: Deciding, finding: Finding) -> str:
    """Say how a finding that decides was missed."""
    return "seen, not marked" if finding.inquiry in decided.seen else NEVER[finding.kind]


def certainty_sentence(certainty: CertaintyView) -> str:
    """Say what the certainty that was stated meant."""
    code, stated = certainty.code, certainty.stated
    if code == "no-call":
        return NO_CALL
    if stated is None:
        return NOT_STATED
    if code in UNCARRIED:
        return f"You were {CERTAINTY_LABELS[stated]}, and right, {UNCARRIED[code]}"
    if code == "doubtful":
        return f"{SURE_RIGHT[stated]} {DOUBT}"
    return {
        "wrong": SURE_WRONG[stated],
        "source-missed": SURE_NOT_YET[stated],
        "two-named": SPREAD,
        "too-sure": TOO_SURE,
        "right": SURE_RIGHT[stated],
    }[code]


def scoring_note(scoring: int, newest: int) -> str:
    """Say that earlier rules graded."""
    return (
        f"Graded by the rules it was begun with (scoring {scoring}); "
        f"new cases are graded by scoring {newest}."
    )


def next_sentence(after: NextView) -> str:
    """Say what to do next, and by which keys of the screen."""
    lesson = after.lesson.title if after.lesson else ""
    if after.code == "next-case":
        more = f' Or read "{lesson}" (l) to see why it works.' if lesson else ""
        return f"Take the next case: esc leads Home.{more}"
    if after.code == "lesson":
        return f'Read "{lesson}" (l), then see this patient again (r).'
    return "Go through the evidence (1) and the plan (2), then see this patient again (r)."
