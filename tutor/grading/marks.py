"""What marks are written with: the bases that grading itself cites, and the marker of a part.

Nothing here scores. A part works its score out once, and its marks say what came of it; a mark that
worked its own effect out again could tell the student another story than the number.
"""

from collections.abc import Mapping

from tutor.model.grade import Basis, Mark

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


def cite(bases: Mapping[str, Basis], name: str) -> Basis:
    """Return a basis with what it says; one that is not among the criteria says nothing.

    The checker reports such a gap. To raise here would cost a student the whole grade.
    """
    return bases.get(name) or Basis(name, "")


class Marker:
    """Writes the marks of one part, so that none can carry the key of another."""

    __slots__ = ("_bases", "part")

    def __init__(self, part: str, bases: Mapping[str, Basis]) -> None:
        """Keep the part's key, and what each basis says."""
        self.part, self._bases = part, bases

    def mark(self, subject: str, verdict: str, effect: float, why: str, basis: str) -> Mark:
        """Return a mark; ``effect`` is signed, in units of the part, ``basis`` is an id."""
        return Mark(self.part, subject, verdict, effect, why, cite(self._bases, basis))
