"""Characters in the letters of a stream that cannot show them, as words that can be read aloud."""

import unicodedata

_SAID = {
    "\N{DEGREE SIGN}": " degrees",
    "\N{MINUS SIGN}": "minus ",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{LATIN SMALL LETTER SHARP S}": "ss",
    "\N{REPLACEMENT CHARACTER}": "?",
}


def spelled(error: UnicodeError) -> tuple[str, int]:
    """Return letters for what cannot be encoded, and where to go on, as ``codecs`` asks for it."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_letters, error.object[error.start : error.end])), error.end


def _letters(character: str) -> str:
    """Return a character in ASCII: as it is said, without its accents, or by its name."""
    said = _SAID.get(character)
    if said is not None:
        return said
    # Not the compatible form: it would make 12 of a half, and m2 of a square.
    base = unicodedata.normalize("NFD", character).encode("ascii", "ignore").decode()
    if base or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return base
    return f" {unicodedata.name(character, 'unknown sign').lower()} "
