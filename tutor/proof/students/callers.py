"""Those who make the same call of everyone, and plan as for anyone.

They ask all that is essential, so that nothing but the call itself can fail them.
"""

from collections.abc import Iterator

from tutor.grading import constants as const
from tutor.grading.roles import catalogue_role
from tutor.model.answer import Answer
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import CALLS, Call
from tutor.proof.students.student import FAIL, Student
from tutor.proof.students.trial import Trial

STOCK_SOURCES: dict[Call, tuple[str, ...]] = {
    "referred": ("s1-root",),
    "local": ("plantar-fascia",),
    "mixed": ("s1-root", "plantar-fascia"),
}
"""Whom a student names who makes the same call of everyone: the commonest source of each region."""

_GAINS = ("source", "evidence", "plan")


def callers(trial: Trial) -> Iterator[Student]:
    """Yield who calls everyone referred, local or mixed where it is not, or plantar fasciitis."""
    case = trial.case
    for call in CALLS:
        if call != case.call:
            answer = constant_answer(case, trial.catalogue, call)
            yield Student(f"always-{call}", answer, FAIL, _GAINS)
    (fascia,) = STOCK_SOURCES["local"]
    if case.call != "local" or fascia not in case.sources:
        answer = constant_answer(case, trial.catalogue, "local")
        sure = answer.model_copy(update={"certainty": max(const.RIGHT)})
        yield Student("plantar-fasciitis", sure, FAIL, _GAINS)


def constant_answer(case: ResolvedCase, catalogue: Catalogue, call: Call) -> Answer:
    """Return the answer of one who makes the same call of everyone, with its stock plan."""
    essentials = tuple(finding.inquiry for finding in case.essentials)
    picked = tuple(finding.inquiry for finding in case.supporting(call))
    return Answer(
        case=case.id,
        asked=tuple(dict.fromkeys((*essentials, *picked))),
        call=call,
        sources=STOCK_SOURCES[call],
        evidence=picked,
        plan=generic_plan(case, catalogue, call),
    )


def generic_plan(case: ResolvedCase, catalogue: Catalogue, call: Call) -> tuple[str, ...]:
    """Return the stock plan of a call: what is required for its stock sources, two beneficial."""
    return stock_plan(case, catalogue, call, STOCK_SOURCES[call])


def stock_plan(
    case: ResolvedCase, catalogue: Catalogue, call: Call, sources: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what the catalogue requires for some sources, then the first two beneficial options.

    The roles are the catalogue's and not this patient's, since whoever plans so never looked.
    """
    roles = {
        name: catalogue_role(treatment, call, sources)[0]
        for name, treatment in catalogue.treatments.items()
        if name in case.option
    }
    required = [name for name, role in roles.items() if role == "required"]
    beneficial = [name for name, role in roles.items() if role == "beneficial"]
    return (*required, *beneficial[: const.NEEDED_BENEFICIAL])
