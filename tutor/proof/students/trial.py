"""A case on trial, and the expert from whom most students depart in one thing.

The expert's answer is derived from the key and scores 100 by that alone. An answer that an author
wrote out beside the case could disagree with the key.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tutor.grading import CURRENT, Scoring, deciding_findings
from tutor.grading import constants as const
from tutor.grading.parts.plan import CREDITABLE
from tutor.grading.second.needs import Ladder, needs
from tutor.model.answer import Answer
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import Option, ResolvedCase
from tutor.proof.students.student import PERFECT, Student

EXPERT, DECIDING = "expert", "deciding"
"""The names of those two who must do as well as can be."""


@dataclass(frozen=True)
class Trial:
    """A case, the menu it was written for, and the scoring that it is proved by."""

    case: ResolvedCase
    catalogue: Catalogue
    scoring: Scoring = CURRENT

    @cached_property
    def expert(self) -> Answer:
        """The expert's answer."""
        return expert_answer(self.case)

    @cached_property
    def essentials(self) -> tuple[str, ...]:
        """The essential and critical inquiries."""
        return tuple(finding.inquiry for finding in self.case.essentials)

    @cached_property
    def ladders(self) -> tuple[Ladder, ...]:
        """The ladders of which a rung is required."""
        return needs(self.case).ladders

    def but(self, **changes: object) -> Answer:
        """Return the expert's answer with something changed."""
        return self.expert.model_copy(update=changes)

    def asked_without(self, left_out: frozenset[str]) -> tuple[str, ...]:
        """Return what the expert asked, without some inquiries."""
        return tuple(name for name in self.expert.asked if name not in left_out)


def expert_answer(case: ResolvedCase) -> Answer:
    """Return the key: all essentials, all that supports the call, a full plan, due certainty."""
    supporting = tuple(finding.inquiry for finding in case.supporting(case.call))
    essentials = tuple(finding.inquiry for finding in case.essentials)
    return Answer(
        case=case.id,
        asked=tuple(dict.fromkeys((*essentials, *supporting))),
        call=case.call,
        sources=case.sources,
        certainty=case.certainty,
        evidence=supporting,
        plan=_expert_plan(case),
    )


def experts(trial: Trial) -> Iterator[Student]:
    """Yield those who do as well as can be: the expert, and who marks only what decides."""
    yield Student(EXPERT, trial.expert, PERFECT)
    deciding = tuple(finding.inquiry for finding in deciding_findings(trial.case))
    yield Student(DECIDING, trial.but(evidence=deciding), PERFECT)


def _expert_plan(case: ResolvedCase) -> tuple[str, ...]:
    """Return every required and beneficial option, but of the drugs only the most needed one.

    Of a required ladder only the required rung is taken, whatever the roles of its other rungs.
    """
    creditable = [
        option
        for option in case.options
        if option.role in CREDITABLE and not _is_spare_rung(case, option)
    ]
    drugs = [option for option in creditable if option.drug]
    # a required drug first, then one that does more than relieve: the rest would cost
    needed = sorted(drugs, key=lambda drug: (drug.role != "required", drug.aim == "relief"))
    spared = {drug.id for drug in needed[const.FREE_DRUGS :] if drug.role != "required"}
    return tuple(option.id for option in creditable if option.id not in spared)


def _is_spare_rung(case: ResolvedCase, option: Option) -> bool:
    """Tell whether an option is a rung of a required ladder, and not the one that is needed."""
    ladder = needs(case).ladder_of.get(option.id)
    if ladder is None:
        return False
    return option.role != "required" or option.rung != ladder.needed
