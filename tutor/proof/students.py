"""Scripted students who prove a case: each does one thing, and the grader must answer it rightly.

A student is an answer and a demand on its grade; ``complaints`` lists the demands not met.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tutor.grading import constants as k
from tutor.grading.grade import grade
from tutor.grading.parts import CREDITABLE
from tutor.grading.resolve import catalogue_role
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
"""Whom a student names who makes the same call of everyone."""

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
TINY = 1e-9

Demand = Callable[[Grade], bool]


@dataclass(frozen=True)
class Student:
    """One scripted student: what they answer and what their grade must be."""

    name: str
    answer: Answer
    demand: str
    met: Demand


def complaints(
    case: ResolvedCase, catalogue: Catalogue, criteria: Criteria
) -> Iterator[tuple[Student, Grade]]:
    """Yield each student whose grade is not what it must be, with that grade."""
    for student in students(case, catalogue):
        result = grade(case, student.answer, criteria)
        if not student.met(result):
            yield student, result


def expert_answer(case: ResolvedCase) -> Answer:
    """Return the key: all essentials and supporting findings, required and beneficial options."""
    supporting = tuple(one.inquiry for one in case.supporting(case.call))
    essentials = tuple(one.inquiry for one in case.essentials)
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
    drugs = [one for one in case.options if one.drug and one.role in CREDITABLE]
    needed = sorted(drugs, key=lambda one: (one.role != "required", one.aim == "relief"))
    spared = {one.id for one in needed[k.FREE_DRUGS :] if one.role != "required"}
    return tuple(one.id for one in case.options if one.role in CREDITABLE and one.id not in spared)


def generic_plan(case: ResolvedCase, catalogue: Catalogue, call: Call) -> tuple[str, ...]:
    """Return the stock plan of a call: what is required for its stock sources, two beneficial."""
    roles = {
        name: catalogue_role(treatment, call, STOCK_SOURCES[call])[0]
        for name, treatment in catalogue.treatments.items()
        if name in case.option
    }
    required = [name for name, role in roles.items() if role == "required"]
    beneficial = [name for name, role in roles.items() if role == "beneficial"]
    return (*required, *beneficial[: k.NEEDED_BENEFICIAL])


def students(case: ResolvedCase, catalogue: Catalogue) -> Iterator[Student]:
    """Yield every scripted student for one case."""
    expert = expert_answer(case)
    yield Student("expert", expert, "score exactly 100", lambda g: abs(g.total - FULL) < TINY)
    yield from _constant(case, catalogue)
    yield from _careless(case, expert)
    yield from _tickers(case, expert)
    yield from _omitting(case, expert)


def constant_answer(case: ResolvedCase, catalogue: Catalogue, call: Call) -> Answer:
    """Return the answer of one who makes the same call of everyone, with its stock plan."""
    essentials = tuple(one.inquiry for one in case.essentials)
    marked = tuple(one.inquiry for one in case.supporting(call))
    return Answer(
        case=case.id,
        asked=tuple(dict.fromkeys((*essentials, *marked))),
        call=call,
        sources=STOCK_SOURCES[call],
        evidence=marked,
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
    yield Student(
        "lucky",
        lucky,
        f"fail, with at most {k.CAP_NOT_EXAMINED:.0f}",
        lambda g: not g.passed and g.total <= k.CAP_NOT_EXAMINED,
    )
    examinations = {one.inquiry for one in case.findings if one.kind == "examination"}
    told = tuple(one for one in expert.asked if one not in examinations)
    yield Student("history-only", expert.model_copy(update={"asked": told}), "fail", _fails)
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
    everything = tuple(one.inquiry for one in case.findings)
    all_ticked = expert.model_copy(
        update={
            "asked": everything,
            "evidence": everything,
            "plan": tuple(one.id for one in case.options),
        }
    )
    yield Student(
        "tick-everything",
        all_ticked,
        "fail, with no marks for evidence or plan",
        lambda g: not g.passed and g.parts.evidence < TINY and g.parts.plan < TINY,
    )
    essentials = tuple(one.inquiry for one in case.essentials)
    saw = expert.model_copy(update={"asked": essentials, "evidence": essentials})
    yield Student("tick-what-I-saw", saw, "fail", _fails)
    yield Student(
        "tick-nothing",
        Answer(case=case.id),
        "get no marks for evidence, plan or source",
        lambda g: max(g.parts.evidence, g.parts.plan, g.parts.source) < TINY,
    )


def _omitting(case: ResolvedCase, expert: Answer) -> Iterator[Student]:
    """Yield experts who leave one thing out."""
    critical = {one.inquiry for one in case.findings if one.critical}
    if critical:
        asked = tuple(one for one in expert.asked if one not in critical)
        yield Student(
            "skip-the-red-flags",
            expert.model_copy(update={"asked": asked}),
            f"score at most {k.CAP_CRITICAL:.0f}",
            lambda g: g.total <= k.CAP_CRITICAL,
        )
    for one in expert.evidence:
        rest = tuple(name for name in expert.evidence if name != one)
        yield Student(
            f"expert but '{one}'",
            expert.model_copy(update={"evidence": rest}),
            "score less than 100",
            _imperfect,
        )


def _fails(result: Grade) -> bool:
    return not result.passed


def _imperfect(result: Grade) -> bool:
    return result.total < FULL - TINY
