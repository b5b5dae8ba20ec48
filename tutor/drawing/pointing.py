"""Which labelled place a cell means: its label, what lies under it, or what is near."""

from math import hypot

from tutor.drawing.labels import At
from tutor.drawing.picture import Picture

NEAR = 4.0
"""How far, in columns, a click may miss the point of a label."""


def place_at(picture: Picture, cell: At) -> str | None:
    """Return the labelled place that a cell means, or None.

    A label and its leader mean their place, then the part under the cell if it is labelled, then
    the nearest point of a label, if one is near.
    """
    for one in picture.labels:
        if cell == one.tip or cell in one.cells or any(cell == at for at, _ in one.leader):
            return one.name
    named = {one.name for one in picture.labels}
    under = picture.at(cell)
    if under in named:
        return under
    x, y = cell

    def away(tip: At) -> float:
        return hypot(tip[0] - x, 2 * (tip[1] - y))

    near = min(picture.labels, key=lambda one: away(one.tip), default=None)
    return near.name if near is not None and away(near.tip) <= NEAR else None
