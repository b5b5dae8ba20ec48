"""A lesson: one step at a time, and a question must be settled before the next is shown."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

from tutor.drawing import Blocks
from tutor.flow.acting import RunFlow
from tutor.flow.leaving import OpenCase, OpenLesson
from tutor.questions import Given
from tutor.runs import Runs
from tutor.runs.runs import LessonRecording
from tutor.session.lesson_run import Action, Finish, GiveUp, GoTo, Hint, LessonRun, Respond
from tutor.ui.lesson.figure import StepFigure
from tutor.ui.lesson.outline import LessonHead, StepOutline
from tutor.ui.lesson.page import StepPage
from tutor.ui.lesson.patients import Patients
from tutor.ui.lesson.spread import Spread
from tutor.ui.lesson.view import StepView, view_of
from tutor.ui.messages import LessonAct
from tutor.ui.screens.acting import ActingScreen
from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import plain, show
from tutor.wording import words

BREAKPOINTS = [*TutorScreen.HORIZONTAL_BREAKPOINTS, (76, "-close"), (140, "-broad")]
"""From 76 columns on a figure stands beside the text, from 140 on the list of steps beside both."""

MORE = "more below ▼"
DONE = "You have finished this lesson."


KEYS: list[BindingType] = [
    Binding("enter", "open_case", "Open a patient"),
    Binding("enter", "to_question", show=False),
    Binding("h", "hint", "Hint"),
    Binding("s", "show_answer", "Solve"),
    Binding("z", "zoom", "Zoom"),
    Binding("r", "again", "Begin again"),
    *(Binding(letter, f"pick('{letter}')", show=False) for letter in words.questions.LETTERS),
    Binding("left,b", "back", "Back", key_display="←"),
    Binding("right,n,enter", "next", "Next", key_display="→"),
    Binding("right,n,enter", "finish", "Finish", key_display="→"),
    Binding("n,enter", "done", "Home", show=False),
    Binding("escape", "leave", "Home"),
]
"""What is offered depends on the step; see ``check_action``."""


class LessonScreen(ActingScreen[LessonRun, Action]):
    """Shows the step one is at and takes actions through the record.

    A letter that stands for an option answers while the question is open; only then does ``b`` not
    go back, which the left arrow always does.
    """

    CSS_PATH = style_sheet_beside(__file__)
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(
        self,
        runs: Runs,
        recorded: LessonRecording,
        seen: frozenset[str] = frozenset(),
        blocks: Blocks = "quadrant",
    ) -> None:
        """Show a lesson where it was left; ``seen`` are cases known to be finished."""
        super().__init__(RunFlow(recorded))
        self._runs, self._recorded = runs, recorded
        self._patients = Patients(runs, seen)
        figure = StepFigure(runs.library.drawings, blocks)
        self._spread = Spread(figure, self._view(figure, None), self.run)

    def compose_body(self) -> ComposeResult:
        """Lay out the line above, the steps, and the page."""
        yield LessonHead(self.run.lesson.title)
        with Horizontal(id="middle"):
            yield StepOutline()
            with Vertical(id="reading"):
                yield self._spread
                yield show(id="more", classes="quiet")
        yield show(id="trouble")

    def on_mount(self) -> None:
        """Show the step that one was at."""
        if self._recorded.resumed:
            self._finish_when_done()
        self._bring_up_to_date()
        self.tell_trouble()
        self.tell_unread()

    @property
    def run(self) -> LessonRun:
        """Where the run stands."""
        return self._recorded.state

    @property
    def _ended(self) -> bool:
        """Whether the lesson is finished, here or before."""
        return self._recorded.reading or self._recorded.ended

    @property
    def _page(self) -> StepPage:
        return self._spread.page

    @property
    def next_case(self) -> str | None:
        """The first case of this step not finished yet."""
        return self._patients.next_of(self.run.step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Offer what is possible now."""
        asking = self._page.controls
        if action == "pick":
            return asking is not None and asking.can_pick(str(parameters[0]))
        if action == "next":
            return self.run.may_go_on
        possible = {
            "to_question": asking is not None,
            "show_answer": asking is not None,
            "hint": self._page.more_hints,
            "open_case": self.next_case is not None,
            "back": self.run.at > 0,
            "zoom": self._spread.figure.display,
            "again": self._recorded.reading,
            "finish": self.run.at_the_end and not self._ended,
            "done": self.run.at_the_end and self._ended,
        }
        return possible.get(action, True)

    def on_lesson_act(self, message: LessonAct) -> None:
        """Take what a question says was answered."""
        message.stop()
        self._take(message.action)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to the step chosen in the list."""
        message.stop()
        if message.option_index == self.run.at:
            self._page.focus_answer()
        else:
            self._take(GoTo(message.option_index))

    def on_step_page_more(self, message: StepPage.More) -> None:
        """Say whether there is more to read."""
        message.stop()
        self.query_one("#more", Static).update(plain(MORE if message.below else ""))

    def action_pick(self, letter: str) -> None:
        """Choose the option with this letter."""
        if self._page.controls is not None:
            self._page.controls.pick(letter)

    def action_to_question(self) -> None:
        """Put the keyboard where one can answer."""
        self._page.focus_answer()

    def action_hint(self) -> None:
        """Show the next hint."""
        self._take(Hint(self.run.step.id))

    def action_show_answer(self) -> None:
        """Show the answer; the question is settled by it."""
        self._take(GiveUp(self.run.step.id))

    def action_zoom(self) -> None:
        """Give the figure more room, or give it back to the text."""
        self._spread.zoom()

    def action_back(self) -> None:
        """Go to the step before."""
        self._take(GoTo(self.run.at - 1))

    def action_next(self) -> None:
        """Go to the next step."""
        self._take(GoTo(self.run.at + 1))

    def action_open_case(self) -> None:
        """Open the next patient of the pool."""
        if self.next_case is not None:
            self.dismiss(OpenCase(self.next_case))

    def action_finish(self) -> None:
        """Finish the lesson without the patients that are left."""
        self._finish()
        self._bring_up_to_date()
        self.refresh_bindings()

    def action_done(self) -> None:
        """Go Home from a finished lesson."""
        self.action_leave()

    def action_again(self) -> None:
        """Begin a finished lesson again."""
        self.dismiss(OpenLesson(self.run.lesson.id, again=True))

    def action_leave(self) -> None:
        """Go Home; everything is kept."""
        self.dismiss(None)

    def _take(self, action: Action) -> None:
        """Take an action; it is kept before the screen changes. Tells why where it is refused."""
        before = self.run
        if isinstance(action, Respond) and action.given in before.attempted(action.step).tries[-1:]:
            return  # a key pressed twice is one try
        if not self.commit(action):
            return
        self._finish_when_done()
        if self.run.at != before.at:
            draft = self._spread.draft(self.run.step.id)
            self._spread.turn_to(self._view(self._spread.figure, draft))  # the keyboard moves there
            self.query_one("#more", Static).update(plain(""))
            self._bring_up_to_date()
        else:
            self._bring_up_to_date()
            self.refresh_bindings()

    def _finish_when_done(self) -> None:
        """Finish once the last step is settled; patients not yet seen leave it open."""
        if self.run.at_the_end and self.next_case is None:
            self._finish()

    def _finish(self) -> None:
        if not self._ended and self.commit(Finish()):
            self.notify(DONE, markup=False)

    def _bring_up_to_date(self) -> None:
        run = self.run
        self.query_one(LessonHead).show(run)
        self.query_one(StepOutline).show(run)
        self._spread.show(run, finished=self._ended and self.run.at_the_end)

    def _view(self, figure: StepFigure, draft: Given | None) -> StepView:
        """Return all that the page of the current step needs."""
        library = self._runs.library
        return view_of(
            self.run,
            self._recorded.origin.uid,
            draft,
            criteria=library.criteria_of(library.lessons.get(self.run.lesson.id)),
            pool=self._patients.counts(self.run.step),
            places=figure.places(self.run.step),
        )
