"""Whether a test is as often right and as often wrong in the bank as in the study that is cited.

A study names its condition in prose; the table here says which structures of the catalogue that is.
A rate is compared only where the study's people are like ours: false alarms among healthy feet, or
among people who were sent because of the very suspicion, are none that a heel clinic would see.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from tutor.model.catalogue import Accuracy, Catalogue
from tutor.model.resolved import ResolvedCase
from tutor.proof.cues.bank import Bank, Bits
from tutor.proof.cues.cue import Cue, Guess, counted, keeps

WITHIN = 0.20
"""How far a rate may lie from the study's."""

HEALTHY = "the study's others were healthy"
SUSPECTED = "the study's others were all suspected of it"
SURGICAL = "the study's others were candidates for surgery"
RATIO_ONLY = "the study gives no rates"
UNKNOWN = "no structure is set against its condition"


@dataclass(frozen=True)
class Comparison:
    """Who has the condition of a study in this bank.

    ``others`` is why the false alarms are not compared, where they are not; ``why_not`` is why
    nothing is.
    """

    structures: tuple[str, ...] = ()
    others: str | None = None
    why_not: str | None = None


_ROOTS = ("s1-root", "l5-root")

COMPARISONS: Mapping[str, Comparison] = {
    # Disc herniation shows in our patients as a root of L5 or S1. Stenosis is left out: tension
    # tests are mostly negative in it, and these studies did not look for it.
    "straight-leg-raise": Comparison(_ROOTS, others=SURGICAL),
    "crossed-straight-leg-raise": Comparison(_ROOTS, others=SURGICAL),
    "slump": Comparison(_ROOTS),
    # The review took compression of any lumbosacral root, whatever presses on it.
    "pinprick-map": Comparison((*_ROOTS, "lumbar-canal", "cauda-equina")),
    "bladder-bowel-saddle": Comparison(("cauda-equina",), others=SUSPECTED),
    "perianal-sensation": Comparison(("cauda-equina",), others=SUSPECTED),
    "sij-provocation-cluster": Comparison(("si-joint",)),
    "fortin-finger": Comparison(("si-joint",)),
    "seated-piriformis-stretch": Comparison(("sciatic-nerve",)),
    "active-piriformis": Comparison(("sciatic-nerve",)),
    "windlass": Comparison(("plantar-fascia",)),
    "heel-ultrasound": Comparison(("plantar-fascia",), others=HEALTHY),
    "heel-radiograph": Comparison(("calcaneus",)),
    "calcaneal-squeeze": Comparison(("calcaneal-apophysis",), others=HEALTHY),
    "one-leg-heel-stand": Comparison(("calcaneal-apophysis",), others=HEALTHY),
    "tinel-tarsal-tunnel": Comparison(("tarsal-tunnel",)),
    "dorsiflexion-eversion": Comparison(("tarsal-tunnel",), others=HEALTHY),
    "triple-compression": Comparison(("tarsal-tunnel",), others=HEALTHY),
    "ankle-brachial-index": Comparison(("foot-arteries",)),
    "achilles-tendon-palpation": Comparison(why_not="no patient has the middle of the tendon"),
    "thompson": Comparison(why_not="no patient has a torn tendon"),
}
"""What each study is held against, by inquiry."""


def study_cues(bank: Bank, catalogue: Catalogue) -> Iterator[Cue]:
    """Yield the cue of the tests whose accuracy the catalogue cites: how many are off."""
    guesses = (
        _guess(bank, name, inquiry.accuracy)
        for name, inquiry in catalogue.inquiries.items()
        if inquiry.accuracy is not None
    )
    yield counted("study-rates", "tests far from the study that is cited", guesses)


@dataclass(frozen=True)
class _Rate:
    """One rate in the bank beside the study's; ``cases`` are those that put it off."""

    says: str
    ours: float | None
    study: float | None
    holds: bool | None
    cases: Bits = 0


def _guess(bank: Bank, name: str, accuracy: Accuracy) -> Guess:
    compared = COMPARISONS.get(name, Comparison(why_not=UNKNOWN))
    why_not = compared.why_not
    if accuracy.sensitivity is None and accuracy.specificity is None:
        why_not = RATIO_ONLY
    if why_not:
        return Guess(f"{name}: not compared, {why_not}", None, None)
    done = bank.where(lambda case: _is_done(case, name))
    ill = bank.with_source(compared.structures) & done
    false_alarms = None if accuracy.specificity is None else 1 - accuracy.specificity
    positive = bank.positive.get(name, 0)
    hits = _rate(bank, (positive, ill), accuracy.sensitivity, None)
    # Too few are missed signs of the ill; of the others, whose list is long, the positive ones say
    # enough either way.
    if hits.holds is False and (hits.ours or 0) < (hits.study or 0):
        hits = replace(hits, cases=ill & ~positive)
    alarms = _rate(bank, (positive, done & ~ill), false_alarms, compared.others)
    judged = [rate for rate in (hits, alarms) if rate.holds is not None]
    off = [rate.cases for rate in judged if not rate.holds]
    return Guess(
        f"{name}: hits {hits.says}; false alarms {alarms.says}",
        None,
        holds=not off if judged else None,
        cases=bank.names(reduce(or_, off, 0)),
        measures={
            "hits": hits.ours,
            "study_hits": hits.study,
            "false_alarms": alarms.ours,
            "study_false_alarms": alarms.study,
        },
    )


def _rate(bank: Bank, sets: tuple[Bits, Bits], study: float | None, why_not: str | None) -> _Rate:
    """Compare how often a test is positive in some cases with the study's rate."""
    positive, whole = sets
    ours, count = bank.share(positive, whole), whole.bit_count()
    cases = positive & whole
    stated = f"{cases.bit_count()} of {count}"
    if study is None:
        return _Rate(f"{stated}, none in the study", ours, study, None, cases)
    stated += f", study {study:.0%}"
    if why_not is None and not any(_is_near(part / count, study) for part in _parts(count)):
        why_not = "too few patients to tell"
    if why_not or ours is None:
        return _Rate(f"{stated} ({why_not})", ours, study, None, cases)
    return _Rate(stated, ours, study, _is_near(ours, study), cases)


def _parts(count: int) -> range:
    """Return every number of cases that could be positive; nothing where there is no case."""
    return range(count + 1) if count else range(0)


def _is_near(rate: float, study: float) -> bool:
    return bool(keeps(abs(rate - study), "at most", WITHIN))


def _is_done(case: ResolvedCase, name: str) -> bool:
    """Tell whether a test is done: not by a foot that bears no weight, unless its case says so."""
    finding = case.finding.get(name)
    if finding is None:
        return False
    return finding.listed or not finding.weight_bearing or case.patient.bears_weight == "yes"
