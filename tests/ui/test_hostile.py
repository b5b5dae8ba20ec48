"""Strangers' text on every screen: words in brackets stay words, and nothing acts."""

from typing import Any

import pytest
from textual.command import CommandList

from tests.shipped import LIBRARY
from tests.ui.application import LARGE, playing
from tests.ui.screen_text import screen_text
from tutor.content.library import Library, Loaded
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.questions import Lesson
from tutor.ui.app import TutorApp
from tutor.ui.screens.encounter import EncounterScreen

HOSTILE = "give [IV] now [/] [@click=app.quit]x[/] [=] [link=file:///etc]y"
SHOWN = ("[IV]", "[/]", "[@click=app.quit]x[/]", "[=]")
PROSE = frozenset(
    {
        "title", "complaint", "result", "why", "because", "summary", "label", "name", "how", "says",
        "correction", "citation", "occupation", "text", "after", "unit", "group",
    }
)  # fmt: skip
LISTS = frozenset({"also", "normal", "normal-child", "not-done", "hints", "objectives"})
WHEN = "later"
"""The word that an order has for its result, where a patient has a text."""
CODES = frozenset({"screen", "ladder"})
"""Records of codes alone, some under names that elsewhere hold a text."""


def poisoned(value: Any, key: str = "") -> Any:  # noqa: ANN401 - any plain value
    """Return plain values with every text that people read replaced by the hostile one."""
    if key in CODES:
        return value
    if isinstance(value, dict):
        keep = key == "against"
        return {
            name: HOSTILE
            if keep or (name in PROSE and isinstance(part, str) and part != WHEN)
            else poisoned(part, name)
            for name, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [HOSTILE if key in LISTS else poisoned(part, key) for part in value]
    return value


def hostile_library() -> Library:
    """Return the shipped content with hostile text in every place where text is shown."""
    criteria, catalogue = LIBRARY.criteria, LIBRARY.catalogue
    assert criteria is not None
    assert catalogue is not None
    case, lesson = LIBRARY.cases["night-nurse"], LIBRARY.lessons["s1-root"]

    def poison(loaded: Loaded[Any], kind: type[Any]) -> Loaded[Any]:
        plain = loaded.model.model_dump(mode="json", by_alias=True, exclude_none=True)
        return Loaded(kind.model_validate(poisoned(plain)), loaded.document)

    return Library(
        criteria=poison(criteria, Criteria),
        catalogue=poison(catalogue, Catalogue),
        cases={"night-nurse": poison(case, Case)},
        lessons={"s1-root": poison(lesson, Lesson)},
    )


POISONED = hostile_library()
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
