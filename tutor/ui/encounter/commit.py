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

from tutor.flow.encounter import CommitView, EncounterFlow
from tutor.session.encounter import Action
from tutor.ui.messages import EncounterAct
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.hanging import Hanging
from tutor.ui.widgets.menu import Menu
from tutor.wording import words


class CommitStage(Grid):
    """The stage of the call. Every choice is kept at once, but counts only after the commit."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("t", "two", words.encounter_screen.TWO_KEY)]

    def __init__(self) -> None:
        """Make the stage."""
        super().__init__(id="commit")
        self._view: CommitView | None = None

    def compose(self) -> ComposeResult:
        """Lay out the three choices and the evidence."""
        titles = {
            "call": words.encounter_screen.CALL,
            "sources": words.encounter_screen.SOURCES,
            "certainty": words.encounter_screen.CERTAINTY,
        }
        for name, title in titles.items():
            menu = Menu(words.encounter_screen.CHOOSE, id=name, classes="pane")
            menu.border_title = title
            yield menu
        with VerticalScroll(id="evidence", classes="pane") as pane:
            pane.border_title = words.encounter_screen.EVIDENCE
            yield show(id="marked")
        yield show(id="thin", classes="quiet")

    def show(self, flow: EncounterFlow) -> None:
        """Show the choices of an encounter; the cursors stay where they are."""
        self._view = view = flow.commit
        if not self.query_one("#call", Menu).option_count:
            self._fill(view)
        for name, prompts in _prompts(view).items():
            menu = self.query_one(f"#{name}", Menu)
            for option, prompt in prompts.items():
                menu.replace_option_prompt(option, prompt)
        wanted = words.encounter_screen.sources_wanted(view.wanted)
        self.query_one("#sources").border_subtitle = plain(wanted)
        marked = words.encounter.marked_line(len(view.evidence))
        self.query_one("#evidence").border_subtitle = plain(marked)
        self.query_one("#marked", Static).update(_evidence(view))
        thin = words.encounter.thin_line(view.thin, words.encounter_screen.COMMITS)
        self.query_one("#thin", Static).update(plain(thin), layout=False)

    def focus_first(self) -> None:
        """Put the keyboard on the call."""
        self.query_one("#call").focus()

    def _fill(self, view: CommitView) -> None:
        prompts = _prompts(view)
        for name in ("call", "certainty"):
            menu = self.query_one(f"#{name}", Menu)
            menu.add_options(
                [Option(prompt, id=choice) for choice, prompt in prompts[name].items()]
            )
        menu = self.query_one("#sources", Menu)
        for region in view.regions:
            menu.add_heading(words.labels.REGION_LABELS[region.name].capitalize())
            for structure in region.rows:
                menu.add_option(Option(prompts["sources"][structure.id], id=structure.id))
        for menu in self.query(Menu):
            menu.stay_at(None)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Hand the choice on."""
        message.stop()
        name, chosen = message.option_list.id, message.option.id
        if self._view is not None and name and chosen:
            self.post_message(EncounterAct(_acts(self._view)[name][chosen]))

    def action_two(self) -> None:
        """Say that two structures of the call's region are at work, or take it back."""
        if self._view is not None:
            self.post_message(EncounterAct(self._view.two))


def _acts(view: CommitView) -> dict[str, dict[str, Action]]:
    """Return what each line of each list does."""
    return {
        "call": {choice.call: choice.act for choice in view.calls},
        "sources": {choice.id: choice.act for choice in view.sources},
        "certainty": {str(choice.level): choice.act for choice in view.certainties},
    }


def _prompts(view: CommitView) -> dict[str, dict[str, Hanging]]:
    return {
        "call": {
            choice.call: _choice(words.labels.CALL_LABELS[choice.call], chosen=choice.chosen)
            for choice in view.calls
        },
        "certainty": {
            str(choice.level): _choice(
                words.labels.CERTAINTY_LABELS[choice.level].capitalize(), chosen=choice.chosen
            )
            for choice in view.certainties
        },
        "sources": {
            choice.id: _choice(choice.label, chosen=choice.chosen) for choice in view.sources
        },
    }


def _choice(label: str, *, chosen: bool) -> Hanging:
    sign, style = ("(●) ", "bold") if chosen else ("( ) ", "")
    return Hanging(plain(sign, style), plain(label, style))


def _evidence(view: CommitView) -> Content:
    request = plain(words.encounter.deciding_request(view.call), MUTED)
    if not view.evidence:
        return lines([request, plain(words.encounter_screen.HOW_TO_MARK, MUTED)])
    return lines(
        [
            request,
            *(
                joined(
                    plain("◆ ", "$accent"),
                    plain(entry.label, "bold"),
                    "\n  ",
                    words.encounter.day_result(entry),
                )
                for entry in view.evidence
            ),
        ]
    )
