"""A grade: the score of each part, marks with reasons and bases, and whether the case is passed.

A grade names its scoring and keys its parts by name, so that a grade by one scoring stands beside a
grade by another that has other parts. A field for each part would have been typed more closely, and
would have made every new part a change of this module and of all who read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutor.model.scalars import Call


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
    """

    part: str
    subject: str
    verdict: str
    effect: float
    why: str
    basis: Basis

    @property
    def code(self) -> str:
        """The verdict as the record keeps it: a code that stays when words change."""
        verdict = self.verdict.partition(" in place of ")[0]
        return verdict.replace(",", "").replace(" ", "-")


@dataclass(frozen=True)
class Cap:
    """A ceiling that held the total down to ``at`` points; one that held nothing is left out.

    ``code`` is what the record keeps of it; the words of ``reason`` may change.
    """

    at: float
    code: str
    reason: str
    basis: Basis


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
    failures: tuple[str, ...]
    critical: tuple[Mark, ...]
    caps: tuple[Cap, ...]
    marks: tuple[Mark, ...]
    call: Call | None
    coherence: float | None = None
    ignored: tuple[str, ...] = ()
