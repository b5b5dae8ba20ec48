"""Characters in the letters of a stream that cannot show them, as words that can be read aloud."""

import unicodedata

from tutor.wording import words


def spelled(error: UnicodeError) -> tuple[str, int]:
    """Return letters for what cannot be encoded, and where to go on, as ``codecs`` asks for it."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_letters, error.object[error.start : error.end])), error.end


def _letters(character: str) -> str:
    """Return a character in ASCII: as it is said, without its accents, or by its name."""
    said = words.line.SIGNS.get(character)
    if said is not None:
        return said
    # Not the compatible form: it would make 12 of a half, and m2 of a square.
    base = unicodedata.normalize("NFD", character).encode("ascii", "ignore").decode()
    if base or unicodedata.combining(character) or not character.isprintable():
        return base
    return f" {unicodedata.name(character, '?').lower()} "
