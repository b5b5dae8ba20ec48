"""Numbers as they are typed: several at once, counted from 1, for options counted from 0."""

import re

_NUMBERS = re.compile(r"[0-9]{1,3}(?:[ ,;.]+[0-9]{1,3})*[ ,;.]*", re.ASCII)


def options_typed(text: str, count: int) -> tuple[int, ...] | None:
    """Return the options whose numbers were typed, counted from 0.

    Empty where a number is none of ``count`` options or is there twice; None where the text is no
    list of numbers.
    """
    if not _NUMBERS.fullmatch(text):
        return None
    options = tuple(int(number) - 1 for number in re.findall("[0-9]+", text))
    known = all(0 <= option < count for option in options)
    return options if known and len(set(options)) == len(options) else ()
