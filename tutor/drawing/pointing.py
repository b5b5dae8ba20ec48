"""Which labelled place a cell means: its label, what lies under it, or what is near.

A student clicks with a mouse on cells that are larger than a nerve, or moves a cursor over them. So
the label counts as well as the place itself, and a near miss counts too.
"""

from math import hypot

from tutor.drawing.labels import CellPosition
from tutor.drawing.picture import Picture

MAX_MISS = 4.0
"""How far, in columns, a click may miss the point of a label; farther off it means nothing."""


def place_at(picture: Picture, cell: CellPosition) -> str | None:
    """Return the id of the labelled place that a cell means, or None.

    A label and its leader mean their place. Elsewhere the part under the cell is meant if it is
    labelled, else the nearest point of a label within ``MAX_MISS``.
    """
    for label in picture.labels:
        leader = {position for position, _ in label.leader}
        if cell == label.tip or cell in label.cells or cell in leader:
            return label.name
    named = {label.name for label in picture.labels}
    under = picture.at(cell)
    if under in named:
        return under
    x, y = cell

    def distance(tip: CellPosition) -> float:
        # A cell is twice as high as wide.
        return hypot(tip[0] - x, 2 * (tip[1] - y))

    nearest = min(picture.labels, key=lambda label: distance(label.tip), default=None)
    return nearest.name if nearest is not None and distance(nearest.tip) <= MAX_MISS else None
