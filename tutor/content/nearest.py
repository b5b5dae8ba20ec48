"""What was probably meant: the nearest known key or id."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

CLOSE = 60.0
"""Below this likeness (0 to 100) a guess would mislead."""


def nearest(word: str, known: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """Return up to ``count`` known words that are close to the one given, nearest first."""
    matches = process.extract(
        word,
        sorted(set(known)),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=count,
        score_cutoff=CLOSE,
    )
    return tuple(match for match, _, _ in matches)


def suggestion(word: object, known: Iterable[str]) -> str:
    """Return a hint: the nearest known word, else the words there are when they are few."""
    words = tuple(known)
    close = nearest(str(word), words)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"known here: {', '.join(words)}" if 0 < len(words) <= 12 else ""  # noqa: PLR2004
