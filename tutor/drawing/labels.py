"""Where labels go: beside what they name, never over each other or over what is lit.

Every label is tried at every place of the window; what it would hide, and how far its leader
would run, decide. Pure: cells in, cells out.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import accumulate

At = tuple[int, int]
"""Column and row of a cell."""

HIDES_LIT = 30.0
HIDES_DRAWN = 0.9
CROSSES_LIT = 3.0
CROSSES_DRAWN = 0.25
AWAY = 0.55
UP_OR_DOWN = 1.1
NONE_PLACED = 1e9
ATTEMPTS = 4
"""How often to try for places for all labels; more helps no drawing and costs time."""


@dataclass(frozen=True)
class Placed:
    """A label in its place; ``leader`` are the cells between it and ``tip``, with their signs."""

    name: str
    text: str
    at: At
    tip: At
    leader: tuple[tuple[At, str], ...] = ()

    @property
    def cells(self) -> tuple[At, ...]:
        """The cells that the text takes."""
        x, y = self.at
        return tuple((x + step, y) for step in range(len(self.text)))


@dataclass(frozen=True)
class Wanted:
    """A label to place: its text and the cell that it points to."""

    name: str
    text: str
    tip: At


class _Ground:
    """What lies in the window: per row the cost of hiding its cells, summed from the left."""

    def __init__(self, size: tuple[int, int], lit: Collection[At], drawn: Collection[At]) -> None:
        """Sum up the costs."""
        self.width, self.height = size
        self.lit, self.drawn = lit, drawn
        self._sums = [
            [0.0, *accumulate(self._hiding((x, y)) for x in range(self.width))]
            for y in range(self.height)
        ]

    def _hiding(self, at: At) -> float:
        return HIDES_LIT if at in self.lit else HIDES_DRAWN if at in self.drawn else 0.0

    def crossing(self, at: At) -> float:
        """Return what it costs that a leader crosses a cell."""
        return CROSSES_LIT if at in self.lit else CROSSES_DRAWN if at in self.drawn else 0.1

    def hidden(self, x: int, y: int, length: int) -> float:
        """Return what a text hides."""
        return self._sums[y][x + length] - self._sums[y][x]


def place(
    wanted: Iterable[Wanted],
    size: tuple[int, int],
    lit: Collection[At],
    drawn: Collection[At],
    kept: Collection[At] = (),
) -> tuple[Placed, ...]:
    """Place labels in a window of ``size`` cells; one for which there is no room is left out.

    They are placed from the top down; where that leaves one out, those left out come first in
    another attempt, and the attempt that places the most is kept.

    ``lit`` are cells that a label should not hide, ``drawn`` those it had better not, ``kept``
    those it must not.
    """
    labels = list(wanted)
    ground = _Ground(size, lit, drawn)
    kept = {*kept, *(one.tip for one in labels)}
    order = sorted(labels, key=lambda label: (label.tip[1], label.tip[0]))
    placed: dict[str, Placed] = {}
    for _ in range(ATTEMPTS):
        tried = _in_turn(order, ground, kept)
        if len(tried) > len(placed):
            placed = tried
        if len(placed) == len(labels):
            break
        order.sort(key=lambda label: label.name in tried)
    return tuple(placed[one.name] for one in labels if one.name in placed)


def _in_turn(order: Iterable[Wanted], ground: _Ground, kept: Collection[At]) -> dict[str, Placed]:
    """Give each label the best place that those before it have left."""
    taken, placed = set(kept), {}
    for one in order:
        best = _best(one, ground, taken)
        if best is not None:
            placed[one.name] = best
            x, y = best.at
            taken.update((at, y) for at in range(x - 1, x + len(best.text) + 1))
            taken.update(at for at, _ in best.leader)
    return placed


def _best(one: Wanted, ground: _Ground, taken: Collection[At]) -> Placed | None:
    length, best, cost = len(one.text), None, NONE_PLACED
    if length > ground.width:
        return None
    tip_x, tip_y = one.tip
    for y in sorted(range(ground.height), key=lambda row: abs(row - tip_y)):
        rise = UP_OR_DOWN * abs(y - tip_y)
        if rise >= cost:
            break
        for x in range(ground.width - length + 1):
            gap = max(x - tip_x, tip_x - (x + length - 1), 0)
            least = rise + AWAY * gap + ground.hidden(x, y, length)
            if least >= cost or not _free(x, y, length, taken):
                continue
            leader = _leader(one.tip, (x, y), length)
            if leader is None or any(at in taken for at, _ in leader):
                continue
            whole = least + sum(ground.crossing(at) for at, _ in leader)
            if whole < cost:
                cost, best = whole, Placed(one.name, one.text, (x, y), one.tip, leader)
    return best


def _free(x: int, y: int, length: int, taken: Collection[At]) -> bool:
    """Tell whether a text fits here, with a gap to its neighbours in the row."""
    return not any((at, y) in taken for at in range(x - 1, x + length + 1))


def _leader(tip: At, at: At, length: int) -> tuple[tuple[At, str], ...] | None:
    """Return the way from a label to its tip: along the label's row, then up or down.

    None where the text would lie over the tip, or under the leader's own turn.
    """
    (tip_x, tip_y), (x, y) = tip, at
    left, right = x - 1, x + length
    if y == tip_y:
        if x <= tip_x < x + length:
            return None
        span = range(right, tip_x) if tip_x >= right else range(tip_x + 1, left + 1)
        return tuple(((step, y), "─") for step in span)
    rows = range(min(y, tip_y) + 1, max(y, tip_y))
    upright = tuple(((tip_x, row), "│") for row in rows)
    if x <= tip_x < x + length:
        return upright
    below = tip_y > y
    if tip_x >= right:
        turn = "╮" if below else "╯"
        return (*(((step, y), "─") for step in range(right, tip_x)), ((tip_x, y), turn), *upright)
    turn = "╭" if below else "╰"
    return (*(((step, y), "─") for step in range(tip_x + 1, x)), ((tip_x, y), turn), *upright)


def tips(places: Iterable[tuple[str, str, At]], size: tuple[int, int]) -> tuple[Wanted, ...]:
    """Return labels to place; of two that would point to the same cell the second moves aside."""
    taken: set[At] = set()
    wanted = []
    for name, text, (x, y) in places:
        aside = sorted(range(size[0]), key=lambda column: abs(column - x))
        at = next(((column, y) for column in aside if (column, y) not in taken), (x, y))
        taken.add(at)
        wanted.append(Wanted(name, text, at))
    return tuple(wanted)
