"""Questions answered by a number that is worked out and typed."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tutor.model.scalars import Line, Number, Text
from tutor.questions.question import Question
from tutor.questions.ways import Given, TypeIn, as_number, shown_number

EPSILON = 1e-9
"""How far beyond the tolerance still counts: 0.4 is within 0.1 of 0.3, but not as floats."""

BEYOND = 1.0
"""How far off a wrong number is at least, where the tolerance is nothing or next to nothing."""


class NumberQuestion(Question):
    """Work out a number; an answer within ``tolerance`` of it is right."""

    UNPROVEN: ClassVar[str] = "a number has at most six digits"

    ask: Literal["number"]
    """Work out a number. Example: number"""
    answer: Number
    """The number. Example: 17"""
    tolerance: Annotated[Number, Field(ge=0)] = 0.0
    """How far off still counts as right. Example: 0.5"""
    unit: Line | None = None
    """What is counted. Example: people"""
    why: Text
    """How it is worked out. Example: 15% of 20 is 3, and the other 17 are missed."""

    @property
    def way(self) -> TypeIn:
        """Type a number."""
        low, high = self.answer - self.tolerance, self.answer + self.tolerance
        return TypeIn(
            "number",
            answer=shown_number(self.answer),
            why=self.why,
            unit=self.unit or "",
            within=(shown_number(low), shown_number(high)) if self.tolerance else None,
        )

    def is_right(self, given: Given) -> bool:
        """Tell whether a number was given, as it is typed, that lies within the tolerance."""
        number = as_number(given[0], self.unit or "") if given else None
        return number is not None and abs(number - self.answer) <= self.tolerance + EPSILON

    def right_responses(self) -> Iterator[Given]:
        """Yield the answer as it is shown."""
        yield (shown_number(self.answer),)

    def wrong_responses(self) -> Iterator[Given]:
        """Yield a number above and one below, both well beyond the tolerance."""
        step = max(2 * self.tolerance, BEYOND)
        yield (shown_number(self.answer - step),)
        yield (shown_number(self.answer + step),)
