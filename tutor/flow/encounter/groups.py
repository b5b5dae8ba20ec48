"""Lines under their headings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tutor.flow.finding import Row

Listed = TypeVar("Listed", bound=Row)


@dataclass(frozen=True)
class Group(Generic[Listed]):
    """A heading and its lines."""

    name: str
    rows: tuple[Listed, ...]


def grouped(rows: Iterable[Listed]) -> tuple[Group[Listed], ...]:
    """Return lines by group; a group stands where its first line does.

    What an instructor's own folder adds comes last, and yet belongs under the heading it names.
    """
    groups: dict[str, list[Listed]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return tuple(Group(name, tuple(listed)) for name, listed in groups.items())
