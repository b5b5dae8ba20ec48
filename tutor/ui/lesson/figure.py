"""The figure beside a step: what it shows follows the step, and what is clicked in it answers."""

from tutor.content.library import Drawings
from tutor.drawing import Blocks, Scene
from tutor.questions import AnyStep
from tutor.session.lesson_run import LessonRun
from tutor.ui.figure.pane import FigurePane
from tutor.ui.figure.view import FigureView
from tutor.ui.lesson.pictures import figure_of, scene_for
from tutor.ui.lesson.question import Controls
from tutor.ui.lesson.spots import Spots
from tutor.ui.lesson.view import PlaceNames

NOT_HERE = "Click one of the marked places, or press its letter."


class StepFigure(FigurePane):
    """Shows the figure of the current step; steps without one leave the room to the text."""

    def __init__(self, drawings: Drawings, blocks: Blocks) -> None:
        """Make an empty pane."""
        super().__init__(blocks)
        self._drawings, self._drawn = drawings, blocks != "words"
        self._spots: Spots | None = None

    def show_step(self, run: LessonRun, controls: Controls | None) -> None:
        """Follow the lesson; ``controls`` are what the open question is answered with."""
        self._spots = controls if isinstance(controls, Spots) else None
        figure = self._drawings.get(figure_of(run.step) or "")
        here = self._spots.here if self._spots else None
        if figure is None:
            self.show(None, Scene())
        else:
            self.show(figure, scene_for(figure, run.step, run.attempted(run.step.id), here))

    def places(self, step: AnyStep) -> PlaceNames:
        """Return the names of what can be pointed at in a step."""
        figure = self._drawings.get(figure_of(step) or "")
        titles = {name: place.title for name, place in figure.places.items()} if figure else {}
        return PlaceNames(titles, drawn=self._drawn and figure is not None)

    def on_figure_view_picked(self, message: FigureView.Picked) -> None:
        """Answer with the place that was clicked."""
        message.stop()
        if self._spots is None:
            return
        if message.place is None:
            self.notify(NOT_HERE, markup=False)
        else:
            self._spots.point_at(message.place)
