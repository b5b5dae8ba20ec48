"""Which part of a figure lies in which cell of a window, read from one drawing in flat colors.

The map depends on figure and window alone, so that all scenes share it: moving the cursor or
lighting a part does not render it anew. To compute it from path data instead would mean to write a
second renderer, which would never quite agree with the first.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.drawing.labels import CellPosition
from tutor.drawing.raster import PIXELS_ACROSS, PIXELS_DOWN, Viewport, render_ids
from tutor.drawing.scene import is_line
from tutor.model.figure import Figure

if TYPE_CHECKING:
    from PIL.Image import Image

MIN_AREA_PIXELS = 3
"""So many of its eight pixels make a cell part of an area; one or two are a ragged edge."""

_EMPTY_CELL = bytes(PIXELS_ACROSS * PIXELS_DOWN)


@dataclass(frozen=True, eq=False)
class PartMap:
    """Where the parts of a figure lie in a window.

    ``ids`` gives the part by cell. ``touched`` gives, by part, each cell in which it has pixels,
    and how many. ``grays`` is the image in which every part has a number as its gray, ``names``
    the parts by these numbers, and ``lines`` the parts that are drawn as lines. Part maps are
    compared by identity, because there is one for each figure and window.
    """

    figure: Figure
    viewport: Viewport
    grays: "Image"
    names: Mapping[int, str]
    lines: frozenset[str]
    ids: Mapping[CellPosition, str]
    touched: Mapping[str, Mapping[CellPosition, int]]


# A lesson shows a few figures in a few windows; each map holds an image of the window.
@lru_cache(maxsize=16)
def map_parts(figure: Figure, viewport: Viewport, hidden: frozenset[str]) -> PartMap:
    """Return which part lies in which cell, without the hidden parts.

    A cell belongs to a line that passes through it, else to the area that fills most of it. A
    nerve would own no cell otherwise: it is thinner than one.
    """
    grays, names = render_ids(figure, viewport, hidden)
    lines = frozenset(name for name, part in figure.parts.items() if is_line(part))
    ids: dict[CellPosition, str] = {}
    touched: dict[str, dict[CellPosition, int]] = {}
    for cell, pixels in _pixels_by_cell(grays, names):
        for name, count in pixels.items():
            touched.setdefault(name, {})[cell] = count
        crossing = [name for name in pixels if name in lines]
        best = max(crossing or pixels, key=lambda name: pixels[name], default="")
        if crossing or pixels[best] >= MIN_AREA_PIXELS:
            ids[cell] = best
    return PartMap(figure, viewport, grays, names, lines, ids, touched)


def _pixels_by_cell(
    grays: "Image", names: Mapping[int, str]
) -> list[tuple[CellPosition, Counter[str]]]:
    """Return, for each cell that is not empty, how many of its pixels belong to which part."""
    width, height = grays.size
    raw = grays.tobytes()
    counted: list[tuple[CellPosition, Counter[str]]] = []
    for top in range(0, height, PIXELS_DOWN):
        strips = [raw[row * width : (row + 1) * width] for row in range(top, top + PIXELS_DOWN)]
        for left in range(0, width, PIXELS_ACROSS):
            pixels = b"".join([strip[left : left + PIXELS_ACROSS] for strip in strips])
            # Many cells are empty; comparing eight bytes costs far less than counting them.
            if pixels != _EMPTY_CELL:
                counts = Counter([names[number] for number in pixels if number in names])
                counted.append(((left // PIXELS_ACROSS, top // PIXELS_DOWN), counts))
    return counted
