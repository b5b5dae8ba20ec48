"""What lies where in a window: the part in each cell, told from one drawing in flat colors.

It depends on figure and window alone, so that scene after scene shares it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tutor.drawing.labels import At
from tutor.drawing.raster import ACROSS, DOWN, Lens, render_ids
from tutor.drawing.scene import is_line
from tutor.model.figure import Figure

if TYPE_CHECKING:
    from PIL.Image import Image

ENOUGH = 3
"""So many of its eight pixels make a cell part of an area."""

_EMPTY = bytes(ACROSS * DOWN)


@dataclass(frozen=True, eq=False)
class Ground:
    """The parts of a figure in a window.

    ``ids`` are the parts by cell; ``touched`` the cells in which each part has how many pixels;
    ``grays`` the pixels as numbers of parts, called by ``names``; ``lines`` the parts that are
    lines. Compared by identity: there is one for each figure and window.
    """

    figure: Figure
    lens: Lens
    grays: "Image"
    names: Mapping[int, str]
    lines: frozenset[str]
    ids: Mapping[At, str]
    touched: Mapping[str, Mapping[At, int]]


@lru_cache(maxsize=16)
def ground_of(figure: Figure, lens: Lens, hidden: frozenset[str]) -> Ground:
    """Return what lies where, without the hidden parts.

    A cell belongs to a line that passes through, else to what fills most of it.
    """
    grays, names = render_ids(figure, lens, hidden)
    lines = frozenset(name for name, one in figure.parts.items() if is_line(one))
    ids: dict[At, str] = {}
    touched: dict[str, dict[At, int]] = {}
    for at, found in _cells(grays, names):
        for name, count in found.items():
            touched.setdefault(name, {})[at] = count
        crossing = [name for name in found if name in lines]
        best = max(crossing or found, key=lambda name: found[name], default="")
        if crossing or found[best] >= ENOUGH:
            ids[at] = best
    return Ground(figure, lens, grays, names, lines, ids, touched)


def _cells(grays: "Image", names: Mapping[int, str]) -> list[tuple[At, Counter[str]]]:
    """Return how many pixels of which part are in each cell that is not empty."""
    width, height = grays.size
    raw = grays.tobytes()
    counted: list[tuple[At, Counter[str]]] = []
    for top in range(0, height, DOWN):
        strips = [raw[at * width : (at + 1) * width] for at in range(top, top + DOWN)]
        for left in range(0, width, ACROSS):
            pixels = b"".join([strip[left : left + ACROSS] for strip in strips])
            if pixels != _EMPTY:
                found = Counter([names[one] for one in pixels if one in names])
                counted.append(((left // ACROSS, top // DOWN), found))
    return counted
