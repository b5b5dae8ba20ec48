"""A grade as sentences: verdicts, safety failures, the document's reading, or the whole of it."""

from collections.abc import Collection, Iterator

from tutor.grading import Reading, SeriesVerdict
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
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
)


def figures_sentence(grade: Grade) -> str:
    """Give the two figures that matter most, call and plan, and the total after them."""
    call, plan = (points(100 * grade.parts[part]) for part in ("call", "plan"))
    return f"Call {call}   Plan {plan}   Total {points(grade.total)}   (each of 100)"


def key_sentence(case: ResolvedCase) -> str:
    """Name the true call and its sources."""
    return f"The key: {CALL_LABELS[case.call]}, {sources_phrase(case, case.sources)}."


def call_sentence(case: ResolvedCase, grade: Grade) -> str:
    """Say how the call compares with the key."""
    key = key_sentence(case)
    if grade.call is None:
        return f"You made no call. {key}"
    if grade.parts["call"] == 1.0:
        return f"Right call. {key}"
    near = "Near miss" if grade.parts["call"] else "Wrong call"
    return f"{near}: you called it {CALL_LABELS[grade.call]}. {key}"


def safety_sentences(case: ResolvedCase, grade: Grade) -> tuple[str, ...]:
    """Say each safety failure in words."""
    verbs = {
        "contraindicated, chosen": "You prescribed what is contraindicated here",
        "critical, omitted": "You left out what could not wait",
        "critical, not asked": "You did not ask what is dangerous to miss",
    }
    return tuple(
        f"{verbs[mark.verdict]}: {mark_label(case, mark)}. {mark.why}" for mark in grade.critical
    )


def verdict_sentence(grade: Grade, told: Collection[str] = ()) -> str:
    """Say whether the case is passed, and if not, why, beyond the reasons that are told already."""
    if grade.passed:
        return f"Passed with {points(grade.total)} of 100."
    reasons = [reason for reason in grade.failures if reason not in told]
    because = f": {'; '.join(reasons)}." if reasons else ", for what is said above."
    return f"Not passed ({points(grade.total)} of 100){because}"


def coherence_sentence(grade: Grade) -> str | None:
    """Say so where the evidence argues for another call than the one that was made."""
    if grade.coherence is None or grade.call is None:
        return None
    if grade.coherence <= 0.0 < grade.parts["evidence"]:
        return "Your evidence argues for another call than the one you made."
    return None


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


def set_line(verdict: SeriesVerdict) -> str:
    """Say whether a set of cases is passed, and every reason why not."""
    outcome = "passed" if verdict.passed else "not passed"
    reasons = f" ({'; '.join(verdict.reasons)})" if verdict.reasons else ""
    return f"The set is {outcome}: mean {points(verdict.mean)}{reasons}"


def grade_lines(case: ResolvedCase, grade: Grade) -> Iterator[str]:
    """Yield a whole grade as lines of text, for reading without a screen."""
    yield f"{case.id}: {case.title}"
    yield f"  {figures_sentence(grade)}"
    yield f"  {verdict_sentence(grade)}"
    for line in safety_sentences(case, grade):
        yield f"  SAFETY  {line}"
    yield f"  {call_sentence(case, grade)}"
    for cap in grade.caps:
        yield f"  Held to {points(cap.at)}: {cap.reason}. {basis_line(cap.basis)}"
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
                if mark.why:
                    yield f"           {' '.join(mark.why.split())}"
                yield f"           {basis_line(mark.basis)}"
