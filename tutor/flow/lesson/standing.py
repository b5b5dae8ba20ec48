"""Where a learner stands with a question, and what may be told of its options: codes and values."""

from dataclasses import dataclass, field
from typing import Literal

from tutor.questions import Given
from tutor.session.lesson_run import Attempted

Symbol = Literal["none", "right", "tried", "other"]
"""What is told of an option: nothing yet, right, tried in vain, or merely not right."""


@dataclass(frozen=True)
class RowView:
    """What a row shows: an option, what is told of it, and reasons once they may be told.

    ``option`` is its place among the options as they came, counted from 0: its letter or number.
    ``ticked`` is None where nothing is ticked, ``place`` where rows are no places of an order.
    """

    option: int
    text: str
    symbol: Symbol = "none"
    why: str = ""
    correction: str = ""
    ticked: bool | None = None
    place: int | None = None
    movable: bool = False


@dataclass(frozen=True)
class Standing:
    """Where a learner stands with a question.

    ``draft`` has been put together and not been checked; ``cursor`` is a row, or none.
    """

    attempted: Attempted = field(default_factory=Attempted)
    draft: Given = ()
    cursor: int | None = None

    @property
    def open(self) -> bool:
        """Whether there is still something to answer."""
        return not self.attempted.settled

    @property
    def tried(self) -> frozenset[str]:
        """Every option that was in any try."""
        return frozenset(name for given in self.attempted.tries for name in given)

    @property
    def last(self) -> Given:
        """The last try; empty where there was none."""
        return self.attempted.tries[-1] if self.attempted.tries else ()
