"""What rows of options do when they are chosen, and what they show: values in, values out.

The widgets hold a ``Standing`` and draw it; the ways to answer differ here, where no widget is
needed to test them. They are handed to the list instead of being subclasses that fill in holes,
because Textual's metaclass allows no abstract widget.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from tutor.questions import Choice, Given
from tutor.session.lesson_run import Attempted
from tutor.wording import words

Symbol = Literal[" ", "✓", "✗", "·"]
"""What stands beside a row: nothing yet, right, tried in vain, or merely not right."""


@dataclass(frozen=True)
class RowView:
    """What a row shows: its text beside a symbol and a label, and reasons below."""

    label: str
    text: str
    symbol: Symbol = " "
    why: str = ""
    correction: str = ""
    movable: bool = False


@dataclass(frozen=True)
class Standing:
    """Where a learner stands with a question.

    ``draft`` has been put together and not been checked; ``cursor`` is a row, or none.
    """

    attempted: Attempted
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


class Answering(Protocol):
    """How a list of options answers a question in one way."""

    @property
    def options(self) -> tuple[Choice, ...]:
        """The options, in the order of the file."""

    @property
    def at_once(self) -> bool:
        """Whether choosing a row answers, so that nothing has to be checked."""

    @property
    def first(self) -> int | None:
        """The row where the cursor begins."""

    def row(self, index: int, standing: Standing) -> RowView:
        """Return what a row shows."""

    def row_of(self, letter: int, standing: Standing) -> int:
        """Return the row of the option with a letter, both counted from 0."""

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Return what a letter, a click or the key for it makes of a row."""

    def given(self, standing: Standing) -> Given:
        """Return the response that checking gives now."""

    def objection(self, standing: Standing) -> str:
        """Say why that response cannot be checked, or nothing where it can."""

    def news(self, standing: Standing) -> int | None:
        """Return the row that the last try is about; none where it is about all of them."""


@dataclass(frozen=True)
class Picking:
    """One option is right: choosing it answers.

    The cursor begins beside the options, so that an Enter too many answers nothing.
    """

    options: tuple[Choice, ...]
    corrections: Mapping[str, str]
    at_once: bool = True
    first: int | None = None

    def row(self, index: int, standing: Standing) -> RowView:
        """Return an option, with its reason once it was tried or the question is settled."""
        return judged(
            words.questions.LETTERS[index], self.options[index], standing, self.corrections
        )

    def row_of(self, letter: int, standing: Standing) -> int:  # noqa: ARG002 - rows never move
        """Return the row with the letter."""
        return letter

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Put the cursor on the option; it is checked from there."""
        return replace(standing, cursor=index)

    def given(self, standing: Standing) -> Given:
        """Return the option under the cursor."""
        return () if standing.cursor is None else (self.options[standing.cursor].id,)

    def objection(self, standing: Standing) -> str:
        """Refuse to answer nothing, or what was answered before."""
        given = self.given(standing)
        if not given:
            return "Choose an option first: a letter, or ↑ ↓."
        if given in standing.attempted.tries:
            return "You have tried that one. Choose another."
        return ""

    def news(self, standing: Standing) -> int | None:
        """Return the row tried last."""
        names = [option.id for option in self.options]
        return next((names.index(name) for name in standing.last[:1] if name in names), None)


@dataclass(frozen=True)
class Ticking:
    """Several options may be right: they are ticked, then checked."""

    options: tuple[Choice, ...]
    corrections: Mapping[str, str]
    at_once: bool = False
    first: int | None = 0

    def row(self, index: int, standing: Standing) -> RowView:
        """Return an option with its tick; its reason comes as with picking."""
        option = self.options[index]
        tick = "[x]" if option.id in standing.draft else "[ ]"
        return judged(
            f"{tick} {words.questions.LETTERS[index]}", option, standing, self.corrections
        )

    def row_of(self, letter: int, standing: Standing) -> int:  # noqa: ARG002 - rows never move
        """Return the row with the letter."""
        return letter

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Tick the option, or take its tick away."""
        ticked = frozenset(standing.draft) ^ {self.options[index].id}
        draft = tuple(option.id for option in self.options if option.id in ticked)
        return replace(standing, draft=draft, cursor=index)

    def given(self, standing: Standing) -> Given:
        """Return the options ticked."""
        return standing.draft

    def objection(self, standing: Standing) -> str:
        """Refuse to check nothing, or the same again."""
        return unchanged(standing) if standing.draft else "Tick at least one option first."

    def news(self, standing: Standing) -> int | None:
        """Return the first row ticked wrongly in the last try, while the question is open."""
        wrong = (
            index
            for index, option in enumerate(self.options)
            if standing.open and option.id in standing.last and not option.correct
        )
        return next(wrong, None)


@dataclass(frozen=True)
class Ordering:
    """Rows are places: the options move through them, each keeping the letter it came with.

    ``start`` is the order in which the options came, and each standing's draft holds them all.
    """

    options: tuple[Choice, ...]
    start: Given
    at_once: bool = False
    first: int | None = 0

    def row(self, index: int, standing: Standing) -> RowView:
        """Return what stands at a place; in the end that is what belongs there, with its reason."""
        right = self.options[index]
        named = {option.id: option for option in self.options}
        option = named[standing.draft[index]] if standing.open else right
        label = f"{index + 1}  {words.questions.LETTERS[self.start.index(option.id)]}"
        if standing.open:
            return RowView(label, option.text, movable=True)
        return RowView(label, option.text, "✓", option.why)

    def row_of(self, letter: int, standing: Standing) -> int:
        """Return the place where the option with the letter stands now."""
        return standing.draft.index(self.start[letter])

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Put the cursor on the row."""
        return replace(standing, cursor=index)

    def moved(self, index: int, by: int, standing: Standing) -> Standing:
        """Return the option of a row moved up (-1) or down (1); past either end nothing moves."""
        to = index + by
        if not 0 <= to < len(standing.draft):
            return standing
        names = list(standing.draft)
        names[index], names[to] = names[to], names[index]
        return replace(standing, draft=tuple(names), cursor=to)

    def given(self, standing: Standing) -> Given:
        """Return the order as it stands."""
        return standing.draft

    def objection(self, standing: Standing) -> str:
        """Refuse to check the order they came in, which is never right, or the same again."""
        if standing.draft == self.start and not standing.attempted.tries:
            return "That is the order they came in, and it is not right. Move something first."
        return unchanged(standing)

    def news(self, standing: Standing) -> int | None:  # noqa: ARG002 - it is about all rows
        """Return no row."""
        return None


def unchanged(standing: Standing) -> str:
    """Object to the same answer twice running; an earlier one may be tried again."""
    if standing.attempted.tries and standing.draft == standing.last:
        return "That is the same answer as before. Change something first."
    return ""


def judged(
    label: str, option: Choice, standing: Standing, corrections: Mapping[str, str]
) -> RowView:
    """Return the row of an option with all that may be told about it now, and no more.

    While the question is open, only options tried in vain are explained.
    """
    wrong = option.id in standing.tried and not option.correct
    if standing.open and not wrong:
        return RowView(label, option.text)
    symbol: Symbol = "✗" if wrong else "✓" if option.correct else "·"
    correction = corrections.get(option.misconception or "", "") if wrong else ""
    return RowView(label, option.text, symbol, option.why, correction)
