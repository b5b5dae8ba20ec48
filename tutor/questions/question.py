"""What every kind of question is: a step with an answer, which knows all that is true of its kind.

One module holds one kind. Everything else (session, checker, faces) asks through ``Question`` and
names no kind; only the words of a kind are chosen elsewhere, over the closed ``AnyQuestion``.
"""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tutor.model.scalars import Text
from tutor.model.step import Prose, Step
from tutor.questions.options import Spot
from tutor.questions.ways import Given, Way

At = tuple[str | int, ...]
"""Keys and indices that lead from a question to a part of it, as its author wrote it."""


@dataclass(frozen=True)
class Fault:
    """Something that a kind of question does not allow, at a key of it; ``hint`` is the way out."""

    at: At
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Mention:
    """An id that a question refers to, where it stands, and what there must be by that id."""

    of: Literal["misconception", "place in the figure"]
    at: At
    id: str


class Question(Step):
    """Something to answer."""

    UNPROVEN: ClassVar[str] = ""
    """The way out for an author whose right answer, as it is shown, is not accepted."""

    hints: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    """One to four hints, from a nudge to nearly the answer. Example: [Count from below.]"""
    after: Prose
    """What everyone reads afterwards, right or wrong. Example: L5 has left above that disc."""
    ask: str
    """How it is asked. Example: one"""

    @property
    @abstractmethod
    def way(self) -> Way:
        """How it is answered, with all that a face needs for that."""

    @abstractmethod
    def is_right(self, given: Given) -> bool:
        """Tell whether a response answers the question; one of any form at all can be given."""

    @abstractmethod
    def right_responses(self) -> Iterator[Given]:
        """Yield responses that must be accepted, the answer as it is shown among them.

        The checker holds ``is_right`` against them: a question that cannot be answered is a fault
        of its author or of its kind, and a learner would be the one to find it.
        """

    @abstractmethod
    def wrong_responses(self) -> Iterator[Given]:
        """Yield responses that must be refused: everything that is off by one thing.

        No response at all need not be among them; the checker tries that with every kind.
        """

    def faults(self) -> Iterator[Fault]:
        """Yield what the kind does not allow and the schema cannot refuse."""
        yield from ()

    def ids(self) -> Iterator[tuple[At, str]]:
        """Yield the ids that are given within the question: each must be given once."""
        yield from ()

    def mentions(self) -> Iterator[Mention]:
        """Yield the ids that this kind of question refers to, those that every step has apart."""
        yield from ()


class OptionQuestion(Question):
    """A question whose author lists options, each with an id and a reason."""

    options: tuple[Spot, ...]
    """What there is to choose among. Example: [{id: s1, why: So.}, {id: l5, why: Not so.}]"""

    @property
    def correct(self) -> frozenset[str]:
        """The ids of the options that are marked as correct."""
        return frozenset(option.id for option in self.options if option.correct)

    def ids(self) -> Iterator[tuple[At, str]]:
        """Yield the ids of the options."""
        for number, option in enumerate(self.options):
            yield ("options", number, "id"), option.id

    def mentions(self) -> Iterator[Mention]:
        """Yield the misconceptions that options give away."""
        for number, option in enumerate(self.options):
            if option.misconception is not None:
                at = ("options", number, "misconception")
                yield Mention("misconception", at, option.misconception)

    def _undecided(self) -> Iterator[Fault]:
        """Yield a fault where no option, or every option, is correct: then nothing is asked."""
        count = sum(option.correct for option in self.options)
        if count in (0, len(self.options)):
            yield Fault(("options",), f"{count} of {len(self.options)} options are correct")
