"""A grade as sentences: verdicts, safety failures, the document's reading, or the whole of it."""

from collections.abc import Collection, Iterator, Mapping

from tutor.flow.debrief.call import argues_otherwise, call_code
from tutor.grading import Reading, SeriesCode, SeriesFailure, SeriesVerdict
from tutor.model.grade import Failure, FailureCode, Gap, Grade, Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Screen
from tutor.wording.en.labels import (
    CALL_LABELS,
    PART_LABELS,
    SIGN_LABELS,
    basis_line,
    finding_label,
    mark_label,
    points,
    sources_phrase,
    verdict_words,
    why_words,
)

SAFETY_LEADS: Mapping[Verdict, str] = {
    Verdict.CONTRAINDICATED_CHOSEN: "You prescribed what is contraindicated here",
    Verdict.CRITICAL_OMITTED: "You left out what could not wait",
    Verdict.CRITICAL_NOT_ASKED: "You did not ask what is dangerous to miss",
}
"""How a safety failure is told, by its verdict."""
LACKING: Mapping[Screen | Gap, str] = {
    "examination": "there was no examination",
    "essentials": "less than half of the essential inquiries were made",
    "systemic": "fever, weight loss and cancer",
    "bladder": "bladder, bowel and saddle",
    "power": "power",
}
"""What was left out, as it stands in the reason not to pass."""
FAILURES: Mapping[FailureCode, str] = {
    FailureCode.CRITICAL: "there is a safety failure",
    FailureCode.WRONG_CALL: "the call is wrong",
    FailureCode.NEAR_MISS: "the call is a near miss",
    FailureCode.CALL_NOT_EXACT: "the call is not exact",
    FailureCode.NOT_EXAMINED: "{clauses}",
    FailureCode.SOURCE_MISSED: "the source is not yet found",
    FailureCode.EVIDENCE_LOW: "evidence is below {bar:.2f}",
    FailureCode.ONE_SIDED: "a mixed call needs a finding of each side in its evidence",
    FailureCode.PLAN_LOW: "the plan is below {bar:.2f}",
    FailureCode.SCREEN_MISSED: "red flags were not asked for: {groups}",
    FailureCode.MEDICINES_UNASKED: (
        "a drug or an injection was chosen, and medicines and conditions were not asked for"
    ),
    FailureCode.WASTEFUL_ORDERS: "{bar:.0f} or more investigations were not needed",
    FailureCode.TOTAL_LOW: "the total is below {bar:.0f}",
}
"""Reasons not to pass; in braces stands what a failure holds beside its code."""
SERIES_FAILURES: Mapping[SeriesCode, str] = {
    SeriesCode.FEW_CASES: "a set needs {bar:.0f} or more different cases",
    SeriesCode.CALL_LACKING: "a set needs every call",
    SeriesCode.CALL_PREVAILS: "no call may make up more than half of a set",
    SeriesCode.MEAN_LOW: "the mean is below {bar:.0f}",
    SeriesCode.UNSAFE: "there is a safety failure",
    SeriesCode.EXACT_LOW: "fewer than {bar:.0%} of the calls are exact",
    SeriesCode.PASSED_LOW: "fewer than {bar:.0%} of the cases are passed",
}


def figures_sentence(grade: Grade) -> str:
    """Give the two figures that matter most, call and plan, and the total after them."""
    call, plan = (points(100 * grade.parts[part]) for part in ("call", "plan"))
    return f"Call {call}   Plan {plan}   Total {points(grade.total)}   (each of 100)"


def key_sentence(case: ResolvedCase) -> str:
    """Name the true call and its sources."""
    return f"The key: {CALL_LABELS[case.call]}, {sources_phrase(case, case.sources)}."


def call_sentence(case: ResolvedCase, grade: Grade) -> str:
    """Say how the call compares with the key."""
    key, code = key_sentence(case), call_code(grade)
    if grade.call is None or code == "none":
        return f"You made no call. {key}"
    if code == "right":
        return f"Right call. {key}"
    near = "Near miss" if code == "near" else "Wrong call"
    return f"{near}: you called it {CALL_LABELS[grade.call]}. {key}"


def safety_sentences(case: ResolvedCase, grade: Grade) -> tuple[str, ...]:
    """Say each safety failure in words."""
    return tuple(_safety(case, mark) for mark in grade.critical)


def _safety(case: ResolvedCase, mark: Mark) -> str:
    label, why = mark_label(case, mark), why_words(mark)
    end = "" if label.endswith("?") else "."
    return f"{SAFETY_LEADS[mark.code]}: {label}{end}{f' {why}' if why else ''}"


def failure_words(failure: Failure) -> str:
    """Say one reason not to pass, as a clause."""
    left = [LACKING[name] for name in failure.lacking]
    said = FAILURES[failure.code]
    return said.format(bar=failure.bar, clauses=", and ".join(left), groups="; ".join(left))


def verdict_sentence(grade: Grade, told: Collection[FailureCode] = ()) -> str:
    """Say whether the case is passed, and if not, why, beyond the reasons that are told already."""
    if grade.passed:
        return f"Passed with {points(grade.total)} of 100."
    reasons = [failure_words(failure) for failure in grade.failures if failure.code not in told]
    because = f": {'; '.join(reasons)}." if reasons else ", for what is said above."
    return f"Not passed ({points(grade.total)} of 100){because}"


def coherence_sentence(grade: Grade) -> str | None:
    """Say so where the evidence argues for another call than the one that was made."""
    if not argues_otherwise(grade):
        return None
    return "Your evidence argues for another call than the one you made."


def reading_sentences(case: ResolvedCase, reading: Reading) -> tuple[str, ...]:
    """Say how the document itself would read the case, and that the threshold is ours."""
    present = _signs(reading.present)
    pointing = _signs(reading.pointing)
    lines = [
        f"Signs present: {len(reading.present)} of 4 ({present}).",
        f"Signs that point to the back in this patient: {len(reading.pointing)} ({pointing}).",
        f"Local tests positive: {len(reading.local_tests)}.",
        f"By these the document reads the case as: {CALL_LABELS[reading.call]}.",
        "That two signs make a referred reading is our teaching rule, not the document's.",
    ]
    if case.departs:
        lines.append(f"Here the key departs from it: {case.departs}")
    return tuple(lines)


def _signs(signs: tuple[str, ...]) -> str:
    return ", ".join(SIGN_LABELS[sign] for sign in signs) or "none"


def grade_lines(case: ResolvedCase, grade: Grade) -> Iterator[str]:
    """Yield a whole grade as lines of text, for reading without a screen."""
    yield f"{case.id}: {case.title}"
    yield f"  {figures_sentence(grade)}"
    yield f"  {verdict_sentence(grade)}"
    for line in safety_sentences(case, grade):
        yield f"  SAFETY  {line}"
    yield f"  {call_sentence(case, grade)}"
    for cap in grade.caps:
        yield f"  Held to {points(cap.at)}: {failure_words(cap.failure)}. {basis_line(cap.basis)}"
    incoherent = coherence_sentence(grade)
    if incoherent:
        yield f"  {incoherent}"
    for name in grade.ignored:
        yield f"  Ignored as evidence, since it was never asked: {finding_label(case, name)}"
    for part, score in grade.parts.items():
        yield f"  {PART_LABELS[part]}: {score:.2f}"
        for mark in grade.marks:
            if mark.part == part:
                verdict = verdict_words(case, mark)
                yield f"    {mark.effect:+.2f}  {mark_label(case, mark)} [{verdict}]"
                why = why_words(mark)
                if why:
                    yield f"           {' '.join(why.split())}"
                yield f"           {basis_line(mark.basis)}"


def series_sentence(verdict: SeriesVerdict) -> str:
    """Say whether a set of cases is passed, by which mean, and if not, why."""
    outcome = "passed" if verdict.passed else "not passed"
    reasons = "; ".join(series_words(failure) for failure in verdict.reasons)
    because = f" ({reasons})" if reasons else ""
    return f"The set is {outcome}: mean {points(verdict.mean)}{because}"


def series_words(failure: SeriesFailure) -> str:
    """Say one reason why a set is not passed, as a clause."""
    return SERIES_FAILURES[failure.code].format(bar=failure.bar)
