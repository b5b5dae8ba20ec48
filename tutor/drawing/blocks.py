"""Pixels to cells: each cell gets the block and the two colors that come nearest to its pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

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
    """Return the cells of a part of an image, of two by two pixels a cell, in quarter blocks."""
    left, top, right, bottom = rect
    part = image.crop((left * 2, top * 2, right * 2, bottom * 2))
    return [
        [_quadrant(upper[at : at + 6] + lower[at : at + 6]) for at in range(0, len(upper), 6)]
        for upper, lower in _pairs_of_rows(part)
    ]


def halves(image: "Image", rect: Rect) -> list[list[Cell]]:
    """Return the cells of a part of an image, of two by two pixels a cell, in half blocks."""
    from PIL.Image import Resampling

    left, top, right, bottom = rect
    size = (right - left, 2 * (bottom - top))
    box = (left * 2, top * 2, right * 2, bottom * 2)
    part = image.resize(size, Resampling.BOX, box=box)
    return [
        [_half(upper[at : at + 3], lower[at : at + 3]) for at in range(0, len(upper), 3)]
        for upper, lower in _pairs_of_rows(part)
    ]


def _pairs_of_rows(image: "Image") -> Iterator[tuple[bytes, bytes]]:
    """Yield the two rows of pixels in each row of cells."""
    raw, length = image.tobytes(), image.width * 3
    rows = [raw[at : at + length] for at in range(0, len(raw), length)]
    return zip(rows[::2], rows[1::2], strict=True)


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
