"""Home: what it lists, what it keeps to itself, and how it looks."""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.ui.application import SIZES, SMALL, playing
from tests.ui.screen_text import screen_text
from tutor.content.library import Library
from tutor.ui.screens.base import TOO_SMALL
from tutor.ui.screens.encounter import EncounterScreen
from tutor.ui.screens.help import HelpScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.widgets.menu import Menu


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_home_looks_like_this(size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    """Title, teaching mix, lessons and cases, and the first line's detail."""
    async with playing(size) as (app, _):
        assert screen_text(app) == snapshot


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


async def test_no_case_gives_its_answer_away() -> None:
    """Walking over every line shows no call, family or folder."""
    async with playing((120, 40)) as (app, pilot):
        seen = ""
        for _ in range(app.home.query_one("#menu", Menu).option_count):
            await pilot.press("down")
            seen += screen_text(app).lower()
        for word in ("s1-disc", "deep-gluteal", "si-joint", ".yaml", "plantar-fascia"):
            assert word not in seen


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
            assert TOO_SMALL.splitlines()[0][:40] in shown
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
        names = [one.title for one in app.get_system_commands(app.screen)]
        assert {"Open", "Help", "Quit", "Light or dark"} <= set(names)
        assert "Case: My back is fine" in names
        assert "Lesson: The S1 root" in names
