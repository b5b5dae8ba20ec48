"""Ids to cells without color: edges as dots, what is lit filled, in braille.

Where color is not wanted filled shapes would vanish; their borders do not.
"""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from tutor.drawing.blocks import Cell
from tutor.drawing.raster import ACROSS, DOWN

if TYPE_CHECKING:
    from PIL.Image import Image

_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of a dot by row and column."""


def outlines(
    ids: "Image", names: Mapping[int, str], lit: Collection[str], lines: Collection[str]
) -> list[list[Cell]]:
    """Return cells of dots: borders between parts, lines, and every pixel of what is lit."""
    dots = _dotted(ids, names, lit, lines)
    width, height = ids.size
    raw = dots.tobytes()
    rows = []
    for top in range(0, height, DOWN):
        row = []
        for left in range(0, width, ACROSS):
            bits = 0
            for y, pair in enumerate(_DOTS):
                at = (top + y) * width + left
                bits |= (pair[0] if raw[at] else 0) | (pair[1] if raw[at + 1] else 0)
            row.append(Cell(chr(_BRAILLE + bits) if bits else " "))
        rows.append(row)
    return rows


def _dotted(
    ids: "Image", names: Mapping[int, str], lit: Collection[str], lines: Collection[str]
) -> "Image":
    """Return an image that is white where a dot goes."""
    from PIL import Image as Images
    from PIL import ImageChops

    def only(wanted: Collection[str]) -> "Image":
        table = [255 if names.get(number) in wanted else 0 for number in range(256)]
        return ids.point(table)

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
