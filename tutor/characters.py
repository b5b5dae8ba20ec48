"""Which characters strangers' text may hold: what a terminal shows, and nothing that acts on it."""

import re
import unicodedata

_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but tab and newline
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f"  # invisible, direction marks (ZWJ, ZWNJ stay)
    "\u2028-\u202e\u2060-\u206f"  # line separators, bidi controls, invisible operators
    "\ufeff\ufff9-\ufffb"
    "\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e0fff"  # tags
    "]"
)
_PLANE_END = re.compile(
    "["
    + "".join(chr((plane << 16) + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)

MAX_COMBINING = 4
_MANY = re.compile(f"[^\\x00-\\x7f]{{{MAX_COMBINING + 1},}}")
"""Nothing in ASCII is without width, so only here can too many such characters stand in a row."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_WIDTHLESS = frozenset({"Mn", "Me", "Cf"})  # marks and joiners; a joiner starts no new letter


def forbidden(text: str) -> int | None:
    """Return the index of the first character that may not stand in content, or None."""
    first = _FORBIDDEN.search(text)
    if text.isascii():
        return first.start() if first else None
    found = [match.start() for match in (first, _PLANE_END.search(text)) if match]
    stacked = _stacked(text)
    return min(found if stacked is None else [*found, stacked], default=None)


def _stacked(text: str) -> int | None:
    """Return where more combining marks stand on one letter than any language needs.

    The category tells, not the combining class: that is 0 for enclosing marks and many others.
    """
    for many in _MANY.finditer(text):
        run = 0
        for index in range(many.start(), many.end()):
            run = run + 1 if unicodedata.category(text[index]) in _WIDTHLESS else 0
            if run > MAX_COMBINING:
                return index
    return None


def name_of(character: str) -> str:
    """Return a character's code point, and its name where it has one."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def clean(text: str) -> str:
    """Return text with everything replaced that could act on a terminal or reorder words."""
    if forbidden(text) is None:
        return text
    return _PLANE_END.sub(REPLACEMENT, _FORBIDDEN.sub(REPLACEMENT, text))
