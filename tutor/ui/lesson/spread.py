"""What lies open of a lesson: the page of a step, and its figure beside or above it.

Turning to another step replaces the page, keeps what was half answered, and leaves the figure
where it is, so that nothing flickers when it stays the same.
"""

from textual.app import ComposeResult
from textual.containers import Container

from tutor.questions import Given
from tutor.session.lesson_run import LessonRun
from tutor.ui.lesson.figure import StepFigure
from tutor.ui.lesson.page import StepPage
from tutor.ui.lesson.spots import Spots
from tutor.ui.lesson.view import StepView


class Spread(Container):
    """A step on the screen, text and figure."""

    def __init__(self, figure: StepFigure, view: StepView, run: LessonRun) -> None:
        """Open at a step."""
        super().__init__(id="spread")
        self.page = StepPage(view)
        self.figure = figure
        self._run = run
        self._drafts: dict[str, Given] = {}

    def compose(self) -> ComposeResult:
        """Lay out the figure and the page."""
        yield self.figure
        yield self.page

    def draft(self, step: str) -> Given | None:
        """Return what was half answered at a step."""
        return self._drafts.get(step)

    def turn_to(self, view: StepView) -> None:
        """Put the page of another step in the place of this one."""
        left = self.page
        if left.draft is not None:
            self._drafts[left.step_id] = left.draft
        self.page = StepPage(view)
        left.display = False
        self.mount(self.page)
        left.remove()

    def show(self, run: LessonRun, *, finished: bool) -> None:
        """Bring page and figure up to date."""
        self._run = run
        self.page.show(run.attempted(run.step.id), finished=finished)
        self.figure.show_step(run, self.page.controls)

    def zoom(self) -> None:
        """Give the figure more room, or give it back to the text."""
        self.toggle_class("-zoomed")

    def on_spots_pointed(self, message: Spots.Pointed) -> None:
        """Show in the figure where the cursor is."""
        message.stop()
        self.figure.show_step(self._run, self.page.controls)
