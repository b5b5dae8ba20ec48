"""What was probably meant: the nearest known key or id.

A wrong guess sends an author in the wrong direction, so nothing is guessed below a threshold. The
thresholds were chosen by hand; a table of misspelled keys in the tests holds them in place.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from rapidfuzz import fuzz, utils

MIN_LIKENESS = 65.0
"""Below this likeness (0 to 100) a guess would mislead."""
SHARED_WORDS_WEIGHT = 0.9
"""How much shared words count against shared letters: 'heel-pad' is near 'heel-fat-pad'."""
MIN_PREFIX = 3
"""From how many letters on the beginning of a word stands for the whole word."""
PREFIX_LIKENESS = 95.0
"""The likeness of a word and its beginning: below an exact match, above any other."""
TIE = 5.0
"""Two words whose likeness differs by no more than this are both suggested."""
MAX_KNOWN_LISTED = 12
"""How many known words are listed where none is near; a longer list is not read."""


def nearest_words(word: str, known: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """Return up to ``count`` of the known words that are near to the given one, nearest first."""
    return tuple(known_word for _, known_word in _ranked(word, known)[:count])


def suggestion(word: object, known: Iterable[str], others: Iterable[str] = ()) -> str:
    """Return a hint: the word that was probably meant, else all known words if they are few.

    ``others`` are words that would be allowed if another part of the file were different. They
    are suggested only where no known word is near. The hint is empty if there is nothing to say.
    """
    # The order of a set changes from run to run; a list of keys has the order of the schema.
    words = tuple(sorted(known) if isinstance(known, AbstractSet) else known)
    listed = f"known here: {', '.join(words)}" if 0 < len(words) <= MAX_KNOWN_LISTED else ""
    return did_you_mean(word, words) or did_you_mean(word, others) or listed


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return a hint that names the one or two nearest known words, or "" where none is near."""
    ranked = _ranked(str(word), known)
    best = [
        repr(known_word) for likeness, known_word in ranked[:2] if likeness >= ranked[0][0] - TIE
    ]
    return f"did you mean {' or '.join(best)}?" if best else ""


def _ranked(word: str, known: Iterable[str]) -> list[tuple[float, str]]:
    """Return (likeness, word) of each known word that is near enough, nearest first.

    The words are sorted by name beforehand: of equally near words the same one always comes
    first, whatever order a set or a file had.
    """
    plain = utils.default_process(word)
    scored = [
        (_likeness(plain, utils.default_process(known_word)), known_word)
        for known_word in sorted(set(known))
    ]
    near = (pair for pair in scored if pair[0] >= MIN_LIKENESS)
    return sorted(near, key=lambda pair: -pair[0])


def _likeness(word: str, known: str) -> float:
    if len(word) >= MIN_PREFIX and known.startswith(word):
        return PREFIX_LIKENESS
    return max(fuzz.ratio(word, known), SHARED_WORDS_WEIGHT * fuzz.token_set_ratio(word, known))
