"""The role of an option in one patient: case over the patient's conditions over catalogue.

What is said of this patient stands over what is said of every patient with a condition, and that
over what is said of all.
"""

from tutor.model.case import Case, PlanOverride
from tutor.model.catalogue import Catalogue, Restriction, Treatment
from tutor.model.resolved import Option
from tutor.model.scalars import Role

UNKNOWN = "document:another-root-cause"
"""Stands in for a basis that content lacks; the checker reports the gap, grading never raises."""

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


def conditions_of(case: Case, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the patient's conditions, those that age brings about included."""
    age = case.patient.age
    by_age = (name for name, state in catalogue.conditions.items() if state.holds_at(age))
    return tuple(dict.fromkeys((*case.patient.conditions, *by_age)))


def option_of(case: Case, name: str, treatment: Treatment, conditions: tuple[str, ...]) -> Option:
    """Return an option with the role, basis and reason that it has in this patient."""
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
