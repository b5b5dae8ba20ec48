"""Events: actions as plain records that a store can keep, and back again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from tutor.errors import TutorError

Action = TypeVar("Action")


@dataclass(frozen=True)
class Event:
    """What was done, as a kind and a body of plain values."""

    kind: str
    body: Mapping[str, Any]


@dataclass
class Refused(TutorError):
    """An action that is not possible now; says why.

    Not frozen, although never changed: an exception is given its traceback.
    """

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
    """Return the action that an event records; lists become tuples again.

    Raises ``UnknownEvent`` where the record holds what no action of this version could.
    """
    kind: Any = known.get(event.kind)
    if kind is None:
        raise UnknownEvent(event.kind)
    names = {one.name for one in fields(kind)}
    if set(event.body) != names:
        raise UnknownEvent(event.kind)
    try:
        action: Action = _reader(kind).validate_python(dict(event.body))
    except ValidationError as error:
        raise UnknownEvent(event.kind) from error
    return action


@cache
def _reader(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
