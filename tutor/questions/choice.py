"""Questions answered by picking: the one option that is right, or all that apply.

They are one kind, since the same options are judged by the same rule; only what a learner does
with them differs.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from tutor.questions.options import Choice
from tutor.questions.question import Fault, OptionQuestion
from tutor.questions.ways import Given, PickOne, PickSeveral


class ChoiceQuestion(OptionQuestion):
    """Pick one, or all that apply."""

    ask: Literal["one", "many"]
    """Pick the one that is right, or all that apply. Example: one"""
    options: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=8)]
    """What there is to choose among.

    Example: [{id: s1, text: S1, correct: true, why: It passes there.},
    {id: l5, text: L5, why: It has left above.}]
    """

    @property
    def way(self) -> PickOne | PickSeveral:
        """Pick one, or tick several."""
        return PickOne(self.options) if self.ask == "one" else PickSeveral(self.options)

    def is_right(self, given: Given) -> bool:
        """Tell whether exactly the correct options were given, in whatever order."""
        return set(given) == self.correct

    def right_responses(self) -> Iterator[Given]:
        """Yield the correct options."""
        yield tuple(option.id for option in self.options if option.correct)

    def wrong_responses(self) -> Iterator[Given]:
        """Yield each wrong option; of many, the right ones with one added or one left out."""
        if self.ask == "one":
            yield from ((option.id,) for option in self.options if not option.correct)
            return
        for odd in self.options:
            others = self.correct ^ {odd.id}
            yield tuple(option.id for option in self.options if option.id in others)

    def faults(self) -> Iterator[Fault]:
        """Yield a fault unless 'one' has exactly one correct option, and 'many' a wrong one too."""
        count = sum(option.correct for option in self.options)
        if self.ask == "many":
            yield from self._undecided()
        elif count != 1:
            yield Fault(("options",), f"{count} options are correct, not one")
