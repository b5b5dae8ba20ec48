"""Which characters strangers' text may hold: what a terminal shows, and nothing that acts on it.

Content comes from other people, and a terminal obeys control characters wherever it meets them.
Invisible and direction characters do less harm but mislead: an author would not see what a file
says. The loader refuses them all, and output that never passed the loader is cleaned of them.
"""

import re
import unicodedata

_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but tab and newline
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f"  # invisible, direction marks (ZWJ, ZWNJ stay)
    "\u2028-\u202e\u2060-\u206f"  # line separators, bidi controls, invisible operators
    "\ufeff\ufff9-\ufffb"  # a byte order mark inside text, annotation marks
    "\ud800-\udfff"  # surrogates: no encoding can write them, so that output would fail
    "\ufdd0-\ufdef\ufffe\uffff"  # code points that Unicode keeps free of characters
    "\U000e0000-\U000e0fff"  # tags, which can spell a hidden text
    "]"
)
# The last two code points of every further plane are no characters either. They have an expression
# of their own because it is needed only for text beyond ASCII.
_PLANE_END = re.compile(
    "["
    + "".join(chr((plane << 16) + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)

MAX_COMBINING = 4
"""How many marks may stand on one letter; stacks of dozens overwrite the lines above and below."""
_MANY = re.compile(f"[^\\x00-\\x7f]{{{MAX_COMBINING + 1},}}")
"""Runs in which too many marks could stand: no character of ASCII is a mark."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Marks and joiners. A joiner is among them because it begins no new letter: else one joiner after
# every fourth mark would let any number through.
_WIDTHLESS = frozenset({"Mn", "Me", "Cf"})


def forbidden(text: str) -> int | None:
    """Return the index, from 0, of the first character that may not stand in content, or None."""
    first = _FORBIDDEN.search(text)
    if text.isascii():  # Most texts are, and then nothing else can be wrong.
        return first.start() if first else None
    found = [match.start() for match in (first, _PLANE_END.search(text)) if match]
    stacked = _stacked(text)
    return min(found if stacked is None else [*found, stacked], default=None)


def _stacked(text: str) -> int | None:
    """Return the index of the first mark beyond the limit on one letter, or None.

    Marks are told by their category and not by their combining class, which is 0 for enclosing
    marks and many others.
    """
    for run in _MANY.finditer(text):
        marks = 0
        for index in range(run.start(), run.end()):
            marks = marks + 1 if unicodedata.category(text[index]) in _WIDTHLESS else 0
            if marks > MAX_COMBINING:
                return index
    return None


def name_of(character: str) -> str:
    """Return a character's code point, and its Unicode name if it has one, as in ``U+00AD``.

    A message must not hold the character itself: it would do there what it is refused for.
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def clean(text: str) -> str:
    """Return text with every character replaced that could act on a terminal or reorder words.

    It serves for text that no loader has checked, such as paths, messages of the system and values
    in the record. Too many marks on a letter are left as they are: they look bad and do no harm.
    """
    if forbidden(text) is None:
        return text
    return _PLANE_END.sub(REPLACEMENT, _FORBIDDEN.sub(REPLACEMENT, text))


_DRAWN = re.compile(
    "["
    "\u23a0-\u23bf\u2500-\u25ff\u2800-\u28ff"  # brackets in pieces, boxes, blocks, shapes, braille
    "\ue000-\uf8ff\U0001fb00-\U0001fbff\U000f0000-\U0010fffd"  # blocks of old machines, private
    "]"
)
"""What only draws, or has no name: a screen reader spells it or is silent."""
_SEPARATORS = re.compile("\\s*[\u00b7\u2022\u2023\u2043]\\s*")
"""Dots that part or begin items: a pause says the same."""
_UNNAMED = frozenset("\N{DEGREE SIGN}\N{COPYRIGHT SIGN}\N{REGISTERED SIGN}" + REPLACEMENT)
"""Symbols that are read aloud as what they mean, or that stand for what was taken out."""


def spoken(text: str) -> str:
    """Return clean text for a face that is read aloud: without drawing, signs by their names.

    A sign such as an arrow or a check mark can carry the meaning of a sentence, so it is not left
    out but named.
    """
    cleaned = clean(text)
    if cleaned.isascii():
        return cleaned
    parted = _SEPARATORS.sub(", ", _DRAWN.sub(" ", cleaned)).removeprefix(", ")
    return "".join(map(_named, parted))


def _named(character: str) -> str:
    """Return a sign as its name between blanks, and any other character as it is."""
    arrow = "\u2190" <= character <= "\u21ff"
    if character in _UNNAMED or not (arrow or unicodedata.category(character) == "So"):
        return character
    return f" {unicodedata.name(character, '').lower()} "


def unwrapped(text: str) -> str:
    """Return text that was wrapped by hand as one line, for a face to wrap."""
    return " ".join(text.split())
