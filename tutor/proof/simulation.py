"""How the scripted students of many cases fare, by student and by case.

A rule tells an author what is wrong with one case; this shows what the students get everywhere,
those who do as they must included: how near the others come is seen only beside them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.grading import CURRENT, Scoring
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.proof.averages import mean
from tutor.proof.complaints import Play, plays


@dataclass(frozen=True)
class Row:
    """One student over all cases that give an occasion, in each variant."""

    name: str
    plays: tuple[Play, ...]

    @property
    def demands(self) -> tuple[str, ...]:
        """What the student must do, each demand once: it may hang on the case."""
        return tuple(dict.fromkeys(play.student.demand.words for play in self.plays))

    @property
    def cases(self) -> int:
        """How many cases the student plays."""
        return len({play.grade.case for play in self.plays})

    @property
    def unmet(self) -> tuple[Play, ...]:
        """The plays in which they do not do as they must."""
        return tuple(play for play in self.plays if not play.met)

    @property
    def as_due(self) -> int:
        """In how many cases they do as they must in every variant."""
        return self.cases - len({play.grade.case for play in self.unmet})

    @property
    def mean(self) -> float:
        """The mean total of all plays, in points of 100."""
        return mean([play.grade.total for play in self.plays])

    @property
    def passed(self) -> int:
        """How many plays are passed."""
        return sum(play.grade.passed for play in self.plays)


@dataclass(frozen=True)
class CaseRow:
    """One case with every student who plays it, in each variant."""

    case: str
    plays: tuple[Play, ...]

    @property
    def students(self) -> tuple[str, ...]:
        """The students who play it, each once."""
        return tuple(dict.fromkeys(play.student.name for play in self.plays))

    @property
    def unmet(self) -> tuple[str, ...]:
        """Those of them who do not do as they must, in any variant."""
        return tuple(dict.fromkeys(play.student.name for play in self.plays if not play.met))

    @property
    def passed(self) -> tuple[str, ...]:
        """Those of them who pass it, in any variant."""
        return tuple(dict.fromkeys(play.student.name for play in self.plays if play.grade.passed))

    @property
    def mean(self) -> float:
        """The mean total of all plays, in points of 100."""
        return mean([play.grade.total for play in self.plays])


def by_case(rows: Sequence[Row]) -> tuple[CaseRow, ...]:
    """Return the same plays, a row for each case."""
    played: dict[str, list[Play]] = {}
    for play in (play for row in rows for play in row.plays):
        played.setdefault(play.grade.case, []).append(play)
    return tuple(CaseRow(name, tuple(played[name])) for name in sorted(played))


def simulate(
    cases: Sequence[ResolvedCase],
    catalogue: Catalogue,
    criteria: Criteria,
    scoring: Scoring = CURRENT,
) -> tuple[Row, ...]:
    """Play every scripted student of every case.

    Rows come in the order in which the cases bring their students up.
    """
    played: dict[str, list[Play]] = {}
    for case in cases:
        for play in plays(case, catalogue, criteria, scoring):
            played.setdefault(play.student.name, []).append(play)
    return tuple(Row(name, tuple(rows)) for name, rows in played.items())
