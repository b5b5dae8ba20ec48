"""Settle what every inquiry reveals and what role every option has in one patient.

This is the only place where a case and the catalogue are put together; ``revealed`` does it for
findings and ``roles`` for options. A second one would drift from it, and the debrief would name a
role by which the plan was not scored.
"""

from tutor.grading.revealed import findings_of
from tutor.grading.roles import UNKNOWN, conditions_of, option_of
from tutor.model.case import Case, CaseMisconception, Pain
from tutor.model.catalogue import HEEL, Catalogue
from tutor.model.resolved import (
    FlipSet,
    HandoverKey,
    Mistake,
    PainPatch,
    Person,
    ResolvedCase,
    Source,
)


def resolve(case: Case, catalogue: Catalogue) -> ResolvedCase:
    """Return the case with every finding and every option settled; never raises.

    A case that names what the catalogue lacks resolves to less, and the checker says what is wrong:
    a preview of a half-written case is worth more than an error.
    """
    conditions = conditions_of(case, catalogue)
    return ResolvedCase(
        id=case.id,
        title=case.title,
        level=case.level,
        patient=_person(case),
        complaint=case.complaint,
        pain=tuple(_patch(case, patch) for patch in case.pain),
        findings=findings_of(case, catalogue, conditions),
        options=tuple(
            option_of(case, name, treatment, conditions)
            for name, treatment in catalogue.treatments.items()
        ),
        structures=_structures(catalogue),
        call=case.key.call,
        sources=case.key.sources,
        certainty=case.key.certainty,
        because=case.key.because,
        summary=case.expert.summary,
        near={source: _near(case, catalogue, source) for source in case.key.sources},
        against=case.expert.against,
        second=case.key.second,
        departs=case.key.departs,
        flips=tuple(FlipSet(flip.change, flip.call, flip.why) for flip in case.flips),
        misconceptions=tuple(known.id for known in case.misconceptions),
        lessons=case.lessons,
        family=case.family,
        mistakes=tuple(_mistake(known) for known in case.misconceptions),
        handover=_handover(case),
        based_on=case.based_on,
    )


def _person(case: Case) -> Person:
    patient = case.patient
    return Person(patient.age, patient.sex, patient.occupation, patient.side, patient.bears_weight)


def _patch(case: Case, patch: Pain) -> PainPatch:
    at_heel = patch.region in HEEL
    presenting = at_heel if patch.presenting is None else patch.presenting
    return PainPatch(patch.region, patch.quality, patch.side or case.patient.side, presenting)


def _mistake(known: CaseMisconception) -> Mistake:
    when = known.when
    if when is None:
        return Mistake(known.id)
    return Mistake(known.id, when.call, when.source, when.plan, when.unasked)


def _handover(case: Case) -> HandoverKey | None:
    known = case.handover
    return HandoverKey(known.to, known.ask, known.must, known.needless) if known else None


def _structures(catalogue: Catalogue) -> tuple[Source, ...]:
    return tuple(
        Source(name, known.label, known.region, known.grounds() or UNKNOWN, known.summary)
        for name, known in catalogue.structures.items()
    )


def _near(case: Case, catalogue: Catalogue, source: str) -> dict[str, float]:
    """Return how near other structures are to a true one: the case's word over the catalogue's."""
    known = catalogue.structures.get(source)
    return {**(known.near if known else {}), **case.key.near.get(source, {})}
