"""Labels stand beside what they name, apart from each other, inside the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.drawing.labels import (
    CellPosition,
    PlacedLabel,
    WantedLabel,
    place_labels,
    separate_tips,
)

SIZE = (40, 16)
CELLS = st.tuples(st.integers(0, SIZE[0] - 1), st.integers(0, SIZE[1] - 1))
TEXTS = st.text(alphabet="abc", min_size=1, max_size=14)
LABELS = st.lists(st.tuples(TEXTS, CELLS), max_size=9)


def placed(
    labels: list[tuple[str, CellPosition]], lit: frozenset[CellPosition] = frozenset()
) -> tuple[PlacedLabel, ...]:
    """Place labels, given as (text, tip), each named by its number."""
    named = [(str(number), text, tip) for number, (text, tip) in enumerate(labels)]
    return place_labels(separate_tips(named, SIZE), SIZE, lit, lit)


@given(LABELS, st.frozensets(CELLS, max_size=60))
def test_labels_never_collide(
    labels: list[tuple[str, CellPosition]], lit: frozenset[CellPosition]
) -> None:
    """No two texts, leaders or points share a cell, and a gap divides texts in a row."""
    taken: set[CellPosition] = set()
    for label in placed(labels, lit):
        cells = {label.tip, *label.cells, *(cell for cell, _ in label.leader)}
        assert len(cells) == 1 + len(label.cells) + len(label.leader)
        assert not taken & cells
        beside = {(x + step, y) for x, y in label.cells for step in (-1, 1)}
        assert not taken & beside
        taken |= cells


@given(LABELS)
def test_labels_stay_inside(labels: list[tuple[str, CellPosition]]) -> None:
    """Every character of a label lies in the window."""
    for label in placed(labels):
        assert all(0 <= x < SIZE[0] and 0 <= y < SIZE[1] for x, y in label.cells)


@given(TEXTS, CELLS)
def test_a_lone_label_is_always_placed(text: str, tip: CellPosition) -> None:
    """There is room for one label wherever it points."""
    (label,) = placed([(text, tip)])
    assert (label.text, label.tip) == (text, tip)


def test_a_label_does_not_hide_what_is_lit() -> None:
    """If all cells around its tip are lit, a label stands beside them, at the end of a leader."""
    lit = frozenset((x, y) for x in range(10, 20) for y in range(4, 12))
    (label,) = placed([("nerve", (15, 8))], lit)
    assert not lit & set(label.cells)
    assert label.leader


LEADERS = [
    ((10, 5), (14, 5), "───"),
    ((10, 5), (14, 3), "───╭│"),
    ((10, 5), (14, 7), "───╰│"),
    ((10, 5), (2, 3), "───╮│"),
    ((10, 5), (2, 7), "───╯│"),
]


@pytest.mark.parametrize(("tip", "at", "signs"), LEADERS)
def test_a_leader_runs_along_the_row_and_turns(
    tip: CellPosition, at: CellPosition, signs: str
) -> None:
    """A leader runs along the row of its label to the column of the tip, then up or down."""
    # A text may hide nothing but the cells at its expected place; a leader may cross the rest.
    everywhere_else = frozenset(
        (x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if (x, y) not in _text_cells(at)
    )
    wanted = [WantedLabel("n", "nerve", tip)]
    (label,) = place_labels(wanted, SIZE, everywhere_else, everywhere_else)
    assert label.at == at
    assert "".join(sign for _, sign in label.leader) == signs


def _text_cells(at: CellPosition) -> set[CellPosition]:
    return {(at[0] + step, at[1]) for step in range(5)}
