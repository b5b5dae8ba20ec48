"""A grade: parts, marks with reasons and bases, and whether it passes."""

from dataclasses import dataclass
from typing import Literal

from tutor.model.scalars import Call

PartName = Literal["call", "source", "evidence", "plan", "gathering", "certainty"]


@dataclass(frozen=True)
class Basis:
    """What a mark rests on: ``document:id`` or ``beyond:id``, and what that says or cites."""

    id: str
    says: str

    @property
    def documented(self) -> bool:
        """Whether the governing document says it, as against the literature beyond it."""
        return self.id.startswith("document:")


@dataclass(frozen=True)
class Parts:
    """The components: call, source, evidence, plan, gathering in 0..1; certainty in -2..1."""

    call: float
    source: float
    evidence: float
    plan: float
    gathering: float
    certainty: float


@dataclass(frozen=True)
class Mark:
    """One thing that counted: ``effect`` is signed, in units of its part."""

    part: PartName
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
    """A ceiling that the total ran into."""

    at: float
    reason: str
    basis: Basis

    @property
    def code(self) -> str:
        """The reason as the record keeps it."""
        return self.reason.replace(",", "").replace(" ", "-")


@dataclass(frozen=True)
class Grade:
    """The grade of one answer to one case.

    ``total`` is 0 to 100, unrounded. ``critical`` holds the safety failures; ``failures`` says
    why the case is not passed (empty when passed). ``coherence`` is the evidence weighed against
    the student's own call (None without a call). ``ignored`` is evidence that was never revealed.
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
