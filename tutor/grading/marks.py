"""What marks are written with: the bases that grading itself cites, and the marker of a part.

Nothing here scores. A part works its score out once, and its marks say what came of it; a mark that
worked its own effect out again could tell the student another story than the number.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from tutor.model.grade import Basis, Mark, Reason, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import ROLES, Role

Table = TypeVar("Table")

EXAMINE = "document:exam-before-plan"
DOUBT = "document:evaluation-needed-to-be-sure"
ROOT = "document:relief-while-root-is-treated"
COMBINE = "document:several-treatments-together"
COEXIST = "document:may-coexist"
TEACHING = "beyond:standard-teaching"
ALWAYS_CITED = frozenset({EXAMINE, DOUBT, ROOT, COMBINE, COEXIST, TEACHING})
"""The bases that grading can cite of any case, whatever the case itself rests on.

A snapshot keeps them beside the case's own; one that is missing here would be graded again without
its sentence.
"""

CHOSEN: Mapping[Role, Verdict] = {role: Verdict(f"{role}-chosen") for role in ROLES}
"""The verdict on an option that was chosen for itself, by its role."""
Key = tuple[str, str, Verdict | tuple[str, ...], float, str, str]
"""All that a mark is made of: a verdict, or in its place what the subject serves for."""


def cite(bases: Mapping[str, Basis], name: str) -> Basis:
    """Return a basis with what it says; one that is not among the criteria says nothing.

    The checker reports such a gap. To raise here would cost a student the whole grade.
    """
    return bases.get(name) or Basis(name, "")


class Written:
    """The marks written so far of one case by one set of bases, by all that they are made of.

    ``tables`` keeps what a part works out from these marks once for all answers to the case.
    """

    __slots__ = ("markers", "marks", "tables")

    def __init__(self) -> None:
        """Begin with none."""
        self.marks: dict[Key, Mark] = {}
        self.tables: dict[object, object] = {}
        self.markers: dict[str, Marker] = {}

    def marker(self, part: str, bases: Mapping[str, Basis]) -> "Marker":
        """Return the marker of a part, which is the same for all answers to the case."""
        if part not in self.markers:
            self.markers[part] = Marker(part, bases, self)
        return self.markers[part]


class WrittenMarks:
    """The marks written of one case; they are forgotten when other criteria are cited."""

    __slots__ = ("_bases", "_written")

    def __init__(self) -> None:
        """Begin with none."""
        self._bases: Mapping[str, Basis] | None = None
        self._written = Written()

    def by(self, bases: Mapping[str, Basis]) -> Written:
        """Return the marks written with these very bases, to be added to."""
        if self._bases is not bases:
            self._bases, self._written = bases, Written()
        return self._written


class Marker:
    """Writes the marks of one part, so that none can carry the key of another.

    A mark is a frozen value, so that the same one serves every grade that has it. To make each anew
    took a third of the time of a grade.
    """

    __slots__ = ("_bases", "_written", "part")

    def __init__(
        self, part: str, bases: Mapping[str, Basis], written: Written | None = None
    ) -> None:
        """Keep the part's key, what each basis says, and the marks written with these bases."""
        self.part, self._bases = part, bases
        self._written = written or Written()

    def mark(
        self, subject: str, code: Verdict, effect: float, why: str | Reason, basis: str
    ) -> Mark:
        """Return a mark; ``effect`` is signed, in units of the part, ``basis`` is an id.

        ``why`` is what an author wrote, or the grader's own reason.
        """
        key = (self.part, subject, code, effect, why, basis)
        mark = self._written.marks.get(key)
        if mark is None:
            own = why if isinstance(why, Reason) else None
            said, cited = "" if own else why, cite(self._bases, basis)
            mark = Mark(self.part, subject, code, effect, said, cited, own)
            self._written.marks[key] = mark
        return mark

    def serving(
        self, subject: str, others: tuple[str, ...], effect: float, why: str, basis: str
    ) -> Mark:
        """Return the mark of an option that serves in place of required ones, given by their ids.

        Which those are hangs on the whole plan, and so they are a part of the mark.
        """
        key = (self.part, subject, others, effect, why, basis)
        mark = self._written.marks.get(key)
        if mark is None:
            cited, code = cite(self._bases, basis), Verdict.SERVES
            mark = Mark(self.part, subject, code, effect, why, cited, None, others)
            self._written.marks[key] = mark
        return mark

    def table(
        self, case: ResolvedCase, work_out: Callable[[ResolvedCase, "Marker"], Table]
    ) -> Table:
        """Return what a part makes of a case and its bases alone, worked out once and kept.

        Marks whose effect hangs on nothing else are written in it once, and only chosen among
        afterwards: to look each of them up again was a fifth of the time of a grade.
        """
        key = (self.part, work_out)
        if key not in self._written.tables:
            self._written.tables[key] = work_out(case, self)
        return cast("Table", self._written.tables[key])
