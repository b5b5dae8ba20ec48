"""What made a student's grade so: the few choices that weighed most, named by their ids.

They are read from the marks and ceilings of the grade itself. A reason that was worked out beside
the grader could name another choice than the one that counted.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from tutor.grading import Scoring
from tutor.grading.bounds import reaches
from tutor.model.grade import Failure, FailureCode, Grade, Mark, Verdict
from tutor.proof.students.student import FULL, Student

MOST = 3
"""How many causes are named: more would be the whole answer again."""

Kind = Literal["finding", "option", "source", "other"]

_CHOICES: Mapping[str, tuple[Kind, str]] = {
    "evidence": ("finding", "marking"),
    "gathering": ("finding", "asking"),
    "plan": ("option", "choosing"),
    "source": ("source", "naming"),
}
"""What a mark of each part is about, and what was done with it."""

_LEFT_OUT = frozenset(
    {
        *(Verdict.MISS, Verdict.MISSED, Verdict.REQUIRED_OMITTED, Verdict.CRITICAL_OMITTED),
        *(Verdict.ESSENTIAL_NOT_ASKED, Verdict.CRITICAL_NOT_ASKED),
    }
)
"""Verdicts on what was not chosen, which cost without an effect of their own."""

_DONE = ("-chosen", "-omitted", "-not-asked")
"""What was done, as it ends the code of a verdict."""

_HELPFUL = Verdict.BENEFICIAL_CHOSEN
_FREE = frozenset({Verdict.NEUTRAL_CHOSEN, _HELPFUL})
"""Verdicts on options that may earn nothing and cost nothing."""

_CEILINGS: Mapping[FailureCode, str] = {
    FailureCode.CRITICAL: "there is a safety failure",
    FailureCode.WRONG_CALL: "the call is wrong",
    FailureCode.NEAR_MISS: "the call is a near miss",
    FailureCode.NOT_EXAMINED: "not enough was asked and examined",
    FailureCode.SOURCE_MISSED: "the source is not yet found",
    FailureCode.EVIDENCE_LOW: "evidence is below {bar:.2f}",
    FailureCode.ONE_SIDED: "a mixed call needs a finding of each side in its evidence",
    FailureCode.PLAN_LOW: "the plan is below {bar:.2f}",
    FailureCode.SCREEN_MISSED: "red flags were not asked for",
    FailureCode.MEDICINES_UNASKED: (
        "a drug or an injection was chosen, and medicines and conditions were not asked for"
    ),
    FailureCode.WASTEFUL_ORDERS: "{bar:.0f} or more investigations were not needed",
}
"""Why a ceiling applied, as the author of a case is told; what a learner is told is wording."""


@dataclass(frozen=True)
class Cause:
    """One choice and what it did.

    ``doing`` is the choice in a word ("marking"); ``subject`` is the id of what was chosen, empty
    for a ceiling; ``why`` is what it earned or cost, or the reason of the ceiling.
    """

    kind: Kind
    doing: str
    subject: str
    why: str


def causes_of(student: Student, result: Grade, scoring: Scoring) -> tuple[Cause, ...]:
    """Return the few causes of a grade that is not what it must be, the weightiest first.

    For a student who must do well they are what cost, for any other what earned too much.
    """
    if student.gains:
        return tuple(_gains(student, result))[:MOST]
    weights = {part.key: part.weight for part in scoring.parts}
    return tuple(_losses(result, weights))[:MOST] or tuple(_uncounted(result))[:MOST]


def told(causes: Sequence[Cause]) -> str:
    """Name causes in a phrase, what was done in one way together."""
    phrases = []
    for doing, group in groupby(causes, key=lambda cause: cause.doing):
        named = [
            f"'{cause.subject}' ({cause.why})" if cause.subject else cause.why for cause in group
        ]
        phrases.append(f"{doing} {_joined(named)}".strip())
    return _joined(phrases)


def _joined(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _gains(student: Student, result: Grade) -> Iterator[Cause]:
    """Yield what earned most, by the parts that the student tries and that are worth anything.

    Where even full marks are too many, nothing earned too much, and what cost nothing is named.
    """
    tried = [part for part in student.gains if result.parts[part] > 0.0]
    marks = [mark for mark in result.marks if mark.part in tried]
    earned = [mark for mark in marks if mark.effect > 0.0]
    free = [mark for mark in marks if mark.effect == 0.0 and mark.code in _FREE]
    chosen = free if free and reaches(result.total, FULL) else earned
    for mark in sorted(chosen, key=lambda mark: (tried.index(mark.part), -mark.effect)):
        if mark.part == "source":
            named = "' and '".join(student.answer.sources)
            yield Cause("source", "naming", named, f"{mark.effect:+.2f} for '{mark.subject}'")
        else:
            yield _cause(mark, f"{mark.effect:+.2f}")


def _losses(result: Grade, weights: Mapping[str, float]) -> Iterator[Cause]:
    """Yield the safety failures alone, or else ceilings, what cost, and what was left out."""
    yield from (_cause(mark, _plain(mark)) for mark in result.critical)
    if result.critical:
        return
    for cap in result.caps:
        yield Cause("other", "", "", f"the ceiling of {cap.at:.0f} ({_said(cap.failure)})")
    costly = [mark for mark in result.marks if mark.effect < 0.0]
    for mark in sorted(costly, key=lambda mark: mark.effect * weights[mark.part]):
        yield _cause(mark, f"{mark.effect:+.2f}, {_plain(mark)}")
    for mark in result.marks:
        if mark.code in _LEFT_OUT:
            yield _cause(mark, _plain(mark))


def _said(failure: Failure) -> str:
    """Say why a ceiling applied, and what was lacking by its id, as an author's file has it."""
    said = _CEILINGS[failure.code].format(bar=failure.bar)
    return f"{said}: {'; '.join(failure.lacking)}" if failure.lacking else said


def _plain(mark: Mark) -> str:
    """Return the verdict of a mark in the words of its code: what it is, then what was done."""
    for done in _DONE:
        if mark.code.endswith(done):
            return f"{mark.code.removesuffix(done)}, {done[1:].replace('-', ' ')}"
    return mark.code.replace("-", " ")


def _uncounted(result: Grade) -> Iterator[Cause]:
    """Yield what was meant to help and earned nothing, as a second option for relief does."""
    for mark in result.marks:
        if (mark.code, mark.effect) == (_HELPFUL, 0.0):
            yield _cause(mark, "beneficial, not counted")


def _cause(mark: Mark, why: str) -> Cause:
    kind, doing = _CHOICES.get(mark.part, ("other", ""))
    return Cause(kind, "leaving out" if mark.code in _LEFT_OUT else doing, mark.subject, why)
