"""What a section rests on, as notes at its end, and the signs that stand for them in the text."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from tutor.flow.debrief.notes import Note
from tutor.ui.debrief.page import Block, entry, title
from tutor.ui.text import MUTED, plain
from tutor.wording import words


def sign(number: int) -> str:
    """Return the sign of a note, as it stands behind what rests on it."""
    return f"[{number}]"


def muted_sign(number: int | None) -> Content:
    """Return the sign of a note behind a text; nothing where there is no note."""
    return plain("" if number is None else f" {sign(number)}", MUTED)


def blocks(notes: Iterable[Note]) -> Iterator[Block]:
    """Yield the notes under a heading; nothing where there are none."""
    for note in notes:
        if note.number == 1:
            yield title(words.debrief.NOTES)
        said = f"{sign(note.number)} {words.debrief.note_words(note)}"
        yield entry(plain(said, MUTED), after=0)
