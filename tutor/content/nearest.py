"""What was probably meant: the nearest known key or id."""

from collections.abc import Iterable

from rapidfuzz import fuzz, utils

CLOSE = 65.0
"""Below this likeness (0 to 100) a guess would mislead."""
SHARED_WORDS = 0.9
"""What it counts, against letters, that two ids share words: 'heel-pad' is near 'heel-fat-pad'."""
BEGINNING = 3
"""From how many letters on the beginning of a word stands for it."""
PREFIX = 95.0
"""What such a beginning counts."""
TIE = 5.0
"""Two words this close to each other are both suggested."""
FEW = 12
"""How many words are listed where none is near."""


def nearest(word: str, known: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """Return up to ``count`` known words that are close to the one given, nearest first."""
    return tuple(one for _, one in _ranked(word, known)[:count])


def suggestion(word: object, known: Iterable[str], others: Iterable[str] = ()) -> str:
    """Return a hint: what was probably meant, else the known words when they are few.

    ``others`` are words that would be known had something else been written; they may be meant too.
    """
    words = tuple(known)
    listed = f"known here: {', '.join(words)}" if 0 < len(words) <= FEW else ""
    return meant(word, words) or meant(word, others) or listed


def meant(word: object, known: Iterable[str]) -> str:
    """Return as a hint what was probably meant, where anything is near."""
    close = _ranked(str(word), known)
    best = [repr(one) for score, one in close[:2] if score >= close[0][0] - TIE]
    return f"did you mean {' or '.join(best)}?" if best else ""


def _ranked(word: str, known: Iterable[str]) -> list[tuple[float, str]]:
    plain = utils.default_process(word)
    scored = [(_likeness(plain, utils.default_process(one)), one) for one in sorted(set(known))]
    return sorted((pair for pair in scored if pair[0] >= CLOSE), key=lambda pair: -pair[0])


def _likeness(word: str, known: str) -> float:
    if len(word) >= BEGINNING and known.startswith(word):
        return PREFIX
    return max(fuzz.ratio(word, known), SHARED_WORDS * fuzz.token_set_ratio(word, known))
