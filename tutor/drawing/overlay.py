"""What is written over a drawing: labels with their leaders, and the signs of pain.

Each is a map from cells to characters; a character without a color of its own takes what lies
beneath it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from tutor.drawing.blocks import Cell
from tutor.drawing.ground import Ground
from tutor.drawing.labels import At, Placed, place, tips
from tutor.drawing.palette import SIGNS, Palette, rgb
from tutor.drawing.scene import Blocks, Scene
from tutor.model.figure import Station

FEW = 5
"""A painted part of so few cells has its sign in each of them."""


@lru_cache(maxsize=24)
def labels_of(ground: Ground, labels: tuple[tuple[str, str], ...]) -> tuple[Placed, ...]:
    """Return labels (place, text) in their places; what cannot be seen is not labelled.

    Where they stand does not depend on what is lit, so that nothing moves under the cursor.
    """
    pointed = []
    for name, text in labels:
        tip = tip_of(ground, name)
        if tip is not None:
            pointed.append((name, text, tip))
    size = (ground.lens.width, ground.lens.height)
    named = {name for name, _ in labels}
    kept_clear = {at for at, name in ground.ids.items() if name in named}
    return place(tips(pointed, size), size, kept_clear, ground.ids.keys())


def tip_of(ground: Ground, name: str) -> At | None:
    """Return the cell that the label of a place points to, or None where it cannot be seen.

    Of a part it is where the drawing says if the part is to be seen there, else the cell of it
    that is nearest to that, or to its middle; cells that it fills come before those it touches.
    """
    one, lens = ground.figure.places[name], ground.lens
    if isinstance(one, Station):
        cell = lens.cell(one.at)
        return cell if lens.holds(cell) else None
    seen = ground.touched.get(name)
    if not seen:
        return None
    wish = lens.cell(one.tip) if one.tip else None
    if wish is None or not lens.holds(wish):
        wish = (sum(x for x, _ in seen) // len(seen), sum(y for _, y in seen) // len(seen))
    x, y = wish
    return min(seen, key=lambda at: (at[0] - x) ** 2 + 4 * (at[1] - y) ** 2 - seen[at])


def lettering(
    labels: tuple[Placed, ...], scene: Scene, palette: Palette, blocks: Blocks
) -> dict[At, Cell]:
    """Return the cells of labels, leaders and tips."""
    colored = blocks != "outline"
    ink = rgb(palette.ink) if colored else None
    leader = rgb(palette.leader) if colored else None
    page = rgb(palette.page) if colored else None
    cells: dict[At, Cell] = {}
    for one in labels:
        here = one.name == scene.here
        cells[one.tip] = Cell("●" if here else "•", leader, bold=True)
        cells.update((at, Cell(sign, leader)) for at, sign in one.leader)
        text = Cell(" ", page, ink, bold=True) if here else Cell(" ", ink, page, bold=True)
        reverse = here and not colored
        shown = zip(one.cells, one.text, strict=True)
        cells.update((at, replace(text, char=char, reverse=reverse)) for at, char in shown)
    return cells


def signs(scene: Scene, ids: Mapping[At, str], palette: Palette, blocks: Blocks) -> dict[At, Cell]:
    """Return the signs of pain, on every other cell of what is painted."""
    painted = dict(scene.painted)
    sizes = Counter(ids.values())
    ink = rgb(palette.page) if blocks != "outline" else None
    return {
        (x, y): Cell(SIGNS[painted[name]], ink, bold=True)
        for (x, y), name in ids.items()
        if name in painted and ((x + y) % 2 == 0 or sizes[name] <= FEW)
    }


def overlaid(cell: Cell, over: Cell | None) -> Cell:
    """Return a cell with a character over it."""
    if over is None:
        return cell
    if over.page is not None:
        return over
    if cell.char in (" ", "") or cell.ink is None or cell.page is None:
        return replace(over, page=cell.page)
    red, green, blue = ((a + b) // 2 for a, b in zip(cell.ink, cell.page, strict=True))
    return replace(over, page=(red, green, blue))
