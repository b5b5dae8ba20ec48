"""The debrief: what came of an encounter, told only once everything has been committed.

The first view says what matters most. The six sections behind it are built when they are first
shown, since building them all would hold up the first view.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import ContentSwitcher, OptionList, Tab, Tabs
from textual.widgets.option_list import Option

from tutor.flow.debrief import SECTIONS, DebriefFlow, OnwardCode, SectionId
from tutor.ui.debrief import evidence, expert, overview, plan, reading, score
from tutor.ui.debrief.flips import WhatIfCard
from tutor.ui.debrief.page import Block, DebriefPage
from tutor.ui.encounter.breadcrumb import Breadcrumb
from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import heading, plain, show
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.model.grade import Grade
    from tutor.runs import Runs
    from tutor.session.encounter import Encounter

PAGES: Mapping[SectionId, Callable[[DebriefFlow], Iterable[Block]]] = {
    "evidence": evidence.blocks,
    "options": plan.blocks,
    "reading": reading.blocks,
    "path": expert.blocks,
    "score": score.blocks,
}
"""The sections that are nothing but text."""


class DebriefScreen(TutorScreen):
    """Looks back on one encounter, and closes with where to go next."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", words.debrief.HOME, key_display="esc"),
        *(
            Binding(
                str(place),
                f"section('{section}')",
                words.debrief.SECTION_TITLES[section],
                show=False,
            )
            for place, section in enumerate(SECTIONS)
        ),
        Binding("left", "step(-1)", words.debrief.BEFORE, show=False),
        Binding("right", "step(1)", words.debrief.AFTER, show=False),
        Binding("space", "reveal", words.debrief.ANSWER),
        Binding("r", "again", words.debrief.TRY_AGAIN),
        Binding("l", "lesson", words.debrief.LESSON),
    ]

    def __init__(self, runs: "Runs", encounter: "Encounter", grade: "Grade") -> None:
        """Look back on an encounter that is over."""
        super().__init__()
        self._flow = DebriefFlow.at(runs, encounter, grade)

    def compose_body(self) -> ComposeResult:
        """Lay out the tabs and an empty place for each view."""
        with Horizontal(id="top"):
            yield Breadcrumb()
            yield heading(self._flow.case.title, id="case-title")
        tabs = Tabs(
            *(
                Tab(plain(f"{place} {words.debrief.SECTION_LABELS[section]}"), id=f"tab-{section}")
                for place, section in enumerate(SECTIONS)
            )
        )
        tabs.can_focus = False
        yield tabs
        with ContentSwitcher(id="sections", initial=SECTIONS[0]):
            for section in SECTIONS:
                yield VerticalScroll(id=section, classes="section")

    def on_mount(self) -> None:
        """Show the first view."""
        self.query_one(Breadcrumb).show(self._flow.material.encounter)
        self._show(SECTIONS[0])

    def on_tabs_tab_activated(self, message: Tabs.TabActivated) -> None:
        """Show the section whose tab it is."""
        self._show(_section((message.tab.id or "").removeprefix("tab-")))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go where the chosen line of "Go on" leads."""
        self.dismiss(self._flow.onward[message.option_index].leaving)

    def on_what_if_card_pressed(self, message: WhatIfCard.Pressed) -> None:
        """Answer the question that was clicked."""
        self._answer(message.widget)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Offer an answer only where a question stands open, and a lesson only where one exists."""
        if action == "reveal":
            return self._open_card() is not None
        return self._flow.way("lesson") is not None if action == "lesson" else True

    def action_section(self, name: SectionId) -> None:
        """Show a section; its tab follows."""
        self.query_one(Tabs).active = f"tab-{name}"

    def action_step(self, by: int) -> None:
        """Show the section beside the one that is open."""
        self.action_section(self._flow.beside(self._current, by))

    def action_reveal(self) -> None:
        """Answer the first question that is still open."""
        card = self._open_card()
        if card is not None:
            self._answer(card)

    def action_again(self) -> None:
        """See the same patient again, as a new attempt."""
        self._go("again")

    def action_lesson(self) -> None:
        """Read the lesson that belongs to the case."""
        self._go("lesson")

    def action_leave(self) -> None:
        """Go Home."""
        self._go("home")

    def _go(self, code: OnwardCode) -> None:
        onward = self._flow.way(code)
        if onward is not None:
            self.dismiss(onward.leaving)

    @property
    def _current(self) -> SectionId:
        return _section(self.query_one("#sections", ContentSwitcher).current or SECTIONS[0])

    def _show(self, name: SectionId) -> None:
        """Show a section, built now if it was never shown, and put the keyboard there to scroll."""
        self.query_one("#sections", ContentSwitcher).current = name
        pane = self.query_one(f"#{name}", VerticalScroll)
        if not pane.children:
            pane.mount(*self._build(name))
        pane.focus()

    def _build(self, section: SectionId) -> Iterable[Widget]:
        if section in PAGES:
            return [DebriefPage(PAGES[section](self._flow))]
        return self._what_ifs() if section == "flips" else self._result()

    def _result(self) -> Iterable[Widget]:
        """Yield the first view: safety failures in a frame of their own, the lines, and "Go on"."""
        failures = overview.safety(self._flow)
        if failures:
            block = DebriefPage(failures, id="safety")
            block.border_title = plain(words.debrief.SAFETY)
            yield block
        yield DebriefPage(overview.verdicts(self._flow))
        menu = Menu(words.debrief.GO_THERE, id="next")
        menu.border_title = plain(words.debrief.GO_ON)
        for place, onward in enumerate(self._flow.onward):
            label = plain(words.debrief.onward_label(onward))
            menu.add_option(Option(label, id=f"onward-{place}"))
        menu.stay_at(None)
        yield menu

    def _what_ifs(self) -> Iterable[Widget]:
        cards, case = self._flow.flips, self._flow.case
        intro = words.debrief.flips_intro(case) if cards else words.debrief.NO_FLIPS
        yield show(intro, classes="intro")
        for card in cards:
            yield WhatIfCard(card)

    def _open_card(self) -> WhatIfCard | None:
        """Return the first card without its answer, or None where no cards are shown."""
        if not self.is_mounted or self._current != "flips":
            return None
        card = self._flow.open_card
        return next((shown for shown in self.query(WhatIfCard) if shown.card is card), None)

    def _answer(self, shown: WhatIfCard) -> None:
        self._flow.answer(shown.card)
        shown.reveal()
        self.call_after_refresh(shown.scroll_visible, animate=False)
        self.refresh_bindings()


def _section(name: str) -> SectionId:
    """Return a section by what its widget is called."""
    return cast("SectionId", name)
