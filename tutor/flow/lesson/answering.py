"""How a question is answered: what choosing does, what may be told of an option, what is no try.

A face holds a ``Standing`` and shows it row by row. Nothing here is a glyph or a letter: a row says
which option it holds and how that went, and each face writes that in its own way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from tutor.flow.lesson.outcomes import Objection
from tutor.flow.lesson.standing import RowView, Standing, Symbol
from tutor.questions import Choice, Given, TypeIn
from tutor.questions.ways import Takes
from tutor.session.lesson_run import Attempted


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
        """The row where a cursor begins."""

    def row(self, index: int, standing: Standing) -> RowView:
        """Return what a row shows."""

    def row_of(self, option: int, standing: Standing) -> int:
        """Return the row of an option, both counted from 0."""

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Return what choosing a row makes of a standing."""

    def given(self, standing: Standing) -> Given:
        """Return the response that checking gives now."""

    def objection(self, given: Given, attempted: Attempted) -> Objection | None:
        """Return why a response is no try, or None where it is one."""

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
        return _judged(RowView(index, self.options[index].text), self, standing)

    def row_of(self, option: int, standing: Standing) -> int:  # noqa: ARG002 - rows never move
        """Return the row of the option."""
        return option

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Put the cursor on the option; it is checked from there."""
        return replace(standing, cursor=index)

    def given(self, standing: Standing) -> Given:
        """Return the option under the cursor."""
        return () if standing.cursor is None else (self.options[standing.cursor].id,)

    def objection(self, given: Given, attempted: Attempted) -> Objection | None:
        """Refuse to answer nothing, or what was answered before."""
        if not given:
            return Objection.NOTHING_CHOSEN
        return Objection.TRIED_OPTION if given in attempted.tries else None

    def news(self, standing: Standing) -> int | None:
        """Return the row tried last."""
        names = [option.id for option in self.options]
        return next((names.index(name) for name in standing.last[:1] if name in names), None)


class Pointing(Picking):
    """The options are places of the figure; one of them is pointed at."""


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
        view = RowView(index, option.text, ticked=option.id in standing.draft)
        return _judged(view, self, standing)

    def row_of(self, option: int, standing: Standing) -> int:  # noqa: ARG002 - rows never move
        """Return the row of the option."""
        return option

    def chosen(self, index: int, standing: Standing) -> Standing:
        """Tick the option, or take its tick away."""
        ticked = frozenset(standing.draft) ^ {self.options[index].id}
        draft = tuple(option.id for option in self.options if option.id in ticked)
        return replace(standing, draft=draft, cursor=index)

    def given(self, standing: Standing) -> Given:
        """Return the options ticked."""
        return standing.draft

    def objection(self, given: Given, attempted: Attempted) -> Objection | None:
        """Refuse to check nothing, or the same again."""
        return _unchanged(given, attempted) if given else Objection.NOTHING_TICKED

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
        view = RowView(self.start.index(option.id), option.text, place=index)
        if standing.open:
            return replace(view, movable=True)
        return replace(view, symbol="right", why=option.why)

    def row_of(self, option: int, standing: Standing) -> int:
        """Return the place where the option stands now."""
        return standing.draft.index(self.start[option])

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

    def objection(self, given: Given, attempted: Attempted) -> Objection | None:
        """Refuse to check the order they came in, which is never right, or the same again."""
        if given == self.start and not attempted.tries:
            return Objection.UNMOVED
        return _unchanged(given, attempted)

    def news(self, standing: Standing) -> int | None:  # noqa: ARG002 - it is about all rows
        """Return no row."""
        return None


@dataclass(frozen=True)
class Typing:
    """The answer is typed; no options are shown."""

    way: TypeIn

    def objection(self, given: Given, attempted: Attempted) -> Objection | None:
        """Refuse what is no answer at all, and what was tried before in any form."""
        typed = self.way.read(given[0]) if given else None
        if typed is None:
            return _unreadable(self.way.takes)
        before = [self.way.read(text) for tried in attempted.tries for text in tried]
        return Objection.TRIED_TEXT if typed in before else None

    def tried_before(self, attempted: Attempted) -> tuple[str, ...]:
        """Return the texts tried that no verdict names: it names the last one while it counts."""
        named = attempted.right or not attempted.settled
        tries = attempted.tries[:-1] if named else attempted.tries
        return tuple(text for given in tries for text in given)


AnyAnswering = Picking | Pointing | Ticking | Ordering | Typing
"""Every way there is: faces match over them, ``Pointing`` before its base."""


def _unchanged(given: Given, attempted: Attempted) -> Objection | None:
    """Object to the same answer twice running; an earlier one may be tried again."""
    return Objection.UNCHANGED if given in attempted.tries[-1:] else None


def _unreadable(takes: Takes) -> Objection:
    match takes:
        case "number":
            return Objection.NOT_A_NUMBER
        case _ as missing:
            assert_never(missing)


def _judged(view: RowView, answering: Picking | Ticking, standing: Standing) -> RowView:
    """Return the row of an option with all that may be told about it now, and no more.

    While the question is open, only options tried in vain are explained.
    """
    option = answering.options[view.option]
    wrong = option.id in standing.tried and not option.correct
    if standing.open and not wrong:
        return view
    symbol: Symbol = "tried" if wrong else "right" if option.correct else "other"
    correction = answering.corrections.get(option.misconception or "", "") if wrong else ""
    return replace(view, symbol=symbol, why=option.why, correction=correction)
