"""Investigate: inquiries on the left, the growing chart in the middle, the patient on the right.

The line below says how the question under the cursor is put, or how the test is done.
"""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tutor.drawing import Blocks
from tutor.model.figure import Figure
from tutor.model.resolved import Finding, PainPatch
from tutor.session.encounter import Ask, ChooseEvidence, Encounter
from tutor.ui.encounter.patient import PainChart, patient_card
from tutor.ui.messages import EncounterAct
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.filtered import FilteredMenu, ShownRow
from tutor.ui.widgets.hanging import Hanging
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

MARKED, UNMARKED, ORDER = "◆", "◇", "·"
EMPTY = "Nothing yet. What you ask, examine or order appears here in order."


class Chart(Menu):
    """The findings in the order in which they were revealed; space marks one as evidence."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "mark", "Evidence")]

    def __init__(self) -> None:
        """Make an empty chart."""
        super().__init__("Evidence", verb_shown=False, id="chart", classes="pane")
        self.border_title = "Chart"
        self._marked: frozenset[str] = frozenset()

    def show(self, encounter: Encounter) -> None:
        """Show the chart of an encounter.

        Only lines that differ are changed: a list that is filled anew takes longer with every
        finding, and loses its place.
        """
        marked = frozenset(encounter.evidence)
        changed, self._marked = marked ^ self._marked, marked
        known = {option.id for option in self.options if option.id}
        if not known:
            self.clear_options()
        for finding in encounter.chart:
            name = finding.inquiry
            if name not in known:
                self.add_option(Option(_chart_line(finding, marked=name in marked), id=name))
                self.highlighted = self.option_count - 1
            elif name in changed:
                self.replace_option_prompt(name, _chart_line(finding, marked=name in marked))
        if not encounter.asked:
            self.add_option(Option(plain(EMPTY, MUTED), disabled=True))
        entries = "1 entry" if len(encounter.asked) == 1 else f"{len(encounter.asked)} entries"
        self.border_title = f"Chart · {entries} · {encounter.minutes} min"
        self.border_subtitle = (
            f"{MARKED} {words.encounter.marked_line(encounter)}" if encounter.asked else ""
        )

    def action_mark(self) -> None:
        """Mark or unmark the finding under the cursor."""
        if self.here:
            self.post_message(
                EncounterAct(ChooseEvidence(self.here, self.here not in self._marked))
            )

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Mark with enter and with a click, as with space."""
        message.stop()
        self.action_mark()


def _chart_line(finding: Finding, *, marked: bool) -> Hanging:
    unmarked = ORDER if finding.later else UNMARKED
    sign = plain(f"{MARKED} ", "bold $accent") if marked else plain(f"{unmarked} ", MUTED)
    word = plain("  evidence", "$accent") if marked else plain("")
    head = joined(plain(finding.label, "bold"), word)
    return Hanging(sign, lines([head, plain(words.encounter.day_result(finding))]))


class Investigate(Vertical):
    """The stage in which the chart fills."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Next pane", show=False),
    ]

    def __init__(
        self, wordings: Mapping[str, tuple[str, ...]], chart: Figure | None, blocks: Blocks
    ) -> None:
        """Make the stage.

        ``wordings`` has, for each inquiry, other words that find it in the filter; ``chart`` is the
        figure for the pain drawing, None where it could not be read.
        """
        super().__init__(id="investigate")
        self._pain_chart = chart
        self._drawing = PainChart(blocks, titled=False)
        self._wordings = wordings
        self._findings: Mapping[str, Finding] = {}
        self._asked: frozenset[str] = frozenset()
        self._patches: tuple[PainPatch, ...] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the three panes and the line below."""
        with Horizontal(id="panes"):
            with Vertical(id="asking", classes="pane") as pane:
                pane.border_title = "Ask, examine, order"
                yield FilteredMenu("Ask", "Filter, or type a question", id="inquiries")
            yield Chart()
            with VerticalScroll(id="patient", classes="pane", can_focus=False) as pane:
                pane.border_title = "Patient"
                yield self._drawing
                yield show(id="card")
        yield show(id="asks", classes="quiet")

    def show(self, encounter: Encounter) -> None:
        """Show the encounter in all panes; the patient is shown anew only where more is drawn."""
        asked, self._findings = frozenset(encounter.asked), encounter.case.finding
        menu = self.query_one("#inquiries", FilteredMenu)
        if menu.empty:
            menu.fill(
                [
                    self._row(finding, _inquiry_line(finding, asked))
                    for finding in encounter.case.findings
                ]
            )
        else:
            new = [self._findings[inquiry] for inquiry in asked - self._asked]
            menu.update_rows({finding.inquiry: _inquiry_line(finding, asked) for finding in new})
        self._asked = asked
        if self._patches != encounter.drawing:
            self._patches = encounter.drawing
            self.query_one("#card", Static).update(patient_card(encounter))
            self._drawing.show_pain(self._pain_chart, encounter.drawing)
        self.query_one(Chart).show(encounter)

    def focus_first(self) -> None:
        """Put the keyboard on the inquiries."""
        self.query_one("#inquiries", FilteredMenu).menu.focus()

    def _row(self, finding: Finding, prompt: Hanging) -> ShownRow:
        wordings = (
            finding.label,
            finding.asks,
            finding.group,
            *self._wordings.get(finding.inquiry, ()),
        )
        return ShownRow(finding.inquiry, finding.group, wordings, prompt)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Ask what was chosen."""
        message.stop()
        if message.option.id:
            self.post_message(EncounterAct(Ask(message.option.id)))

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

    def _say_how(self, inquiry: str | None) -> None:
        """Say how a question is put, or how a test is done; say nothing new without a finding."""
        finding = self._findings.get(inquiry or "")
        if finding is not None:
            how = plain(" ".join(finding.asks.split()))
            self.query_one("#asks", Static).update(how, layout=False)

    def look_at(self, inquiry: str) -> None:
        """Move the chart to what an inquiry revealed."""
        self.query_one(Chart).stay_at(inquiry)


def _inquiry_line(finding: Finding, asked: frozenset[str]) -> Hanging:
    if finding.inquiry in asked:
        return Hanging(plain("✓ ", "$success"), plain(finding.label, MUTED))
    return Hanging(plain("  "), plain(finding.label))
