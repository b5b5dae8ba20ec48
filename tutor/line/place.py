"""A place in the conversation: what is said on coming there, and what may be answered.

Home, a step of a lesson, a stage of an encounter and a debrief are places. A place holds a flow and
asks it; what it decides by itself is only how much is said at a time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tutor.flow.leaving import Leaving
from tutor.line.talk import Line

Said = tuple[Line, ...]


@dataclass(frozen=True)
class Stay:
    """Say something and stay; choices are said again where they have changed."""

    said: Said = ()


@dataclass(frozen=True)
class Turn:
    """Go on to another place in this one's stead, as to the next step."""

    place: "Place"
    said: Said = ()


@dataclass(frozen=True)
class Enter:
    """Go into a place from which ``back`` leads here again, as into a list."""

    place: "Place"
    said: Said = ()


@dataclass(frozen=True)
class GoBack:
    """Go to the place from which this one was entered; from the first one it leaves."""

    said: Said = ()


@dataclass(frozen=True)
class Leave:
    """End the conversation: go where ``leaving`` says."""

    leaving: Leaving
    said: Said = ()


Reply = Stay | Turn | Enter | GoBack | Leave


@dataclass(frozen=True)
class Choice:
    """Something that may be chosen, by its number or, where it has one, by its ``word``."""

    label: str
    act: Callable[[], Reply]
    word: str = ""


class Place(Protocol):
    """Where one is."""

    @property
    def numbered(self) -> bool:
        """Whether numbers choose; where a number is an answer, only words do."""

    def where(self) -> str:
        """Say in one sentence where one is."""

    def lines(self) -> Iterable[Line]:
        """Return what is said on coming here, and again when that is asked for."""

    def choices(self) -> Sequence[Choice]:
        """Return what may be chosen now."""

    def typed(self, text: str) -> Reply | None:
        """Do what typed words mean here that are no choice; None where they mean nothing."""

    def back(self) -> Reply:
        """Go back by one."""


@dataclass(frozen=True)
class Menu:
    """A place that only lists: choices under a sentence."""

    title: str
    options: Callable[[], Sequence[Choice]]
    said: Callable[[], Iterable[Line]] = field(default=tuple)
    numbered: bool = True

    def where(self) -> str:
        """Say what is listed."""
        return self.title

    def lines(self) -> Iterable[Line]:
        """Return what stands above the list."""
        return self.said()

    def choices(self) -> Sequence[Choice]:
        """Return what is listed."""
        return self.options()

    def typed(self, text: str) -> Reply | None:  # noqa: ARG002 - a list knows only its choices
        """Understand nothing but choices."""
        return None

    def back(self) -> Reply:
        """Go to where the list was entered from."""
        return GoBack()
