"""Each screen's own style sheet is read by the time the screen shows."""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from textual.screen import ModalScreen, Screen

from tests.ui.application import playing
from tests.ui.debriefed import WRONG, grade_in
from tutor.ui import screens
from tutor.ui.app import TutorApp
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.confirm import Confirm

FOLDER = Path(screens.__file__).parent


def at_home(app: TutorApp) -> None:
    """Stay where the tutorial opens."""


def at_help(app: TutorApp) -> None:
    """Open the help."""
    app.action_help()


def at_an_encounter(app: TutorApp) -> None:
    """Open a case."""
    app.open_case("night-nurse")


def at_a_question(app: TutorApp) -> None:
    """Open a case, and ask before something that cannot be undone."""
    app.push_screen(Confirm("Sure?", "Yes"))


def at_a_lesson(app: TutorApp) -> None:
    """Open a lesson."""
    app.open_lesson("s1-root")


def at_a_debrief(app: TutorApp) -> None:
    """Look back on an encounter."""
    assert app.runs is not None
    app.open_debrief(WRONG, grade_in(app.runs.library, WRONG))


WAYS: dict[str, Callable[[TutorApp], None]] = {
    "Home": at_home,
    "HelpScreen": at_help,
    "EncounterScreen": at_an_encounter,
    "Confirm": at_a_question,
    "LessonScreen": at_a_lesson,
    "DebriefScreen": at_a_debrief,
}
"""How each screen comes to show; a new screen needs its row."""


def subclasses(parent: type[object]) -> Iterator[type[object]]:
    """Yield every subclass, however deep."""
    for child in parent.__subclasses__():
        yield child
        yield from subclasses(child)


def styled_screens() -> list[type[Screen[object]]]:
    """Return the tutorial's screens that have a style sheet of their own."""
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        import_module(module.name)
    found = {*subclasses(TutorScreen), *subclasses(ModalScreen)}
    ours = [
        screen
        for screen in found
        if issubclass(screen, Screen)
        and screen.__module__.startswith("tutor.")
        and "CSS_PATH" in vars(screen)
    ]
    return sorted(ours, key=lambda screen: screen.__name__)


def test_every_style_sheet_belongs_to_a_screen() -> None:
    """No sheet lies beside the screens without one that names it, and none is missing."""
    named = {Path(str(screen.CSS_PATH)) for screen in styled_screens()}
    assert named == set(FOLDER.glob("*.tcss"))


@pytest.mark.parametrize("screen", styled_screens(), ids=lambda screen: screen.__name__)
async def test_a_screen_that_shows_has_its_style_sheet(screen: type[Screen[object]]) -> None:
    """Home's too, which Textual never pushes."""
    async with playing() as (app, pilot):
        WAYS[screen.__name__](app)
        await pilot.pause()
        assert isinstance(app.screen, screen)
        assert (str(screen.CSS_PATH), "") in app.stylesheet.source
