"""Markup to pixels: the only place that calls resvg.

A cell of the terminal is taken to be twice as high as wide, as it nearly is in most fonts. A
color image has two by two pixels a cell, as quarter blocks do, and is squeezed to that height. An
image of ids has two by four, which are square, as braille dots are.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from tutor.drawing.style import ids_style_sheet
from tutor.model.figure import Box, Figure, Route

if TYPE_CHECKING:
    from PIL.Image import Image

PIXELS_ACROSS, PIXELS_DOWN = 2, 4
"""Square pixels in a cell."""
QUARTERS_DOWN = 2
"""Rows of quarter blocks in a cell."""

NO_PART = "#000000"
"""The color of an image of ids where there is no part: number 0."""

PULSE_WIDTH = 4.0
"""How thick an impulse is, in square pixels: two columns of cells, or one row."""
PULSE_LENGTH = 22.0
"""How long an impulse is, in square pixels."""
PULSE_STROKES = ((1.0, 0.35), (0.6, 0.6), (0.3, 1.0))
"""The strokes of an impulse, as (share of its length, opacity): bright in front, fading behind."""


@dataclass(frozen=True)
class Viewport:
    """Which part of a drawing shows in a window of ``width`` by ``height`` cells.

    ``box`` is that part, in units of the drawing. It has the proportions of the window, so that a
    unit is as many pixels across as down.
    """

    width: int
    height: int
    box: Box

    @classmethod
    def fitted(cls, width: int, height: int, box: Box, margin: int = 0) -> Self:
        """Return the viewport that shows all of a box, as large as possible, in the middle.

        ``margin`` is the number of columns to leave free beside it, both sides together. In a
        narrow window a third of the width is kept for the drawing all the same.
        """
        across, down = width * PIXELS_ACROSS, height * PIXELS_DOWN
        room = max(across - margin * PIXELS_ACROSS, across // 3)
        scale = min(room / box.width, down / box.height)
        wide, high = across / scale, down / scale
        x = box.x - (wide - box.width) / 2
        y = box.y - (high - box.height) / 2
        return cls(width, height, Box(x, y, wide, high))

    @property
    def scale(self) -> float:
        """Square pixels in a unit of the drawing."""
        return self.width * PIXELS_ACROSS / self.box.width

    def pixel(self, at: tuple[float, float]) -> tuple[int, int]:
        """Return the pixel that a point of the drawing falls on; it may lie outside the window."""
        x, y = at
        return int((x - self.box.x) * self.scale), int((y - self.box.y) * self.scale)

    def cell(self, at: tuple[float, float]) -> tuple[int, int]:
        """Return the cell that a point of the drawing falls on; it may lie outside the window."""
        x, y = self.pixel(at)
        return x // PIXELS_ACROSS, y // PIXELS_DOWN

    def holds(self, cell: tuple[int, int]) -> bool:
        """Tell whether a cell lies in the window."""
        return 0 <= cell[0] < self.width and 0 <= cell[1] < self.height


def render(figure: Figure, css: str, viewport: Viewport, page: str) -> "Image":
    """Return a figure as an RGB image of two by two pixels a cell; ``page`` is ``#rrggbb``."""
    return _image(figure.drawing, css, viewport, page, rows=QUARTERS_DOWN).convert("RGB")


def render_ids(
    figure: Figure, viewport: Viewport, hidden: frozenset[str]
) -> tuple["Image", dict[int, str]]:
    """Return an image of two by four pixels a cell in which each gray is the number of a part.

    The second value gives the parts by these numbers. 0 is no part.
    """
    css, numbers = ids_style_sheet(figure, hidden)
    image = _image(figure.drawing, css, viewport, NO_PART, rows=PIXELS_DOWN).convert("L")
    return image, {number: name for name, number in numbers.items()}


def render_pulse(route: Route, reach: float, viewport: Viewport, color: str) -> "Image":
    """Return an impulse that has come ``reach`` units along a route, on a transparent page.

    Its size is given in pixels, so that it looks the same in every window and view.
    """
    points = " ".join(f"{x:g},{y:g}" for x, y in route.points)
    thick, body = PULSE_WIDTH / viewport.scale, PULSE_LENGTH / viewport.scale
    strokes = []
    for share, opacity in PULSE_STROKES:
        # One dash, and a gap longer than any route: the offset moves the dash along the line, and
        # no length of the path has to be known.
        dash = body * share
        strokes.append(
            f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="{thick:g}" '
            f'stroke-opacity="{opacity}" stroke-linecap="round" stroke-linejoin="round" '
            f'stroke-dasharray="{dash:g} 100000" stroke-dashoffset="{dash - reach:g}"/>'
        )
    return _image("".join(strokes), "", viewport, None, rows=QUARTERS_DOWN)


def _image(drawing: str, css: str, viewport: Viewport, page: str | None, *, rows: int) -> "Image":
    """Return a window of a drawing as an image with ``rows`` rows of pixels a cell."""
    import resvg_py
    from PIL import Image

    box = viewport.box
    # The proportions are not preserved: a color image has half as many rows as columns a unit.
    markup = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{viewport.width * PIXELS_ACROSS}" '
        f'height="{viewport.height * rows}" preserveAspectRatio="none" '
        f'viewBox="{box.x:g} {box.y:g} {box.width:g} {box.height:g}">'
        f"{drawing}</svg>"
    )
    raw = resvg_py.svg_to_bytes(
        svg_string=markup,
        style_sheet=css or None,
        background=page,
        # There is no text in a drawing, and reading all fonts of the system takes long.
        skip_system_fonts=True,
        # Smooth edges would mix the grays of two parts into the number of a third.
        shape_rendering="crisp_edges" if rows == PIXELS_DOWN else "geometric_precision",
    )
    with Image.open(io.BytesIO(raw)) as image:
        image.load()
        return image.copy()
