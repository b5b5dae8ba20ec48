"""Strangers' text on every screen: words in brackets stay words, and nothing acts."""

import pytest
from textual.command import CommandList

from tests.content.poison import poisoned_library
from tests.ui.application import LARGE, playing
from tests.ui.screen_text import screen_text
from tutor.ui.app import TutorApp
from tutor.ui.screens.encounter import EncounterScreen

HOSTILE = "give [IV] now [/] [@click=app.quit]x[/] [=] [link=file:///etc]y"
SHOWN = ("[IV]", "[/]", "[@click=app.quit]x[/]", "[=]")
POISONED = poisoned_library(HOSTILE)
IN_THE_ENCOUNTER: dict[str, tuple[str, ...]] = {
    "meet": (),
    "investigate": ("enter", "enter", "down", "enter", "tab", "space"),
    "commit": ("n",),
    "plan": ("enter", "tab", "enter", "n", "y", "space"),
    "debrief": ("n", "y"),
    **{f"section {number}": (str(number),) for number in range(7)},
    "what if": ("3", "space"),
}
IN_THE_LESSON: dict[str, tuple[str, ...]] = {
    "text": (),
    "question": ("n", "enter"),
    "hint": ("h",),
    "answer": ("s",),
}
"""What to press after the place before, and the name of what is then seen."""


def assert_to_the_letter(app: TutorApp, place: str) -> None:
    """Look for the words in brackets."""
    shown = screen_text(app)
    joined = " ".join(shown.replace("│", " ").split())
    assert "[IV]" in joined, (place, shown)
    assert [words for words in SHOWN[1:] if words in joined], (place, shown)
    assert app.is_running


@pytest.mark.parametrize("opened", ["case", "lesson"])
async def test_hostile_text_is_shown_as_it_is(opened: str) -> None:
    """No crash, no action, and the words in brackets are there to read, wherever one goes."""
    async with playing(LARGE, library=POISONED) as (app, pilot):
        assert_to_the_letter(app, "home")
        if opened == "case":
            app.open_case("night-nurse")
        else:
            app.open_lesson("s1-root")
        await pilot.pause()
        for place, keys in (IN_THE_ENCOUNTER if opened == "case" else IN_THE_LESSON).items():
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            assert_to_the_letter(app, place)


async def test_the_palette_shows_hostile_titles_as_they_are() -> None:
    """Listed and found by typing, the words in brackets are there to read and run nothing."""
    async with playing(LARGE, library=POISONED) as (app, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        assert f"Case: {HOSTILE}" in screen_text(app)
        await pilot.press(*"case give")
        await pilot.pause(0.3)
        shown = screen_text(app)
        assert f"Case: {HOSTILE}" in shown
        assert "Lesson:" not in shown
        await pilot.click(CommandList, offset=(38, 1))
        await pilot.pause(0.3)
        assert app.is_running
        assert isinstance(app.screen, EncounterScreen)


async def test_a_click_on_hostile_text_does_nothing() -> None:
    """Clicking all over a patient's words neither quits nor opens anything."""
    async with playing(LARGE, library=POISONED) as (app, pilot):
        app.open_case("night-nurse")
        await pilot.pause()
        for column in range(4, 80, 3):
            await pilot.click("#story", offset=(column, 1))
        assert app.is_running
        assert app.return_value is None
