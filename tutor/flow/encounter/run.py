"""The encounter as it goes on: views of the present state, and the acts that lead to the next."""

from collections.abc import Callable, Mapping
from typing import Literal

from tutor.errors import TutorError
from tutor.flow.acting import RunFlow
from tutor.flow.encounter.commit import CommitView, commit_view
from tutor.flow.encounter.investigate import (
    Entry,
    InvestigateView,
    chart_entries,
    investigate_view,
)
from tutor.flow.encounter.meet import MeetView, meet_view
from tutor.flow.encounter.outcomes import (
    ConfirmFirst,
    NotTaken,
    Outcome,
    Over,
    Question,
    SeenBefore,
    Taken,
)
from tutor.flow.encounter.plan import PlanView, plan_view
from tutor.flow.encounter.trail import Crumb, trail
from tutor.flow.leaving import OpenDebrief
from tutor.model.grade import Grade
from tutor.runs import Runs
from tutor.runs.runs import EncounterRun
from tutor.session.encounter import (
    OPEN_CHART,
    STAGES,
    Action,
    Ask,
    Commit,
    Encounter,
    Move,
    Stage,
    Submit,
    take,
)
from tutor.session.refusal import Refused

Offer = Literal["back", "find", "mark"]
"""What is possible in some stages only: go back, find a line by typed words, mark evidence."""


def open_encounter(runs: Runs, name: str) -> "EncounterFlow":
    """Open a case where it was left; raises ``UnknownId`` or ``NoContent`` where it cannot."""
    recorded = runs.encounter(name)
    menu = runs.catalogue_of(recorded.state.case.id).inquiries
    wordings = {inquiry: entry.also for inquiry, entry in menu.items()}
    return EncounterFlow(recorded, wordings, lambda: runs.grade_of(recorded))


class EncounterFlow(RunFlow[Encounter, Action]):
    """One learner with one case, through Meet, Investigate, Commit and Plan to the debrief."""

    def __init__(
        self,
        recorded: EncounterRun,
        wordings: Mapping[str, tuple[str, ...]],
        grade: Callable[[], Grade],
    ) -> None:
        """Go on with a run; ``wordings`` find inquiries, ``grade`` is asked for when it is over."""
        super().__init__(recorded)
        self._wordings, self._grade = wordings, grade

    @property
    def stage(self) -> Stage:
        """The stage that is to be shown."""
        return self.state.stage

    @property
    def trail(self) -> tuple[Crumb, ...]:
        """All stages, done and to come."""
        return trail(self.state)

    @property
    def meet(self) -> MeetView:
        """The patient."""
        return meet_view(self.state)

    @property
    def investigate(self) -> InvestigateView:
        """What is to ask, and the chart."""
        return investigate_view(self.state, self._wordings)

    @property
    def chart(self) -> tuple[Entry, ...]:
        """What was found so far, in the order of asking."""
        return chart_entries(self.state)

    @property
    def commit(self) -> CommitView:
        """Call, source and certainty."""
        return commit_view(self.state)

    @property
    def plan(self) -> PlanView:
        """The options and the plan."""
        return plan_view(self.state)

    @property
    def over(self) -> OpenDebrief | None:
        """Where the encounter leads once it is over; None until then."""
        return OpenDebrief(self.state, self._grade()) if self.state.over else None

    @property
    def offers(self) -> frozenset[Offer]:
        """What is possible in this stage: back and mark only while the chart is open."""
        offers: dict[Offer, bool] = {
            "back": self.stage in OPEN_CHART[1:],
            "find": self.stage in ("investigate", "plan"),
            "mark": self.stage in OPEN_CHART,
        }
        return frozenset(offer for offer, possible in offers.items() if possible)

    def act(self, action: Action) -> Outcome:
        """Take an action of a view, or one that was confirmed."""
        if isinstance(action, Ask) and action.inquiry in self.state.asked:
            return SeenBefore(action.inquiry)
        before = self.stage
        fault = self.take(action)
        if fault is not None:
            return NotTaken(fault)
        leaving = self.over
        return Over(leaving) if leaving else Taken(turned=self.stage != before)

    def forward(self) -> Outcome:
        """Go to the next stage; committing and handing in are asked about first."""
        leaving = self.over
        if leaving:
            return Over(leaving)
        if self.stage == "commit":
            refusal = self._refusal(Commit())
            return NotTaken(refusal) if refusal else ConfirmFirst(Question.COMMIT, 0, Commit())
        if self.stage == "plan":
            return ConfirmFirst(Question.SUBMIT, len(self.state.plan), Submit())
        return self.act(Move(STAGES[STAGES.index(self.stage) + 1]))

    def back(self) -> Outcome:
        """Go to the stage before; before the first there is none, and nothing happens."""
        return self.act(Move(STAGES[max(0, STAGES.index(self.stage) - 1)]))

    def _refusal(self, action: Action) -> TutorError | None:
        """Return why an action cannot be taken now, without taking it."""
        try:
            take(self.state, action)
        except Refused as refusal:
            return refusal
        return None
