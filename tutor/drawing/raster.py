"""Markup to pixels: the only place that calls resvg.

A cell of the terminal is taken to be twice as high as wide. Pixels of a color picture are as its
quarters, two by two a cell; pictures of ids have two by four, which are square.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from tutor.drawing.style import flat
from tutor.model.figure import Box, Figure, Route

if TYPE_CHECKING:
    from PIL.Image import Image

ACROSS, DOWN = 2, 4
"""Square pixels in a cell."""
QUARTERS = 2
"""Rows of quarters in a cell."""

NO_COLOR = "#000000"


@dataclass(frozen=True)
class Lens:
    """Which part of a drawing lies where in a window of ``width`` by ``height`` cells."""

    width: int
    height: int
    box: Box

    @classmethod
    def fitted(cls, width: int, height: int, box: Box, margin: int = 0) -> Self:
        """Fit a part of a drawing into a window, leaving ``margin`` columns free in all."""
        across, down = width * ACROSS, height * DOWN
        room = max(across - margin * ACROSS, across // 3)
        scale = min(room / box.width, down / box.height)
        wide, high = across / scale, down / scale
        x = box.x - (wide - box.width) / 2
        y = box.y - (high - box.height) / 2
        return cls(width, height, Box(x, y, wide, high))

    @property
    def scale(self) -> float:
        """Pixels a unit of the drawing."""
        return self.width * ACROSS / self.box.width

    def pixel(self, at: tuple[float, float]) -> tuple[int, int]:
        """Return the pixel that a point of the drawing falls on; it may lie outside the window."""
        x, y = at
        return int((x - self.box.x) * self.scale), int((y - self.box.y) * self.scale)

    def cell(self, at: tuple[float, float]) -> tuple[int, int]:
        """Return the cell that a point of the drawing falls on."""
        x, y = self.pixel(at)
        return x // ACROSS, y // DOWN

    def holds(self, cell: tuple[int, int]) -> bool:
        """Tell whether a cell lies in the window."""
        return 0 <= cell[0] < self.width and 0 <= cell[1] < self.height


def render(figure: Figure, css: str, lens: Lens, page: str) -> "Image":
    """Return a figure as an RGB image of two by two pixels a cell."""
    return _image(figure.drawing, css, lens, page, rows=QUARTERS).convert("RGB")


def render_ids(
    figure: Figure, lens: Lens, hidden: frozenset[str]
) -> tuple["Image", dict[int, str]]:
    """Return an image whose grays are the numbers of parts, and the parts by number."""
    css, numbers = flat(figure, hidden)
    image = _image(figure.drawing, css, lens, NO_COLOR, rows=DOWN).convert("L")
    return image, {number: name for name, number in numbers.items()}


def render_pulse(route: Route, reach: float, lens: Lens, color: str) -> "Image":
    """Return an impulse that has come ``reach`` units along a route, on a transparent page."""
    points = " ".join(f"{x:g},{y:g}" for x, y in route.points)
    thick, body = PULSE_WIDTH / lens.scale, PULSE_LENGTH / lens.scale
    strokes = []
    for share, opacity in ((1.0, 0.35), (0.6, 0.6), (0.3, 1.0)):
        long = body * share
        strokes.append(
            f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="{thick:g}" '
            f'stroke-opacity="{opacity}" stroke-linecap="round" stroke-linejoin="round" '
            f'stroke-dasharray="{long:g} 100000" stroke-dashoffset="{long - reach:g}"/>'
        )
    return _image("".join(strokes), "", lens, None, rows=QUARTERS)


PULSE_WIDTH = 4.0
"""How thick an impulse is, in pixels."""
PULSE_LENGTH = 22.0
"""How long it is, in pixels."""


def _image(drawing: str, css: str, lens: Lens, page: str | None, *, rows: int) -> "Image":
    """Return a window of a drawing with so many rows of pixels a cell; ids have hard edges."""
    import resvg_py
    from PIL import Image

    box = lens.box
    markup = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{lens.width * ACROSS}" '
        f'height="{lens.height * rows}" preserveAspectRatio="none" '
        f'viewBox="{box.x:g} {box.y:g} {box.width:g} {box.height:g}">'
        f"{drawing}</svg>"
    )
    raw = resvg_py.svg_to_bytes(
        svg_string=markup,
        style_sheet=css or None,
        background=page,
        skip_system_fonts=True,
        shape_rendering="crisp_edges" if rows == DOWN else "geometric_precision",
    )
    with Image.open(io.BytesIO(raw)) as image:
        image.load()
        return image.copy()
