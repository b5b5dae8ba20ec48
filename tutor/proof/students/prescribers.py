"""Those who plan with one fault: too fast, blindly, or the whole list."""

from collections.abc import Iterator

from tutor.grading.second.needs import Ladder
from tutor.model.resolved import MEDICINES, Option
from tutor.proof.students.student import FAIL, IMPERFECT, SAFE, Student, fails_within
from tutor.proof.students.trial import Trial

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

TOO_FAST = 2
"""By how many rungs a plan is so much too fast that it must fail."""


def prescribers(trial: Trial) -> Iterator[Student]:
    """Yield who refers too fast, gives drugs unasked, or prescribes the whole document."""
    yield from _too_fast(trial)
    yield from _blind(trial)
    case = trial.case
    known = [case.option[name] for name in DOCUMENT_OPTIONS if name in case.option]
    forbidden = any(option.role == "contraindicated" for option in known)
    demand = FAIL if forbidden else IMPERFECT
    yield Student("shopping-list", trial.but(plan=DOCUMENT_OPTIONS), demand, ("plan",))


def _too_fast(trial: Trial) -> Iterator[Student]:
    """Yield who takes the next rung of each ladder, and who adds the fastest."""
    plan, ladders = trial.expert.plan, trial.ladders
    faster: list[str] = []
    left: set[str] = set()
    for ladder in ladders:
        following = [rung for rung in _rungs(trial, ladder) if rung.rung == ladder.needed + 1]
        if following:
            faster.append(following[0].id)
            left.update(rung.id for rung in ladder.rungs)
    if faster:
        rest = (name for name in plan if name not in left)
        yield Student("over-triage", trial.but(plan=(*rest, *faster)), SAFE)
    fastest = [max(_rungs(trial, ladder), key=lambda option: option.rung) for ladder in ladders]
    pairs = zip(fastest, ladders, strict=True)
    if any(option.rung - ladder.needed >= TOO_FAST for option, ladder in pairs):
        added = tuple(dict.fromkeys((*plan, *(option.id for option in fastest))))
        yield Student("emergency-always", trial.but(plan=added), FAIL, ("plan",))


def _rungs(trial: Trial, ladder: Ladder) -> list[Option]:
    """Return all rungs of a ladder, with those that are contraindicated here.

    To the grader those are none. To choose such a rung for being fast must show as a danger.
    """
    name = ladder.rungs[0].ladder
    return [option for option in trial.case.options if option.ladder == name]


def _blind(trial: Trial) -> Iterator[Student]:
    """Yield who gives a drug that happens to be safe, to a patient of unknown conditions.

    A drug that the expert does not give is taken where there is one: it is the student's own.
    """
    plan = trial.expert.plan
    safe = [
        option.id
        for option in trial.case.options
        if option.drug and option.role not in ("harmful", "contraindicated")
    ]
    for drug in sorted(safe, key=lambda name: name in plan)[:1]:
        asked = trial.asked_without(frozenset({MEDICINES}))
        answer = trial.but(plan=tuple(dict.fromkeys((*plan, drug))), asked=asked)
        demand = fails_within(trial.scoring.ceilings.failing)
        yield Student("blind-prescriber", answer, demand, ("plan",), f"'{drug}'")
