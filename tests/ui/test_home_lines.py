"""How a line of Home's list is laid out: read without a screen."""

import pytest
from textual.style import Style
from textual.visual import RenderOptions

from tutor.flow.entries import CaseFacts, Entry, LessonFacts, Standing
from tutor.ui.home.line import GAP, WIDEST, TitleAndFacts, column_of, line_of
from tutor.ui.text import plain


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, "Roots and canal     18 min · new"),
        (32, "Roots and canal     18 min · new"),
        (30, "Roots and canal   18 min · new"),
        (29, "Roots and canal  18 min · new"),
        (20, "Roots and canal  18 min · new"),
    ],
)
def test_facts_stand_in_their_column_or_as_far_left_as_they_must(width: int, expected: str) -> None:
    """They stay apart from the title even where they then have to be wrapped."""
    line = TitleAndFacts(plain("Roots and canal"), plain("18 min · new"), 20)
    assert line.at(width).plain == expected
    assert line.get_height({}, width) == (1 if width >= len(expected) else 2)
    assert line.get_optimal_width({}, width) == 29
    assert line.get_minimal_width({}) == 5


def entry(title: str) -> Entry:
    """Return a case of this title that nobody has seen."""
    return Entry("case", "pallet", title, CaseFacts(1), "new")


@pytest.mark.parametrize(
    ("titles", "column"),
    [
        ((), GAP),
        (("abc", "abcdef"), 6 + GAP),
        (("中文字",), 6 + GAP),
        (("abc", "x" * 80), WIDEST + GAP),
    ],
)
def test_the_column_follows_the_widest_title(titles: tuple[str, ...], column: int) -> None:
    """It is measured in cells, and one very long title does not push it out of the window."""
    assert column_of(entry(title) for title in titles) == column


def test_a_title_longer_than_its_column_stays_apart_from_its_facts() -> None:
    """The facts follow behind it."""
    line = line_of(entry("x" * 80), 38)
    assert line.get_optimal_width({}, 200) == 2 + 80 + GAP + len("level 1 · new")


@pytest.mark.parametrize(
    ("standing", "sign"),
    [
        ("new", "○"),
        ("open", "◐"),
        ("finished", "●"),
        ("passed", "●"),
        ("not-passed", "●"),
        ("unsafe", "●"),
    ],
)
def test_a_line_begins_with_the_sign_of_its_standing(standing: Standing, sign: str) -> None:
    """Three signs: nothing done, begun, done."""
    lesson = Entry("lesson", "s1-root", "The S1 root", LessonFacts(4, 15, 17), standing)
    options = RenderOptions(lambda style: style if isinstance(style, Style) else Style(), {})
    (row,) = line_of(lesson, 20).render_strips(60, None, Style(), options)
    assert row.text.startswith(f"{sign} The S1 root         15 min · ")
