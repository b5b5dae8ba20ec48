"""Labels stand beside what they name, apart from each other, inside the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.drawing.labels import At, Placed, Wanted, place, tips

SIZE = (40, 16)
CELLS = st.tuples(st.integers(0, SIZE[0] - 1), st.integers(0, SIZE[1] - 1))
TEXTS = st.text(alphabet="abc", min_size=1, max_size=14)
LABELS = st.lists(st.tuples(TEXTS, CELLS), max_size=9)


def placed(labels: list[tuple[str, At]], lit: frozenset[At] = frozenset()) -> tuple[Placed, ...]:
    """Place labels that are called by their number."""
    named = [(str(number), text, at) for number, (text, at) in enumerate(labels)]
    return place(tips(named, SIZE), SIZE, lit, lit)


@given(LABELS, st.frozensets(CELLS, max_size=60))
def test_labels_never_collide(labels: list[tuple[str, At]], lit: frozenset[At]) -> None:
    """No two texts, leaders or points share a cell, and a gap divides texts in a row."""
    taken: set[At] = set()
    for one in placed(labels, lit):
        cells = {one.tip, *one.cells, *(at for at, _ in one.leader)}
        assert len(cells) == 1 + len(one.cells) + len(one.leader)
        assert not taken & cells
        beside = {(x + step, y) for x, y in one.cells for step in (-1, 1)}
        assert not taken & beside
        taken |= cells


@given(LABELS)
def test_labels_stay_inside(labels: list[tuple[str, At]]) -> None:
    """Every character is in the window."""
    for one in placed(labels):
        assert all(0 <= x < SIZE[0] and 0 <= y < SIZE[1] for x, y in one.cells)


@given(TEXTS, CELLS)
def test_a_lone_label_is_always_placed(text: str, at: At) -> None:
    """There is room for one label wherever it points."""
    (one,) = placed([(text, at)])
    assert (one.text, one.tip) == (text, at)


def test_a_label_does_not_hide_what_is_lit() -> None:
    """Where everything around its point is lit, it stands beside that, at the end of a leader."""
    lit = frozenset((x, y) for x in range(10, 20) for y in range(4, 12))
    (one,) = placed([("nerve", (15, 8))], lit)
    assert not lit & set(one.cells)
    assert one.leader


LEADERS = [
    ((10, 5), (14, 5), "───"),
    ((10, 5), (14, 3), "───╭│"),
    ((10, 5), (14, 7), "───╰│"),
    ((10, 5), (2, 3), "───╮│"),
    ((10, 5), (2, 7), "───╯│"),
]


@pytest.mark.parametrize(("tip", "at", "signs"), LEADERS)
def test_a_leader_runs_along_the_row_and_turns(tip: At, at: At, signs: str) -> None:
    """Along the label's row to the column of the point, then up or down."""
    everywhere_else = {
        (x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if (x, y) not in _text(at)
    }
    leader_may_cross = frozenset(everywhere_else)
    (one,) = place([Wanted("n", "nerve", tip)], SIZE, leader_may_cross, leader_may_cross)
    assert one.at == at
    assert "".join(sign for _, sign in one.leader) == signs


def _text(at: At) -> set[At]:
    return {(at[0] + step, at[1]) for step in range(5)}
