"""Where labels go: beside what they name, never over each other or over what is lit.

Every label is tried at every place of the window. What it would hide, and how far its leader would
run, make up a cost, and the cheapest place wins. Fixed places in the drawing's file would be right
for one window size only, and a figure is shown in many. Pure: cells in, cells out.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import accumulate

CellPosition = tuple[int, int]
"""Column and row of a cell, counted from 0 at the top left."""

# The costs have a meaning only beside each other. The tests of the shipped figures hold them in
# place: every label has to find room, and none may cover a part that a step lights.
HIDES_LIT = 30.0
"""The cost of each lit cell that a text hides: as much as a way of 54 columns around it."""
HIDES_DRAWN = 0.9
"""The cost of each other drawn cell that a text hides."""
CROSSES_LIT = 3.0
"""The cost of each lit cell that a leader crosses; a line hides less than a letter."""
CROSSES_DRAWN = 0.25
"""The cost of each other drawn cell that a leader crosses."""
CROSSES_EMPTY = 0.1
"""The cost of each empty cell that a leader crosses: of two free places the nearer one wins."""
PER_COLUMN = 0.55
"""The cost of each column between a text and the point that it names."""
PER_ROW = 1.1
"""The cost of each row between them: twice that of a column, as a cell is twice as high as wide."""
NO_PLACE = 1e9
"""More than any place can cost."""
ATTEMPTS = 4
"""How often to try for places for all labels; more helps no drawing and costs time."""


@dataclass(frozen=True)
class PlacedLabel:
    """A label in its place.

    ``at`` is the cell of its first character, ``tip`` the cell that it names. ``leader`` holds the
    cells between them, each with the sign of its line.
    """

    name: str
    text: str
    at: CellPosition
    tip: CellPosition
    leader: tuple[tuple[CellPosition, str], ...] = ()

    @property
    def cells(self) -> tuple[CellPosition, ...]:
        """The cells that the text takes."""
        x, y = self.at
        return tuple((x + step, y) for step in range(len(self.text)))


@dataclass(frozen=True)
class WantedLabel:
    """A label without a place: the id of what it names, its text, and the cell it points to."""

    name: str
    text: str
    tip: CellPosition


class _HidingCosts:
    """What it costs to hide the cells of a window.

    The costs of each row are summed up from the left, so that the cost of any text is one
    subtraction: every label is tried in every cell.
    """

    def __init__(
        self,
        size: tuple[int, int],
        lit: Collection[CellPosition],
        drawn: Collection[CellPosition],
    ) -> None:
        """Sum up the costs of a window of ``size`` columns and rows."""
        self.width, self.height = size
        self.lit, self.drawn = lit, drawn
        self._sums = [
            [0.0, *accumulate(self._hiding((x, y)) for x in range(self.width))]
            for y in range(self.height)
        ]

    def _hiding(self, cell: CellPosition) -> float:
        return HIDES_LIT if cell in self.lit else HIDES_DRAWN if cell in self.drawn else 0.0

    def crossing(self, cell: CellPosition) -> float:
        """Return what it costs that a leader crosses a cell."""
        if cell in self.lit:
            return CROSSES_LIT
        return CROSSES_DRAWN if cell in self.drawn else CROSSES_EMPTY

    def hidden(self, x: int, y: int, length: int) -> float:
        """Return what it costs that a text of a length hides what lies from (x, y) to its right."""
        return self._sums[y][x + length] - self._sums[y][x]


def place_labels(
    wanted: Iterable[WantedLabel],
    size: tuple[int, int],
    lit: Collection[CellPosition],
    drawn: Collection[CellPosition],
    kept_clear: Collection[CellPosition] = (),
) -> tuple[PlacedLabel, ...]:
    """Place labels in a window of ``size`` columns and rows; leave out those without room.

    ``lit`` are cells that a label should not hide, ``drawn`` those it had better not hide, and
    ``kept_clear`` those it must not.

    Labels are placed one after the other from the top down, which needs no search over all their
    combinations. If that leaves some out, those come first in another attempt; the attempt that
    places the most is kept.
    """
    labels = list(wanted)
    costs = _HidingCosts(size, lit, drawn)
    kept_clear = {*kept_clear, *(label.tip for label in labels)}
    order = sorted(labels, key=lambda label: (label.tip[1], label.tip[0]))
    placed: dict[str, PlacedLabel] = {}
    for _ in range(ATTEMPTS):
        attempt = _place_in_turn(order, costs, kept_clear)
        if len(attempt) > len(placed):
            placed = attempt
        if len(placed) == len(labels):
            break
        order.sort(key=lambda label: label.name in attempt)
    return tuple(placed[label.name] for label in labels if label.name in placed)


def _place_in_turn(
    order: Iterable[WantedLabel], costs: _HidingCosts, kept_clear: Collection[CellPosition]
) -> dict[str, PlacedLabel]:
    """Give each label the best place that those before it have left."""
    taken, placed = set(kept_clear), {}
    for label in order:
        best = _best_place(label, costs, taken)
        if best is not None:
            placed[label.name] = best
            x, y = best.at
            # One cell to each side is taken too: two texts side by side would read as one.
            taken.update((column, y) for column in range(x - 1, x + len(best.text) + 1))
            taken.update(cell for cell, _ in best.leader)
    return placed


def _best_place(
    label: WantedLabel, costs: _HidingCosts, taken: Collection[CellPosition]
) -> PlacedLabel | None:
    """Return a label in the free place that costs least, or None if there is no free place."""
    length, best, best_cost = len(label.text), None, NO_PLACE
    if length > costs.width:
        return None
    tip_x, tip_y = label.tip
    # The nearest rows come first: once a row costs more than the best place, so do all after it.
    for y in sorted(range(costs.height), key=lambda row: abs(row - tip_y)):
        rise = PER_ROW * abs(y - tip_y)
        if rise >= best_cost:
            break
        for x in range(costs.width - length + 1):
            gap = max(x - tip_x, tip_x - (x + length - 1), 0)
            # The leader is worked out last, and only where the rest of the cost can still win.
            least = rise + PER_COLUMN * gap + costs.hidden(x, y, length)
            if least >= best_cost or not _is_free(x, y, length, taken):
                continue
            leader = _leader(label.tip, (x, y), length)
            if leader is None or any(cell in taken for cell, _ in leader):
                continue
            cost = least + sum(costs.crossing(cell) for cell, _ in leader)
            if cost < best_cost:
                best_cost = cost
                best = PlacedLabel(label.name, label.text, (x, y), label.tip, leader)
    return best


def _is_free(x: int, y: int, length: int, taken: Collection[CellPosition]) -> bool:
    """Tell whether a text fits here, with a gap to its neighbours in the row."""
    return not any((column, y) in taken for column in range(x - 1, x + length + 1))


def _leader(
    tip: CellPosition, at: CellPosition, length: int
) -> tuple[tuple[CellPosition, str], ...] | None:
    """Return the line from a text at ``at`` to its tip, as cells with the signs to draw there.

    It runs along the text's row, then turns and runs up or down. It is empty where they touch, and
    None where the text would lie over the tip.
    """
    (tip_x, tip_y), (x, y) = tip, at
    left, right = x - 1, x + length
    if y == tip_y:
        if x <= tip_x < x + length:
            return None
        span = range(right, tip_x) if tip_x >= right else range(tip_x + 1, left + 1)
        return tuple(((column, y), "─") for column in span)
    rows = range(min(y, tip_y) + 1, max(y, tip_y))
    upright = tuple(((tip_x, row), "│") for row in rows)
    if x <= tip_x < x + length:
        return upright
    below = tip_y > y
    if tip_x >= right:
        turn, span = "╮" if below else "╯", range(right, tip_x)
    else:
        turn, span = "╭" if below else "╰", range(tip_x + 1, x)
    return (*(((column, y), "─") for column in span), ((tip_x, y), turn), *upright)


def separate_tips(
    pointed: Iterable[tuple[str, str, CellPosition]], size: tuple[int, int]
) -> tuple[WantedLabel, ...]:
    """Return (id, text, cell) as labels to place, no two of which point to the same cell.

    The second of two moves aside to the nearest free column. One point with two leaders would not
    show which text belongs to what.
    """
    taken: set[CellPosition] = set()
    wanted = []
    for name, text, (x, y) in pointed:
        aside = sorted(range(size[0]), key=lambda column: abs(column - x))
        tip = next(((column, y) for column in aside if (column, y) not in taken), (x, y))
        taken.add(tip)
        wanted.append(WantedLabel(name, text, tip))
    return tuple(wanted)
