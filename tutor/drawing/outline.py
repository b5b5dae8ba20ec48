"""Ids to cells without color: edges as dots, and what is lit filled, in braille.

Without color, filled shapes would all look alike, while their borders still tell them apart. A
braille character has two by four dots, which makes lines much finer than block characters would.
"""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from tutor.drawing.blocks import Cell
from tutor.drawing.raster import PIXELS_ACROSS, PIXELS_DOWN

if TYPE_CHECKING:
    from PIL.Image import Image

_BRAILLE = 0x2800
"""The braille character without a dot; each dot adds its bit."""
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of a dot by row and column; the fourth row came later and has the last bits."""


def outline_cells(
    ids: "Image", names: Mapping[int, str], lit: Collection[str], lines: Collection[str]
) -> list[list[Cell]]:
    """Return cells of dots, by row and column: borders between parts, lines, and what is lit.

    ``ids`` has two by four pixels a cell; each is the number of a part, which ``names`` gives the
    name of. ``lines`` are the parts drawn as lines.
    """
    dots = _dotted(ids, names, lit, lines)
    width, height = ids.size
    raw = dots.tobytes()
    rows = []
    for top in range(0, height, PIXELS_DOWN):
        row = []
        for left in range(0, width, PIXELS_ACROSS):
            bits = 0
            for y, (left_dot, right_dot) in enumerate(_DOTS):
                start = (top + y) * width + left
                bits |= left_dot if raw[start] else 0
                bits |= right_dot if raw[start + 1] else 0
            row.append(Cell(chr(_BRAILLE + bits) if bits else " "))
        rows.append(row)
    return rows


def _dotted(
    ids: "Image", names: Mapping[int, str], lit: Collection[str], lines: Collection[str]
) -> "Image":
    """Return an image that is white where a dot goes.

    Borders and lit lines are solid; lit areas and unlit lines are a checkered pattern, so that a
    lit line still shows where it crosses a lit area.
    """
    from PIL import Image as Images
    from PIL import ImageChops

    def only(wanted: Collection[str]) -> "Image":
        table = [255 if names.get(number) in wanted else 0 for number in range(256)]
        return ids.point(table)

    # A pixel is on a border where its number differs from that of its left or upper neighbour.
    # Lines are taken out beforehand: a line has no inside, and both of its sides would be borders.
    areas = ids.point([0 if names.get(number) in lines else number for number in range(256)])
    edges = Images.new("L", ids.size)
    for step in ((1, 0), (0, 1)):
        moved = ImageChops.offset(areas, *step)
        edges = ImageChops.lighter(edges, ImageChops.difference(areas, moved))
    edges = edges.point([0, *[255] * 255])
    checker = Images.new("L", ids.size)
    checker.putdata([255 * ((x + y) % 2) for y in range(ids.size[1]) for x in range(ids.size[0])])
    shown = ImageChops.lighter(edges, ImageChops.multiply(only(set(lines) - set(lit)), checker))
    shown = ImageChops.lighter(shown, only(set(lit) & set(lines)))
    return ImageChops.lighter(shown, ImageChops.multiply(only(set(lit) - set(lines)), checker))
