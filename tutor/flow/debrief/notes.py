"""What a section rests on, numbered in the order in which it is first cited.

Beside each finding and option the same sentence would stand ten times in one section, and a reader
learns to skip what is said ten times.
"""

from dataclasses import dataclass

from tutor.flow.debrief.material import Material
from tutor.model.grade import Basis


@dataclass(frozen=True)
class Note:
    """One note: a basis, or a remark that several findings would repeat."""

    number: int
    said: Basis | str


class Citations:
    """Gives numbers to what is cited while a section is put together; the notes are its outcome."""

    def __init__(self, material: Material) -> None:
        """Begin with none."""
        self._material = material
        self._notes: dict[object, Note] = {}

    def cite(self, basis: str) -> int:
        """Return the number of a basis. Two ids that say the same are one basis to a reader."""
        known = self._material.basis(basis)
        return self._number((known.documented, known.says or known.id), known)

    def remark(self, said: str) -> int:
        """Return the number of anything else that would be said again and again."""
        return self._number(said, said)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes cited so far, by number."""
        return tuple(self._notes.values())

    def _number(self, key: object, said: Basis | str) -> int:
        return self._notes.setdefault(key, Note(len(self._notes) + 1, said)).number
