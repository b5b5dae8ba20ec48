"""Scripted students who prove a case: each does one thing, and the grader must answer it rightly.

A student is an answer and a demand on its grade; ``complaints`` lists the demands not met. A case
whose weights let a guesser pass looks sound to every reader, and shows only when it is played.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tutor.grading import CURRENT
from tutor.grading import constants as const
from tutor.grading.grade import grade
from tutor.grading.parts.plan import CREDITABLE
from tutor.grading.roles import catalogue_role
from tutor.model.answer import Answer
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import CALLS, Call

STOCK_SOURCES: dict[Call, tuple[str, ...]] = {
    "referred": ("s1-root",),
    "local": ("plantar-fascia",),
    "mixed": ("s1-root", "plantar-fascia"),
}
"""Whom a student names who makes the same call of everyone: the commonest source of each region."""

DOCUMENT_OPTIONS = (
    "spine-specialist-referral",
    "physical-therapy",
    "custom-orthotics",
    "nsaid-course",
    "muscle-relaxant",
    "nerve-pain-medication",
    "lifting-and-ergonomics",
)
"""Every treatment the governing document lists."""

FULL = 100.0

Demand = Callable[[Grade], bool]


@dataclass(frozen=True)
class Student:
    """One scripted student: what they answer, and what their grade must be.

    ``demand`` says in words what ``met`` decides, as it is shown to the author: "must ...".
    """

    name: str
    answer: Answer
    demand: str
    met: Demand


def complaints(
    case: ResolvedCase, catalogue: Catalogue, criteria: Criteria
) -> Iterator[tuple[Student, Grade]]:
    """Yield each student whose grade is not what it must be, with that grade.

    All are yielded, not the first alone: together they say which weight or role is off.
    """
    for student in students(case, catalogue):
        result = grade(case, student.answer, criteria)
        if not student.met(result):
            yield student, result


def expert_answer(case: ResolvedCase) -> Answer:
    """Return the key: all essentials and supporting findings, required and beneficial options.

    It is derived from the case, and scores 100 by that alone: an expert's answer that an author
    wrote out beside the case could disagree with the key.
    """
    supporting = tuple(finding.inquiry for finding in case.supporting(case.call))
    essentials = tuple(finding.inquiry for finding in case.essentials)
    return Answer(
        case=case.id,
        asked=tuple(dict.fromkeys((*essentials, *supporting))),
        call=case.call,
        sources=case.sources,
        certainty=3,
        evidence=supporting,
        plan=_expert_plan(case),
    )


def _expert_plan(case: ResolvedCase) -> tuple[str, ...]:
    """Return every required and beneficial option, but of the drugs only the most needed one."""
    creditable = [option for option in case.options if option.role in CREDITABLE]
    drugs = [option for option in creditable if option.drug]
    # a required drug first, then one that does more than relieve: the rest would cost
    needed = sorted(drugs, key=lambda drug: (drug.role != "required", drug.aim == "relief"))
    spared = {drug.id for drug in needed[const.FREE_DRUGS :] if drug.role != "required"}
    return tuple(option.id for option in creditable if option.id not in spared)


def generic_plan(case: ResolvedCase, catalogue: Catalogue, call: Call) -> tuple[str, ...]:
    """Return the stock plan of a call: what is required for its stock sources, two beneficial.

    The roles are the catalogue's and not this patient's, since whoever plans so never looked.
    """
    roles = {
        name: catalogue_role(treatment, call, STOCK_SOURCES[call])[0]
        for name, treatment in catalogue.treatments.items()
        if name in case.option
    }
    required = [name for name, role in roles.items() if role == "required"]
    beneficial = [name for name, role in roles.items() if role == "beneficial"]
    return (*required, *beneficial[: const.NEEDED_BENEFICIAL])


def students(case: ResolvedCase, catalogue: Catalogue) -> Iterator[Student]:
    """Yield every scripted student for one case, the expert first."""
    expert = expert_answer(case)
    yield Student("expert", expert, "score exactly 100", _perfect)
    yield from _constant(case, catalogue)
    yield from _careless(case, expert)
    yield from _tickers(case, expert)
    yield from _omitting(case, expert)


def constant_answer(case: ResolvedCase, catalogue: Catalogue, call: Call) -> Answer:
    """Return the answer of one who makes the same call of everyone, with its stock plan.

    They ask all that is essential, so that nothing but the call itself can fail them.
    """
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


def _constant(case: ResolvedCase, catalogue: Catalogue) -> Iterator[Student]:
    """Yield those who make the same call of everyone."""
    for call in CALLS:
        answer = constant_answer(case, catalogue, call)
        if call != case.call:
            yield Student(f"always-{call}", answer, "fail", _fails)
        if call == "local" and case.sources != STOCK_SOURCES["local"]:
            sure = answer.model_copy(update={"certainty": 3})
            yield Student("plantar-fasciitis", sure, "fail", _fails)


def _careless(case: ResolvedCase, expert: Answer) -> Iterator[Student]:
    """Yield those who guess, do not examine, or prescribe the whole document."""
    lucky = expert.model_copy(update={"asked": (), "evidence": ()})
    most = CURRENT.ceilings.not_examined
    yield Student(
        "lucky",
        lucky,
        f"fail, with at most {most:.0f}",
        lambda result: not result.passed and result.total <= most,
    )
    history = tuple(name for name in expert.asked if name not in case.examinations)
    yield Student("history-only", expert.model_copy(update={"asked": history}), "fail", _fails)
    shopping = expert.model_copy(update={"plan": DOCUMENT_OPTIONS})
    forbidden = any(
        case.option[name].role == "contraindicated"
        for name in DOCUMENT_OPTIONS
        if name in case.option
    )
    yield Student(
        "shopping-list",
        shopping,
        "fail" if forbidden else "score less than 100",
        _fails if forbidden else _imperfect,
    )


def _tickers(case: ResolvedCase, expert: Answer) -> Iterator[Student]:
    """Yield those who tick everything, all they saw, or nothing."""
    everything = tuple(finding.inquiry for finding in case.findings)
    all_ticked = expert.model_copy(
        update={
            "asked": everything,
            "evidence": everything,
            "plan": tuple(option.id for option in case.options),
        }
    )
    yield Student(
        "tick-everything",
        all_ticked,
        "fail, with no marks for evidence or plan",
        lambda result: not result.passed and _without(result, "evidence", "plan"),
    )
    essentials = tuple(finding.inquiry for finding in case.essentials)
    saw = expert.model_copy(update={"asked": essentials, "evidence": essentials})
    yield Student("tick-what-I-saw", saw, "fail", _fails)
    yield Student(
        "tick-nothing",
        Answer(case=case.id),
        "get no marks for evidence, plan or source",
        lambda result: _without(result, "evidence", "plan", "source"),
    )


def _omitting(case: ResolvedCase, expert: Answer) -> Iterator[Student]:
    """Yield experts who leave one thing out."""
    critical = {finding.inquiry for finding in case.findings if finding.critical}
    if critical:
        asked = tuple(name for name in expert.asked if name not in critical)
        most = CURRENT.ceilings.critical
        yield Student(
            "skip-the-red-flags",
            expert.model_copy(update={"asked": asked}),
            f"score at most {most:.0f}",
            lambda result: result.total <= most,
        )
    for left_out in expert.evidence:
        rest = tuple(name for name in expert.evidence if name != left_out)
        yield Student(
            f"expert but '{left_out}'",
            expert.model_copy(update={"evidence": rest}),
            "score less than 100",
            _imperfect,
        )


def _perfect(result: Grade) -> bool:
    return abs(result.total - FULL) < const.EPSILON


def _imperfect(result: Grade) -> bool:
    return result.total < FULL - const.EPSILON


def _fails(result: Grade) -> bool:
    return not result.passed


def _without(result: Grade, *parts: str) -> bool:
    """Tell whether some parts came to nothing."""
    return all(result.parts[part] < const.EPSILON for part in parts)
