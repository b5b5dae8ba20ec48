"""The encounter: one student with one case, through Meet, Investigate, Commit and Plan.

The screen decides nothing. Each act goes to the flow, which keeps it or refuses it, and the screen
shows what came of it.
"""

from typing import ClassVar, assert_never

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import ContentSwitcher, Static

from tutor.drawing import CHART, Blocks
from tutor.flow.encounter import (
    ConfirmFirst,
    NotTaken,
    Outcome,
    Over,
    SeenBefore,
    Taken,
    open_encounter,
)
from tutor.runs import Runs
from tutor.session.encounter import Action, Encounter
from tutor.ui.encounter.breadcrumb import Breadcrumb
from tutor.ui.encounter.commit import CommitStage
from tutor.ui.encounter.investigate import Investigate
from tutor.ui.encounter.meet import Meet
from tutor.ui.encounter.plan import PlanStage
from tutor.ui.messages import EncounterAct
from tutor.ui.screens.acting import ActingScreen
from tutor.ui.screens.base import style_sheet_beside
from tutor.ui.screens.confirm import Confirm
from tutor.ui.text import plain, show
from tutor.ui.widgets.filtered import FilterBox, FilteredMenu
from tutor.wording import words


class EncounterScreen(ActingScreen[Encounter, Action]):
    """Shows the present stage, and hands every act to the flow."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the focused widget sees it, so that what is typed next already goes to the box.
        Binding("slash", "filter", words.encounter_screen.FILTER, key_display="/", priority=True),
        Binding("n", "forward", words.encounter_screen.NEXT),
        Binding("b", "back", words.encounter_screen.BACK),
        Binding("escape", "leave", words.encounter_screen.HOME),
    ]

    def __init__(self, runs: Runs, name: str, blocks: Blocks = "quadrant") -> None:
        """Open a case where it was left; raises ``UnknownId`` or ``NoContent`` where it cannot."""
        self._flow = open_encounter(runs, name)
        super().__init__(self._flow)
        self._chart, self._blocks = runs.library.drawings.get(CHART), blocks

    @property
    def encounter(self) -> Encounter:
        """Where the encounter stands."""
        return self._flow.state

    def compose_body(self) -> ComposeResult:
        """Lay out all stages; the switcher shows one of them."""
        chart, blocks = self._chart, self._blocks
        with Horizontal(id="top"):
            yield Breadcrumb()
            yield show(id="who", classes="quiet")
        yield show(id="trouble")
        with ContentSwitcher(id="stages", initial="meet"):
            yield Meet(chart, blocks)
            yield Investigate(chart, blocks)
            yield CommitStage()
            yield PlanStage()

    def on_mount(self) -> None:
        """Show the stage in which the encounter was left."""
        who = words.encounter_screen.person_phrase(self._flow.meet.person)
        self.query_one("#who", Static).update(plain(who))
        leaving = self._flow.over
        if leaving:
            self.dismiss(leaving)
        else:
            self._show(refocus=True)
            self.tell_trouble()
            self.tell_unread()

    def on_encounter_act(self, message: EncounterAct) -> None:
        """Hand on what a part says was done."""
        message.stop()
        self._follow(self._flow.act(message.action))

    def _follow(self, outcome: Outcome) -> None:
        """Show what came of an act."""
        match outcome:
            case Taken(turned):
                self.app.clear_notifications()
                self.tell_trouble()
                self._show(refocus=turned)
            case NotTaken(fault):
                self.app.clear_notifications()
                self.tell_fault(fault)
            case SeenBefore(inquiry):
                self.query_one(Investigate).look_at(inquiry)
            case ConfirmFirst():
                self._confirm(outcome)
            case Over(leaving):
                self.dismiss(leaving)
            case _:
                assert_never(outcome)

    def _show(self, *, refocus: bool) -> None:
        self.query_one(Breadcrumb).show(self._flow.state)
        switcher = self.query_one("#stages", ContentSwitcher)
        switcher.current = self._flow.stage
        widget = switcher.visible_content
        if isinstance(widget, Meet | Investigate | CommitStage | PlanStage):
            widget.show(self._flow)
            if refocus:
                widget.focus_first()
                self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer the way back only while the chart is open, the filter where there is a list."""
        if action == "filter":
            return "find" in self._flow.offers and not isinstance(self.focused, FilterBox)
        return action != "back" or "back" in self._flow.offers

    def action_filter(self) -> None:
        """Go to the box above the list that shows."""
        shown = self._list_shown()
        if shown is not None:
            shown.start_filtering()

    def _list_shown(self) -> FilteredMenu | None:
        lists = self.query_one("#stages", ContentSwitcher).visible_content
        return lists.query(FilteredMenu).first() if lists and "find" in self._flow.offers else None

    def action_forward(self) -> None:
        """Go to the next stage; the flow says what is asked about first."""
        self._follow(self._flow.forward())

    def action_back(self) -> None:
        """Go to the stage before."""
        self._follow(self._flow.back())

    def action_leave(self) -> None:
        """Clear the filter if anything is typed there, else go Home; the encounter stays open."""
        shown = self._list_shown()
        if shown is not None and shown.filtering:
            shown.clear_filter()
        else:
            self.dismiss(None)

    def _confirm(self, asked: ConfirmFirst) -> None:
        def answered(agreed: bool | None) -> None:  # noqa: FBT001 - what the question returns
            if agreed:
                self._follow(self._flow.act(asked.act))

        question = words.encounter.confirm_question(asked.question, asked.count)
        yes = words.encounter.CONFIRM_LABELS[asked.question]
        self.app.push_screen(Confirm(question, yes), answered)
