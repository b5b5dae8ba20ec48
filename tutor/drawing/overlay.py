"""What is written over a drawing: labels with their leaders, and the signs of pain.

Each is a map from cells to characters, so that an impulse can pass beneath them: it is laid over
the drawing, and they over both. A character without a page of its own takes the color of what lies
beneath it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from tutor.drawing.blocks import Cell
from tutor.drawing.labels import CellPosition, PlacedLabel, place_labels, separate_tips
from tutor.drawing.palette import SIGNS, Palette, rgb
from tutor.drawing.part_map import PartMap
from tutor.drawing.scene import Blocks, Scene
from tutor.model.figure import Station

FEW_CELLS = 5
"""A painted part of so few cells has its sign in all of them, or it might get none."""


# Placing labels is slow, and they stay where they are while parts are lit and the cursor moves.
@lru_cache(maxsize=24)
def labels_of(part_map: PartMap, labels: tuple[tuple[str, str], ...]) -> tuple[PlacedLabel, ...]:
    """Return labels, given as (place, text), where they stand; what cannot be seen has none.

    Where they stand does not depend on what is lit: a label that moved whenever the cursor did
    could not be followed by the eye.
    """
    pointed = []
    for name, text in labels:
        tip = tip_of(part_map, name)
        if tip is not None:
            pointed.append((name, text, tip))
    size = (part_map.viewport.width, part_map.viewport.height)
    named = {name for name, _ in labels}
    # Whatever has a label may be lit at some time, so its cells count as lit.
    lit = {cell for cell, name in part_map.ids.items() if name in named}
    return place_labels(separate_tips(pointed, size), size, lit, part_map.ids.keys())


def tip_of(part_map: PartMap, name: str) -> CellPosition | None:
    """Return the cell that the label of a place points to, or None if it is not in the window.

    The label of a station points to the station. The label of a part points to where the drawing
    says, if the part can be seen there; else to the cell of the part that is nearest to that, or
    to its middle. Cells that the part fills are preferred to those that it only touches.
    """
    place, viewport = part_map.figure.places[name], part_map.viewport
    if isinstance(place, Station):
        cell = viewport.cell(place.at)
        return cell if viewport.holds(cell) else None
    seen = part_map.touched.get(name)
    if not seen:
        return None
    wish = viewport.cell(place.tip) if place.tip else None
    if wish is None or not viewport.holds(wish):
        wish = (sum(x for x, _ in seen) // len(seen), sum(y for _, y in seen) // len(seen))
    x, y = wish
    # A row counts twice as far as a column, and each of the eight pixels of a cell that the part
    # fills counts as one step nearer.
    return min(seen, key=lambda at: (at[0] - x) ** 2 + 4 * (at[1] - y) ** 2 - seen[at])


def letter_cells(
    labels: tuple[PlacedLabel, ...], scene: Scene, palette: Palette, blocks: Blocks
) -> dict[CellPosition, Cell]:
    """Return the cells of labels, their leaders and their tips.

    The label under the cursor has its colors exchanged, and its tip is larger. Where there is no
    color it is reversed, so that the cursor shows all the same.
    """
    colored = blocks != "outline"
    ink = rgb(palette.ink) if colored else None
    leader_ink = rgb(palette.leader) if colored else None
    page = rgb(palette.page) if colored else None
    cells: dict[CellPosition, Cell] = {}
    for label in labels:
        here = label.name == scene.here
        cells[label.tip] = Cell("●" if here else "•", leader_ink, bold=True)
        cells.update((cell, Cell(sign, leader_ink)) for cell, sign in label.leader)
        text = Cell(" ", page, ink, bold=True) if here else Cell(" ", ink, page, bold=True)
        reverse = here and not colored
        characters = zip(label.cells, label.text, strict=True)
        cells.update((cell, replace(text, char=char, reverse=reverse)) for cell, char in characters)
    return cells


def sign_cells(
    scene: Scene, ids: Mapping[CellPosition, str], palette: Palette, blocks: Blocks
) -> dict[CellPosition, Cell]:
    """Return the signs of pain: in every other cell of what is painted, as on a paper chart."""
    painted = dict(scene.painted)
    sizes = Counter(ids.values())
    ink = rgb(palette.page) if blocks != "outline" else None
    return {
        (x, y): Cell(SIGNS[painted[name]], ink, bold=True)
        for (x, y), name in ids.items()
        if name in painted and ((x + y) % 2 == 0 or sizes[name] <= FEW_CELLS)
    }


def overlay(cell: Cell, over: Cell | None) -> Cell:
    """Return a cell of the drawing with a character over it, or unchanged where there is none."""
    if over is None:
        return cell
    if over.page is not None:
        return over
    if cell.char in (" ", "") or cell.ink is None or cell.page is None:
        return replace(over, page=cell.page)
    # The block beneath gives way to the character, whose page is the mean of the block's colors.
    red, green, blue = ((ink + page) // 2 for ink, page in zip(cell.ink, cell.page, strict=True))
    return replace(over, page=(red, green, blue))
