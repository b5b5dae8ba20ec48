"""The figure beside a step: what it shows follows the step, and what is clicked in it answers."""

from tutor.drawing import Blocks, Scene
from tutor.flow.lesson import SpotLabel, StepView
from tutor.ui.figure.pane import FigurePane
from tutor.ui.figure.view import FigureView
from tutor.ui.lesson.glyphs import GLYPHS
from tutor.ui.lesson.question import Controls
from tutor.ui.lesson.spots import Spots
from tutor.wording import words


class StepFigure(FigurePane):
    """Shows the figure of the current step; steps without one leave the room to the text."""

    def __init__(self, blocks: Blocks) -> None:
        """Make an empty pane."""
        super().__init__(blocks)
        self._drawn = blocks != "words"
        self._spots: Spots | None = None

    def show_step(self, view: StepView, controls: Controls | None) -> None:
        """Follow the lesson; ``controls`` are what the open question is answered with."""
        self._spots = controls if isinstance(controls, Spots) else None
        if view.figure is None:
            self.show(None, Scene())
        else:
            here = self._spots.here if self._spots else None
            self.show(view.figure, view.scene(spot_label, here))

    def draws(self, view: StepView) -> bool:
        """Tell whether there is a drawing of a step to point in."""
        return self._drawn and view.figure is not None

    def on_figure_view_picked(self, message: FigureView.Picked) -> None:
        """Answer with the place that was clicked."""
        message.stop()
        if self._spots is None:
            return
        if message.place is None:
            self.notify(words.questions.NOT_HERE, markup=False)
        else:
            self._spots.point_at(message.place)


def spot_label(told: SpotLabel) -> str:
    """Return what stands at a place to point at: its letter, and all else that may be told."""
    letter = words.questions.LETTERS[told.option]
    if not told.title:
        return letter
    glyph = "" if told.symbol == "none" else f" {GLYPHS[told.symbol]}"
    return f"{letter}{glyph} {told.title}"
