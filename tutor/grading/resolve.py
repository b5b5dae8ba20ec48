"""Settle what every inquiry reveals and what role every option has in one patient.

The order of authority is the case, then the patient's conditions, then the catalogue: what is said
of this patient stands over what is said of every patient with a condition, and that over what is
said of all. This is the only place where that order is applied. A second one would drift from it,
and the debrief would name a role by which the plan was not scored.
"""

import hashlib
from dataclasses import replace

from tutor.model.case import Case, CaseFinding, CaseMisconception, Pain, PlanOverride
from tutor.model.catalogue import HEEL, Catalogue, Inquiry, Restriction, Treatment
from tutor.model.criteria import PROMPT
from tutor.model.resolved import (
    Finding,
    FlipSet,
    HandoverKey,
    Mistake,
    Option,
    PainPatch,
    Person,
    ResolvedCase,
    Source,
)
from tutor.model.scalars import Role, Screen, Side

UNKNOWN = "document:another-root-cause"
"""Stands in for a basis that content lacks; the checker reports the gap, grading never raises."""

CHILD = "child"
"""The condition under which a parent answers."""

DANGER: tuple[Role, ...] = (
    "beneficial",
    "neutral",
    "low-value",
    "harmful",
    "required",
    "contraindicated",
)
"""How two sources that disagree about an option combine: the later one wins.

What is forbidden for one source is forbidden for both. What one of them requires is kept, although
it would be wrong if the other were alone.
"""


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
        findings=_findings(case, catalogue, conditions),
        options=tuple(
            _option(case, name, treatment, conditions)
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


def conditions_of(case: Case, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the patient's conditions, those that age brings about included."""
    age = case.patient.age
    by_age = (name for name, state in catalogue.conditions.items() if state.holds_at(age))
    return tuple(dict.fromkeys((*case.patient.conditions, *by_age)))


def normal_result(case: str, inquiry: str, wordings: tuple[str, ...]) -> str:
    """Choose a normal wording by a hash of case and inquiry: stable, and unlike its neighbors.

    Python's own ``hash`` differs from run to run, and the first wording everywhere would tell a
    student at a glance what the author did not write.
    """
    digest = hashlib.sha256(f"{case}/{inquiry}".encode()).digest()
    return wordings[int.from_bytes(digest[:4]) % len(wordings)]


def _sided(text: str, side: Side) -> str:
    """Fill in ``{side}`` and ``{other side}``; a patient with both is spoken of from the right."""
    here = "left" if side == "left" else "right"
    there = "right" if here == "left" else "left"
    return text.replace("{side}", here).replace("{other side}", there)


def _findings(case: Case, catalogue: Catalogue, conditions: tuple[str, ...]) -> tuple[Finding, ...]:
    spine = any(
        catalogue.structures[source].region == "spine"
        for source in case.key.sources
        if source in catalogue.structures
    )
    return tuple(
        replace(
            _finding(case, name, inquiry, stock_wordings(case, inquiry, catalogue, conditions)),
            screen=_screen(inquiry, spine=spine),
        )
        for name, inquiry in catalogue.inquiries.items()
    )


def _screen(inquiry: Inquiry, *, spine: bool) -> Screen | None:
    """Return the group of red flags that an inquiry screens for in this patient."""
    known = inquiry.screen
    return known.group if known and (known.when == "always" or spine) else None


def stock_wordings(
    case: Case, inquiry: Inquiry, catalogue: Catalogue, conditions: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the wordings of which an inquiry that the case does not list has one for its answer.

    A test that stands on the foot is not done where the foot bears no weight; for a child the
    parent speaks. Empty for an open inquiry.
    """
    if inquiry.weight_bearing and case.patient.bears_weight != "yes" and catalogue.not_done:
        return catalogue.not_done
    if CHILD in conditions and inquiry.normal_child:
        return inquiry.normal_child
    return inquiry.normal


def _finding(case: Case, name: str, inquiry: Inquiry, wordings: tuple[str, ...]) -> Finding:
    own = case.findings.get(name)
    stock = normal_result(case.id, name, wordings) if wordings else ""
    normal = Finding(
        inquiry=name,
        kind=inquiry.kind,
        group=inquiry.group,
        label=inquiry.name or inquiry.label,
        asks=inquiry.how or inquiry.label,
        minutes=inquiry.minutes,
        result=_sided(stock, case.patient.side),
        positive=False,
        supports=inquiry.supports.normal,
        sign=inquiry.sign,
        basis=inquiry.grounds() or UNKNOWN,
        wasteful=inquiry.wasteful,
        later=inquiry.result == "later",
        weight_bearing=inquiry.weight_bearing,
    )
    return normal if own is None else _listed(case, normal, inquiry, own)


def _listed(case: Case, normal: Finding, inquiry: Inquiry, own: CaseFinding) -> Finding:
    """Return a finding that the case lists: what differs from the catalogue's normal."""
    sign = own.sign or inquiry.sign
    direction = inquiry.supports.positive if own.positive else inquiry.supports.normal
    if own.unlinked:
        direction = "neither"
    basis = own.basis or (f"document:{own.sign}" if own.sign else normal.basis)
    return replace(
        normal,
        result=_sided(own.result, case.patient.side),
        positive=own.positive,
        supports=own.supports or direction,
        sign=sign,
        basis=basis,
        listed=True,
        weight=own.weight,
        evidence_weight=0.0 if sign == PROMPT else own.weight,
        essential=own.essential or own.critical,
        critical=own.critical,
        wasteful=normal.wasteful if own.wasteful is None else own.wasteful,
        why=own.why,
        later=normal.later and not own.at_once,
        unlinked=own.unlinked.reason if own.unlinked else None,
        shown_by=own.unlinked.shown_by if own.unlinked else None,
    )


def _option(case: Case, name: str, treatment: Treatment, conditions: tuple[str, ...]) -> Option:
    role, basis, why = _from_catalogue(case, treatment)
    verdicts: tuple[tuple[Role, dict[str, Restriction]], ...] = (
        ("harmful", treatment.harmful),
        ("contraindicated", treatment.contraindicated),
    )
    for verdict, restrictions in verdicts:
        for state in conditions:
            if state in restrictions and (role != "contraindicated" or verdict == role):
                stated = restrictions[state]
                role, basis, why = verdict, stated.basis, stated.why
    own = case.plan.get(name, PlanOverride())
    return Option(
        id=name,
        label=treatment.label,
        group=treatment.group,
        aim=treatment.aim,
        drug=treatment.drug,
        role=own.role or role,
        basis=own.basis or basis,
        why=own.why or why,
        critical=own.critical,
        alternatives=treatment.alternatives if own.alternatives is None else own.alternatives,
        injection=treatment.injection,
        ladder=treatment.ladder.name if treatment.ladder else None,
        rung=treatment.ladder.rung if treatment.ladder else 0,
    )


def _from_catalogue(case: Case, treatment: Treatment) -> tuple[Role, str, str]:
    """Return role, basis and reason as the catalogue has them for this call and its sources."""
    role, key = catalogue_role(treatment, case.key.call, case.key.sources)
    basis = treatment.basis.get(key) or treatment.basis.get("default") or UNKNOWN
    return role, basis, treatment.why.get(key) or treatment.why.get("default") or ""


def catalogue_role(treatment: Treatment, call: str, sources: tuple[str, ...]) -> tuple[Role, str]:
    """Return the role for a call and its sources, and the key of the catalogue that spoke.

    A source speaks through its own key, else through the call's; silent ones do not count; with
    two that speak the more binding one wins (contraindicated, required, then the more dangerous).
    """
    spoken = [
        (treatment.role[key], key)
        for source in sources
        for key in [source if source in treatment.role else call]
        if key in treatment.role
    ]
    if not spoken:
        return treatment.role.get("default", "neutral"), "default"
    return max(spoken, key=lambda pair: DANGER.index(pair[0]))
