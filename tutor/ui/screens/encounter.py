"""The encounter: one student with one case, through Meet, Investigate, Commit and Plan.

The screen decides nothing. Each act goes to the recorded run, which keeps it or refuses it, and the
screen shows the state that came of it.
"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import ContentSwitcher, Static

from tutor.drawing import CHART, Blocks
from tutor.flow.leaving import OpenDebrief
from tutor.runs import Runs
from tutor.session.encounter import (
    OPEN_CHART,
    STAGES,
    Action,
    Ask,
    Commit,
    Encounter,
    Move,
    Submit,
    take,
)
from tutor.session.refusal import Refused
from tutor.ui.encounter.breadcrumb import Breadcrumb
from tutor.ui.encounter.commit import CommitStage
from tutor.ui.encounter.investigate import Investigate
from tutor.ui.encounter.meet import Meet
from tutor.ui.encounter.patient import person_phrase
from tutor.ui.encounter.plan import PlanStage
from tutor.ui.messages import EncounterAct
from tutor.ui.screens.acting import ActingScreen
from tutor.ui.screens.base import style_sheet_beside
from tutor.ui.screens.confirm import Confirm
from tutor.ui.text import plain, show
from tutor.ui.widgets.filtered import FilterBox, FilteredMenu
from tutor.wording import words

COMMITTING = "Once you commit, the chart is closed: no more asking, no more marking."
SUBMITTING = "Hand in the plan? The debrief follows; this attempt is then over."


class EncounterScreen(ActingScreen[Encounter, Action]):
    """Shows the present stage, and takes every action through the record."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the focused widget sees it, so that what is typed next already goes to the box.
        Binding("slash", "filter", "Filter", key_display="/", priority=True),
        Binding("n", "forward", "Next"),
        Binding("b", "back", "Back"),
        Binding("escape", "leave", "Home"),
    ]

    def __init__(self, runs: Runs, name: str, blocks: Blocks = "quadrant") -> None:
        """Open a case where it was left; raises ``UnknownId`` or ``NoContent`` where it cannot."""
        super().__init__(runs.encounter(name))
        self._runs = runs
        self._blocks = blocks

    @property
    def encounter(self) -> Encounter:
        """Where the encounter stands."""
        return self._recorded.state

    def compose_body(self) -> ComposeResult:
        """Lay out all stages; the switcher shows one of them."""
        catalogue = self._runs.catalogue_of(self.encounter.case.id).inquiries
        chart, blocks = self._runs.library.drawings.get(CHART), self._blocks
        with Horizontal(id="top"):
            yield Breadcrumb()
            yield show(id="who", classes="quiet")
        yield show(id="trouble")
        with ContentSwitcher(id="stages", initial="meet"):
            yield Meet(chart, blocks)
            wordings = {name: inquiry.also for name, inquiry in catalogue.items()}
            yield Investigate(wordings, chart, blocks)
            yield CommitStage()
            yield PlanStage()

    def on_mount(self) -> None:
        """Show the stage in which the encounter was left."""
        self.query_one("#who", Static).update(plain(person_phrase(self.encounter.case.patient)))
        if self.encounter.stage == "debrief":
            self._conclude()
        else:
            self._show(refocus=True)
            self.tell_trouble()
            self.tell_unread()

    def on_encounter_act(self, message: EncounterAct) -> None:
        """Take what a part says was done; what was asked already is only shown again."""
        message.stop()
        action = message.action
        if isinstance(action, Ask) and action.inquiry in self.encounter.asked:
            self.query_one(Investigate).look_at(action.inquiry)
        else:
            self._take(action)

    def _take(self, action: Action) -> bool:
        """Take an action and show what came of it; return whether it was taken."""
        before = self.encounter.stage
        if not self.commit(action):
            return False
        if self.encounter.stage == "debrief":
            self._conclude()
        else:
            self._show(refocus=self.encounter.stage != before)
        return True

    def _show(self, *, refocus: bool) -> None:
        stage = self.encounter.stage
        self.query_one(Breadcrumb).show(self.encounter)
        switcher = self.query_one("#stages", ContentSwitcher)
        switcher.current = stage
        widget = switcher.visible_content
        if isinstance(widget, Meet | Investigate | CommitStage | PlanStage):
            widget.show(self.encounter)
            if refocus:
                widget.focus_first()
                self.refresh_bindings()

    def _conclude(self) -> None:
        self.dismiss(OpenDebrief(self.encounter, self._runs.grade_of(self._recorded)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer the way back only while the chart is open, the filter where there is a list."""
        if action == "filter":
            return self._list_shown() is not None and not isinstance(self.focused, FilterBox)
        if action == "back":
            return self.encounter.stage in OPEN_CHART[1:]
        return True

    def action_filter(self) -> None:
        """Go to the box above the list that shows."""
        shown = self._list_shown()
        if shown is not None:
            shown.start_filtering()

    def _list_shown(self) -> FilteredMenu | None:
        name = {"investigate": "#inquiries", "plan": "#options"}.get(self.encounter.stage)
        return self.query_one(name, FilteredMenu) if name else None

    def action_forward(self) -> None:
        """Go to the next stage; committing and handing in are asked about first."""
        stage = self.encounter.stage
        if stage == "commit":
            if self._ready():
                self._confirm(COMMITTING, "Commit", lambda: self._take(Commit()))
        elif stage == "plan":
            count = len(self.encounter.plan)
            chosen = {0: "Nothing is chosen yet", 1: "1 option is chosen"}
            said = chosen.get(count, f"{count} options are chosen")
            self._confirm(f"{said}. {SUBMITTING}", "Hand it in", lambda: self._take(Submit()))
        else:
            self._take(Move(STAGES[STAGES.index(stage) + 1]))

    def action_back(self) -> None:
        """Go to the stage before."""
        self._take(Move(STAGES[STAGES.index(self.encounter.stage) - 1]))

    def action_leave(self) -> None:
        """Clear the filter if anything is typed there, else go Home; the encounter stays open."""
        shown = self._list_shown()
        if shown is not None and shown.filtering:
            shown.clear_filter()
        else:
            self.dismiss(None)

    def _ready(self) -> bool:
        """Return whether the call can be committed, and say what is missing where it cannot."""
        try:
            take(self.encounter, Commit())
        except Refused as refusal:
            self.notify(words.faults.told(refusal), severity="warning", markup=False)
            return False
        return True

    def _confirm(self, question: str, yes: str, then: Callable[[], object]) -> None:
        def answered(agreed: bool | None) -> None:  # noqa: FBT001 - what the question returns
            if agreed:
                then()

        self.app.push_screen(Confirm(question, yes), answered)
