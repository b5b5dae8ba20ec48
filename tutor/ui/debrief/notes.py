"""What a page rests on, as notes at its end: each basis is said once, however often it is cited.

Beside each finding and option the same sentence would stand ten times on one page, and a reader
learns to skip what is said ten times.
"""

from collections.abc import Iterator

from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import Block, entry, title
from tutor.ui.text import MUTED, plain

NOTES = "On what basis"


class Notes:
    """The notes of one page, numbered in the order in which they are first cited."""

    def __init__(self, material: Material) -> None:
        """Begin with none."""
        self._material = material
        self._numbers: dict[str, int] = {}

    def cite(self, basis: str) -> str:
        """Return the sign of a basis, as it stands behind what rests on it."""
        return self.remark(self._material.basis(basis))

    def remark(self, said: str) -> str:
        """Return the sign of anything else that would be said again and again."""
        return f"[{self._numbers.setdefault(said, len(self._numbers) + 1)}]"

    def blocks(self) -> Iterator[Block]:
        """Yield the notes cited so far, under a heading; nothing where none was."""
        if self._numbers:
            yield title(NOTES)
        for said, number in self._numbers.items():
            yield entry(plain(f"[{number}] {said}", MUTED), after=0)
