"""What can be guessed from the first screen, and from any inquiry or any two, by the best table.

The best table names in each of its cells the commonest answer there, as if the guesser had the key
of the whole bank. Nobody learns more from these features than that, so a bank that keeps the limits
against it keeps them against every student.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, product

from tutor.model.catalogue import HEEL
from tutor.model.resolved import ResolvedCase
from tutor.proof.cues.bank import Bank, Bits
from tutor.proof.cues.cue import Bound, Cue, Guess, keeps

FOOT = frozenset(
    {
        *(*HEEL, "medial-ankle", "lateral-ankle"),
        *("arch", "lateral-foot", "dorsal-foot", "sole", "toes"),
    }
)
"""Heel, sole, ankle and foot: where a patch of pain says nothing about the back."""
SEVERAL_PATCHES = 2
"""More patches than this count as many."""

SPINE_ABOVE = 0.06
"""How far the first screen may beat the guess of whether the spine is involved."""
CALL_ABOVE = 0.15
"""How far it, or an inquiry's being listed, may beat the guess of the commonest call."""
INQUIRY_SPINE = 0.80
INQUIRY_CALL = 0.70
PAIR_CALL = 0.80
PAIR_CASES = 4
"""A pair counts where each inquiry is positive in as many cases: rarer ones are mostly noise."""
BOUND: Bound = "at most"
WORST = 5
"""How many tables are shown under a cue that measures very many."""

Features = Mapping[str, Bits]
"""The cases that show each feature; the name is as the table words it."""
Truth = Mapping[str, Bits]
"""The cases of each answer; every case has one answer."""
Cells = tuple[Bits, ...]


@dataclass(frozen=True)
class _Guessed:
    """What a cue guesses: its id and words, the answer of every case, and the limit."""

    id: str
    says: str
    truth: Truth
    limit: float


def guessing_cues(bank: Bank) -> Iterator[Cue]:
    """Yield the cues that guess the call, or whether the spine is involved, by a table."""
    yield from _meeting(bank)
    positive = {f"{name} positive": bits for name, bits in bank.positive.items()}
    listed = {f"{name} listed": bits for name, bits in bank.listed.items()}
    said = "one inquiry, positive or not"
    spine = _Guessed("one-inquiry-spine", f"{said}: spine or not", bank.spine, INQUIRY_SPINE)
    yield _worst(bank, spine, _singles(positive))
    call = _Guessed("one-inquiry-call", f"{said}: the call", bank.calls, INQUIRY_CALL)
    yield _worst(bank, call, _singles(positive))
    call = _Guessed("two-inquiries-call", "two inquiries: the call", bank.calls, PAIR_CALL)
    yield _worst(bank, call, _pairs(positive))
    said, limit = "an inquiry listed at all: the call", _above(bank, bank.calls, CALL_ABOVE)
    yield _worst(bank, _Guessed("listed-call", said, bank.calls, limit), _singles(listed))


def _meeting(bank: Bank) -> Iterator[Cue]:
    """Yield what the drawing gives away before anything is asked."""
    beyond = {"a patch beyond the foot": bank.where(_reaches_beyond)}
    many = {"more than two patches": bank.where(_has_many_patches)}
    several = {"more than one quality": bank.where(_has_several_qualities)}
    limit = _above(bank, bank.spine, SPINE_ABOVE)
    says = "Meet, a patch beyond the foot: spine or not"
    yield _worst(bank, _Guessed("meet-beyond-spine", says, bank.spine, limit), [beyond])
    says = "Meet, more than two patches: spine or not"
    yield _worst(bank, _Guessed("meet-patches-spine", says, bank.spine, limit), [many])
    says, limit = "Meet, both and several qualities: the call", _above(bank, bank.calls, CALL_ABOVE)
    table = beyond | many | several
    yield _worst(bank, _Guessed("meet-call", says, bank.calls, limit), [table])


def _reaches_beyond(case: ResolvedCase) -> bool:
    return any(patch.presenting and patch.region not in FOOT for patch in case.pain)


def _has_many_patches(case: ResolvedCase) -> bool:
    return sum(patch.presenting for patch in case.pain) > SEVERAL_PATCHES


def _has_several_qualities(case: ResolvedCase) -> bool:
    return len({patch.quality for patch in case.pain if patch.presenting}) > 1


def _above(bank: Bank, truth: Truth, points: float) -> float:
    """Return the limit so far above the share of the commonest answer, which takes no looking."""
    commonest = max(bits.bit_count() for bits in truth.values())
    return min(1.0, commonest / max(1, len(bank.cases)) + points)


def _singles(features: Features) -> Iterator[Features]:
    return ({name: bits} for name, bits in features.items())


def _pairs(features: Features) -> Iterator[Features]:
    often = [pair for pair in features.items() if pair[1].bit_count() >= PAIR_CASES]
    return ({name: bits, other: more} for (name, bits), (other, more) in combinations(often, 2))


def _worst(bank: Bank, guessed: _Guessed, tables: Iterable[Features]) -> Cue:
    """Return the cue of the best of some tables, which is the worst for the bank."""
    cases, limit = len(bank.cases), guessed.limit
    # Of tables that guess equally well, the one that comes first in the catalogue stands first.
    ranked = sorted(
        ((_right(guessed.truth, _cells(bank, features)), features) for features in tables),
        key=lambda pair: -pair[0],
    )
    if not cases or not ranked:
        return Cue(guessed.id, guessed.says, None, "share", BOUND, limit)
    return Cue(
        guessed.id,
        guessed.says,
        ranked[0][0] / cases,
        "share",
        BOUND,
        limit,
        guesses=tuple(_guess(bank, guessed, features) for _, features in ranked[:WORST]),
        broken=sum(not keeps(right / cases, BOUND, limit) for right, _ in ranked),
    )


def _cells(bank: Bank, features: Features) -> Cells:
    """Return the cases of each cell of a table: first where all features hold, last where none."""
    choices = [(bits, bank.everyone & ~bits) for bits in features.values()]
    return tuple(
        reduce(lambda found, bits: found & bits, cell, bank.everyone) for cell in product(*choices)
    )


def _right(truth: Truth, cells: Cells) -> int:
    """Count the cases that the best table guesses rightly."""
    return sum(max((bits & cell).bit_count() for bits in truth.values()) for cell in cells)


def _guess(bank: Bank, guessed: _Guessed, features: Features) -> Guess:
    """Return a table in words, with the cases by which it beats the commonest answer.

    Those that a guess without looking gets right too would only fill the list.
    """
    truth, cells = guessed.truth, _cells(bank, features)
    commonest = max(truth, key=lambda answer: truth[answer].bit_count())
    parts, lifting = [], 0
    for states, cell in zip(product((True, False), repeat=len(features)), cells, strict=True):
        if not cell:
            continue
        found = {answer: (bits & cell).bit_count() for answer, bits in truth.items()}
        # Of two answers that are equally common in a cell, the table keeps to the commonest.
        answer = max(found, key=lambda answer: (found[answer], answer == commonest))
        shown = " + ".join(name for name, state in zip(features, states, strict=True) if state)
        parts.append(f"{shown or 'otherwise'} -> {answer} ({found[answer]} of {cell.bit_count()})")
        if answer != commonest:
            lifting |= truth[answer] & cell
    share = _right(truth, cells) / len(bank.cases)
    return Guess("; ".join(parts), share, keeps(share, BOUND, guessed.limit), bank.names(lifting))
