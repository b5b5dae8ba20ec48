"""Steps through an encounter on the screen, shared by its tests."""

from textual.pilot import Pilot

from tutor.session.encounter import Encounter
from tutor.ui.app import TutorApp
from tutor.ui.screens.encounter import EncounterScreen
from tutor.ui.widgets.menu import Menu

TO_COMMIT = ("enter", "n", "enter", "tab", "enter")
TO_PLAN = (*TO_COMMIT, "n", "y", "space")


def encounter_of(app: TutorApp) -> Encounter:
    """Return where the encounter on the screen stands."""
    assert isinstance(app.screen, EncounterScreen)
    return app.screen.encounter


async def opened(app: TutorApp, pilot: Pilot[int], *keys: str) -> None:
    """Open night-nurse and press some keys."""
    app.open_case("night-nurse")
    await pilot.pause()
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def choose(pilot: Pilot[int], menu: Menu, name: str, key: str) -> None:
    """Put the cursor of a list on a line and press a key."""
    menu.focus()
    menu.stay_at(name)
    assert menu.here == name
    await pilot.press(key)
    await pilot.pause()


def notes(app: TutorApp) -> str:
    """Return what the notifications on the screen say."""
    return " ".join(note.message for note in app._notifications)  # noqa: SLF001 - Textual has no other way
