"""Commit: call, source and certainty, with the marked evidence beside them and what is thin below.

The line below knows only what the learner did. One that knew the key could be tried out.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tutor.model.scalars import CALLS
from tutor.session.encounter import (
    ChooseCall,
    ChooseCertainty,
    ChooseSources,
    Encounter,
    ExpectTwo,
    toggled,
)
from tutor.ui.messages import EncounterAct
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.hanging import Hanging
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

HOW_TO_MARK = "Go back (b), and mark with space."


class CommitStage(Grid):
    """The stage of the call. Every choice is kept at once, but counts only after the commit."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("t", "two", "Two at work")]

    def __init__(self) -> None:
        """Make the stage."""
        super().__init__(id="commit")
        self._encounter: Encounter | None = None

    def compose(self) -> ComposeResult:
        """Lay out the three choices and the evidence."""
        yield _titled(Menu("Choose", id="call", classes="pane"), "1 The call")
        yield _titled(Menu("Choose", id="sources", classes="pane"), "2 Where does it come from?")
        yield _titled(Menu("Choose", id="certainty", classes="pane"), "3 How sure are you?")
        with VerticalScroll(id="evidence", classes="pane") as pane:
            pane.border_title = "Your evidence"
            yield show(id="marked")
        yield show(id="thin", classes="quiet")

    def show(self, encounter: Encounter) -> None:
        """Show the choices of an encounter; the cursors stay where they are."""
        first = self._encounter is None or not self.query_one("#call", Menu).option_count
        self._encounter = encounter
        if first:
            self._fill(encounter)
        for name, prompts in _prompts(encounter).items():
            menu = self.query_one(f"#{name}", Menu)
            for option, prompt in prompts.items():
                menu.replace_option_prompt(option, prompt)
        self.query_one("#sources").border_subtitle = plain(
            words.encounter.sources_wanted(encounter)
        )
        self.query_one("#evidence").border_subtitle = plain(words.encounter.marked_line(encounter))
        self.query_one("#marked", Static).update(_evidence(encounter))
        self.query_one("#thin", Static).update(
            plain(words.encounter.thin_line(encounter)), layout=False
        )

    def focus_first(self) -> None:
        """Put the keyboard on the call."""
        self.query_one("#call").focus()

    def _fill(self, encounter: Encounter) -> None:
        prompts = _prompts(encounter)
        for name in ("call", "certainty"):
            menu = self.query_one(f"#{name}", Menu)
            menu.add_options(
                [Option(prompt, id=choice) for choice, prompt in prompts[name].items()]
            )
        menu = self.query_one("#sources", Menu)
        for region, label in words.labels.REGION_LABELS.items():
            menu.add_heading(label.capitalize())
            for structure in encounter.case.structures:
                if structure.region == region:
                    menu.add_option(Option(prompts["sources"][structure.id], id=structure.id))
        for menu in self.query(Menu):
            menu.stay_at(None)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Hand the choice on; choosing a certainty again takes it back."""
        message.stop()
        name, chosen = message.option_list.id, message.option.id
        if self._encounter is None or chosen is None:
            return
        if name == "call":
            call = next(known for known in CALLS if known == chosen)
            self.post_message(EncounterAct(ChooseCall(call)))
        elif name == "certainty":
            level = int(chosen)
            again = self._encounter.certainty == level
            self.post_message(EncounterAct(ChooseCertainty(None if again else level)))
        else:
            self.post_message(EncounterAct(ChooseSources(toggled(self._encounter, chosen))))

    def action_two(self) -> None:
        """Say that two structures of the call's region are at work, or take it back."""
        if self._encounter is not None:
            self.post_message(EncounterAct(ExpectTwo(not self._encounter.two_expected)))


def _titled(menu: Menu, title: str) -> Menu:
    menu.border_title = title
    return menu


def _prompts(encounter: Encounter) -> dict[str, dict[str, Hanging]]:
    case = encounter.case
    return {
        "call": {
            call: _choice(words.labels.CALL_LABELS[call], chosen=encounter.call == call)
            for call in CALLS
        },
        "certainty": {
            str(level): _choice(label.capitalize(), chosen=encounter.certainty == level)
            for level, label in words.labels.CERTAINTY_LABELS.items()
        },
        "sources": {
            structure.id: _choice(structure.label, chosen=structure.id in encounter.sources)
            for structure in case.structures
        },
    }


def _choice(label: str, *, chosen: bool) -> Hanging:
    sign, style = ("(●) ", "bold") if chosen else ("( ) ", "")
    return Hanging(plain(sign, style), plain(label, style))


def _evidence(encounter: Encounter) -> Content:
    request = plain(words.encounter.deciding_request(encounter), MUTED)
    if not encounter.evidence:
        return lines([request, plain(HOW_TO_MARK, MUTED)])
    found = [encounter.case.finding[inquiry] for inquiry in encounter.evidence]
    return lines(
        [
            request,
            *(
                joined(
                    plain("◆ ", "$accent"),
                    plain(finding.label, "bold"),
                    "\n  ",
                    words.encounter.day_result(finding),
                )
                for finding in found
            ),
        ]
    )
