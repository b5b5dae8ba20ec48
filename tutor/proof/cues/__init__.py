"""What a bank of cases gives away: each cue measured against its limit, with the rules that guess.

A patient can be true and still be the fifth in whom the same test gives the call away; that shows
only over all of them. Nothing here holds a limit: a folder that is half written is measured too,
and tests hold the limits over the shipped bank.
"""

from collections.abc import Iterable

from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.proof.cues.bank import Bank
from tutor.proof.cues.cue import Cue, Guess
from tutor.proof.cues.guessing import guessing_cues
from tutor.proof.cues.plans import plan_cues
from tutor.proof.cues.signs import sign_cues
from tutor.proof.cues.studies import study_cues

__all__ = ["Bank", "Cue", "Guess", "cues"]


def cues(
    cases: Iterable[ResolvedCase], catalogue: Catalogue, criteria: Criteria
) -> tuple[Cue, ...]:
    """Measure every cue over some cases, in the order of the specification's table."""
    bank = Bank.of(cases)
    return (
        *guessing_cues(bank),
        *sign_cues(bank),
        *study_cues(bank, catalogue),
        *plan_cues(bank, catalogue, criteria),
    )
