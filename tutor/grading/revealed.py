"""What every inquiry reveals in one patient: the case's own finding, else the catalogue's normal.

An order whose result comes after the visit weighs nothing as evidence, since nobody could have read
it when the call was made.
"""

import hashlib
from dataclasses import replace

from tutor.grading.roles import UNKNOWN
from tutor.model.case import Case, CaseFinding
from tutor.model.catalogue import Catalogue, Inquiry
from tutor.model.criteria import PROMPT
from tutor.model.resolved import Finding
from tutor.model.scalars import Screen, Side

CHILD = "child"
"""The condition under which a parent answers."""


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


def findings_of(
    case: Case, catalogue: Catalogue, conditions: tuple[str, ...]
) -> tuple[Finding, ...]:
    """Return what every inquiry of the catalogue reveals in this patient, in its order."""
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
    later = normal.later and not own.at_once
    return replace(
        normal,
        result=_sided(own.result, case.patient.side),
        positive=own.positive,
        supports=own.supports or direction,
        sign=sign,
        basis=basis,
        listed=True,
        weight=own.weight,
        evidence_weight=0.0 if sign == PROMPT or later else own.weight,
        essential=own.essential or own.critical,
        critical=own.critical,
        wasteful=normal.wasteful if own.wasteful is None else own.wasteful,
        why=own.why,
        later=later,
        unlinked=own.unlinked.reason if own.unlinked else None,
        shown_by=own.unlinked.shown_by if own.unlinked else None,
    )
