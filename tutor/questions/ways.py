"""The ways to answer: a closed set of plain values, each with all that a face needs to ask so.

A face (screens, plain lines, a printed sheet) knows ways and never kinds: a new kind of question
that is answered in one of these ways needs no new face. A new way needs every face; each one
matches over ``Way`` and ends in ``assert_never``, so that the type checker names those left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, assert_never

from tutor.questions.options import Choice, Spot

Given = tuple[str, ...]
"""A response as it is recorded: ids of options (in order, where order is asked), or one typed text.

Text and nothing else, so that a record can be read whatever became of the question.
"""

MOST_TYPED = 12
"""Characters of a number at most: a longer one is a slip, and a float would not hold its digits."""

Takes = Literal["number"]
"""What a typed text can be asked to be."""


@dataclass(frozen=True)
class PickOne:
    """Pick one option; picking it answers."""

    options: tuple[Choice, ...]


@dataclass(frozen=True)
class PickSeveral:
    """Tick all options that apply, then check."""

    options: tuple[Choice, ...]


@dataclass(frozen=True)
class PutInOrder:
    """Move the options into their order, then check; ``options`` stand in the right one."""

    options: tuple[Choice, ...]


@dataclass(frozen=True)
class PointAt:
    """Point at a place in the figure of the step; ``spots`` are the ids of its places."""

    spots: tuple[Spot, ...]

    def named(self, titles: Mapping[str, str]) -> tuple[Choice, ...]:
        """Return the places as options in words, for faces that list them.

        ``titles`` are the figure's own names of its places; a place without one goes by its id.
        """
        return tuple(
            Choice(
                id=spot.id,
                correct=spot.correct,
                why=spot.why,
                misconception=spot.misconception,
                text=titles.get(spot.id, spot.id),
            )
            for spot in self.spots
        )


@dataclass(frozen=True)
class TypeIn:
    """Type the answer; ``takes`` is what a text must be before it counts as a try.

    ``answer`` is the right one as a learner would type it, without the ``unit``, which may follow.
    ``within`` are the lowest and the highest answer that count, where more than one does.
    ``why`` explains the answer.
    """

    takes: Takes
    answer: str
    why: str
    unit: str = ""
    within: tuple[str, str] | None = None

    def read(self, text: str) -> str | None:
        """Return a typed text in its plain form, or None where it is no answer at all.

        Two texts have the same plain form if they are the same answer, so that a face can tell
        that something was tried before; what is None should not be counted as a try.
        """
        match self.takes:
            case "number":
                number = as_number(text, self.unit)
                # Adding zero makes minus zero plain zero; 12 digits are all that could be typed.
                return None if number is None else f"{number + 0.0:.{MOST_TYPED}g}"
            case _ as missing:
                assert_never(missing)


Way = PickOne | PickSeveral | PutInOrder | PointAt | TypeIn


def as_number(text: str, unit: str = "") -> float | None:
    """Return a number typed by hand, or None where the text is none.

    A comma may stand for the point, and the unit, a percent or a degree sign may follow. What only
    Python takes for a number (``1e5``, ``nan``, digits of other scripts) is none.
    """
    plain = text.strip().lower().removesuffix(unit.lower()).rstrip("%° ").replace(",", ".")
    if not plain or len(plain) > MOST_TYPED or set(plain) - set("0123456789.-"):
        return None
    try:
        return float(plain)
    except ValueError:
        return None


def shown_number(value: float) -> str:
    """Return a number of the content as it is shown to a learner: six digits at most."""
    return f"{value:g}"
