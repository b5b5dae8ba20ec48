"""What lies open of a lesson: the page of a step, and its figure beside or above it.

Turning to another step replaces the page and leaves the figure where it is, so that nothing
flickers when it stays the same.
"""

from textual.app import ComposeResult
from textual.containers import Container

from tutor.flow.lesson import StepView
from tutor.ui.lesson.figure import StepFigure
from tutor.ui.lesson.page import StepPage
from tutor.ui.lesson.spots import Spots


class Spread(Container):
    """A step on the screen, text and figure."""

    def __init__(self, figure: StepFigure, view: StepView) -> None:
        """Open at a step."""
        super().__init__(id="spread")
        self.page = StepPage(view, drawn=figure.draws(view))
        self.figure = figure
        self._view = view

    def compose(self) -> ComposeResult:
        """Lay out the figure and the page."""
        yield self.figure
        yield self.page

    def turn_to(self, view: StepView) -> None:
        """Put the page of another step in the place of this one."""
        left = self.page
        self.page = StepPage(view, drawn=self.figure.draws(view))
        left.display = False
        self.mount(self.page)
        left.remove()

    def show(self, view: StepView) -> None:
        """Bring page and figure up to date."""
        self._view = view
        self.page.show(view)
        self.figure.show_step(view, self.page.controls)

    def zoom(self) -> None:
        """Give the figure more room, or give it back to the text."""
        self.toggle_class("-zoomed")

    def on_spots_pointed(self, message: Spots.Pointed) -> None:
        """Show in the figure where the cursor is."""
        message.stop()
        self.figure.show_step(self._view, self.page.controls)
