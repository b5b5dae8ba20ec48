"""What can be prescribed without looking: the default plan of each source, and any single option.

The default plan knows the true source and nothing of the patient. Where it passes, whoever names
the source has no need to read the rest.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from tutor.grading.grade import grade
from tutor.grading.parts.plan import COSTLY, CREDITABLE
from tutor.model.catalogue import Catalogue, Treatment
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.proof.cues.bank import Bank
from tutor.proof.cues.cue import Cue, Guess, counted, keeps
from tutor.proof.students import expert_answer, stock_plan

SAFE_ADVICE = ("review-in-4-to-6-weeks", "safety-net-advice")
"""What everyone learns to add to any plan."""
DEFAULT_PASSES = Fraction(1, 2)
FEWEST = 2
"""In how many cases an option has to be right, and in how many wrong."""


def plan_cues(bank: Bank, catalogue: Catalogue, criteria: Criteria) -> Iterator[Cue]:
    """Yield the cue of the default plan and that of the options that are always right or wrong."""
    passed = bank.where(lambda case: _passes(case, catalogue, criteria))
    share = bank.share(passed, bank.everyone)
    edge = float(DEFAULT_PASSES)
    holds = keeps(share, "less than", edge)
    count = f"{passed.bit_count()} of {len(bank.cases)}"
    guesses = (Guess(count, share, holds, bank.names(passed)),) if bank.cases else ()
    says = "the default plan of the source passes"
    yield Cue("default-plan", says, share, "share", "less than", edge, guesses, int(holds is False))
    says = "options never right enough, or never wrong"
    yield counted("options", says, _options(bank, catalogue))


def default_plan(case: ResolvedCase, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what the catalogue requires for the true source, two beneficial, and safe advice."""
    plan = stock_plan(case, catalogue, case.call, case.sources)
    advice = [name for name in SAFE_ADVICE if name in catalogue.treatments and name in case.option]
    return tuple(dict.fromkeys((*plan, *advice)))


def _passes(case: ResolvedCase, catalogue: Catalogue, criteria: Criteria) -> bool:
    plan = default_plan(case, catalogue)
    answer = expert_answer(case).model_copy(update={"plan": plan})
    return grade(case, answer, criteria).passed


def _options(bank: Bank, catalogue: Catalogue) -> Iterator[Guess]:
    """Yield the options that can be chosen, or left out, without looking at the patient."""
    if not bank.cases:
        return
    for name, treatment in catalogue.treatments.items():
        right = bank.where(partial(_has_role, name, CREDITABLE))
        wrong = bank.where(partial(_has_role, name, COSTLY))
        seldom = _seldom(treatment, right.bit_count(), wrong.bit_count())
        if seldom:
            rare = (right if "right" in seldom else 0) | (wrong if "wrong" in seldom else 0)
            says = f"{name}: right in {right.bit_count()}, wrong in {wrong.bit_count()}"
            measures = {"right": right.bit_count(), "wrong": wrong.bit_count()}
            yield Guess(says, None, holds=False, cases=bank.names(rare), measures=measures)


def _has_role(option: str, roles: tuple[str, ...], case: ResolvedCase) -> bool:
    return option in case.option and case.option[option].role in roles


def _seldom(treatment: Treatment, right: int, wrong: int) -> frozenset[str]:
    """Return what an option too seldom is, unless the catalogue says that it never is."""
    seldom = set()
    if right < FEWEST and treatment.never_right is None:
        seldom.add("right")
    if wrong < FEWEST and treatment.never_wrong is None:
        seldom.add("wrong")
    return frozenset(seldom)
