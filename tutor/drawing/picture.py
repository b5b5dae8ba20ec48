"""A figure in a scene and a size as cells: drawn once, then only what an impulse changes.

To draw the whole figure for every frame of an impulse would take too long for ten frames a second.
So the impulse is rendered alone, laid over the picture, and only the cells that it touches are made
anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from tutor.drawing.blocks import Cell, Rect, half_cells, quadrant_cells
from tutor.drawing.labels import CellPosition, PlacedLabel
from tutor.drawing.outline import outline_cells
from tutor.drawing.overlay import labels_of, letter_cells, overlay, sign_cells
from tutor.drawing.palette import Palette
from tutor.drawing.part_map import map_parts
from tutor.drawing.raster import PIXELS_ACROSS, QUARTERS_DOWN, Viewport, render, render_pulse
from tutor.drawing.scene import Blocks, Scene, hidden_parts
from tutor.drawing.style import style_sheet
from tutor.model.figure import Figure, Route

if TYPE_CHECKING:
    from PIL.Image import Image

Grid = list[list[Cell]]
"""Cells by row and column."""

PULSE_SPEED = 46.0
"""Square pixels a second that an impulse travels: at ten frames a second, a fifth of its length."""

REST = 1.2
"""Seconds between two impulses: time to look at the figure."""

MIN_PULSE_DOT = 90
"""Without color, the mean opacity (0 to 255) from which a cell shows a dot of the impulse."""

SHORT_LABEL = 3
"""Labels up to this length, the letters of a question, need no room of their own."""

MARGIN_SHARE = 6
"""At most one column in so many is left free for labels, or the figure would become too small."""


@dataclass(frozen=True)
class Frame:
    """A part of a picture that an impulse has changed: where it lies, and its cells."""

    rect: Rect
    cells: Grid


@dataclass(frozen=True)
class Picture:
    """A figure as cells.

    ``cells`` is the picture at rest, without an impulse. ``ids`` gives the part in each cell that
    holds one, ``labels`` the labels where they stand.
    """

    viewport: Viewport
    cells: Grid
    ids: Mapping[CellPosition, str]
    labels: tuple[PlacedLabel, ...]
    figure: Figure
    scene: Scene
    _image: "Image | None"
    _blocks: Blocks
    _palette: Palette
    _over: Mapping[CellPosition, Cell]

    def at(self, cell: CellPosition) -> str | None:
        """Return the id of the part in a cell, or None where there is no part."""
        return self.ids.get(cell)

    def pulse(self, seconds: float) -> Frame | None:
        """Return the cells that an impulse is passing at a time, or None while it rests.

        ``seconds`` counts from the beginning of the first impulse; they repeat for ever.
        """
        route = self.figure.routes.get(self.scene.pulse or "")
        if route is None:
            return None
        length = _length(route) * self.viewport.scale
        reach = seconds * PULSE_SPEED % (length + REST * PULSE_SPEED)
        units = reach / self.viewport.scale
        layer = render_pulse(route, units, self.viewport, self._palette.pulse)
        box = layer.getbbox()
        if box is None or reach > length:
            return None
        # Every cell that the impulse touches: the near edges round down, the far ones up.
        rect = (
            box[0] // PIXELS_ACROSS,
            box[1] // QUARTERS_DOWN,
            -(-box[2] // PIXELS_ACROSS),
            -(-box[3] // QUARTERS_DOWN),
        )
        return Frame(rect, self._with_layer(layer, rect))

    def _with_layer(self, layer: "Image", rect: Rect) -> Grid:
        """Return the cells of a part of the picture with a layer over the drawing in them."""
        left, top, right, bottom = rect
        if self._image is None:
            return self._with_dots(layer, rect)
        box = _pixel_box(rect)
        part = self._image.crop(box).convert("RGBA")
        part.alpha_composite(layer.crop(box))
        size = (0, 0, right - left, bottom - top)
        drawn = _block_cells(part.convert("RGB"), size, self._blocks)
        return [
            [overlay(cell, self._over.get((left + x, top + y))) for x, cell in enumerate(row)]
            for y, row in enumerate(drawn)
        ]

    def _with_dots(self, layer: "Image", rect: Rect) -> Grid:
        """Return the cells of a part of the picture with a dot in each that the layer fills.

        Without color there is nothing to mix, so the impulse is a row of dots. Labels and signs of
        pain stay.
        """
        from PIL.Image import Resampling

        left, top, right, bottom = rect
        wide, high = right - left, bottom - top
        alpha = layer.getchannel("A")
        opacity = alpha.resize((wide, high), Resampling.BOX, box=_pixel_box(rect)).tobytes()
        return [
            [
                Cell("●", bold=True)
                if opacity[y * wide + x] > MIN_PULSE_DOT and (left + x, top + y) not in self._over
                else cell
                for x, cell in enumerate(row[left:right])
            ]
            for y, row in enumerate(self.cells[top:bottom])
        ]


# A screen asks for its picture at every row that it paints; a lesson goes back and forth between a
# few scenes.
@lru_cache(maxsize=24)
def draw(
    figure: Figure, scene: Scene, size: tuple[int, int], blocks: Blocks, palette: Palette
) -> Picture:
    """Draw a figure in a window of ``size`` columns and rows; the same again costs nothing.

    The first drawing of a process loads resvg and Pillow.
    """
    box = figure.box(scene.view)
    viewport = Viewport.fitted(*size, box, _margin(scene, size[0]))
    parts = map_parts(figure, viewport, hidden_parts(figure, scene))
    image: Image | None = None
    if blocks == "outline":
        # A painted area shows by its signs; a painted line has too few cells for them.
        painted_lines = {name for name, _ in scene.painted} & parts.lines
        lit = {*scene.lit, *painted_lines}
        cells = outline_cells(parts.grays, parts.names, lit, parts.lines)
    else:
        image = render(figure, style_sheet(figure, scene, palette), viewport, palette.page)
        cells = _block_cells(image, (0, 0, *size), blocks)
    labels = labels_of(parts, scene.labels)
    # Labels come second, so that where both want a cell the label has it.
    over = sign_cells(scene, parts.ids, palette, blocks)
    over |= letter_cells(labels, scene, palette, blocks)
    whole = [
        [overlay(cell, over.get((x, y))) for x, cell in enumerate(row)]
        for y, row in enumerate(cells)
    ]
    return Picture(viewport, whole, parts.ids, labels, figure, scene, image, blocks, palette, over)


def _block_cells(image: "Image", rect: Rect, blocks: Blocks) -> Grid:
    return half_cells(image, rect) if blocks == "half" else quadrant_cells(image, rect)


def _pixel_box(rect: Rect) -> tuple[int, int, int, int]:
    """Return the pixels of a color image that lie in some cells."""
    left, top, right, bottom = rect
    return (
        left * PIXELS_ACROSS,
        top * QUARTERS_DOWN,
        right * PIXELS_ACROSS,
        bottom * QUARTERS_DOWN,
    )


def _margin(scene: Scene, width: int) -> int:
    """Return how many columns to leave free beside the drawing for labels."""
    longest = max((len(text) for _, text in scene.labels), default=0)
    return min(longest, width // MARGIN_SHARE) if longest > SHORT_LABEL else 0


def _length(route: Route) -> float:
    """Return the length of a route in units of the drawing."""
    return sum(
        hypot(to_x - from_x, to_y - from_y)
        for (from_x, from_y), (to_x, to_y) in pairwise(route.points)
    )
