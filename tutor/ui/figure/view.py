"""A drawing on the screen: all cells are painted once, then only those that an impulse changes.

It shows one scene of one figure. On a click it says which labelled place is nearest; what that
means is for the screen to decide.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tutor.drawing import Blocks, Picture, Scene, draw
from tutor.drawing.blocks import Cell, Color
from tutor.drawing.labels import CellPosition
from tutor.drawing.palette import on_page
from tutor.drawing.pointing import place_at
from tutor.model.figure import Figure

if TYPE_CHECKING:
    from textual.timer import Timer

FRAMES = 10
"""Frames a second while an impulse travels."""


class FigureView(Widget):
    """Shows one scene of one figure, drawn for the room that it has."""

    DEFAULT_CSS = "FigureView { width: 100%; height: 1fr; }"

    class Picked(Message):
        """A click: ``place`` is the nearest labelled place, None where none is near."""

        def __init__(self, place: str | None, under: str | None) -> None:
            """Keep the place, and the part of the figure that lies ``under`` the cell."""
            super().__init__()
            self.place, self.under = place, under

    def __init__(self, blocks: Blocks) -> None:
        """Make an empty view."""
        super().__init__()
        self._blocks = blocks
        self._shown: tuple[Figure, Scene] | None = None
        self._live: dict[CellPosition, Cell] = {}
        self._painted = False
        self._clock = 0
        self._timer: Timer | None = None

    def show(self, figure: Figure, scene: Scene) -> None:
        """Show a scene. The same scene again changes nothing, so its impulse goes on travelling."""
        if (figure, scene) == self._shown:
            return
        if self._shown is None or self._shown[1].pulse != scene.pulse:
            self._clock = 0
        self._shown = figure, scene
        self._paint_anew()
        self._keep_time()

    def on_mount(self) -> None:
        """Start the clock of impulses; it rests while the scene has none."""
        self._timer = self.set_interval(1 / FRAMES, self._tick, pause=True)
        self._keep_time()

    def on_resize(self) -> None:
        """Draw anew for this room; what was painted before may have been for another."""
        self._paint_anew()

    @property
    def picture(self) -> Picture | None:
        """The scene as cells for the present room and theme, None without a scene or room."""
        width, height = self.content_size
        if self._shown is None or width <= 0 or height <= 0:
            return None
        dark = self.app.current_theme.dark
        palette = on_page(self.background_colors[1].rgb, dark=dark)
        figure, scene = self._shown
        return draw(figure, scene, (width, height), self._blocks, palette)

    def render_line(self, y: int) -> Strip:
        """Return one row of cells."""
        picture = self.picture
        if picture is None or y >= len(picture.cells):
            return Strip.blank(self.size.width)
        self._painted = True
        row = picture.cells[y]
        if self._live:
            row = [self._live.get((x, y), cell) for x, cell in enumerate(row)]
        return _strip(row)

    def on_click(self, message: events.Click) -> None:
        """Say which place was clicked."""
        picture, at = self.picture, message.get_content_offset(self)
        if picture is not None and at is not None:
            message.stop()
            cell = (at.x, at.y)
            self.post_message(self.Picked(place_at(picture, cell), picture.at(cell)))

    def _paint_anew(self) -> None:
        """Forget the impulse; it waits until all cells are painted."""
        self._live.clear()
        self._painted = False
        self.refresh()

    def _keep_time(self) -> None:
        if self._timer is not None:
            moving = self._shown is not None and self._shown[1].pulse is not None
            (self._timer.resume if moving else self._timer.pause)()

    def _tick(self) -> None:
        """Move the impulse on, and paint only cells that differ from the last frame."""
        picture = self.picture
        if picture is None or not self._painted or not self.is_on_screen:
            return
        self._clock += 1
        frame = picture.pulse(self._clock / FRAMES)
        live: dict[CellPosition, Cell] = {}
        if frame is not None:
            left, top = frame.rect[:2]
            for y, row in enumerate(frame.cells, top):
                still = picture.cells[y]
                live.update(((x, y), cell) for x, cell in enumerate(row, left) if cell != still[x])
        changed = [at for at in {*live, *self._live} if live.get(at) != self._live.get(at)]
        self._live = live
        if changed:
            self.refresh(*_regions(changed))


def _regions(cells: Iterable[CellPosition]) -> list[Region]:
    """Return a region for each row in which cells changed."""
    ordered = sorted(cells, key=lambda at: (at[1], at[0]))
    regions = []
    for y, group in groupby(ordered, key=lambda at: at[1]):
        columns = [x for x, _ in group]
        regions.append(Region(columns[0], y, columns[-1] - columns[0] + 1, 1))
    return regions


def _strip(row: list[Cell]) -> Strip:
    """Return a row of cells with neighbours of one style joined."""
    segments = [
        Segment("".join(cell.char for cell in group), style)
        for style, group in groupby(row, key=_style_of)
    ]
    return Strip(segments, len(row))


def _style_of(cell: Cell) -> Style:
    return _style(cell.ink, cell.page, cell.bold, cell.reverse)


@lru_cache(maxsize=16_384)
def _style(ink: Color | None, page: Color | None, bold: bool, reverse: bool) -> Style:  # noqa: FBT001 - cached by position
    from rich.color import Color as Rich

    return Style(
        color=Rich.from_rgb(*ink) if ink else None,
        bgcolor=Rich.from_rgb(*page) if page else None,
        bold=bold or None,
        reverse=reverse or None,
    )
