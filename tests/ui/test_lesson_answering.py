"""Rows of options without a screen: what choosing one does, what it shows, what is refused."""

from dataclasses import replace

import pytest

from tests.questions.examples import MANY, ONE, ORDER
from tutor.questions import Given
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.answering import Answering, Ordering, Picking, RowView, Standing, Ticking

CORRECTIONS = {"exiting": "It has left."}
CAME = ("thigh", "recess", "sole", "foramen")
PICKING = Picking(ONE.options, CORRECTIONS)
TICKING = Ticking(MANY.options, CORRECTIONS)
ORDERING = Ordering(ORDER.options, CAME)
FRESH = Standing(Attempted())


def tried(*tries: Given, right: bool = False, shown: bool = False) -> Attempted:
    """Return what has happened after some tries."""
    return Attempted(tries=tries, right=right, shown=shown)


OBJECTIONS: list[tuple[Answering, Standing, str]] = [
    (PICKING, FRESH, "Choose an option first"),
    (PICKING, replace(FRESH, cursor=0), ""),
    (PICKING, Standing(tried(("l5",), ("s2",)), (), 0), "You have tried that one."),
    (TICKING, FRESH, "Tick at least one option first."),
    (TICKING, replace(FRESH, draft=("jerk",)), ""),
    (TICKING, Standing(tried(("jerk",)), ("jerk",)), "That is the same answer as before."),
    (TICKING, Standing(tried(("jerk",), ("knee",)), ("jerk",)), ""),
    (ORDERING, replace(FRESH, draft=CAME), "That is the order they came in"),
    (ORDERING, replace(FRESH, draft=CAME[::-1]), ""),
    (ORDERING, Standing(tried(CAME[::-1]), CAME), ""),
    (ORDERING, Standing(tried(CAME), CAME), "That is the same answer as before."),
]


@pytest.mark.parametrize(("answering", "standing", "begins"), OBJECTIONS)
def test_what_cannot_be_checked(answering: Answering, standing: Standing, begins: str) -> None:
    """Nothing, and what was just tried, is not counted against a learner."""
    objection = answering.objection(standing)
    assert objection.startswith(begins)
    assert bool(objection) == bool(begins)


def test_picking_answers_and_the_rest_is_checked() -> None:
    """A list that answers at once begins without a cursor, so that Enter alone answers nothing."""
    ways: list[Answering] = [PICKING, TICKING, ORDERING]
    assert [way.at_once for way in ways] == [True, False, False]
    assert [way.first for way in ways] == [None, 0, 0]


def test_choosing() -> None:
    """One option is under the cursor, several are ticked in the order of the file."""
    assert PICKING.given(PICKING.chosen(1, FRESH)) == ("s1",)
    assert PICKING.given(FRESH) == ()
    ticked = TICKING.chosen(0, TICKING.chosen(2, FRESH))
    assert (TICKING.given(ticked), ticked.cursor) == (("jerk", "raise"), 0)
    assert TICKING.given(TICKING.chosen(2, ticked)) == ("jerk",)
    assert ORDERING.chosen(2, FRESH) == replace(FRESH, cursor=2)


def test_letters_stay_with_what_they_came_with() -> None:
    """In an order a letter is where its option is now; elsewhere rows never move."""
    moved = ORDERING.moved(0, 1, replace(FRESH, draft=CAME))
    assert moved == Standing(Attempted(), ("recess", "thigh", "sole", "foramen"), 1)
    assert [ORDERING.row_of(letter, moved) for letter in range(4)] == [1, 0, 2, 3]
    assert [PICKING.row_of(letter, FRESH) for letter in range(3)] == [0, 1, 2]
    assert [TICKING.row_of(letter, FRESH) for letter in range(3)] == [0, 1, 2]


@pytest.mark.parametrize(("index", "by"), [(0, -1), (3, 1)])
def test_nothing_moves_past_the_ends(index: int, by: int) -> None:
    """Neither the option nor the cursor."""
    standing = Standing(Attempted(), CAME, cursor=2)
    assert ORDERING.moved(index, by, standing) == standing


NEWS: list[tuple[Answering, Attempted, int | None]] = [
    (PICKING, tried(), None),
    (PICKING, tried(("s2",), ("l5",)), 0),
    (PICKING, tried(("gone",)), None),
    (PICKING, tried(()), None),
    (TICKING, tried(), None),
    (TICKING, tried(("jerk", "knee")), 1),
    (TICKING, tried(("knee",), ("jerk",)), None),
    (TICKING, tried(("knee",), shown=True), None),
    (ORDERING, tried(CAME), None),
]


@pytest.mark.parametrize(("answering", "attempted", "row"), NEWS)
def test_where_the_news_is(answering: Answering, attempted: Attempted, row: int | None) -> None:
    """The row that the last try is about, or the list where it is about all of it."""
    assert answering.news(Standing(attempted, CAME)) == row


def test_rows_tell_no_more_than_is_due() -> None:
    """While a question is open only what was tried in vain is explained."""
    standing = Standing(tried(("l5",)))
    assert PICKING.row(0, standing) == RowView("a", "The l5", "✗", "Why l5.", "It has left.")
    assert PICKING.row(1, standing) == RowView("b", "The s1")
    settled = Standing(tried(("l5",), ("s1",), right=True))
    assert PICKING.row(0, settled) == PICKING.row(0, standing)
    assert PICKING.row(1, settled) == RowView("b", "The s1", "✓", "Why s1.")
    assert PICKING.row(2, settled) == RowView("c", "The s2", "·", "Why s2.")


def test_ticks_stand_before_the_letter() -> None:
    """A right tick is not told apart from one that was never tried, while the question is open."""
    standing = Standing(tried(("jerk", "knee")), ("jerk",))
    assert TICKING.row(0, standing) == RowView("[x] a", "The jerk")
    assert TICKING.row(1, standing) == RowView("[ ] b", "The knee", "✗", "Why knee.")


def test_places_show_what_stands_there() -> None:
    """While it is open, what was moved there; in the end what belongs there, with its reason."""
    assert ORDERING.row(0, Standing(Attempted(), CAME)) == RowView(
        "1  a", "The thigh", movable=True
    )
    assert ORDERING.row(0, Standing(tried(shown=True), CAME)) == RowView(
        "1  b", "The recess", "✓", "Why recess."
    )
