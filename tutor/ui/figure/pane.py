"""A figure with its title above and the signs of pain below, or the same in words.

The words stand in where the terminal cannot draw, so that no figure is ever missing.
"""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from tutor.drawing import Blocks, Scene, in_words
from tutor.drawing.palette import SIGNS
from tutor.model.figure import Figure
from tutor.ui.figure.view import FigureView
from tutor.ui.text import joined, lines, plain, show
from tutor.wording import words


class FigurePane(Vertical):
    """The place of a figure; it takes no room where there is none."""

    def __init__(self, blocks: Blocks, *, titled: bool = True, name: str | None = None) -> None:
        """Make an empty pane; ``titled`` says whether the figure's title stands above it."""
        super().__init__(name=name)
        self._blocks, self._titled = blocks, titled
        self.view = FigureView(blocks)
        self._title = show(classes="title quiet")
        self._legend = show(classes="legend quiet")
        self._words = show(classes="told")
        self.display = False

    def compose(self) -> ComposeResult:
        """Lay out title, drawing and signs."""
        yield self._title
        yield self.view
        yield self._legend
        yield self._words

    def show(self, figure: Figure | None, scene: Scene) -> None:
        """Show a scene of a figure; without a figure, hide."""
        self.display = figure is not None
        if figure is None:
            return
        drawn = self._blocks != "words"
        self._title.display = drawn and self._titled
        self.view.display = drawn
        self._words.display = not drawn
        legend = legend_of(scene) if drawn else plain("")
        self._legend.display = bool(legend.plain)
        self._legend.update(legend)
        if drawn:
            seen = figure.views[scene.view].title if scene.view else ""
            self._title.update(plain(words.figures.figure_title(figure.title, seen)))
            self.view.show(figure, scene)
        else:
            self._words.update(words_of(figure, scene))


def legend_of(scene: Scene) -> Content:
    """Return the signs of pain in a scene with their names, each once and in order."""
    qualities = dict.fromkeys(quality for _, quality in scene.painted)
    return joined(
        *[
            part
            for index, quality in enumerate(qualities)
            for part in (
                plain("   " if index else ""),
                plain(SIGNS[quality], "bold"),
                plain(f"\N{NO-BREAK SPACE}{words.figures.QUALITIES[quality]}"),
            )
        ]
    )


def words_of(figure: Figure, scene: Scene) -> Content:
    """Return a scene of a figure in words, its title first."""
    title, *rest = in_words(figure, scene, words.figures.QUALITIES)
    return lines([plain(title, "bold $primary"), *(plain(line) for line in rest)])
