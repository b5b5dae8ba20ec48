"""Plan: treatment options in mixed groups, and what has been chosen so far."""

import hashlib
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from tutor.model.resolved import Option, ResolvedCase
from tutor.session.encounter import Encounter, Prescribe
from tutor.ui.messages import EncounterAct
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.filtered import FilteredMenu, ShownRow
from tutor.ui.widgets.hanging import Hanging
from tutor.wording import words

NOTHING = "Nothing yet."
ADVICE = (
    "Choose what this patient needs. What does not belong costs marks; what endangers the patient "
    "fails the case."
)


class PlanStage(Horizontal):
    """The stage of the plan. The chart is closed: it can be read, but nothing can be added."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", "Tick")]

    def __init__(self) -> None:
        """Make the stage."""
        super().__init__(id="plan")
        self._encounter: Encounter | None = None

    def compose(self) -> ComposeResult:
        """Lay out the options and the plan."""
        options = FilteredMenu(
            "Take in or out", "Filter the options", verb_shown=False, id="options", classes="pane"
        )
        options.border_title = "Options"
        yield options
        with VerticalScroll(id="chosen", classes="pane") as pane:
            pane.border_title = "Your plan"
            yield show(id="list")

    def show(self, encounter: Encounter) -> None:
        """Bring options and plan up to date."""
        menu, chosen = self.query_one("#options", FilteredMenu), frozenset(encounter.plan)
        if menu.empty:
            menu.fill([_row(option, chosen) for option in shuffled_within_groups(encounter.case)])
        elif self._encounter is not None:
            changed = chosen ^ frozenset(self._encounter.plan)
            rows = [_row(encounter.case.option[name], chosen) for name in changed]
            menu.update_rows({row.id: row.prompt for row in rows})
        self._encounter = encounter
        self.query_one("#list", Static).update(_plan(encounter))
        self.query_one("#chosen").border_title = f"Your plan · {len(encounter.plan)}"

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
        if name and self._encounter is not None:
            self.post_message(EncounterAct(Prescribe(name, name not in self._encounter.plan)))


def shuffled_within_groups(case: ResolvedCase) -> list[Option]:
    """Return the options group by group, shuffled inside each group.

    Authors write the required options first, so their order would give the roles away. The shuffle
    comes from a hash of case and option: it is the same at every opening, without a stored seed.
    """
    groups = list(dict.fromkeys(option.group for option in case.options))

    def place(option: Option) -> tuple[int, bytes]:
        return groups.index(option.group), hashlib.sha256(
            f"{case.id}/{option.id}".encode()
        ).digest()

    return sorted(case.options, key=place)


def _row(option: Option, chosen: frozenset[str]) -> ShownRow:
    ticked = option.id in chosen
    sign, style = ("[x] ", "bold") if ticked else ("[ ] ", "")
    line = Hanging(plain(sign, style), plain(option.label, style))
    return ShownRow(option.id, option.group, (option.label, option.group), line)


def _plan(encounter: Encounter) -> Content:
    call = words.labels.CALL_LABELS[encounter.call] if encounter.call else "no call"
    sure = (
        words.labels.CERTAINTY_LABELS[encounter.certainty]
        if encounter.certainty
        else "certainty not stated"
    )
    chosen: list[Content | str] = [
        f"• {encounter.case.option[name].label}" for name in encounter.plan
    ]
    return lines(
        [
            plain("Your call, committed", "bold $primary"),
            f"{call}, {words.labels.sources_phrase(encounter.case, encounter.sources)}; {sure}",
            "",
            plain("Chosen", "bold $primary"),
            *(chosen or [plain(NOTHING, MUTED)]),
            "",
            plain(ADVICE, MUTED),
            "",
            plain("The chart, to read", "bold $primary"),
            *(
                joined(plain(finding.label, "bold"), f": {words.encounter.day_result(finding)}")
                for finding in encounter.chart
            ),
        ]
    )
