"""A list of lines that numbers choose and typed words find: inquiries, structures or options."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from tutor.flow.encounter import Listed
from tutor.flow.finding import matching
from tutor.line.encounter.chart import commanded, number_after
from tutor.line.encounter.visit import Visit
from tutor.line.place import Choice, Place, Reply, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words

MOST_SAID = 7
"""How many matches are said at a time: more are not kept in mind by ear."""


class Shelf(Protocol):
    """All lines of one kind, as they stand now."""

    @property
    def visit(self) -> Visit:
        """The encounter that they are of."""

    def rows(self) -> Sequence[Listed]:
        """Return the lines as typed words find them."""

    def said(self, names: Iterable[str]) -> Iterable[Line]:
        """Say what was done already with some lines."""

    def choose(self, name: str) -> Reply:
        """Do what choosing a line does."""

    def how(self, name: str) -> Reply | None:
        """Say more of a line; None where there is no more."""


@dataclass(frozen=True)
class LineList:
    """Some lines of a shelf, ``most`` at a time from ``first`` on.

    What a line is called never changes while one is there: the list would be said again.
    """

    shelf: Shelf
    title: str
    names: tuple[str, ...]
    parent: Callable[[], Place]
    first: int = 0
    most: int = 100
    numbered: bool = True

    def where(self) -> str:
        """Say what is listed."""
        return self.title

    def lines(self) -> Iterable[Line]:
        """Say what was done already with these lines."""
        return self.shelf.said(self._listed)

    def choices(self) -> list[Choice]:
        """Return the lines that are listed now, and the way to more of them."""
        labels = {row.id: row.label for row in self.shelf.rows()}
        choices = [Choice(labels[name], partial(self.shelf.choose, name)) for name in self._listed]
        left = len(self.names) - self.first - self.most
        if left > 0:
            following = replace(self, first=self.first + self.most)
            more = words.encounter_lines.more_matches(left)
            choices.append(Choice(more, lambda: Turn(following), words.encounter_lines.MORE))
        return choices

    def typed(self, text: str) -> Reply | None:
        """Say more of a line, or find others."""
        number = number_after(words.encounter_lines.HOW, text)
        listed = dict(enumerate(self._listed, start=1))
        if number in listed:
            return self.shelf.how(listed[number])
        return commanded(self.shelf.visit, text, self) or found(self.shelf, text, self.parent)

    def back(self) -> Reply:
        """Go back to where the list is one of several."""
        return Turn(self.parent())

    @property
    def _listed(self) -> tuple[str, ...]:
        return self.names[self.first : self.first + self.most]


def found(shelf: Shelf, typed: str, parent: Callable[[], Place]) -> Reply:
    """Turn to the lines that typed words may mean: they suggest, and only a number chooses."""
    names = tuple(row.id for row in matching(shelf.rows(), typed, words.finding.SMALL_WORDS))
    if not names:
        return Stay((Line("tutor", words.encounter_lines.nothing_matches(typed)),))
    title = words.encounter_lines.matches_title(len(names), typed)
    return Turn(LineList(shelf, title, names, parent, most=MOST_SAID))
