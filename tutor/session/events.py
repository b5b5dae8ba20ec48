"""Events: actions as plain records that a store can keep, and back again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

from tutor.errors import TutorError

Action = TypeVar("Action")


@dataclass(frozen=True)
class Event:
    """What was done, as a kind and a body of plain values."""

    kind: str
    body: Mapping[str, Any]


@dataclass
class Refused(TutorError):
    """An action that is not possible now; says why. (Not frozen: exceptions are given a traceback.)"""

    reason: str

    def __str__(self) -> str:
        """Say why."""
        return self.reason


@dataclass
class UnknownEvent(TutorError):
    """A stored event that this version of the tutor does not know."""

    kind: str

    def __str__(self) -> str:
        """Name it."""
        return f"The record holds a step '{self.kind}' that this version does not know."


def event_of(action: Any) -> Event:  # noqa: ANN401 - any frozen dataclass
    """Return the record of an action."""
    return Event(type(action).__name__, asdict(action))


def action_of(event: Event, known: Mapping[str, type[Action]]) -> Action:
    """Return the action that an event records; lists become tuples again."""
    kind = known.get(event.kind)
    if kind is None:
        raise UnknownEvent(event.kind)
    names = {one.name for one in fields(kind)}  # type: ignore[arg-type]
    if set(event.body) != names:
        raise UnknownEvent(event.kind)
    return kind(
        **{
            name: tuple(value) if isinstance(value, list) else value
            for name, value in event.body.items()
        }
    )
