"""Questions answered by putting options in order.

The file lists the options in the right order, so they are always shown shuffled.
"""

import hashlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field

from tutor.questions.options import Choice
from tutor.questions.question import OptionQuestion, Question
from tutor.questions.ways import Given, PutInOrder


class OrderQuestion(OptionQuestion):
    """Put the options in order; the file lists them in the right one."""

    ask: Literal["order"]
    """Put them in order. Example: order"""
    options: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=8)]
    """What there is to order, in the right order; it is shown shuffled.

    Example: [{id: disc, text: Disc, why: First.}, {id: root, text: Root, why: Then.},
    {id: heel, text: Heel, why: Last.}]
    """

    @property
    def way(self) -> PutInOrder:
        """Put them in order."""
        return PutInOrder(self.options)

    def is_right(self, given: Given) -> bool:
        """Tell whether the options were given in the order of the file."""
        return given == self._order

    def right_responses(self) -> Iterator[Given]:
        """Yield the options as the file lists them."""
        yield self._order

    def wrong_responses(self) -> Iterator[Given]:
        """Yield every order in which two neighbors have changed places."""
        order = self._order
        for place, (first, second) in enumerate(pairwise(order)):
            if first != second:
                yield (*order[:place], second, first, *order[place + 2 :])

    @property
    def _order(self) -> Given:
        return tuple(option.id for option in self.options)


def shuffled(seed: str, question: Question) -> Given:
    """Return the order in which the options of a question to put in order are shown at first.

    The same seed gives the same order, so that a run that is resumed shows what it showed before;
    ``seed`` is a name of the run, so that learners side by side and second runs differ. The order
    is never the right one: one shuffle in six of three options would be, and would ask nothing.
    A hash rather than a random generator: Python promises no generator's order across versions.
    """

    def place(name: str) -> bytes:
        return hashlib.sha256(f"{seed}/{question.id}/{name}".encode()).digest()

    right = next(question.right_responses())
    mixed = tuple(sorted(right, key=place))
    return mixed if mixed != right else (*mixed[1:], mixed[0])
