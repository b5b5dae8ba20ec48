"""Rows of options without a face: what choosing does, what is told of them, what is no try."""

from dataclasses import replace

import pytest

from tests.questions.examples import MANY, NUMBER, ONE, ORDER
from tutor.flow.lesson import (
    Answering,
    AnyAnswering,
    Objection,
    Ordering,
    Picking,
    RowView,
    Standing,
    Ticking,
    Typing,
)
from tutor.flow.lesson.view import standing_at
from tutor.questions import Given
from tutor.session.lesson_run import Attempted

CORRECTIONS = {"exiting": "It has left."}
CAME = ("thigh", "recess", "sole", "foramen")
PICKING = Picking(ONE.options, CORRECTIONS)
TICKING = Ticking(MANY.options, CORRECTIONS)
ORDERING = Ordering(ORDER.options, CAME)
TYPING = Typing(NUMBER.way)
FRESH = Standing()


def tried(*tries: Given, right: bool = False, shown: bool = False) -> Attempted:
    """Return what has happened after some tries."""
    return Attempted(tries=tries, right=right, shown=shown)


OBJECTIONS: list[tuple[AnyAnswering, Given, Attempted, Objection | None]] = [
    (PICKING, (), tried(), Objection.NOTHING_CHOSEN),
    (PICKING, ("l5",), tried(), None),
    (PICKING, ("l5",), tried(("l5",), ("s2",)), Objection.TRIED_OPTION),
    (PICKING, ("l5",), tried(("s2",)), None),
    (TICKING, (), tried(), Objection.NOTHING_TICKED),
    (TICKING, ("jerk",), tried(), None),
    (TICKING, ("jerk",), tried(("jerk",)), Objection.UNCHANGED),
    (TICKING, ("jerk",), tried(("jerk",), ("knee",)), None),
    (ORDERING, CAME, tried(), Objection.UNMOVED),
    (ORDERING, CAME[::-1], tried(), None),
    (ORDERING, CAME, tried(CAME[::-1]), None),
    (ORDERING, CAME, tried(CAME), Objection.UNCHANGED),
    (TYPING, (), tried(), Objection.NOT_A_NUMBER),
    (TYPING, ("",), tried(), Objection.NOT_A_NUMBER),
    (TYPING, ("three",), tried(), Objection.NOT_A_NUMBER),
    (TYPING, ("3",), tried(), None),
    (TYPING, ("3,0 %",), tried(("3",), ("4",)), Objection.TRIED_TEXT),
    (TYPING, ("5",), tried(("3",), ("4",)), None),
]


@pytest.mark.parametrize(("answering", "given", "attempted", "objection"), OBJECTIONS)
def test_what_is_no_try(
    answering: AnyAnswering, given: Given, attempted: Attempted, objection: Objection | None
) -> None:
    """Nothing, and what was just tried, is not counted against a learner."""
    assert answering.objection(given, attempted) == objection


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
    assert ORDERING.given(replace(FRESH, draft=CAME)) == CAME


def test_an_option_stays_what_it_came_as() -> None:
    """In an order its row is where it is now; elsewhere rows never move."""
    moved = ORDERING.moved(0, 1, replace(FRESH, draft=CAME))
    assert moved == Standing(Attempted(), ("recess", "thigh", "sole", "foramen"), 1)
    assert [ORDERING.row_of(option, moved) for option in range(4)] == [1, 0, 2, 3]
    assert [PICKING.row_of(option, FRESH) for option in range(3)] == [0, 1, 2]
    assert [TICKING.row_of(option, FRESH) for option in range(3)] == [0, 1, 2]


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
    assert PICKING.row(0, standing) == RowView(0, "The l5", "tried", "Why l5.", "It has left.")
    assert PICKING.row(1, standing) == RowView(1, "The s1")
    settled = Standing(tried(("l5",), ("s1",), right=True))
    assert PICKING.row(0, settled) == PICKING.row(0, standing)
    assert PICKING.row(1, settled) == RowView(1, "The s1", "right", "Why s1.")
    assert PICKING.row(2, settled) == RowView(2, "The s2", "other", "Why s2.")


def test_a_row_tells_its_tick() -> None:
    """A right tick is not told apart from one that was never tried, while the question is open."""
    standing = Standing(tried(("jerk", "knee")), ("jerk",))
    assert TICKING.row(0, standing) == RowView(0, "The jerk", ticked=True)
    assert TICKING.row(1, standing) == RowView(1, "The knee", "tried", "Why knee.", ticked=False)


def test_places_show_what_stands_there() -> None:
    """While it is open, what was moved there; in the end what belongs there, with its reason."""
    assert ORDERING.row(0, Standing(Attempted(), CAME)) == RowView(
        0, "The thigh", place=0, movable=True
    )
    assert ORDERING.row(0, Standing(tried(shown=True), CAME)) == RowView(
        1, "The recess", "right", "Why recess.", place=0
    )


STANDINGS: list[tuple[AnyAnswering | None, Attempted, Given | None, Given, int | None]] = [
    (None, tried(), None, (), None),
    (PICKING, tried(("l5",)), None, ("l5",), None),
    (TICKING, tried(), None, (), 0),
    (TICKING, tried(("jerk",)), None, ("jerk",), 0),
    (TICKING, tried(("jerk",)), (), (), 0),
    (TICKING, tried(("jerk",)), ("knee",), ("knee",), 0),
    (TICKING, tried(("jerk",), shown=True), ("knee",), ("jerk",), None),
    (ORDERING, tried(), None, CAME, 0),
    (ORDERING, tried(CAME[::-1]), None, CAME[::-1], 0),
    (ORDERING, tried(CAME[::-1]), CAME, CAME, 0),
    (ORDERING, tried(("gone", "elsewhere")), None, CAME, 0),
    (TYPING, tried(("3",)), None, (), None),
    (TYPING, tried(("3",)), ("4",), ("4",), None),
]


@pytest.mark.parametrize(("answering", "attempted", "draft", "begins", "cursor"), STANDINGS)
def test_where_a_learner_stands_on_coming(
    answering: AnyAnswering | None,
    attempted: Attempted,
    draft: Given | None,
    begins: Given,
    cursor: int | None,
) -> None:
    """What was half answered is a draft, else the last try is; a field to type in is empty."""
    assert standing_at(answering, attempted, draft) == Standing(attempted, begins, cursor)


BEFORE: list[tuple[Attempted, Given]] = [
    (tried(), ()),
    (tried(("3",)), ()),
    (tried(("3",), ("4",)), ("3",)),
    (tried(("3",), ("1.5",), right=True), ("3",)),
    (tried(("3",), ("4",), shown=True), ("3", "4")),
]


@pytest.mark.parametrize(("attempted", "texts"), BEFORE)
def test_typed_answers_that_no_verdict_names(attempted: Attempted, texts: Given) -> None:
    """The last try is in the verdict, until the answer is shown in its stead."""
    assert TYPING.tried_before(attempted) == texts
