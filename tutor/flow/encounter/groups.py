"""Lines under their headings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tutor.flow.finding import Row


@dataclass(frozen=True)
class Listed(Row):
    """A line that can be found, and what it is called."""

    label: str


SomeListed = TypeVar("SomeListed", bound=Listed)


@dataclass(frozen=True)
class Group(Generic[SomeListed]):
    """A heading and its lines."""

    name: str
    rows: tuple[SomeListed, ...]


def grouped(rows: Iterable[SomeListed]) -> tuple[Group[SomeListed], ...]:
    """Return lines by group; a group stands where its first line does.

    What an instructor's own folder adds comes last, and yet belongs under the heading it names.
    """
    groups: dict[str, list[SomeListed]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return tuple(Group(name, tuple(listed)) for name, listed in groups.items())
