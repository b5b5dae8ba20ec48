"""Questions answered by pointing at a place in the figure.

Several places may be correct where the words fit them all; a learner points at one of them.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from tutor.model.figure import FigureUse
from tutor.questions.options import Spot
from tutor.questions.question import Fault, Mention, OptionQuestion
from tutor.questions.ways import Given, PointAt


class LocateQuestion(OptionQuestion):
    """Point at a place in the figure; where several are correct, any of them will do."""

    ask: Literal["locate"]
    """Point at the figure. Example: locate"""
    figure: FigureUse
    """The drawing to point at. Example: {id: leg-posterior}"""
    options: Annotated[tuple[Spot, ...], Field(min_length=2, max_length=8)]
    """The places that may be pointed at, by their ids in the figure.

    Example: [{id: sacrum, why: It is bone.}, {id: s1-root, correct: true, why: It is here.}]
    """

    @property
    def way(self) -> PointAt:
        """Point."""
        return PointAt(self.options)

    def is_right(self, given: Given) -> bool:
        """Tell whether one place was given, and it is a correct one."""
        return len(given) == 1 and given[0] in self.correct

    def right_responses(self) -> Iterator[Given]:
        """Yield each correct place."""
        yield from ((spot.id,) for spot in self.options if spot.correct)

    def wrong_responses(self) -> Iterator[Given]:
        """Yield each place that is not correct."""
        yield from ((spot.id,) for spot in self.options if not spot.correct)

    def faults(self) -> Iterator[Fault]:
        """Yield a fault where no place is wrong, or none is correct."""
        yield from self._undecided()

    def mentions(self) -> Iterator[Mention]:
        """Yield misconceptions, and the places, which the figure must have."""
        yield from super().mentions()
        for at, name in self.ids():
            yield Mention("place in the figure", at, name)
