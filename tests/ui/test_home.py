"""Home: what it lists, what it keeps to itself, and how it looks."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.app import App
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets._footer import FooterKey

from tests.runs.example import WRONG, play
from tests.shipped import LIBRARY
from tests.ui.application import NOON, SIZES, SMALL, numbered, playing
from tests.ui.screen_text import screen_text
from tutor.content.library import Library
from tutor.runs import Runs
from tutor.session.encounter import Move
from tutor.store import Store
from tutor.ui.home.pane import AboutPane
from tutor.ui.screens.base import FEWEST_COLUMNS, FEWEST_ROWS
from tutor.ui.screens.debrief import DebriefScreen
from tutor.ui.screens.encounter import EncounterScreen
from tutor.ui.screens.help import HelpScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.widgets.menu import Menu
from tutor.wording import words


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_home_looks_like_this(size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    """Title, teaching mix, lessons and cases, and the first line's detail."""
    async with playing(size) as (app, _):
        assert screen_text(app) == snapshot


@pytest.mark.parametrize(
    ("size", "beside"),
    [((60, 20), False), ((99, 40), False), ((100, 24), True), ((200, 55), True)],
    ids=str,
)
async def test_the_text_stands_beside_the_list_from_100_columns(
    size: tuple[int, int],
    beside: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """In narrower windows it lies below, and the list keeps most of the rows."""
    async with playing(size) as (app, _):
        menu, about = app.screen.query_one("#menu").region, app.screen.query_one(AboutPane).region
        if beside:
            assert (menu.right, menu.y, menu.height) == (about.x, about.y, about.height)
            assert menu.width > about.width or size[0] > 150
        else:
            assert (menu.bottom, menu.x, menu.width) == (about.y, about.x, about.width)
            assert about.height == 8
            assert menu.height >= about.height


async def test_lessons_are_in_sight_and_cases_one_key_away() -> None:
    """In the smallest common window; the frame says how many there are of each, and the keys."""
    async with playing(SMALL) as (app, pilot):
        first = screen_text(app)
        assert first.count(" min · new") >= 6
        assert "14 lessons (l) · 52 cases (c)" in first
        await pilot.press("c")
        shown = screen_text(app)
        assert "Cases" in shown
        assert shown.count("level 1 · new") == 5
        await pilot.press("l")
        assert screen_text(app) == first


async def test_the_frame_of_the_text_bears_the_title_of_the_line() -> None:
    """So the frames are never taken for each other's, and no row is spent on it."""
    async with playing(SMALL) as (app, pilot):
        for key, title in (("home", "Heel or back?"), ("down", "Roots and canal")):
            await pilot.press(key)
            shown = screen_text(app)
            assert "╭─ Where to go ─" in shown
            assert f"╭─ {title} ─" in shown


def beside_the_bar(app: App[int], widget: Widget) -> set[str]:
    """Return the characters that stand left of a widget's scroll bar."""
    bar = widget.vertical_scrollbar.region
    assert widget.show_vertical_scrollbar
    rows = screen_text(app).splitlines()[bar.y : bar.bottom]
    return {row[bar.x - 1] for row in rows}


LONG = 90 * "x"
"""A title of one word, whose lines are as long as there is room for."""
LONG_TITLES = replace(
    LIBRARY,
    lessons={
        name: replace(lesson, model=lesson.model.model_copy(update={"title": LONG}))
        for name, lesson in LIBRARY.lessons.items()
    },
)


@pytest.mark.parametrize("size", [(60, 20), SMALL, (101, 20), (120, 20)], ids=str)
async def test_text_never_touches_a_scroll_bar(size: tuple[int, int]) -> None:
    """Neither a title and its facts nor an aim, however the lines are broken."""
    async with playing(size, library=LONG_TITLES) as (app, pilot):
        menu, about = app.screen.query_one("#menu", Menu), app.screen.query_one(AboutPane)
        scrolled = 0
        for _ in LIBRARY.lessons:
            assert beside_the_bar(app, menu) == {" "}
            if about.show_vertical_scrollbar:
                scrolled += 1
                assert beside_the_bar(app, about) == {" "}
            await pilot.press("down")
            await pilot.pause()
        assert scrolled


async def test_what_does_not_fit_can_be_scrolled_to_by_key() -> None:
    """Tab leads to the text only where there is more of it, and l and c lead back to the list."""
    async with playing(SMALL) as (app, pilot):
        menu, about = app.screen.query_one("#menu", Menu), app.screen.query_one(AboutPane)
        await pilot.press("tab", "down", "down")
        await pilot.pause()
        assert about.has_focus
        assert about.scroll_offset.y == 2
        await pilot.press("l")
        assert menu.has_focus
        await pilot.press("down")
        await pilot.pause()
        assert about.max_scroll_y > 2
        assert about.scroll_offset.y == 0
    async with playing((120, 40)) as (app, pilot):
        await pilot.press("tab")
        assert app.focused is app.screen.query_one("#menu")


async def test_a_key_lays_the_screen_out_anew_only_for_a_text_that_does_not_fit() -> None:
    """A layout takes longer than all the rest of a key; where one is due, nothing is cut off."""
    async with playing((120, 40)) as (app, pilot):
        layouts: list[object] = []
        app.screen.screen_layout_refresh_signal.subscribe(app.screen, layouts.append)
        await pilot.press(*["down"] * 5, "c", *["down"] * 5)
        await pilot.pause()
        assert layouts == []
    async with playing(SMALL) as (app, pilot):
        about, told = app.screen.query_one(AboutPane), app.screen.query_one("#told", Static)
        scrolled = []
        for _ in range(20):
            await pilot.press("down")
            await pilot.pause()
            rows = told.visual.get_height({}, told.content_size.width)
            assert told.size.height == max(rows, about.scrollable_content_region.height)
            scrolled.append(about.max_scroll_y > 0)
        assert set(scrolled) == {True, False}


async def test_another_window_shows_what_it_would_have_shown_from_the_start() -> None:
    """Facts, aims and list stand as they would, from small to large and back."""
    fresh = {}
    for size in SIZES:
        async with playing(size) as (app, _):
            fresh[size] = screen_text(app)
    async with playing(SMALL) as (app, pilot):
        for size in (*reversed(SIZES), *SIZES):
            await pilot.resize_terminal(*size)
            await pilot.pause(0.1)
            assert screen_text(app) == fresh[size]


async def test_two_presses_in_a_hurry_open_one_screen() -> None:
    """The second comes before the first has opened anything."""
    async with playing() as (app, pilot):
        menu = app.home.query_one("#menu", Menu)
        menu.action_select()
        menu.action_select()
        await pilot.pause()
        assert len(app.screen_stack) == 2


async def test_a_key_stands_in_the_footer_where_it_does_something() -> None:
    """D where a case was finished, R unless it is begun again, X with what is begun."""
    store = Store.in_memory()
    first, second = (case.id for case in LIBRARY.cases_in_order[:2])
    runs = Runs(LIBRARY, store, lambda: NOON, numbered())
    for case in (first, second):
        play(runs.encounter(case), WRONG)
    runs.encounter(second).take(Move("investigate"))
    async with playing(store=store) as (app, pilot):
        for keys, offered in (
            ("home", {"d", "x"}),
            ("c", {"d", "r"}),
            ("down", {"d", "x"}),
            ("l", set()),
        ):
            await pilot.press(keys)
            await pilot.pause()
            shown = {label.key for label in app.screen.query(FooterKey)}
            assert {"d", "r", "x"} & shown == offered
        await pilot.press("c")
        for key, screen in (("enter", DebriefScreen), ("d", DebriefScreen), ("r", EncounterScreen)):
            await pilot.press(key)
            await pilot.pause()
            assert isinstance(app.screen, screen)
            await pilot.press("escape")
            await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_help_looks_like_this(size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    """The help opens with ? and leaves with esc."""
    async with playing(size) as (app, pilot):
        await pilot.press("question_mark")
        await pilot.pause(0.2)
        assert isinstance(app.screen, HelpScreen)
        assert screen_text(app) == snapshot
        await pilot.press("escape")
        assert "Where to go" in screen_text(app)


@pytest.mark.parametrize(("key", "screen"), [("l", LessonScreen), ("c", EncounterScreen)])
async def test_enter_opens_the_line_under_the_cursor(key: str, screen: type[object]) -> None:
    """A lesson opens as a lesson and a case as an encounter."""
    async with playing() as (app, pilot):
        await pilot.press(key, "enter")
        await pilot.pause()
        assert isinstance(app.screen, screen)


async def test_a_click_opens_a_line() -> None:
    """The mouse does what enter does."""
    async with playing() as (app, pilot):
        await pilot.click("#menu", offset=(5, 2))
        await pilot.pause()
        assert app.screen is not app.home


@pytest.mark.parametrize("size", [(59, 24), (80, 19), (20, 5), (1, 1)], ids=str)
async def test_a_window_without_room_says_so(size: tuple[int, int]) -> None:
    """Below 60 by 20 there is a plain message, and nothing else."""
    async with playing(size) as (app, pilot):
        shown = screen_text(app)
        assert "Where to go" not in shown
        if size[0] > 50:
            assert words.screens.too_small(FEWEST_COLUMNS, FEWEST_ROWS)[:40] in shown
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert "Where to go" in screen_text(app)


async def test_an_empty_library_is_told() -> None:
    """Without any content Home says what to do."""
    async with playing(library=Library()) as (app, _):
        assert "heel-tutor check" in screen_text(app)


async def test_the_theme_goes_from_dark_to_light_and_back() -> None:
    """ctrl+t toggles."""
    async with playing() as (app, pilot):
        first = app.theme
        await pilot.press("ctrl+t")
        assert app.theme != first
        await pilot.press("ctrl+t")
        assert app.theme == first


async def test_the_palette_offers_every_key_and_all_content() -> None:
    """Each binding of the screen stands in the palette by name, and each case by its title."""
    async with playing() as (app, _):
        names = [command.title for command in app.get_system_commands(app.screen)]
        assert {"Open", "Help", "Quit", "Light or dark"} <= set(names)
        assert "Case: My back is fine" in names
        assert "Lesson: The S1 root" in names
