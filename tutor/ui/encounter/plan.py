"""Plan: treatment options in mixed groups, and what has been chosen so far."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from tutor.flow.encounter import EncounterFlow, PlanView, Treatment
from tutor.model.resolved import ResolvedCase
from tutor.ui.messages import EncounterAct
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.filtered import FilteredMenu, ShownRow
from tutor.ui.widgets.hanging import Hanging
from tutor.wording import words


class PlanStage(Horizontal):
    """The stage of the plan. The chart is closed: it can be read, but nothing can be added."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", words.encounter_screen.TICK)]

    def __init__(self) -> None:
        """Make the stage."""
        super().__init__(id="plan")
        self._options: dict[str, Treatment] = {}

    def compose(self) -> ComposeResult:
        """Lay out the options and the plan."""
        options = FilteredMenu(
            words.encounter_screen.TAKE,
            words.encounter_screen.OPTIONS_PROMPT,
            verb_shown=False,
            id="options",
            classes="pane",
        )
        options.border_title = words.encounter_screen.OPTIONS
        yield options
        with VerticalScroll(id="chosen", classes="pane"):
            yield show(id="list")

    def show(self, flow: EncounterFlow) -> None:
        """Bring options and plan up to date."""
        plan, menu = flow.plan, self.query_one("#options", FilteredMenu)
        if menu.empty:
            menu.fill([_row(option) for option in plan.options])
        else:
            changed = (option for option in plan.options if option != self._options[option.id])
            menu.update_rows({option.id: _prompt(option) for option in changed})
        self._options = {option.id: option for option in plan.options}
        self.query_one("#list", Static).update(_plan(flow.state.case, plan))
        title = words.encounter_screen.plan_title(len(plan.chosen))
        self.query_one("#chosen").border_title = title

    def focus_first(self) -> None:
        """Put the keyboard on the options."""
        self.query_one("#options", FilteredMenu).menu.focus()

    def action_tick(self) -> None:
        """Take the option under the cursor into the plan, or out of it."""
        self._toggle(self.query_one("#options", FilteredMenu).menu.here)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Tick with enter and with a click, as with space."""
        message.stop()
        self._toggle(message.option.id)

    def _toggle(self, name: str | None) -> None:
        option = self._options.get(name or "")
        if option is not None:
            self.post_message(EncounterAct(option.act))


def _row(option: Treatment) -> ShownRow:
    return ShownRow(option.id, option.group, option.wordings, _prompt(option))


def _prompt(option: Treatment) -> Hanging:
    sign, style = ("[x] ", "bold") if option.chosen else ("[ ] ", "")
    return Hanging(plain(sign, style), plain(option.label, style))


def _plan(case: ResolvedCase, plan: PlanView) -> Content:
    chosen: list[Content | str] = [f"• {option.label}" for option in plan.chosen]
    return lines(
        [
            plain(words.encounter_screen.COMMITTED, "bold $primary"),
            words.encounter.committed_line(case, plan.call, plan.named, plan.certainty),
            "",
            plain(words.encounter_screen.CHOSEN, "bold $primary"),
            *(chosen or [plain(words.encounter.EMPTY_PLAN, MUTED)]),
            "",
            plain(words.encounter.ADVICE, MUTED),
            "",
            plain(words.encounter_screen.CHART_TO_READ, "bold $primary"),
            *(
                joined(plain(entry.label, "bold"), f": {words.encounter.day_result(entry)}")
                for entry in plan.chart
            ),
        ]
    )
