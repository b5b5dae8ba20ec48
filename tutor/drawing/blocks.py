"""Pixels to cells: each cell gets the block and the two colors that come nearest to its pixels."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.drawing.raster import ACROSS, DOWN

if TYPE_CHECKING:
    from PIL.Image import Image

Color = tuple[int, int, int]
Rect = tuple[int, int, int, int]
"""Columns and rows of cells: left, top, right, bottom (the last two not included)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character with its colors; None is the terminal's own."""

    char: str = " "
    ink: Color | None = None
    page: Color | None = None
    bold: bool = False
    reverse: bool = False


_SPLITS = (
    ("▀", 0b1100), ("▌", 0b1010), ("▚", 0b1001), ("▘", 0b1000), ("▝", 0b0100), ("▖", 0b0010),
    ("▗", 0b0001),
)  # fmt: skip
"""Blocks by the pixels that they cover: upper left, upper right, lower left, lower right."""

_STEP = 4
"""Colors at edges are rounded to multiples of this, so that fewer styles are needed."""

_NEAR = 3 * 14 * 14
"""Below this squared distance the pixels of a cell pass for one color."""


def quadrants(image: "Image", rect: Rect) -> list[list[Cell]]:
    """Return the cells of a part of an image in quarter blocks."""
    rows = _rows(image, rect, 2, 2)
    wide = rect[2] - rect[0]
    made: list[list[Cell]] = []
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        made.append(
            [_quadrant(upper[at : at + 6] + lower[at : at + 6]) for at in range(0, wide * 6, 6)]
        )
    return made


def halves(image: "Image", rect: Rect) -> list[list[Cell]]:
    """Return the cells of a part of an image in half blocks."""
    rows = _rows(image, rect, 1, 2)
    wide = rect[2] - rect[0]
    return [
        [_half(upper[at : at + 3], lower[at : at + 3]) for at in range(0, wide * 3, 3)]
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]


def _rows(image: "Image", rect: Rect, across: int, down: int) -> list[bytes]:
    """Return the pixels of some cells, a row each, with so many pixels a cell."""
    from PIL.Image import Resampling

    left, top, right, bottom = rect
    wide, high = right - left, bottom - top
    box = (left * ACROSS, top * DOWN, right * ACROSS, bottom * DOWN)
    small = image.resize((wide * across, high * down), Resampling.BOX, box=box)
    raw = small.tobytes()
    length = wide * across * 3
    return [raw[at : at + length] for at in range(0, len(raw), length)]


@lru_cache(maxsize=65_536)
def _quadrant(raw: bytes) -> Cell:
    """Return the cell for four pixels (12 bytes) by trying every split into two colors."""
    pixels = [(raw[at], raw[at + 1], raw[at + 2]) for at in (0, 3, 6, 9)]
    middle = _mean(pixels)
    if sum(_apart(one, middle) for one in pixels) < _NEAR:
        return Cell(" ", None, middle)
    best: tuple[float, str, Color, Color] | None = None
    for char, mask in _SPLITS:
        inside = [one for at, one in enumerate(pixels) if mask & (8 >> at)]
        outside = [one for at, one in enumerate(pixels) if not mask & (8 >> at)]
        ink, page = _mean(inside), _mean(outside)
        error = sum(_apart(one, ink) for one in inside) + sum(_apart(one, page) for one in outside)
        if best is None or error < best[0]:
            best = (error, char, ink, page)
    assert best is not None  # noqa: S101 - there are seven splits
    return Cell(best[1], _rounded(best[2]), _rounded(best[3]))


@lru_cache(maxsize=16_384)
def _half(upper: bytes, lower: bytes) -> Cell:
    above, below = (upper[0], upper[1], upper[2]), (lower[0], lower[1], lower[2])
    if _apart(above, below) < _NEAR // 2:
        return Cell(" ", None, _mean([above, below]))
    return Cell("▀", _rounded(above), _rounded(below))


def _mean(pixels: list[Color]) -> Color:
    count = len(pixels)
    return (
        sum(one[0] for one in pixels) // count,
        sum(one[1] for one in pixels) // count,
        sum(one[2] for one in pixels) // count,
    )


def _apart(one: Color, other: Color) -> int:
    red, green, blue = one[0] - other[0], one[1] - other[1], one[2] - other[2]
    return red * red + green * green + blue * blue


def _rounded(color: Color) -> Color:
    red, green, blue = (min(255, (part + _STEP // 2) // _STEP * _STEP) for part in color)
    return red, green, blue
