"""Simulated learners: each decision is the expert's by a chance that is planted, else a wrong one.

They are no model of how students think. They show what a scale makes of a competence that is known,
which no real student's is: whether it finds it again, and where it sets its bars.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Self

from tutor.model.answer import Answer
from tutor.model.resolved import Option, ResolvedCase
from tutor.model.scalars import CALLS, Call
from tutor.proof.chance import Chance
from tutor.proof.students import expert_answer

SCREENED = 0.98
"""How likely a learner is to ask for each red flag, whatever else they forget: it is drilled."""

TEMPTING = 8
"""How many treatments that the expert leaves out a learner thinks of in a case."""

REGIONS: dict[Call, tuple[str, ...]] = {
    "referred": ("spine",),
    "local": ("foot",),
    "mixed": ("spine", "foot"),
}
SURE, UNSURE = 3, 1


@dataclass(frozen=True)
class Competence:
    """How likely (0..1) the decisions of each part are right; the names are those of the parts."""

    call: float
    source: float
    evidence: float
    plan: float
    gathering: float
    certainty: float

    @classmethod
    def even(cls, accuracy: float) -> Self:
        """Return a competence that is the same in every part."""
        return cls(*(accuracy for _ in fields(cls)))

    @classmethod
    def drawn(cls, low: float, high: float, chance: Chance) -> Self:
        """Return a competence whose parts are drawn between two bounds, each for itself."""
        return cls(*(low + (high - low) * chance.random() for _ in fields(cls)))


def simulated_answer(case: ResolvedCase, competence: Competence, chance: Chance) -> Answer:
    """Return what a learner answers to a case: some 45 decisions, each for itself."""
    expert = expert_answer(case)
    call = case.call
    if chance.random() >= competence.call:
        call = chance.choice([other for other in CALLS if other != case.call])
    sources = tuple(_sources(case, call, competence.source, chance))
    right = call == case.call and set(sources) == set(case.sources)
    honest = case.certainty if right else UNSURE
    other = UNSURE if right else SURE
    asked = tuple(_asked(case, competence.gathering, chance))
    return Answer(
        case=case.id,
        asked=asked,
        call=call,
        sources=sources,
        certainty=honest if chance.random() < competence.certainty else other,
        evidence=tuple(_evidence(case, asked, competence.evidence, chance)),
        plan=tuple(_plan(case, expert.plan, competence.plan, chance)),
    )


def _sources(case: ResolvedCase, call: Call, accuracy: float, chance: Chance) -> Iterator[str]:
    """Yield a structure for each region of the call; any where the region is not at work."""
    for region in REGIONS[call]:
        menu = [source.id for source in case.structures if source.region == region]
        true = [name for name in case.sources if name in menu]
        wrong = [name for name in menu if name not in true]
        for name in true or wrong[:1]:
            right = name in true and chance.random() < accuracy
            yield name if right or not wrong else chance.choice(wrong)


def _asked(case: ResolvedCase, accuracy: float, chance: Chance) -> Iterator[str]:
    """Yield the essentials that are remembered, and all else that the case lists and is no waste.

    What is neither essential nor wasteful earns and costs nothing, and is asked so that evidence
    depends on gathering no more than it must.
    """
    for finding in case.findings:
        drilled = finding.critical or finding.screen is not None
        if finding.essential or drilled:
            if chance.random() < (max(accuracy, SCREENED) if drilled else accuracy):
                yield finding.inquiry
        elif finding.listed and not finding.wasteful:
            yield finding.inquiry


def _evidence(
    case: ResolvedCase, asked: Sequence[str], accuracy: float, chance: Chance
) -> Iterator[str]:
    """Yield what is marked of what is abnormal or argues for the call: the rest tempts nobody."""
    supporting = {finding.inquiry for finding in case.supporting(case.call)}
    seen = set(asked)
    for finding in case.listed:
        supports = finding.inquiry in supporting
        if finding.inquiry in seen and (supports or finding.positive):
            right = chance.random() < accuracy
            if right == supports:
                yield finding.inquiry


def _plan(
    case: ResolvedCase, expert: Sequence[str], accuracy: float, chance: Chance
) -> Iterator[str]:
    """Yield the expert's options that are chosen, and some that only tempt."""
    for name in expert:
        if chance.random() < accuracy:
            yield name
    others: list[Option] = [option for option in case.options if option.id not in expert]
    for option in chance.sample(others, min(TEMPTING, len(others))):
        if chance.random() >= accuracy:
            yield option.id
