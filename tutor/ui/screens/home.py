"""Home: what to go on with, the lessons, the cases, and how far the learner has come.

It paints before any content is read, so what needs content is imported only once there is some.
Home lies at the bottom of the stack and cannot be dismissed; it says where to go in a message, with
the value that every other screen returns when it closes.
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
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.ui.home.pane import AboutPane
from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import joined, lines, plain, show
from tutor.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from tutor.runs import Runs
    from tutor.ui.home.entries import Entry

TAGLINE = "Does this heel pain come from the heel, or from the back?"
MIX = (
    "This is a teaching mix: in clinic most heel pain is local. An educational tool, "
    "not clinical advice."
)
SETTING_ASIDE = (
    "Set this aside? It stays in your record, but no longer stands here as begun. "
    "Opening it again begins anew."
)
NOTHING = "No lesson or case could be read ({problems} problems). 'heel-tutor check' lists them."


class Home(TutorScreen):
    """Lists what there is, and tells about the line under the cursor."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "debrief", "Debrief again"),
        Binding("r", "again", "Try again"),
        Binding("x", "set_aside", "Set aside"),
        Binding("l", "jump('lesson')", "Lessons", show=False),
        Binding("c", "jump('case')", "Cases", show=False),
    ]

    @dataclass
    class Left(Message):
        """The learner chose where to go."""

        leaving: Leaving

    def __init__(self) -> None:
        """Begin with nothing to list."""
        super().__init__()
        self._runs: Runs | None = None
        self._entries: dict[str, Entry] = {}
        self._notices: tuple[str, ...] = ()
        self._offers: tuple[bool, bool] = (False, False)

    def compose_body(self) -> ComposeResult:
        """Lay out title, list and detail."""
        yield show(joined(plain("heel-tutor", "bold $primary"), "  ", TAGLINE), id="title")
        yield show(plain(MIX), id="mix", classes="quiet")
        yield show(id="notices")
        with Container(id="body"):
            menu = Menu("Open", id="menu", classes="pane")
            menu.border_title = "Where to go"
            yield menu
            yield AboutPane()

    def on_mount(self) -> None:
        """Put the keyboard where it is needed."""
        self.query_one("#menu", Menu).focus()

    def tell_notices(self, notices: tuple[str, ...]) -> None:
        """Say what the learner has to know about their record, in lines that stay."""
        self._notices = notices
        self._show_notices(None)

    def _show_notices(self, unread: str | None) -> None:
        """Show the notices, and which runs of the record cannot be read."""
        shown = (*self._notices, *([unread] if unread else []))
        told = self.query_one("#notices", Static)
        told.display = bool(shown)
        told.update(lines(f"! {text}" for text in shown))

    def refresh_content(self, runs: "Runs") -> None:
        """List content and progress as they are now; the cursor stays on its line.

        The record is read anew, so a fault of the store is raised here.
        """
        from tutor.ui.home.entries import grouped
        from tutor.ui.home.line import column_of, line_of
        from tutor.wording import words

        self._runs = runs
        progress = runs.progress()
        menu = self.query_one("#menu", Menu)
        here = menu.here
        groups = grouped(runs.library, progress, runs.title)
        self._entries = {
            entry.name_in(group): entry for group, entries in groups.items() for entry in entries
        }
        column = column_of(self._entries.values())
        menu.clear_options()
        for group, entries in groups.items():
            if entries:
                menu.add_heading(group)
            menu.add_options(
                [Option(line_of(entry, column), id=entry.name_in(group)) for entry in entries]
            )
        menu.stay_at(self._now_at(here))
        self._show_notices(words.records.unread_notice(progress.unread))
        menu.border_subtitle = _counts(len(groups["Lessons"]), len(groups["Cases"]))
        if not self._entries:
            problems = len(runs.library.problems)
            self.query_one(AboutPane).tell_plainly(NOTHING.format(problems=problems))

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Tell more about the line under the cursor."""
        entry = self._entries.get(message.option.id or "")
        if entry is not None and self._runs is not None:
            from tutor.ui.home.entries import about

            self.query_one(AboutPane).tell(about(self._runs.library, entry))
        offers = (self._is_done(), self._is_open())
        if offers != self._offers:  # the footer is laid out anew each time, so only if it differs
            self._offers = offers
            self.refresh_bindings()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Open what was chosen; a case that is done opens at its debrief."""
        entry = self._entries.get(message.option.id or "")
        if entry is None:
            return
        if entry.kind == "case" and entry.standing == "done":
            self.action_debrief()
        else:
            self._lead_to(entry)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer to look back or try again only where a case is done, to set aside what is open."""
        if action == "set_aside":
            return self._is_open()
        return self._is_done() if action in ("debrief", "again") else True

    def action_debrief(self) -> None:
        """Show the debrief of the last finished attempt, or the case where it cannot be read."""
        entry = self._current()
        if entry is None or self._runs is None:
            return
        attempt = self._runs.last_finished(entry.id)
        if attempt is None:
            self._lead_to(entry)
        else:
            self.post_message(self.Left(OpenDebrief(*attempt)))

    def action_again(self) -> None:
        """Begin a new attempt; the first one stays the record."""
        entry = self._current()
        if entry is not None:
            self._lead_to(entry)

    def action_set_aside(self) -> None:
        """Ask whether what was begun by mistake should count no longer."""
        from tutor.ui.screens.confirm import Confirm

        entry = self._current()
        if entry is not None:
            self.app.push_screen(
                Confirm(SETTING_ASIDE, "Set aside"), partial(self._answered, entry)
            )

    def _answered(self, entry: "Entry", agreed: bool | None) -> None:  # noqa: FBT001 - what the question returns
        if agreed and self._runs is not None:
            try:
                self._runs.set_aside(entry.kind, entry.id)
                self.refresh_content(self._runs)
            except TutorError as fault:
                from tutor.wording import words

                self.notify(words.faults.told(fault), severity="warning", markup=False)

    def action_jump(self, kind: str) -> None:
        """Go to the first line of a kind, and put as many of its kind in sight as have room."""
        menu = self.query_one("#menu", Menu)
        wanted = {"lesson": "Lessons/", "case": "Cases/"}[kind]
        first = next((name for name in self._entries if name.startswith(wanted)), None)
        if first is not None:
            menu.focus()  # it may have been with the text beside the list
            menu.stay_at(first)
            menu.scroll_to_highlight(top=True)
            menu.scroll_relative(y=-1, animate=False, immediate=True)  # the heading above it

    def _lead_to(self, entry: "Entry") -> None:
        opening = OpenLesson(entry.id) if entry.kind == "lesson" else OpenCase(entry.id)
        self.post_message(self.Left(opening))

    def _now_at(self, here: str | None) -> str | None:
        """Return the line of what stood under the cursor: begun work moves to another group."""
        if here is None or here in self._entries:
            return here
        _, _, thing = here.partition("/")
        return next((name for name in self._entries if name.partition("/")[2] == thing), None)

    def _is_done(self) -> bool:
        """Tell whether the line under the cursor is a case that was ever finished."""
        entry = self._current()
        return entry is not None and entry.kind == "case" and entry.finished

    def _is_open(self) -> bool:
        """Tell whether the line under the cursor was begun and has not ended."""
        entry = self._current()
        return entry is not None and entry.standing == "open"

    def _current(self) -> "Entry | None":
        return self._entries.get(self.query_one("#menu", Menu).here or "")


def _counts(lessons: int, cases: int) -> str:
    """Say how many lines of each kind there are, and the keys that lead to the first of them."""
    counts = {"lesson": lessons, "case": cases}
    said = [f"{n} {kind}{'' if n == 1 else 's'} ({kind[0]})" for kind, n in counts.items() if n]
    return " · ".join(said)
