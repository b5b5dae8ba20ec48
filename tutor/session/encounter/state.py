"""Where an encounter stands, and how an event moves it on.

``evolve`` holds no rule about what is allowed: what was allowed then is a fact now. So a stricter
rule of a later version never makes an earlier encounter unreadable.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self, assert_never

from tutor.model.answer import Answer
from tutor.model.resolved import PAIN_PATH, Finding, PainPatch, ResolvedCase
from tutor.model.scalars import Call
from tutor.session.encounter.events import (
    Asked,
    CallChosen,
    CertaintyStated,
    Committed,
    EncounterEvent,
    EvidenceChosen,
    Moved,
    Prescribed,
    SourcesChosen,
    Submitted,
    TwoExpected,
)
from tutor.session.encounter.stages import Stage


@dataclass(frozen=True)
class Encounter:
    """Where one encounter stands. ``asked`` is in the order of asking.

    ``two_expected`` says that the learner holds two structures of one region to be at work; a mixed
    call has two sources without it.
    """

    case: ResolvedCase
    stage: Stage = "meet"
    asked: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    call: Call | None = None
    sources: tuple[str, ...] = ()
    certainty: int | None = None
    plan: tuple[str, ...] = ()
    two_expected: bool = False

    @property
    def over(self) -> bool:
        """Whether the plan has been handed in."""
        return self.stage == "debrief"

    @property
    def chart(self) -> tuple[Finding, ...]:
        """What has been revealed, in the order of asking."""
        return tuple(self.case.finding[inquiry] for inquiry in self.asked)

    @property
    def drawing(self) -> tuple[PainPatch, ...]:
        """What is drawn of the pain so far: all of it once its path was asked for.

        A menu that does not have that question could never bring the rest out, so it is drawn.
        """
        if PAIN_PATH in self.asked or PAIN_PATH not in self.case.finding:
            return self.case.pain
        return tuple(patch for patch in self.case.pain if patch.presenting)

    @property
    def minutes(self) -> int:
        """The minutes that the inquiries so far would take."""
        return sum(finding.minutes for finding in self.chart)

    @property
    def answer(self) -> Answer:
        """What has been answered so far, as it would be graded."""
        return Answer(
            case=self.case.id,
            asked=self.asked,
            call=self.call,
            sources=self.sources,
            certainty=self.certainty,
            evidence=self.evidence,
            plan=self.plan,
        )

    def evolved(self, events: Iterable[EncounterEvent]) -> Self:
        """Return the state after some events, in their order."""
        state = self
        for event in events:
            state = state.evolve(event)
        return state

    def evolve(self, event: EncounterEvent) -> Self:
        """Return the state after one event; one about what this case does not have is passed by."""
        after = self
        match event:
            case Moved(stage):
                after = replace(self, stage=stage)
            case Asked(inquiry) if inquiry in self.case.finding:
                after = replace(self, asked=_with(self.asked, inquiry, on=True))
            case EvidenceChosen(inquiry, on) if inquiry in self.asked:
                after = replace(self, evidence=_with(self.evidence, inquiry, on=on))
            case CallChosen() | SourcesChosen() | TwoExpected() | CertaintyStated() | Committed():
                after = self._committing(event)
            case Prescribed(option, on) if option in self.case.option:
                after = replace(self, plan=_with(self.plan, option, on=on))
            case Submitted():
                after = replace(self, stage="debrief")
            case Asked() | EvidenceChosen() | Prescribed():
                pass
            case _:
                assert_never(event)
        return after

    def _committing(
        self, event: CallChosen | SourcesChosen | TwoExpected | CertaintyStated | Committed
    ) -> Self:
        """Return the state after something of the Commit stage."""
        match event:
            case CallChosen(call):
                return replace(self, call=call)
            case SourcesChosen(sources):
                return replace(self, sources=sources)
            case TwoExpected(on):
                return replace(self, two_expected=on)
            case CertaintyStated(certainty):
                return replace(self, certainty=certainty)
            case Committed():
                return replace(self, stage="plan")
            case _:
                assert_never(event)


def _with(names: tuple[str, ...], name: str, *, on: bool) -> tuple[str, ...]:
    """Return names with one more at the end, or without it; a name stands once."""
    if on:
        return names if name in names else (*names, name)
    return tuple(other for other in names if other != name)
