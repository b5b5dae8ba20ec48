"""What a part comes to: its score, and the workings from which its marks are written.

A part function is called once for each grade. Whatever its marks, a ceiling or a safety failure
needs later is kept in the value that it returns, since to work it out again is slower, and is how
the score and its explanation come to disagree.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field

from tutor.grading.marks import Marker
from tutor.grading.submission import Submission
from tutor.model.grade import Mark, Verdict


@dataclass(frozen=True)
class Danger:
    """A safety failure as a part found it: an option or an inquiry, and what was wrong with it.

    ``basis`` is an id; the grade turns a danger into a mark, and one is enough to fail the case.
    """

    subject: str
    code: Verdict
    why: str
    basis: str


@dataclass(frozen=True)
class Workings(ABC):
    """The score of a part, unrounded, and its safety failures; each part adds its own workings."""

    score: float
    dangers: tuple[Danger, ...] = field(default=(), kw_only=True)

    @abstractmethod
    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return the marks of the part in the order in which they are shown."""
