"""A grade: the score of each part, marks with reasons and bases, and whether the case is passed.

It holds codes, figures and ids, and no sentence of its own: the wording makes the sentences. So a
comparison of two grades never hangs on words, and the words may change and the record does not.

A grade names its scoring and keys its parts by name, so that a grade by one scoring stands beside a
grade by another that has other parts. A field for each part would have been typed more closely, and
would have made every new part a change of this module and of all who read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tutor.model.scalars import Call, Screen


class Verdict(StrEnum):
    """What came of the thing that a mark is about.

    The record keeps these codes, so none is ever changed; a new one is read as unknown by earlier
    versions, which show no words for it.
    """

    EXACT = "exact"
    EXACT_OF_TWO = "exact-one-of-two"
    NEAR = "near"
    NEAR_OF_TWO = "near-one-of-two"
    NEAR_MISS = "near-miss"
    MISSED = "missed"
    WRONG = "wrong"
    NOT_STATED = "not-stated"
    SURE_1 = "1-of-3"
    SURE_2 = "2-of-3"
    SURE_3 = "3-of-3"
    HIT = "hit"
    MISS = "miss"
    ALSO_SUPPORTS = "also-supports"
    FALSE_ALARM = "false-alarm"
    RED_FLAG = "red-flag-no-false-alarm"
    NEVER_EVIDENCE = "never-evidence"
    NOT_LISTED = "not-listed"
    ESSENTIAL_ASKED = "essential-asked"
    ESSENTIAL_NOT_ASKED = "essential-not-asked"
    CRITICAL_NOT_ASKED = "critical-not-asked"
    NOT_NEEDED = "not-needed"
    REQUIRED_CHOSEN = "required-chosen"
    BENEFICIAL_CHOSEN = "beneficial-chosen"
    NEUTRAL_CHOSEN = "neutral-chosen"
    LOW_VALUE_CHOSEN = "low-value-chosen"
    HARMFUL_CHOSEN = "harmful-chosen"
    CONTRAINDICATED_CHOSEN = "contraindicated-chosen"
    REQUIRED_OMITTED = "required-omitted"
    CRITICAL_OMITTED = "critical-omitted"
    SERVES = "serves"
    ONE_STEP_FASTER = "one-step-faster-than-needed"
    TWO_STEPS_FASTER = "two-steps-faster-than-needed"
    SLOWER = "slower-than-needed"
    FASTER_COUNTS = "a-faster-step-counts"
    RELIEF_ONLY = "relief-only"
    NEUTRAL_EXTRA = "too-many-neutral-options"
    DRUG_EXTRA = "more-than-one-systemic-drug"


class Reason(StrEnum):
    """Why something counted, where grading says it of every case and no author has to."""

    CHANGES_NOTHING = "changes-nothing"
    UNREMARKABLE = "unremarkable"
    DOUBTFUL = "doubtful"
    SURE_OF_CALL = "sure-of-call"
    SURE_OF_BOTH = "sure-of-both"
    SPREAD = "spread"
    CAN_WAIT = "can-wait"
    CANNOT_WAIT = "cannot-wait"
    TOO_LATE = "too-late"
    FASTEST_COUNTS = "fastest-counts"
    NOTHING_LASTING = "nothing-lasting"
    DILUTES = "dilutes"
    ADDS_HARM = "adds-harm"


class FailureCode(StrEnum):
    """Why a case is not passed; most are the code of a ceiling too, which the record keeps."""

    CRITICAL = "critical"
    WRONG_CALL = "wrong-call"
    NEAR_MISS = "near-miss"
    CALL_NOT_EXACT = "call-not-exact"
    NOT_EXAMINED = "not-examined"
    SOURCE_MISSED = "source-missed"
    EVIDENCE_LOW = "evidence-low"
    ONE_SIDED = "one-sided"
    PLAN_LOW = "plan-low"
    SCREEN_MISSED = "screen-missed"
    MEDICINES_UNASKED = "medicines-unasked"
    WASTEFUL_ORDERS = "wasteful-orders"
    TOTAL_LOW = "total-low"


EvidenceKind = Literal[
    "miss",
    "false-alarm",
    "hit",
    "also-supports",
    "spare",
    "red-flag",
    "later",
    "left",
    "prompt",
    "not-listed",
    "unlisted",
]
"""How a finding stands between what the student marked and what the expert marks."""
Gap = Literal["examination", "essentials"]
"""What a patient who was not examined enough lacked: any examination, or half of the essentials."""


@dataclass(frozen=True)
class Basis:
    """What a mark rests on: ``document:id`` or ``beyond:id``, and what that says or cites.

    The text travels with the id, because a grade is read where no criteria are at hand: as JSON,
    or from a record whose criteria have changed since.
    """

    id: str
    says: str

    @property
    def documented(self) -> bool:
        """Whether the governing document says it, as against the literature beyond it.

        Readers are told which of the two it is, since only the document is binding for the course.
        """
        return self.id.startswith("document:")


class Parts(Mapping[str, float]):
    """The score of each part by its key, in the order of the scoring's table; never changed.

    Most parts are in 0..1; certainty is in -2..1, for a sure mistake costs more than nothing. A
    plain dictionary would do as much, but anyone who held a grade could alter it.
    """

    __slots__ = ("_scores",)

    def __init__(self, scores: Mapping[str, float]) -> None:
        """Keep a copy of the scores."""
        self._scores = dict(scores)

    def __getitem__(self, key: str) -> float:
        """Return the score of a part; ``KeyError`` where the scoring has no such part."""
        return self._scores[key]

    def __iter__(self) -> Iterator[str]:
        """Go through the keys in the order of the table."""
        return iter(self._scores)

    def __len__(self) -> int:
        """Return how many parts there are."""
        return len(self._scores)

    def __hash__(self) -> int:
        """Agree with equality, which a mapping decides without regard to order."""
        return hash(frozenset(self._scores.items()))

    def __repr__(self) -> str:
        """Show the scores, so that a failing test says what they were."""
        return f"Parts({self._scores!r})"


@dataclass(frozen=True)
class Mark:
    """One thing that counted, with the reason and the basis that the student is shown.

    ``part`` is the key of the part it belongs to; ``subject`` is the id of what it is about;
    ``effect`` is signed, in units of its part, and what the part's ceilings took is not deducted.
    ``why`` is the author's, empty where the grader's own ``reason`` stands; ``stands_for`` are the
    ids of the required options in whose place the subject serves.
    """

    part: str
    subject: str
    code: Verdict
    effect: float
    why: str
    basis: Basis
    reason: Reason | None = None
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Failure:
    """One reason not to pass.

    ``bar`` is what was not reached, in the unit of what is measured, or the number of orders that
    is too many. ``lacking`` is what was left out of several things that had to be there.
    """

    code: FailureCode
    bar: float = 0.0
    lacking: tuple[Screen | Gap, ...] = ()


@dataclass(frozen=True)
class Cap:
    """A ceiling that held the total down to ``at`` points; one that held nothing is left out."""

    at: float
    failure: Failure
    basis: Basis

    @property
    def code(self) -> FailureCode:
        """What the record keeps of it."""
        return self.failure.code


@dataclass(frozen=True)
class Grade:
    """The grade of one answer to one case, by the version of the rules in ``scoring``.

    ``total`` is 0 to 100, unrounded: to round is for display, and a rounded 70 would pass what
    failed. ``critical`` holds the safety failures; ``failures`` says why the case is not passed
    (empty when passed). ``coherence`` is the evidence weighed against the student's own call, -1
    to 1 (None without a call). ``ignored`` is evidence that was never revealed.
    """

    case: str
    scoring: int
    parts: Parts
    total: float
    passed: bool
    failures: tuple[Failure, ...]
    critical: tuple[Mark, ...]
    caps: tuple[Cap, ...]
    marks: tuple[Mark, ...]
    call: Call | None
    coherence: float | None = None
    ignored: tuple[str, ...] = ()
