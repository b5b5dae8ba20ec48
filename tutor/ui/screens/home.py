"""Home: what to go on with, the lessons, the cases, and how far the learner has come.

It paints before any content is read, so what needs content is imported only once there is some.
Home lies at the bottom of the stack and cannot be dismissed; it says where to go in a message, with
the value that every other screen returns when it closes. What is listed and what each key leads to
is decided by the flow.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tutor.errors import TutorError
from tutor.flow.leaving import Leaving
from tutor.ui.home.pane import AboutPane
from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import joined, lines, plain, show
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tutor.flow.entries import Act, Entry
    from tutor.flow.home import Group, HomeFlow, HomeView


class Home(TutorScreen):
    """Lists what there is, and tells about the line under the cursor."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "debrief", words.keys.DEBRIEF_AGAIN),
        Binding("r", "again", words.keys.TRY_AGAIN),
        Binding("x", "set_aside", words.keys.SET_ASIDE),
        Binding("l", "jump('lessons')", words.keys.LESSONS, show=False),
        Binding("c", "jump('cases')", words.keys.CASES, show=False),
    ]
    ACTS: ClassVar["Mapping[str, Act]"] = {
        "debrief": "debrief",
        "again": "again",
        "set_aside": "set-aside",
    }
    """What each action does with the entry under the cursor; it is offered only where it can be."""

    @dataclass
    class Left(Message):
        """The learner chose where to go."""

        leaving: Leaving

    def __init__(self) -> None:
        """Begin with nothing to list."""
        super().__init__()
        self._flow: HomeFlow | None = None
        self._notices: tuple[str, ...] = ()
        self._offers: tuple[Act, ...] = ()

    def compose_body(self) -> ComposeResult:
        """Lay out title, list and detail."""
        name = plain(words.screens.NAME, "bold $primary")
        yield show(joined(name, "  ", words.home.TAGLINE), id="title")
        yield show(plain(words.home.MIX), id="mix", classes="quiet")
        yield show(id="notices")
        with Container(id="body"):
            menu = Menu(words.keys.OPEN, id="menu", classes="pane")
            menu.border_title = words.home.WHERE_TO_GO
            yield menu
            yield AboutPane()

    def on_mount(self) -> None:
        """Put the keyboard where it is needed."""
        self.query_one("#menu", Menu).focus()

    def tell_notices(self, notices: tuple[str, ...]) -> None:
        """Say what the learner has to know about their record, in lines that stay."""
        self._notices = notices
        self._show_notices(())

    def _show_notices(self, more: tuple[str, ...]) -> None:
        shown = (*self._notices, *more)
        told = self.query_one("#notices", Static)
        told.display = bool(shown)
        told.update(lines(map(words.home.notice_line, shown)))

    def begin(self, flow: "HomeFlow") -> None:
        """Show what a flow has to show; raises the faults of the store."""
        self._flow = flow
        self.read_again()

    def read_again(self) -> None:
        """List content and progress as they are now; raises the faults of the store."""
        if self._flow is not None:
            self._list(self._flow.read())

    def _list(self, view: "HomeView") -> None:
        """List what a view holds; the cursor stays on its line."""
        from tutor.ui.home.line import column_of, line_of

        menu = self.query_one("#menu", Menu)
        here = menu.here
        column = column_of(row.entry for row in view.rows.values())
        menu.clear_options()
        group = None
        for name, row in view.rows.items():
            if row.group != group:
                group = row.group
                menu.add_heading(words.entries.GROUPS[group])
            menu.add_option(Option(line_of(row.entry, column), id=name))
        menu.stay_at(view.now_at(here))
        self._show_notices(tuple(map(words.entries.notice, view.notices)))
        lessons, cases = len(view.entries("lessons")), len(view.entries("cases"))
        menu.border_subtitle = words.home.counts(lessons, cases)
        if not view.rows:
            told = words.home.nothing_listed(view.problems)
            self.query_one(AboutPane).tell_plainly(told)

    def on_option_list_option_highlighted(self) -> None:
        """Tell more about the line under the cursor."""
        entry = self._entry
        if entry is not None and self._flow is not None:
            self.query_one(AboutPane).tell(entry, self._flow.about(entry))
        offers = entry.acts if entry else ()
        if offers != self._offers:  # the footer is laid out anew each time, so only if it differs
            self._offers = offers
            self.refresh_bindings()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Do what is first to be done with what was chosen, wherever the cursor is by now."""
        entry = self._entry_at(message.option.id)
        if entry is not None:
            self._do(entry, entry.acts[0])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer what may be done with the line under the cursor."""
        act, entry = self.ACTS.get(action), self._entry
        return act is None or (entry is not None and act in entry.acts)

    def action_debrief(self) -> None:
        """Show the debrief of the last finished attempt."""
        if self._entry is not None:
            self._do(self._entry, "debrief")

    def action_again(self) -> None:
        """Begin a new attempt; the first one stays the record."""
        if self._entry is not None:
            self._do(self._entry, "again")

    def action_set_aside(self) -> None:
        """Ask whether what was begun by mistake should count no longer."""
        from tutor.ui.screens.confirm import Confirm

        if self._entry is not None:
            question = Confirm(words.home.SETTING_ASIDE, words.keys.SET_ASIDE)
            self.app.push_screen(question, partial(self._answered, self._entry))

    def _answered(self, entry: "Entry", agreed: bool | None) -> None:  # noqa: FBT001 - what the question returns
        if agreed:
            self._do(entry, "set-aside")

    def _do(self, entry: "Entry", act: "Act") -> None:
        """Go where an act leads, or show what it changed here; says why where it cannot be done."""
        if self._flow is None:
            return
        try:
            leaving = self._flow.do(entry, act)
        except TutorError as fault:
            self.notify(words.faults.told(fault), severity="warning", markup=False)
            return
        if leaving is None:
            self._list(self._flow.view)
        else:
            self.post_message(self.Left(leaving))

    def action_jump(self, group: "Group") -> None:
        """Go to the first line of a group, and put as many of its lines in sight as have room."""
        menu = self.query_one("#menu", Menu)
        first = self._flow.view.first(group) if self._flow else None
        if first is not None:
            menu.focus()  # it may have been with the text beside the list
            menu.stay_at(first)
            menu.scroll_to_highlight(top=True)
            menu.scroll_relative(y=-1, animate=False, immediate=True)  # the heading above it

    @property
    def _entry(self) -> "Entry | None":
        """What the line under the cursor stands for."""
        return self._entry_at(self.query_one("#menu", Menu).here)

    def _entry_at(self, name: str | None) -> "Entry | None":
        row = self._flow.view.rows.get(name or "") if self._flow else None
        return row.entry if row else None
