"""Home: what to go on with, the lessons, the cases, and how it has gone so far.

It paints before any content is read; the lists fill in as soon as it has been.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tutor.ui.screens.base import TutorScreen, sheet
from tutor.ui.text import MUTED, joined, lines, plain, show
from tutor.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from tutor.runs import Runs
    from tutor.runs.progress import Progress
    from tutor.ui.app import TutorApp

TAGLINE = "Does this heel pain come from the heel, or from the back?"
MIX = (
    "This is a teaching mix: in clinic most heel pain is local. An educational tool, "
    "not clinical advice."
)
GLYPHS = {"new": "○", "open": "◐", "done": "●"}


@dataclass(frozen=True)
class Entry:
    """One line of the list: a case or a lesson, and where the learner stands with it."""

    kind: Literal["case", "lesson"]
    id: str
    title: str
    facts: str
    state: str
    glyph: str
    finished: bool = False


class Home(TutorScreen):
    """The first screen."""

    CSS_PATH = sheet(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "debrief", "Debrief again"),
        Binding("r", "again", "Try again"),
        Binding("l", "jump('lesson')", "Lessons", show=False),
        Binding("c", "jump('case')", "Cases", show=False),
    ]

    def __init__(self) -> None:
        """Begin with nothing to list."""
        super().__init__()
        self._entries: dict[str, Entry] = {}
        self._was_done = False

    def compose_body(self) -> ComposeResult:
        """Lay out title, list and detail."""
        yield show(joined(plain("heel-tutor", "bold $primary"), "  ", TAGLINE), id="title")
        yield show(plain(MIX), id="mix", classes="quiet")
        yield show(id="notices")
        with Container(id="body"):
            menu = Menu("Open", id="menu", classes="pane")
            menu.border_title = "Where to go"
            yield menu
            with VerticalScroll(id="aside", classes="pane", can_focus=False) as aside:
                aside.border_title = "About it"
                yield show("Reading lessons and cases ...", id="detail")

    def on_mount(self) -> None:
        """Put the keyboard where it is needed."""
        self.query_one("#menu", Menu).focus()

    @property
    def tutor(self) -> "TutorApp":
        """The application, as what it is."""
        from tutor.ui.app import TutorApp

        app: Any = self.app
        if not isinstance(app, TutorApp):
            message = "Home belongs to the tutorial"
            raise TypeError(message)
        return app

    def tell_notices(self, notices: tuple[str, ...]) -> None:
        """Say what the learner has to know about their record, in lines that stay."""
        told = self.query_one("#notices", Static)
        told.display = bool(notices)
        told.update(lines(f"! {text}" for text in notices))

    def refresh_content(self) -> None:
        """Fill the list from content and progress, staying on the line one was on."""
        runs = self.tutor.runs
        if runs is None:
            return
        menu = self.query_one("#menu", Menu)
        here = menu.here
        progress = runs.progress()
        groups = _groups(runs, progress)
        self._entries = {
            f"{name}/{one.kind}/{one.id}": one for name, some in groups for one in some
        }
        menu.clear_options()
        for name, some in groups:
            if some:
                menu.add_heading(name)
            menu.add_options([Option(_line(one), id=f"{name}/{one.kind}/{one.id}") for one in some])
        menu.stay_at(self._again(here))
        if not self._entries:
            self._detail(_nothing(len(runs.library.problems)))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell more about the line under the cursor."""
        entry = self._entries.get(event.option.id or "")
        if entry is not None and self.tutor.runs is not None:
            self._detail(_about(self.tutor.runs, entry))
        done = self._is_done()
        if done != self._was_done:  # the footer is laid out anew each time, so only when it differs
            self._was_done = done
            self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        entry = self._entries.get(event.option.id or "")
        if entry is None:
            return
        if entry.kind == "lesson":
            self.tutor.open_lesson(entry.id)
        elif entry.glyph == GLYPHS["done"]:
            self.action_debrief()
        else:
            self.tutor.open_case(entry.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer to look back or try again only where a case is done."""
        return self._is_done() if action in ("debrief", "again") else True

    def action_debrief(self) -> None:
        """Show the debrief of the last finished attempt again."""
        entry, runs = self._current(), self.tutor.runs
        if entry is not None and runs is not None:
            again = runs.last_finished(entry.id)
            if again is None:
                self.tutor.open_case(entry.id)
            else:
                self.tutor.open_debrief(*again)

    def action_again(self) -> None:
        """Begin a new attempt; the first one stays the record."""
        entry = self._current()
        if entry is not None:
            self.tutor.open_case(entry.id)

    def action_jump(self, kind: str) -> None:
        """Go to the first line of a kind."""
        menu = self.query_one("#menu", Menu)
        wanted = {"lesson": "Lessons/", "case": "Cases/"}[kind]
        for index in range(menu.option_count):
            if (menu.get_option_at_index(index).id or "").startswith(wanted):
                menu.highlighted = index
                return

    def _again(self, here: str | None) -> str | None:
        """Return where the line one was on is now: begun work moves to another group."""
        if here is None or here in self._entries:
            return here
        _, _, thing = here.partition("/")
        return next((one for one in self._entries if one.partition("/")[2] == thing), None)

    def _is_done(self) -> bool:
        """Tell whether the line under the cursor is a finished case."""
        entry = self._current()
        return entry is not None and entry.kind == "case" and entry.finished

    def _current(self) -> Entry | None:
        return self._entries.get(self.query_one("#menu", Menu).here or "")

    def _detail(self, content: Content) -> None:
        self.query_one("#detail", Static).update(content)


def _line(entry: Entry) -> Content:
    return joined(
        f" {entry.glyph} ", plain(entry.title), plain(f"  {entry.facts} · {entry.state}", MUTED)
    )


def _groups(runs: "Runs", progress: "Progress") -> list[tuple[str, list[Entry]]]:
    lessons, cases = _lessons(runs, progress), _cases(runs, progress)
    begun = [one for one in (*cases, *lessons) if one.glyph == GLYPHS["open"]]
    return [("Continue", begun), ("Lessons", lessons), ("Cases", cases)]


def _lessons(runs: "Runs", progress: "Progress") -> list[Entry]:
    from tutor.runs.progress import LessonRecord
    from tutor.wording import lesson_state

    entries = []
    for name, loaded in runs.library.lessons.items():
        record = progress.lessons.get(name, LessonRecord(name))
        glyph = GLYPHS["open" if record.open else "done" if record.finished else "new"]
        facts = f"{loaded.model.minutes} min"
        entries.append(
            Entry("lesson", name, loaded.model.title, facts, lesson_state(record), glyph)
        )
    return entries


def _cases(runs: "Runs", progress: "Progress") -> list[Entry]:
    from tutor.runs.progress import CaseRecord
    from tutor.wording import case_state

    entries = []
    for case in runs.library.cases_in_order:
        record = progress.cases.get(case.id, CaseRecord(case.id))
        glyph = GLYPHS["open" if record.open else "done" if record.first else "new"]
        facts = f"level {case.level}"
        done = record.first is not None
        entries.append(Entry("case", case.id, case.title, facts, case_state(record), glyph, done))
    return entries


def _about(runs: "Runs", entry: Entry) -> Content:
    """Return what may be told about an entry before it is opened."""
    title = plain(entry.title, "bold")
    if entry.kind == "lesson":
        lesson = runs.library.lessons[entry.id].model
        aims = [f"• {one}" for one in lesson.objectives]
        facts = f"{len(lesson.steps)} steps, about {lesson.minutes} minutes · {entry.state}"
        return lines([title, plain(facts, MUTED), "", *aims])
    case = runs.library.cases[entry.id].model
    who = f"{case.patient.age}, {case.patient.sex}, {case.patient.occupation}"
    return lines(
        [
            title,
            plain(f"Level {case.level} of 5 · {entry.state}", MUTED),
            "",
            who,
            "",
            " ".join(case.complaint.split()),
        ]
    )


def _nothing(problems: int) -> Content:
    return plain(
        f"No lesson or case could be read ({problems} problems). 'heel-tutor check' lists them."
    )
