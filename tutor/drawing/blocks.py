"""Pixels to cells: each cell gets the block and the two colors that come nearest to its pixels.

A cell of a terminal shows one character in two colors. Block characters turn it into two or four
pixels, as long as these pixels can do with two colors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Color = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""
Rect = tuple[int, int, int, int]
"""Columns and rows of cells: left, top, right, bottom (the last two not included)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character with its colors: ``ink`` before ``page``. None is the terminal's own color."""

    char: str = " "
    ink: Color | None = None
    page: Color | None = None
    bold: bool = False
    reverse: bool = False


# Only seven of the fourteen ways to cover some of four pixels: the others are these with the two
# colors exchanged. Of equal errors the first counts, so that halves come before corners.
_SPLITS = (
    ("▀", 0b1100), ("▌", 0b1010), ("▚", 0b1001), ("▘", 0b1000), ("▝", 0b0100), ("▖", 0b0010),
    ("▗", 0b0001),
)  # fmt: skip
"""Blocks by the pixels that they cover: upper left, upper right, lower left, lower right."""

_COLOR_STEP = 4
"""Colors at edges are rounded to multiples of this, so that fewer styles are needed."""

_SAME_COLOR = 3 * 14 * 14
"""Below this squared distance the pixels of a cell pass for one color: 14 of 255 in each part."""


def quadrant_cells(image: "Image", rect: Rect) -> list[list[Cell]]:
    """Return the cells of a part of an RGB image, in quarter blocks, by row and column.

    The image has two by two pixels a cell. Where all four of a cell are nearly alike the cell is a
    space on their color, which leaves the terminal the least to draw.
    """
    left, top, right, bottom = rect
    part = image.crop((left * 2, top * 2, right * 2, bottom * 2))
    return [
        [
            _quadrant_cell(upper[start : start + 6] + lower[start : start + 6])
            for start in range(0, len(upper), 6)
        ]
        for upper, lower in _row_pairs(part)
    ]


def half_cells(image: "Image", rect: Rect) -> list[list[Cell]]:
    """Return the cells of a part of an RGB image, in half blocks, by row and column.

    The image has two by two pixels a cell, as for quarter blocks; each two beside each other are
    averaged.
    """
    from PIL.Image import Resampling

    left, top, right, bottom = rect
    size = (right - left, 2 * (bottom - top))
    box = (left * 2, top * 2, right * 2, bottom * 2)
    part = image.resize(size, Resampling.BOX, box=box)
    return [
        [
            _half_cell(upper[start : start + 3], lower[start : start + 3])
            for start in range(0, len(upper), 3)
        ]
        for upper, lower in _row_pairs(part)
    ]


def _row_pairs(image: "Image") -> Iterator[tuple[bytes, bytes]]:
    """Yield the two rows of pixels in each row of cells, as bytes: three a pixel."""
    # Slices of bytes serve as keys of the caches below.
    raw, length = image.tobytes(), image.width * 3
    rows = [raw[start : start + length] for start in range(0, len(raw), length)]
    return zip(rows[::2], rows[1::2], strict=True)


# A drawing has few colors, so that the same four pixels come back again and again.
@lru_cache(maxsize=65_536)
def _quadrant_cell(raw: bytes) -> Cell:
    """Return the cell for four pixels (12 bytes) by trying every split into two colors."""
    pixels = [(raw[start], raw[start + 1], raw[start + 2]) for start in (0, 3, 6, 9)]
    middle = _mean(pixels)
    if sum(_distance(pixel, middle) for pixel in pixels) < _SAME_COLOR:
        return Cell(" ", None, middle)
    splits = [_split(char, mask, pixels) for char, mask in _SPLITS]
    _, char, ink, page = min(splits, key=lambda split: split[0])
    return Cell(char, _rounded(ink), _rounded(page))


def _split(char: str, mask: int, pixels: list[Color]) -> tuple[int, str, Color, Color]:
    """Return the error of showing pixels by a block, with the block and its two colors."""
    inside = [pixel for index, pixel in enumerate(pixels) if mask & (8 >> index)]
    outside = [pixel for index, pixel in enumerate(pixels) if not mask & (8 >> index)]
    ink, page = _mean(inside), _mean(outside)
    error = sum(_distance(pixel, ink) for pixel in inside)
    error += sum(_distance(pixel, page) for pixel in outside)
    return error, char, ink, page


@lru_cache(maxsize=16_384)
def _half_cell(upper: bytes, lower: bytes) -> Cell:
    above, below = (upper[0], upper[1], upper[2]), (lower[0], lower[1], lower[2])
    # Each of the two pixels is half of the cell, so a smaller difference already shows.
    if _distance(above, below) < _SAME_COLOR // 2:
        return Cell(" ", None, _mean([above, below]))
    return Cell("▀", _rounded(above), _rounded(below))


def _mean(pixels: list[Color]) -> Color:
    count = len(pixels)
    return (
        sum(red for red, _, _ in pixels) // count,
        sum(green for _, green, _ in pixels) // count,
        sum(blue for _, _, blue in pixels) // count,
    )


def _distance(first: Color, second: Color) -> int:
    """Return the squared distance of two colors."""
    red, green, blue = first[0] - second[0], first[1] - second[1], first[2] - second[2]
    return red * red + green * green + blue * blue


def _rounded(color: Color) -> Color:
    red, green, blue = (
        min(255, (part + _COLOR_STEP // 2) // _COLOR_STEP * _COLOR_STEP) for part in color
    )
    return red, green, blue
