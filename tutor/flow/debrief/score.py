"""The score in its parts, the ceilings on it, and the basis of every mark that no section told."""

from dataclasses import dataclass

from tutor.flow.debrief.material import Material
from tutor.flow.debrief.notes import Citations, Note
from tutor.grading import SCORINGS
from tutor.model.grade import Cap, FailureCode, Mark

ELSEWHERE = ("evidence", "plan")
"""Parts whose marks are explained in sections of their own, and only named here."""


@dataclass(frozen=True)
class PartRow:
    """One part: its score (most in 0..1), its share of 100 points, and the points it gave."""

    key: str
    value: float
    share: float

    @property
    def points(self) -> float:
        """What the part adds to the total."""
        return self.share * self.value


@dataclass(frozen=True)
class MarkRow:
    """One mark; ``note`` is the number of its basis, None where its reason is told elsewhere."""

    mark: Mark
    note: int | None


@dataclass(frozen=True)
class MarkGroup:
    """The marks of one part."""

    key: str
    marks: tuple[MarkRow, ...]


@dataclass(frozen=True)
class HeldBy:
    """A ceiling that held the total down; ``note`` is the number of its basis."""

    cap: Cap
    note: int


@dataclass(frozen=True)
class ScoreView:
    """The rows of the parts, what held their sum down, and the marks by part.

    ``told`` are the codes of the reasons not to pass that the ceilings have told.
    """

    rows: tuple[PartRow, ...]
    total: float
    caps: tuple[HeldBy, ...]
    told: frozenset[FailureCode]
    groups: tuple[MarkGroup, ...]
    notes: tuple[Note, ...]

    @property
    def whole(self) -> float:
        """The points that all parts could give."""
        return sum(row.share for row in self.rows)

    @property
    def points(self) -> float:
        """The points that the parts gave, before any ceiling; they may be below 0."""
        return sum(row.points for row in self.rows)

    @property
    def floored(self) -> bool:
        """Whether the parts gave less than nothing, which a total never shows."""
        return self.points < 0


def score_view(material: Material) -> ScoreView:
    """Return the score; no reason that stands in another section is given again."""
    grade, cited = material.grade, Citations(material)
    caps = tuple(HeldBy(cap, cited.cite(cap.basis.id)) for cap in grade.caps)
    groups = tuple(
        MarkGroup(part, tuple(_rows(marks, cited, explained=part not in ELSEWHERE)))
        for part in grade.parts
        if (marks := [mark for mark in grade.marks if mark.part == part])
    )
    return ScoreView(
        tuple(
            PartRow(part.key, grade.parts[part.key], part.weight)
            for part in SCORINGS[grade.scoring].parts
        ),
        grade.total,
        caps,
        frozenset(cap.code for cap in grade.caps),
        groups,
        cited.notes,
    )


def _rows(marks: list[Mark], cited: Citations, *, explained: bool) -> list[MarkRow]:
    """Return the marks of a part; of several with one reason only the first gives it."""
    said = set()
    rows = []
    for mark in marks:
        reason = (mark.why, mark.reason)
        first = explained and reason not in said
        said.add(reason)
        rows.append(MarkRow(mark, cited.cite(mark.basis.id) if first else None))
    return rows
