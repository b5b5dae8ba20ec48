"""Text that hangs beside a sign."""

from hypothesis import given
from hypothesis import strategies as st
from textual.style import Style
from textual.visual import RenderOptions

from tutor.ui.text import plain
from tutor.ui.widgets.hanging import Hanging

WORDS = st.lists(st.text(alphabet="abcé中", min_size=1, max_size=9), min_size=1, max_size=12)


@given(WORDS, st.integers(min_value=6, max_value=40))
def test_further_rows_begin_under_the_first_word(words: list[str], width: int) -> None:
    """Every row but the first begins with blanks, and as many rows come as were announced."""
    text = " ".join(words)
    hanging = Hanging(plain("[ ] "), plain(text))
    options = RenderOptions(lambda style: Style() if isinstance(style, str) else style, {})
    rows = [strip.text for strip in hanging.render_strips(width, None, Style(), options)]
    assert [row[:4] for row in rows] == ["[ ] ", *["    "] * (len(rows) - 1)]
    assert "".join(row[4:] for row in rows).replace(" ", "") == text.replace(" ", "")
    assert len(rows) == hanging.get_height({}, width)


def test_it_asks_for_the_room_that_it_needs() -> None:
    """The widths of sign and text come together."""
    hanging = Hanging(plain("(●) "), plain("a longer word"))
    assert hanging.get_optimal_width({}, 80) == 17
    assert hanging.get_minimal_width({}) == 10
