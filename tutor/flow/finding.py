"""Find the lines that typed words may mean: by the words themselves, then by words like them.

It suggests and never decides. A student who types a symptom still has to choose what to ask. Both
faces find the same, since neither does so by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

FULL = 100.0
ENOUGH = 35.0
"""Below this likeness (0 to 100) a line has nothing to do with what was typed."""
ALIKE = 70.0
"""From this likeness on two words may be one in another form (cough, coughing)."""
MOST = 40


@dataclass(frozen=True)
class Row:
    """One line: its id, its group, and what typed words may find it by."""

    id: str
    group: str
    wordings: tuple[str, ...]


Found = TypeVar("Found", bound=Row)


def matching(rows: Sequence[Found], typed: str, small: frozenset[str]) -> list[Found]:
    """Return the rows that typed words may mean, best first, at most ``MOST``; all for no words.

    ``small`` are the words of the language that say nothing about which line is meant.

    A list is filled before anything is typed, so what compares words is not imported for that.
    """
    if not typed.strip():
        return list(rows)
    from rapidfuzz import utils

    words = utils.default_process(typed)
    asked = [word for word in words.split() if word not in small] or words.split()
    if not asked:
        return list(rows)
    scored = [(_likeness(words, asked, row, small), -index) for index, row in enumerate(rows)]
    best = sorted((pair for pair in scored if pair[0] >= ENOUGH), reverse=True)[:MOST]
    return [rows[-index] for _, index in best]


def _likeness(words: str, asked: Sequence[str], row: Row, small: frozenset[str]) -> float:
    """Return 0 to 100: how well a row's own words cover the words typed; 101 for a substring."""
    from rapidfuzz import fuzz, process, utils

    wordings = [utils.default_process(wording) for wording in row.wordings]
    if any(words in wording for wording in wordings):
        return FULL + 1
    own = list({word for wording in wordings for word in wording.split()} - small)
    found = [process.extractOne(word, own, scorer=fuzz.ratio, score_cutoff=ALIKE) for word in asked]
    # Cubed, so that a word that is merely near counts for little beside the word itself.
    shares = [(hit[1] / FULL) ** 3 if hit else 0.0 for hit in found]
    covered = sum(len(word) * share for word, share in zip(asked, shares, strict=True))
    return FULL * covered / sum(map(len, asked))
