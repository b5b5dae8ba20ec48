"""Investigate: inquiries on the left, the growing chart in the middle, the patient on the right.

The line below says how the question under the cursor is put, or how the test is done.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tutor.drawing import Blocks
from tutor.flow.encounter import EncounterFlow, Entry, Inquiry, InvestigateView, MeetView
from tutor.model.figure import Figure
from tutor.ui.encounter.patient import PainChart, patient_card
from tutor.ui.messages import EncounterAct
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.filtered import FilteredMenu, ShownRow
from tutor.ui.widgets.hanging import Hanging
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

MARKED, UNMARKED, ORDER = "◆", "◇", "·"


class Chart(Menu):
    """The findings in the order in which they were revealed; space marks one as evidence."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", words.encounter_screen.EVIDENCE_KEY)
    ]

    def __init__(self) -> None:
        """Make an empty chart."""
        verb = words.encounter_screen.EVIDENCE_KEY
        super().__init__(verb, verb_shown=False, id="chart", classes="pane")
        self._entries: dict[str, Entry] = {}

    def show(self, view: InvestigateView) -> None:
        """Show the chart of an encounter.

        Only lines that differ are changed: a list that is filled anew takes longer with every
        finding, and loses its place.
        """
        before, self._entries = self._entries, {entry.inquiry: entry for entry in view.chart}
        known = {option.id for option in self.options if option.id}
        if not known:
            self.clear_options()
        for name, entry in self._entries.items():
            if name not in known:
                self.add_option(Option(_chart_line(entry), id=name))
                self.highlighted = self.option_count - 1
            elif entry != before.get(name):
                self.replace_option_prompt(name, _chart_line(entry))
        if not view.chart:
            self.add_option(Option(plain(words.encounter.EMPTY_CHART, MUTED), disabled=True))
        self.border_title = words.encounter_screen.chart_title(len(view.chart), view.minutes)
        marked = f"{MARKED} {words.encounter.marked_line(view.marked)}"
        self.border_subtitle = marked if view.chart else ""

    def action_mark(self) -> None:
        """Mark or unmark the finding under the cursor."""
        entry = self._entries.get(self.here or "")
        if entry is not None:
            self.post_message(EncounterAct(entry.act))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Mark with enter and with a click, as with space."""
        message.stop()
        self.action_mark()


def _chart_line(entry: Entry) -> Hanging:
    unmarked = ORDER if entry.result is None else UNMARKED
    sign = plain(f"{MARKED} ", "bold $accent") if entry.marked else plain(f"{unmarked} ", MUTED)
    word = plain(f"  {words.encounter_screen.MARKED}" if entry.marked else "", "$accent")
    head = joined(plain(entry.label, "bold"), word)
    return Hanging(sign, lines([head, plain(words.encounter.day_result(entry))]))


class Investigate(Vertical):
    """The stage in which the chart fills."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", words.encounter_screen.NEXT_PANE, show=False),
    ]

    def __init__(self, chart: Figure | None, blocks: Blocks) -> None:
        """Make the stage; ``chart`` is the body figure, None where it could not be read."""
        super().__init__(id="investigate")
        self._pain_chart = chart
        self._drawing = PainChart(blocks, titled=False)
        self._inquiries: dict[str, Inquiry] = {}
        self._patient: MeetView | None = None

    def compose(self) -> ComposeResult:
        """Lay out the three panes and the line below."""
        with Horizontal(id="panes"):
            with Vertical(id="asking", classes="pane") as pane:
                pane.border_title = words.encounter_screen.ASKING
                yield FilteredMenu(
                    words.encounter_screen.ASK, words.encounter_screen.ASK_PROMPT, id="inquiries"
                )
            yield Chart()
            with VerticalScroll(id="patient", classes="pane", can_focus=False) as pane:
                pane.border_title = words.encounter_screen.PATIENT
                yield self._drawing
                yield show(id="card")
        yield show(id="asks", classes="quiet")

    def show(self, flow: EncounterFlow) -> None:
        """Show the encounter in all panes; the patient is shown anew only where more is drawn."""
        view, menu = flow.investigate, self.query_one("#inquiries", FilteredMenu)
        if menu.empty:
            menu.fill([_row(inquiry) for inquiry in view.inquiries])
        else:
            changed = [row for row in view.inquiries if row != self._inquiries.get(row.id)]
            menu.update_rows({inquiry.id: _prompt(inquiry) for inquiry in changed})
        self._inquiries = {inquiry.id: inquiry for inquiry in view.inquiries}
        if self._patient != view.patient:
            self._patient = view.patient
            self.query_one("#card", Static).update(patient_card(view.patient))
            self._drawing.show_pain(self._pain_chart, view.patient.drawing)
        self.query_one(Chart).show(view)

    def focus_first(self) -> None:
        """Put the keyboard on the inquiries."""
        self.query_one("#inquiries", FilteredMenu).menu.focus()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Ask what was chosen."""
        message.stop()
        inquiry = self._inquiries.get(message.option.id or "")
        if inquiry is not None:
            self.post_message(EncounterAct(inquiry.act))

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say how the line under the cursor is asked or done.

        The chart's cursor also moves by itself, with each answer; it is followed only while the
        keyboard is there, else the line below would leave the question that was just put.
        """
        message.stop()
        if message.option_list.has_focus or not isinstance(message.option_list, Chart):
            self._say_how(message.option.id)

    def on_descendant_focus(self, message: DescendantFocus) -> None:
        """Follow the keyboard from list to chart and back."""
        if isinstance(message.widget, Menu):
            self._say_how(message.widget.here)

    def _say_how(self, name: str | None) -> None:
        """Say how a question is put, or how a test is done; say nothing new without a finding."""
        inquiry = self._inquiries.get(name or "")
        if inquiry is not None:
            how = plain(words.encounter.how_done(inquiry.asks))
            self.query_one("#asks", Static).update(how, layout=False)

    def look_at(self, inquiry: str) -> None:
        """Move the chart to what an inquiry revealed."""
        self.query_one(Chart).stay_at(inquiry)


def _row(inquiry: Inquiry) -> ShownRow:
    return ShownRow(inquiry.id, inquiry.group, inquiry.wordings, _prompt(inquiry))


def _prompt(inquiry: Inquiry) -> Hanging:
    if inquiry.asked:
        return Hanging(plain("✓ ", "$success"), plain(inquiry.label, MUTED))
    return Hanging(plain("  "), plain(inquiry.label))
