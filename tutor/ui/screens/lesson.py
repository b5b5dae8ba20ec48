"""A lesson: one step at a time, and a question must be settled before the next is shown."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

from tutor.drawing import Blocks
from tutor.flow.lesson import (
    Act,
    Left,
    LessonFlow,
    NotTaken,
    Objected,
    Outcome,
    Plain,
    Took,
)
from tutor.session.lesson_run import Action, GoTo, LessonRun
from tutor.ui.lesson.figure import StepFigure
from tutor.ui.lesson.outline import LessonHead, StepOutline
from tutor.ui.lesson.page import StepPage
from tutor.ui.lesson.spread import Spread
from tutor.ui.messages import LessonAct
from tutor.ui.screens.acting import ActingScreen
from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import plain, show
from tutor.wording import words

BREAKPOINTS = [*TutorScreen.HORIZONTAL_BREAKPOINTS, (76, "-close"), (140, "-broad")]
"""From 76 columns on a figure stands beside the text, from 140 on the list of steps beside both."""

NAMES = words.lesson.KEYS
KEYS: list[BindingType] = [
    Binding("enter", "act('open-case')", NAMES["open-case"]),
    Binding("enter", "to_question", show=False),
    Binding("h", "act('hint')", NAMES["hint"]),
    Binding("s", "act('solve')", NAMES["solve"]),
    Binding("z", "zoom", NAMES["zoom"]),
    Binding("r", "act('again')", NAMES["again"]),
    *(Binding(letter, f"pick('{letter}')", show=False) for letter in words.questions.LETTERS),
    Binding("left,b", "act('back')", NAMES["back"], key_display="←"),
    Binding("right,n,enter", "act('next')", NAMES["next"], key_display="→"),
    Binding("right,n,enter", "act('finish')", NAMES["finish"], key_display="→"),
    Binding("n,enter", "act('done')", NAMES["done"], show=False),
    Binding("escape", "leave", NAMES["leave"]),
]
"""What is offered depends on the step; see ``check_action``."""


class LessonScreen(ActingScreen[LessonRun, Action]):
    """Draws the flow of a lesson and hands acts back.

    A letter that stands for an option answers while the question is open; only then does ``b`` not
    go back, which the left arrow always does.
    """

    CSS_PATH = style_sheet_beside(__file__)
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, flow: LessonFlow, blocks: Blocks = "quadrant") -> None:
        """Show a lesson where it was left."""
        super().__init__(flow)
        self.flow = flow
        self._spread = Spread(StepFigure(blocks), flow.view)

    def compose_body(self) -> ComposeResult:
        """Lay out the line above, the steps, and the page."""
        yield LessonHead(self.flow.outline.title)
        with Horizontal(id="middle"):
            yield StepOutline()
            with Vertical(id="reading"):
                yield self._spread
                yield show(id="more", classes="quiet")
        yield show(id="trouble")

    def on_mount(self) -> None:
        """Show the step that one was at."""
        came = self.flow.arrive()
        if came != Took():
            self._tell(came)
        self._bring_up_to_date()
        self.tell_trouble()
        self.tell_unread()

    @property
    def _page(self) -> StepPage:
        return self._spread.page

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Offer what is possible now."""
        asking = self._page.controls
        match action:
            case "act":
                return parameters[0] in self.flow.offers
            case "pick":
                return asking is not None and asking.can_pick(str(parameters[0]))
            case "to_question":
                return asking is not None
            case "zoom":
                return self._spread.figure.display
            case _:
                return True

    def on_lesson_act(self, message: LessonAct) -> None:
        """Do what a question says was answered."""
        message.stop()
        self._do(message.act)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to the step chosen in the list."""
        message.stop()
        if message.option_index == self.flow.outline.at:
            self._page.focus_answer()
        else:
            self._do(GoTo(message.option_index))

    def on_step_page_more(self, message: StepPage.More) -> None:
        """Say whether there is more to read."""
        message.stop()
        self.query_one("#more", Static).update(plain(words.lesson.MORE if message.below else ""))

    def action_act(self, act: Plain) -> None:
        """Do what a key stands for."""
        self._do(act)

    def action_pick(self, letter: str) -> None:
        """Choose the option with this letter."""
        if self._page.controls is not None:
            self._page.controls.pick(letter)

    def action_to_question(self) -> None:
        """Put the keyboard where one can answer."""
        self._page.focus_answer()

    def action_zoom(self) -> None:
        """Give the figure more room, or give it back to the text."""
        self._spread.zoom()

    def action_leave(self) -> None:
        """Go Home; everything is kept."""
        self.dismiss(None)

    def _do(self, act: Act) -> None:
        """Hand an act to the flow, and show what came of it."""
        outcome = self.flow.act(act)
        self._tell(outcome)
        match outcome:
            case Left(leaving):
                self.dismiss(leaving)
            case Took(moved=True):
                self._turn()
            case Took():
                self._bring_up_to_date()
                self.refresh_bindings()

    def _tell(self, outcome: Outcome) -> None:
        """Say in a passing message what an outcome has to be told of, and what is not saved."""
        match outcome:
            case Objected():
                said = words.questions.objection(outcome)
                self.notify(said, severity="warning", markup=False)
            case NotTaken(fault):
                self.app.clear_notifications()
                self.tell_fault(fault)
            case Took(ended=ended, fault=fault):
                self.app.clear_notifications()
                self.tell_trouble()
                if ended:
                    self.notify(words.lesson.DONE, markup=False)
                if fault is not None:
                    self.tell_fault(fault)

    def _turn(self) -> None:
        """Put the page of another step in the place of this one; the keyboard moves there."""
        left = self._page
        if left.draft is not None:
            self.flow.keep(left.step_id, left.draft)
        self._spread.turn_to(self.flow.view)
        self.query_one("#more", Static).update(plain(""))
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        outline = self.flow.outline
        self.query_one(LessonHead).show(outline)
        self.query_one(StepOutline).show(outline)
        self._spread.show(self.flow.view)
