"""One student with one case, from the complaint to the plan.

The stages run Meet, Investigate, Commit, Plan, Debrief. Until the call is committed one can go back
to the patient; once it is, the chart is closed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from types import MappingProxyType
from typing import Literal, Self

from tutor.model.answer import Answer
from tutor.model.resolved import Finding, ResolvedCase
from tutor.model.scalars import CALLS, Call
from tutor.session.events import Event, Refused, action_of, event_of

Stage = Literal["meet", "investigate", "commit", "plan", "debrief"]
STAGES: tuple[Stage, ...] = ("meet", "investigate", "commit", "plan", "debrief")
OPEN_CHART: tuple[Stage, ...] = ("meet", "investigate", "commit")


@dataclass(frozen=True)
class Move:
    """Go to another stage while the chart is open."""

    stage: Stage


@dataclass(frozen=True)
class Ask:
    """Ask, examine or order something."""

    inquiry: str


@dataclass(frozen=True)
class Mark:
    """Mark or unmark a revealed finding as evidence for the call."""

    inquiry: str
    on: bool


@dataclass(frozen=True)
class ChooseCall:
    """Choose, but do not yet commit, the call."""

    call: Call


@dataclass(frozen=True)
class ChooseSources:
    """Choose the structures that the pain comes from: one, or two when mixed."""

    sources: tuple[str, ...]


@dataclass(frozen=True)
class ChooseCertainty:
    """Say how sure one is, 1 to 3; None takes it back."""

    certainty: int | None


@dataclass(frozen=True)
class Commit:
    """Commit call, source and certainty: the chart is closed."""


@dataclass(frozen=True)
class Prescribe:
    """Take an option into the plan, or out of it."""

    option: str
    on: bool


@dataclass(frozen=True)
class Submit:
    """Hand the plan in: the encounter is over."""


Action = (
    Move | Ask | Mark | ChooseCall | ChooseSources | ChooseCertainty | Commit | Prescribe | Submit
)
ACTIONS: Mapping[str, type[Action]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            Move,
            Ask,
            Mark,
            ChooseCall,
            ChooseSources,
            ChooseCertainty,
            Commit,
            Prescribe,
            Submit,
        )
    }
)


@dataclass(frozen=True)
class Encounter:
    """Where one encounter stands. ``asked`` is in the order of asking."""

    case: ResolvedCase
    stage: Stage = "meet"
    asked: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    call: Call | None = None
    sources: tuple[str, ...] = ()
    certainty: int | None = None
    plan: tuple[str, ...] = ()

    def take(self, action: Action) -> tuple["Encounter", Event | None]:
        """Return the state after an action and its event; no event where nothing changed.

        Raises ``Refused`` where the action is not possible now.
        """
        after = self._after(action)
        return (after, None) if after == self else (after, event_of(action))

    @classmethod
    def replay(cls, case: ResolvedCase, events: Iterable[Event]) -> Self:
        """Return the state that a record of events leads to."""
        state = cls(case)
        for event in events:
            state = state._after(action_of(event, ACTIONS))
        return state

    @property
    def chart(self) -> tuple[Finding, ...]:
        """What has been revealed, in the order of asking."""
        return tuple(self.case.finding[one] for one in self.asked)

    @property
    def minutes(self) -> int:
        """The minutes that the inquiries so far would take."""
        return sum(one.minutes for one in self.chart)

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

    @singledispatchmethod
    def _after(self, action: Action) -> Self:
        message = f"{type(action).__name__} is no action of an encounter"
        raise TypeError(message)

    def _require(self, condition: object, reason: str) -> None:
        if not condition:
            raise Refused(reason)

    @_after.register
    def _(self, action: Move) -> Self:
        self._require(self.stage in OPEN_CHART, "The chart is closed: the call is committed.")
        self._require(action.stage in OPEN_CHART, "Commit the call first.")
        return replace(self, stage=action.stage)

    @_after.register
    def _(self, action: Ask) -> Self:
        self._require(self.stage == "investigate", "The chart is not open now.")
        self._require(action.inquiry in self.case.finding, "There is no such inquiry.")
        if action.inquiry in self.asked:
            return self
        return replace(self, asked=(*self.asked, action.inquiry))

    @_after.register
    def _(self, action: Mark) -> Self:
        self._require(self.stage in OPEN_CHART, "The chart is closed: the call is committed.")
        self._require(action.inquiry in self.asked, "Only what is in the chart can be evidence.")
        return replace(self, evidence=_with(self.evidence, action.inquiry, on=action.on))

    @_after.register
    def _(self, action: ChooseCall) -> Self:
        self._require(self.stage == "commit", "The call is made in Commit.")
        self._require(action.call in CALLS, "There is no such call.")
        keep = 2 if action.call == "mixed" else 1
        return replace(self, call=action.call, sources=self.sources[:keep])

    @_after.register
    def _(self, action: ChooseSources) -> Self:
        self._require(self.stage == "commit", "The source is named in Commit.")
        named = tuple(dict.fromkeys(action.sources))
        self._require(
            all(one in self.case.structure for one in named), "There is no such structure."
        )
        most, reason = 1, "Two sources make a mixed call; for this call name one."
        if self.call == "mixed":
            most, reason = 2, "A mixed call has two sources at most."
        self._require(len(named) <= most, reason)
        return replace(self, sources=named)

    @_after.register
    def _(self, action: ChooseCertainty) -> Self:
        self._require(self.stage == "commit", "Certainty is stated in Commit.")
        self._require(action.certainty in (None, 1, 2, 3), "Certainty is 1, 2 or 3.")
        return replace(self, certainty=action.certainty)

    @_after.register
    def _(self, _action: Commit) -> Self:
        self._require(self.stage == "commit", "The call is committed in Commit.")
        self._require(self.call, "Choose a call first.")
        self._require(self.sources, "Name the structure it comes from first.")
        return replace(self, stage="plan")

    @_after.register
    def _(self, action: Prescribe) -> Self:
        self._require(self.stage == "plan", "The plan is made after the call.")
        self._require(action.option in self.case.option, "There is no such option.")
        return replace(self, plan=_with(self.plan, action.option, on=action.on))

    @_after.register
    def _(self, _action: Submit) -> Self:
        self._require(self.stage == "plan", "The plan is handed in from Plan.")
        return replace(self, stage="debrief")


def _with(names: tuple[str, ...], name: str, *, on: bool) -> tuple[str, ...]:
    rest = tuple(one for one in names if one != name)
    if not on:
        return rest
    return names if name in names else (*names, name)
