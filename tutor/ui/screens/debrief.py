"""The debrief: what came of an encounter, told only once everything has been committed.

The first view says what matters most. The six sections behind it are built when they are first
shown, since building them all would hold up the first view.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import ContentSwitcher, OptionList, Tab, Tabs
from textual.widgets.option_list import Option

from tutor.flow.leaving import OpenCase, OpenLesson
from tutor.ui.debrief import evidence, expert, flips, overview, plan, reading, score
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import Block, DebriefPage, WhatIfCard
from tutor.ui.encounter.breadcrumb import Breadcrumb
from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import heading, plain, show
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.model.grade import Grade
    from tutor.runs import Runs
    from tutor.session.encounter import Encounter

AGAIN, HOME, LESSON = "again", "home", "lesson/"


@dataclass(frozen=True)
class Section:
    """One view of the debrief. ``blocks`` makes its text; None where a view is more than text."""

    id: str
    label: str
    about: str
    blocks: Callable[[Material], Iterable[Block]] | None


SECTIONS = (
    Section("result", "Result", "What came of it", None),
    Section("evidence", "Evidence", "Your evidence and the expert's", evidence.blocks),
    Section("options", "Plan", "Every option of the plan", plan.blocks),
    Section("flips", "What if", "What would change the call", None),
    Section("reading", "Document", "The document's reading", reading.blocks),
    Section("path", "Expert", "The expert's path", expert.blocks),
    Section("score", "Score", "The score in parts", score.blocks),
)
"""In the order of their keys, 0 to 6."""
SECTION_INDEX = {section.id: place for place, section in enumerate(SECTIONS)}


class DebriefScreen(TutorScreen):
    """Looks back on one encounter, and closes with where to go next."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Home", key_display="esc"),
        *(
            Binding(str(place), f"section('{section.id}')", section.about, show=False)
            for place, section in enumerate(SECTIONS)
        ),
        Binding("left", "step(-1)", "Section before", show=False),
        Binding("right", "step(1)", "Section after", show=False),
        Binding("space", "reveal", "Answer"),
        Binding("r", "again", "Try again"),
        Binding("l", "lesson", "Lesson"),
    ]

    def __init__(self, runs: "Runs", encounter: "Encounter", grade: "Grade") -> None:
        """Look back on an encounter that is over."""
        super().__init__()
        self._material = Material.at(runs, encounter, grade)

    def compose_body(self) -> ComposeResult:
        """Lay out the tabs and an empty place for each view."""
        with Horizontal(id="top"):
            yield Breadcrumb()
            yield heading(self._material.case.title, id="case-title")
        tabs = Tabs(
            *(
                Tab(plain(f"{place} {section.label}"), id=f"tab-{section.id}")
                for place, section in enumerate(SECTIONS)
            )
        )
        tabs.can_focus = False
        yield tabs
        with ContentSwitcher(id="sections", initial=SECTIONS[0].id):
            for section in SECTIONS:
                yield VerticalScroll(id=section.id, classes="section")

    def on_mount(self) -> None:
        """Show the first view."""
        self.query_one(Breadcrumb).show(self._material.encounter)
        self._show(SECTIONS[0].id)

    def on_tabs_tab_activated(self, message: Tabs.TabActivated) -> None:
        """Show the section whose tab it is."""
        self._show((message.tab.id or "").removeprefix("tab-"))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go where the chosen line of "Go on" leads."""
        name = message.option.id or HOME
        if name == AGAIN:
            self.action_again()
        elif name.startswith(LESSON):
            self.dismiss(OpenLesson(name.removeprefix(LESSON)))
        else:
            self.action_leave()

    def on_what_if_card_pressed(self, message: WhatIfCard.Pressed) -> None:
        """Answer the question that was clicked."""
        self._answer(message.card)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer an answer only where a question stands open, and a lesson only where one exists."""
        if action == "reveal":
            return self._open_card() is not None
        return bool(self._material.lessons) if action == "lesson" else True

    def action_section(self, name: str) -> None:
        """Show a section; its tab follows."""
        self.query_one(Tabs).active = f"tab-{name}"

    def action_step(self, by: int) -> None:
        """Show the section beside the one that is open."""
        here = SECTION_INDEX[self._current]
        self.action_section(SECTIONS[(here + by) % len(SECTIONS)].id)

    def action_reveal(self) -> None:
        """Answer the first question that is still open."""
        card = self._open_card()
        if card is not None:
            self._answer(card)

    def action_again(self) -> None:
        """See the same patient again, as a new attempt."""
        self.dismiss(OpenCase(self._material.case.id))

    def action_lesson(self) -> None:
        """Read the lesson that belongs to the case."""
        self.dismiss(OpenLesson(self._material.lessons[0].id))

    def action_leave(self) -> None:
        """Go Home."""
        self.dismiss(None)

    @property
    def _current(self) -> str:
        return self.query_one("#sections", ContentSwitcher).current or SECTIONS[0].id

    def _show(self, name: str) -> None:
        """Show a section, built now if it was never shown, and put the keyboard there to scroll."""
        self.query_one("#sections", ContentSwitcher).current = name
        pane = self.query_one(f"#{name}", VerticalScroll)
        if not pane.children:
            pane.mount(*self._build(SECTIONS[SECTION_INDEX[name]]))
        pane.focus()

    def _build(self, section: Section) -> Iterable[Widget]:
        if section.blocks is not None:
            return [DebriefPage(section.blocks(self._material))]
        return self._what_ifs() if section.id == "flips" else self._result()

    def _result(self) -> Iterable[Widget]:
        """Yield the first view: safety failures in a frame of their own, the lines, and "Go on"."""
        failures = overview.safety(self._material)
        if failures:
            block = DebriefPage(failures, id="safety")
            block.border_title = plain("Safety, before anything else")
            yield block
        yield DebriefPage(overview.verdicts(self._material))
        menu = Menu("Go there", id="next")
        menu.border_title = plain("Go on")
        for lesson in self._material.lessons:
            menu.add_option(Option(plain(f"Read: {lesson.title}"), id=f"{LESSON}{lesson.id}"))
        menu.add_option(Option(plain("See this patient again"), id=AGAIN))
        menu.add_option(Option(plain("Home, and the next case"), id=HOME))
        menu.stay_at(None)
        yield menu

    def _what_ifs(self) -> Iterable[Widget]:
        what_ifs = flips.what_ifs(self._material)
        yield show(
            words.debrief.flips_intro(self._material.case) if what_ifs else words.debrief.NO_FLIPS,
            classes="intro",
        )
        for question, answer in what_ifs:
            yield WhatIfCard(question, answer)

    def _open_card(self) -> WhatIfCard | None:
        """Return the first card without its answer, or None where no cards are shown."""
        if not self.is_mounted or self._current != "flips":
            return None
        return next((card for card in self.query(WhatIfCard) if not card.answered), None)

    def _answer(self, card: WhatIfCard) -> None:
        card.reveal()
        self.call_after_refresh(card.scroll_visible, animate=False)
        self.refresh_bindings()
