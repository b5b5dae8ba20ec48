"""Pixels become the block and colors that come nearest to them."""

from collections.abc import Sequence

import pytest
from PIL import Image

from tutor.drawing.blocks import Cell, half_cells, quadrant_cells
from tutor.drawing.outline import outline_cells

RED, BLUE = (200, 0, 0), (0, 0, 200)
ONE_CELL = (0, 0, 1, 1)

QUADRANTS = [
    ("RRRR", Cell(" ", None, RED)),
    ("RRBB", Cell("▀", RED, BLUE)),
    ("RBRB", Cell("▌", RED, BLUE)),
    ("RBBR", Cell("▚", RED, BLUE)),
    ("RBBB", Cell("▘", RED, BLUE)),
    ("BRBB", Cell("▝", RED, BLUE)),
    ("BBRB", Cell("▖", RED, BLUE)),
    ("BBBR", Cell("▗", RED, BLUE)),
    ("BRRR", Cell("▘", BLUE, RED)),
]


def cell_image(quarters: str) -> Image.Image:
    """Return the image of one cell: a letter is the color of each of its quarters."""
    made = Image.new("RGB", (2, 2))
    made.putdata([RED if letter == "R" else BLUE for letter in quarters])
    return made


@pytest.mark.parametrize(("quarters", "expected"), QUADRANTS)
def test_a_cell_shows_its_quarters(quarters: str, expected: Cell) -> None:
    """Every split of four pixels into two colors has its block."""
    assert quadrant_cells(cell_image(quarters), ONE_CELL) == [[expected]]


@pytest.mark.parametrize(
    ("quarters", "expected"),
    [("RRBB", Cell("▀", RED, BLUE)), ("BBBB", Cell(" ", None, BLUE))],
)
def test_half_blocks_show_upper_and_lower(quarters: str, expected: Cell) -> None:
    """In half blocks a cell shows two pixels, one above the other."""
    assert half_cells(cell_image(quarters), ONE_CELL) == [[expected]]


def ids_image(rows: Sequence[Sequence[int]]) -> Image.Image:
    """Return an image of the numbers of parts."""
    made = Image.new("L", (len(rows[0]), len(rows)))
    made.putdata([number for row in rows for number in row])
    return made


def test_without_color_borders_are_dots() -> None:
    """The edge between two areas is drawn, their insides are not."""
    cells = outline_cells(ids_image([[0, 0, 1, 1]] * 4), {1: "bone"}, lit=(), lines=())
    assert cells[0][1] == Cell("⡇")


def test_without_color_what_is_lit_is_filled() -> None:
    """A lit line is drawn whole, an unlit one with gaps."""
    rows = [[0, 1]] * 4
    lit = outline_cells(ids_image(rows), {1: "nerve"}, lit={"nerve"}, lines={"nerve"})
    unlit = outline_cells(ids_image(rows), {1: "nerve"}, lit=(), lines={"nerve"})
    assert (lit[0][0].char, unlit[0][0].char) == ("⢸", "⠨")
