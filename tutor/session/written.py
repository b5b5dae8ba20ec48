"""Events as a record keeps them: a name of their own with a version, and a body of plain values.

A name such as ``asked/1`` is chosen once and never follows the class that carries it, because the
record outlives every name in this program. Reading is tolerant: a field that this version does not
know is left alone, and a missing one takes its default, so that neither an older nor a newer
program makes a run unreadable by one field. What cannot be read at all is told as ``UnknownEvent``,
never guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from tutor.errors import TutorError


@dataclass(frozen=True)
class Written:
    """One event as plain values: its name with its version, and its fields as a JSON object."""

    kind: str
    body: Mapping[str, object]


@dataclass
class UnknownEvent(TutorError):
    """A stored event that this version of the tutor does not know."""

    kind: str


class NamedEvent(Protocol):
    """A frozen dataclass with the name it bears in the record."""

    KIND: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]


Event = TypeVar("Event", bound=NamedEvent)


class Vocabulary(Generic[Event]):
    """The events of one kind of session, found by their names."""

    def __init__(self, events: Iterable[type[Event]]) -> None:
        """Take the classes; each says its name in ``KIND``."""
        self.by_kind: Mapping[str, type[Event]] = {event.KIND: event for event in events}

    def write(self, event: Event) -> Written:
        """Return the event as the record keeps it."""
        return Written(event.KIND, asdict(event))

    def read(self, written: Written) -> Event:
        """Return the event that was written; lists become tuples again.

        Raises ``UnknownEvent`` for a name that is not known and for a field of the wrong type.
        """
        known = self.by_kind.get(written.kind)
        if known is None:
            raise UnknownEvent(written.kind)
        try:
            return cast("Event", _reader(known).validate_python(dict(written.body)))
        except ValidationError as error:
            raise UnknownEvent(written.kind) from error


@cache
def _reader(event: type[NamedEvent]) -> TypeAdapter[NamedEvent]:
    return TypeAdapter(event)
