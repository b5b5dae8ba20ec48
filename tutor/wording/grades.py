"""A grade as sentences: verdicts, safety failures, the document's reading, or the whole of it."""

from collections.abc import Iterator

from tutor.grading import Reading
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.wording.labels import (
    CALL_LABELS,
    PART_LABELS,
    SIGN_LABELS,
    basis_line,
    mark_label,
    option_label,
    points,
    sources_phrase,
)


def call_sentence(case: ResolvedCase, grade: Grade) -> str:
    """Say how the call compares with the key."""
    key = f"{CALL_LABELS[case.call]}, {sources_phrase(case, case.sources)}"
    if grade.call is None:
        return f"You made no call. The key: {key}."
    yours = CALL_LABELS[grade.call]
    if grade.parts["call"] == 1.0:
        return f"Right call. The key: {key}."
    near = "Near miss" if grade.parts["call"] else "Wrong call"
    return f"{near}: you called it {yours}. The key: {key}."


def plan_sentence(case: ResolvedCase, grade: Grade) -> str:
    """Say how the plan did, and what mattered most about it."""
    score = f"Plan {points(100 * grade.parts['plan'])} of 100"
    chosen = [mark for mark in grade.marks if mark.part == "plan"]
    bad = [
        mark for mark in chosen if mark.verdict in ("contraindicated, chosen", "harmful, chosen")
    ]
    missing = [mark for mark in chosen if mark.verdict == "required, omitted"]
    if bad:
        names = ", ".join(option_label(case, mark.subject) for mark in bad)
        return f"{score}: it holds what harms this patient ({names})."
    if missing:
        names = ", ".join(option_label(case, mark.subject) for mark in missing)
        return f"{score}: it leaves out what this patient needs ({names})."
    if any(mark.verdict == "relief only" for mark in chosen):
        return f"{score}: it eases pain, but nothing in it acts on the source."
    return f"{score}: it holds what this patient needs."


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


def verdict_sentence(grade: Grade) -> str:
    """Say whether the case is passed, and if not, why."""
    if grade.passed:
        return f"Passed with {points(grade.total)} of 100."
    return f"Not passed ({points(grade.total)} of 100): {'; '.join(grade.failures)}."


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


def grade_lines(case: ResolvedCase, grade: Grade) -> Iterator[str]:
    """Yield a whole grade as lines of text, for reading without a screen."""
    yield f"{case.id}: {case.title}"
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
        yield f"  Ignored as evidence, since it was never asked: {name}"
    for part, score in grade.parts.items():
        yield f"  {PART_LABELS[part]}: {score:.2f}"
        for mark in grade.marks:
            if mark.part == part:
                yield f"    {mark.effect:+.2f}  {mark_label(case, mark)} [{mark.verdict}]"
                if mark.why:
                    yield f"           {' '.join(mark.why.split())}"
                yield f"           {basis_line(mark.basis)}"
