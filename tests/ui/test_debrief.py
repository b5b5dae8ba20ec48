"""The debrief: every section by key and by mouse, what content may do, and where it leads."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.selection import SELECT_ALL
from textual.widgets import Tabs

from tests.shipped import LIBRARY
from tests.ui.application import LARGE, SIZES, SMALL, playing
from tests.ui.debriefed import (
    CASE,
    CONTENT,
    EXPERT,
    STUDENTS,
    WRONG,
    grade_in,
    hostile,
)
from tests.ui.screen_text import screen_text
from tutor.content.library import Library
from tutor.flow.debrief import SECTIONS
from tutor.flow.leaving import OpenCase, OpenLesson
from tutor.grading import resolve
from tutor.session.encounter import Encounter
from tutor.ui.app import TutorApp
from tutor.ui.debrief.flips import WhatIfCard
from tutor.ui.debrief.page import DebriefPage
from tutor.ui.screens.debrief import DebriefScreen

KEYS = {section: str(place) for place, section in enumerate(SECTIONS)}


@asynccontextmanager
async def debriefing(
    encounter: Encounter, size: tuple[int, int] = SMALL, library: Library = CONTENT
) -> AsyncIterator[tuple[TutorApp, Pilot[int], list[object]]]:
    """Run the application with a debrief open; what it leaves with is collected."""
    async with playing(size, library=library) as (app, pilot):
        app.animation_level = "none"
        assert app.runs is not None
        left: list[object] = []
        screen = DebriefScreen(app.runs, encounter, grade_in(library, encounter))
        app.push_screen(screen, left.append)
        await pilot.pause()
        yield app, pilot, left


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_each_section_looks_like_this(
    size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    """Every section at both sizes, for a student who was sure, wrong and unsafe."""
    async with debriefing(WRONG, size) as (app, pilot, _):
        for section, key in KEYS.items():
            await pilot.press(key)
            await pilot.pause()
            assert screen_text(app) == snapshot(name=section)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("student", ["nothing", "expert"])
async def test_first_view_looks_like_this(
    student: str, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    """The first view for the best and for the emptiest answer."""
    async with debriefing(STUDENTS[student], size) as (app, _, _left):
        assert screen_text(app) == snapshot


async def test_sections_open_by_mouse() -> None:
    """A click on a tab shows its section and puts the keyboard there."""
    async with debriefing(WRONG) as (app, pilot, _):
        for section in reversed(KEYS):
            await pilot.click(f"#tab-{section}")
            await pilot.pause()
            pane = app.screen.query_one(f"#{section}", VerticalScroll)
            assert pane.display
            assert app.focused is pane


async def test_sections_are_built_when_first_shown() -> None:
    """Nothing is built before it is looked at, and nothing twice."""
    async with debriefing(WRONG) as (app, pilot, _):
        built = [section for section in KEYS if app.screen.query_one(f"#{section}").children]
        assert built == ["result"]
        for key in ("2", "0", "2"):
            await pilot.press(key)
        assert len(app.screen.query_one("#options").children) == 1


async def test_left_and_right_go_round() -> None:
    """The arrows lead from section to section, and round the ends."""
    async with debriefing(WRONG) as (app, pilot, _):
        for key, expected in (("right", "evidence"), ("left", "result"), ("left", "score")):
            await pilot.press(key)
            await pilot.pause()
            assert app.screen.query_one(Tabs).active == f"tab-{expected}"


async def test_sections_scroll_by_key() -> None:
    """Arrow and page keys move the section one is in."""
    async with debriefing(WRONG) as (app, pilot, _):
        await pilot.press("2", "down", "pagedown")
        await pilot.pause()
        assert app.screen.query_one("#options").scroll_offset.y > 10
        await pilot.press("home")
        await pilot.pause()
        assert app.screen.query_one("#options").scroll_offset.y == 0


async def test_safety_comes_first_in_words() -> None:
    """What was contraindicated and what could not wait stand before call and plan."""
    async with debriefing(WRONG, LARGE) as (app, _, _left):
        text = screen_text(app)
        order = [
            "Safety, before anything else",
            "contraindicated here",
            "could not wait",
            "Wrong call",
        ]
        assert [text.find(words) for words in order] == sorted(text.find(words) for words in order)
        assert "Tablets made the ulcer bleed." in text
        assert min(text.find(words) for words in order) > 0


async def test_no_safety_block_without_a_failure() -> None:
    """A safe answer has no such block."""
    async with debriefing(EXPERT, LARGE) as (app, _, _left):
        assert not app.screen.query("#safety")


async def test_space_answers_one_question_after_another() -> None:
    """The space bar answers the first open question, until none is left."""
    async with debriefing(WRONG, LARGE) as (app, pilot, _):
        await pilot.press("3")
        cards = list(app.screen.query(WhatIfCard))
        assert "space" in app.screen.active_bindings
        for done in range(1, len(cards) + 1):
            await pilot.press("space")
            await pilot.pause()
            assert [card.answered for card in cards].count(True) == done
        assert "space" not in app.screen.active_bindings


async def test_a_click_answers_a_question() -> None:
    """The question that is clicked is the one that is answered."""
    async with debriefing(WRONG, LARGE) as (app, pilot, _):
        await pilot.press("3")
        await pilot.pause()
        cards = list(app.screen.query(WhatIfCard))
        await pilot.click(cards[1], offset=(4, 1))
        await pilot.pause()
        assert [card.answered for card in cards[:2]] == [False, True]


async def test_strangers_text_acts_on_nothing() -> None:
    """No markup in content stops a section or is acted on by a click, in the title and anywhere."""
    case = hostile()
    student = Encounter(
        case, "debrief", WRONG.asked, WRONG.evidence, "local", ("fascia",), 3, WRONG.plan
    )
    async with debriefing(student) as (app, pilot, left):
        assert case.title in screen_text(app)
        for section, key in KEYS.items():
            await pilot.press(key, "space")
            await pilot.pause()
            await pilot.click(f"#{section}", offset=(8, 8))
        assert app.is_running
        assert left == []


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("escape",), None),
        (("q",), None),
        (("r",), OpenCase("stairs")),
        (("l",), OpenLesson("roots")),
        (("2", "escape"), None),
        (("tab", "enter"), OpenLesson("roots")),
        (("tab", "down", "enter"), OpenCase("stairs")),
        (("tab", "end", "enter"), None),
    ],
)
async def test_where_it_leads(keys: tuple[str, ...], expected: object) -> None:
    """Home, the same patient again, or the lesson that exists; by key or from the list."""
    async with debriefing(WRONG) as (_, pilot, left):
        await pilot.press(*keys)
        await pilot.pause()
        assert left == [expected]


async def test_no_lesson_is_offered_that_does_not_exist() -> None:
    """Without lessons, catalogue and criteria the debrief still shows every section."""
    async with debriefing(WRONG, library=Library()) as (app, pilot, left):
        for key in KEYS.values():
            await pilot.press(key, "space", "l")
            await pilot.pause()
        assert left == []
        assert "l" not in app.screen.active_bindings


async def test_a_section_is_laid_out_anew_for_every_width() -> None:
    """No line is wider than its window, also where it was laid out for a wider one before."""
    assert LIBRARY.catalogue is not None
    case = resolve(next(iter(LIBRARY.cases.values())).model, LIBRARY.catalogue.model)
    async with debriefing(Encounter(case, "debrief"), LARGE, LIBRARY) as (app, pilot, _):
        await pilot.press(KEYS["evidence"])
        for width in (200, 61, 120):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            (page,) = app.screen.query("#evidence DebriefPage").results(DebriefPage)
            rows = page.get_selection(SELECT_ALL)
            assert rows is not None
            assert max(map(len, rows[0].split("\n"))) <= page.content_size.width


async def test_text_can_be_selected() -> None:
    """What is selected with the mouse is what would be copied."""
    async with debriefing(EXPERT, LARGE) as (app, pilot, _):
        page = app.screen.query("#result DebriefPage").results(DebriefPage)
        app.screen.selections = {next(iter(page)): SELECT_ALL}
        await pilot.pause()
        text = app.screen.get_selected_text()
        assert text is not None
        assert CASE.summary in text
