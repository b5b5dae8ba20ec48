"""A figure in a state and a size as cells: drawn once, then only what an impulse changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from tutor.drawing.blocks import Cell, Rect, halves, quadrants
from tutor.drawing.ground import ground_of
from tutor.drawing.labels import At, Placed
from tutor.drawing.outline import outlines
from tutor.drawing.overlay import labels_of, lettering, overlaid, signs
from tutor.drawing.palette import Palette
from tutor.drawing.raster import ACROSS, QUARTERS, Lens, render, render_pulse
from tutor.drawing.scene import Blocks, Scene, unseen
from tutor.drawing.style import sheet
from tutor.model.figure import Figure, Route

if TYPE_CHECKING:
    from PIL.Image import Image

Grid = list[list[Cell]]

PULSE_SPEED = 46.0
"""Pixels a second that an impulse travels; at ten frames a second, half its length a frame."""

REST = 1.2
"""Seconds between two impulses."""


@dataclass(frozen=True)
class Frame:
    """A part of a picture that has changed: where it begins, and its cells."""

    rect: Rect
    cells: Grid


@dataclass(frozen=True)
class Picture:
    """A figure as cells. ``ids`` are the parts by cell; ``labels`` where labels stand."""

    lens: Lens
    cells: Grid
    ids: Mapping[At, str]
    labels: tuple[Placed, ...]
    figure: Figure
    scene: Scene
    _image: "Image | None"
    _blocks: Blocks
    _palette: Palette
    _over: Mapping[At, Cell]

    def at(self, cell: At) -> str | None:
        """Return the part under a cell."""
        return self.ids.get(cell)

    def pulse(self, seconds: float) -> Frame | None:
        """Return the cells over which an impulse is passing, or None while it rests."""
        route = self.figure.routes.get(self.scene.pulse or "")
        if route is None:
            return None
        length = _length(route) * self.lens.scale
        reach = seconds * PULSE_SPEED % (length + REST * PULSE_SPEED)
        layer = render_pulse(route, reach / self.lens.scale, self.lens, self._palette.pulse)
        box = layer.getbbox()
        if box is None or reach > length:
            return None
        rect = (
            box[0] // ACROSS,
            box[1] // QUARTERS,
            -(-box[2] // ACROSS),
            -(-box[3] // QUARTERS),
        )
        return Frame(rect, self._with_layer(layer, rect))

    def _with_layer(self, layer: "Image", rect: Rect) -> Grid:
        left, top, right, bottom = rect
        if self._image is None:
            return self._with_dots(layer, rect)
        box = (left * ACROSS, top * QUARTERS, right * ACROSS, bottom * QUARTERS)
        part, over = self._image.crop(box).convert("RGBA"), layer.crop(box)
        part.alpha_composite(over)
        made = _blocks(part.convert("RGB"), (0, 0, right - left, bottom - top), self._blocks)
        return [
            [overlaid(cell, self._over.get((left + x, top + y))) for x, cell in enumerate(row)]
            for y, row in enumerate(made)
        ]

    def _with_dots(self, layer: "Image", rect: Rect) -> Grid:
        """Without color an impulse is a round dot in every cell that it fills."""
        from PIL.Image import Resampling

        left, top, right, bottom = rect
        box = (left * ACROSS, top * QUARTERS, right * ACROSS, bottom * QUARTERS)
        wide, high = right - left, bottom - top
        strength = layer.getchannel("A").resize((wide, high), Resampling.BOX, box=box).tobytes()
        return [
            [
                Cell("●", bold=True)
                if strength[y * wide + x] > 90 and (left + x, top + y) not in self._over  # noqa: PLR2004
                else cell
                for x, cell in enumerate(row[left:right])
            ]
            for y, row in enumerate(self.cells[top:bottom])
        ]


@lru_cache(maxsize=24)
def draw(
    figure: Figure, scene: Scene, size: tuple[int, int], blocks: Blocks, palette: Palette
) -> Picture:
    """Draw a figure in a window of ``size`` cells; the same drawing again costs nothing."""
    box = figure.box(scene.view)
    lens = Lens.fitted(*size, box, _margin(scene, size[0]))
    ground = ground_of(figure, lens, unseen(figure, scene))
    image: Image | None = None
    if blocks == "outline":
        painted = {name for name, _ in scene.painted} & ground.lines
        cells = outlines(ground.grays, ground.names, {*scene.lit, *painted}, ground.lines)
    else:
        image = render(figure, sheet(figure, scene, palette), lens, palette.page)
        cells = _blocks(image, (0, 0, *size), blocks)
    labels = labels_of(ground, scene.labels)
    over = signs(scene, ground.ids, palette, blocks) | lettering(labels, scene, palette, blocks)
    whole = [
        [overlaid(cell, over.get((x, y))) for x, cell in enumerate(row)]
        for y, row in enumerate(cells)
    ]
    return Picture(lens, whole, ground.ids, labels, figure, scene, image, blocks, palette, over)


def _blocks(image: "Image", rect: Rect, blocks: Blocks) -> Grid:
    return halves(image, rect) if blocks == "half" else quadrants(image, rect)


def _margin(scene: Scene, width: int) -> int:
    """Return how many columns to leave free beside the drawing for labels."""
    longest = max((len(text) for _, text in scene.labels), default=0)
    return min(longest, width // 6) if longest > SHORT else 0


SHORT = 3
"""Labels up to this length need no room of their own."""


def _length(route: Route) -> float:
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(route.points))
