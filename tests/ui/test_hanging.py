"""Text that hangs beside a sign, and pieces of text below one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.selection import SELECT_ALL
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from tutor.ui.text import plain
from tutor.ui.widgets.hanging import Hanging, Stacked

WORDS = st.lists(st.text(alphabet="abcé中", min_size=1, max_size=9), min_size=1, max_size=12)


def strips_of(visual: Visual, width: int, height: int | None = None) -> list[Strip]:
    """Return what a visual draws, a row each, while all of it is selected."""
    options = RenderOptions(
        lambda style: Style() if isinstance(style, str) else style,
        {},
        selection=SELECT_ALL,
        selection_style=Style(reverse=True),
    )
    return visual.render_strips(width, height, Style(), options)


def rows_of(visual: Visual, width: int, height: int | None = None) -> list[str]:
    """Return what a visual shows, a row each."""
    return [strip.text for strip in strips_of(visual, width, height)]


@given(WORDS, st.integers(min_value=6, max_value=40))
def test_further_rows_begin_under_the_first_word(words: list[str], width: int) -> None:
    """Every row but the first begins with blanks, and as many rows come as were announced."""
    text = " ".join(words)
    hanging = Hanging(plain("[ ] "), plain(text))
    rows = rows_of(hanging, width)
    assert [row[:4] for row in rows] == ["[ ] ", *["    "] * (len(rows) - 1)]
    assert "".join(row[4:] for row in rows).replace(" ", "") == text.replace(" ", "")
    assert len(rows) == hanging.get_height({}, width)


def test_it_asks_for_the_room_that_it_needs() -> None:
    """The widths of sign and text come together."""
    hanging = Hanging(plain("(●) "), plain("a longer word"))
    assert hanging.get_optimal_width({}, 80) == 17
    assert hanging.get_minimal_width({}) == 10


STACKED = Stacked([Hanging(plain("• "), plain("one two")), plain("three")])


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (20, None, ["• one two", "three"]),
        (6, None, ["• one", "  two", "three"]),
        (6, 2, ["• one", "  two"]),
    ],
)
def test_pieces_stand_below_one_another(
    width: int, height: int | None, expected: list[str]
) -> None:
    """Each is wrapped for itself, and what the height leaves no room for is left out."""
    assert [row.rstrip() for row in rows_of(STACKED, width, height)] == expected


def test_a_stack_shows_no_selection() -> None:
    """The rows of a selection are those of the widget, and would be drawn in every piece."""
    segments = [segment for strip in strips_of(STACKED, 20) for segment in strip]
    assert not any(segment.style and segment.style.reverse for segment in segments)
    (row,) = strips_of(plain("three"), 20)
    assert any(segment.style and segment.style.reverse for segment in row)


def test_a_stack_asks_for_the_room_of_its_widest_piece() -> None:
    """Its height is that of all pieces; without any it takes no room."""
    assert STACKED.get_optimal_width({}, 80) == 9
    assert STACKED.get_minimal_width({}) == 5
    assert (STACKED.get_height({}, 20), STACKED.get_height({}, 6)) == (2, 3)
    empty = Stacked([])
    assert (empty.get_optimal_width({}, 80), empty.get_minimal_width({})) == (0, 0)
    assert empty.get_height({}, 80) == 0
