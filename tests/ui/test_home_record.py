"""Home and the record: what is begun, set aside, gone from the content, unread or locked."""

from dataclasses import replace

import pytest

from tests.runs.example import AT, WRONG, play
from tests.shipped import LIBRARY
from tests.ui.application import NOON, numbered, playing
from tests.ui.screen_text import screen_text
from tutor.content.library import Library
from tutor.runs import Runs
from tutor.session.encounter import Ask, Move
from tutor.store import SET_ASIDE, Event, Reason, Run, Store, StoreUnwritable
from tutor.ui.app import TutorApp
from tutor.ui.screens.debrief import DebriefScreen
from tutor.ui.screens.encounter import EncounterScreen
from tutor.ui.screens.home import Home
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.widgets.menu import Menu


def begun(store: Store, library: Library = LIBRARY) -> Runs:
    """Return the runs of a record in which one case was begun."""
    runs = Runs(library, store, lambda: NOON, numbered())
    encounter = runs.encounter("night-nurse")
    encounter.take(Move("investigate"))
    encounter.take(Ask("slump"))
    return runs


def told(app: TutorApp) -> list[str]:
    """Return what passing messages say."""
    notifications = app._notifications  # noqa: SLF001 - nothing else lists them
    return [notification.message for notification in notifications]


async def test_what_was_begun_by_mistake_is_set_aside() -> None:
    """After a question: it is gone from Continue, and still in the file."""
    store = Store.in_memory()
    begun(store)
    async with playing(store=store) as (app, pilot):
        assert "Continue" in screen_text(app)
        await pilot.press("x", "n")
        assert "Continue" in screen_text(app)
        await pilot.press("x", "y")
        await pilot.pause()
        assert "Continue" not in screen_text(app)
        assert app.home.query_one(Menu).here == "cases/case/night-nurse"
        assert [event.kind for event in store.events(1)][-1] == SET_ASIDE
        await pilot.press("x")
        assert isinstance(app.screen, Home)


async def test_what_is_gone_from_the_content_is_gone_on_with() -> None:
    """It is listed by its own title, opens where it was left, and leaves as any other."""
    store = Store.in_memory()
    begun(store)
    cases = {name: case for name, case in LIBRARY.cases.items() if name != "night-nurse"}
    async with playing(store=store, library=replace(LIBRARY, cases=cases)) as (app, pilot):
        text = screen_text(app)
        assert "My back is fine" in text
        assert "No longer among the content" in text
        await pilot.press("enter")
        assert isinstance(app.screen, EncounterScreen)
        assert app.screen.encounter.asked == ("slump",)
        await pilot.press("escape")
        assert isinstance(app.screen, Home)


async def test_what_cannot_be_read_is_named_and_never_in_progress() -> None:
    """In a line that stays; the case opens anew, and says so once."""
    store = Store.in_memory()
    begun(store)
    (run,) = store.runs()
    store.append(run, [Event(2, AT, "dreamt/1", {})])
    async with playing(store=store) as (app, pilot):
        text = screen_text(app)
        assert "! The case 'My back is fine', begun on 2026-03-01, was recorded by another" in text
        assert "Continue" not in text
        app.open_case("night-nurse")
        await pilot.pause()
        assert isinstance(app.screen, EncounterScreen)
        assert app.screen.encounter.asked == ()
        assert any("was recorded by another version" in text for text in told(app))


class Locked(Store):
    """A record that another program holds while ``held``."""

    held = False

    def runs(self, kind: str | None = None, subject: str | None = None) -> tuple[Run, ...]:
        """Refuse while it is held, as SQLite would after a second."""
        if self.held:
            raise StoreUnwritable(self.path, Reason.LOCKED, "SQLITE_BUSY")
        return super().runs(kind, subject)


@pytest.mark.parametrize("key", ["enter", "c"])
async def test_a_lock_is_told_and_ends_nothing(key: str) -> None:
    """Opening a lesson or a case, and coming back to Home, while another program has the record."""
    store = Locked.in_memory()
    async with playing(store=store) as (app, pilot):
        if key == "c":
            await pilot.press("c")
        store.held = True
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Home)
        assert any("another program has locked it" in text for text in told(app))
        store.held = False
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, EncounterScreen | LessonScreen)
        store.held = True
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, Home)
        assert app.return_code is None


async def test_a_lock_is_told_by_every_key_that_needs_the_record() -> None:
    """Looking back and setting aside, too: Home stays, and later the same keys work."""
    store = Locked.in_memory()
    runs = Runs(LIBRARY, store, lambda: NOON, numbered())
    play(runs.encounter("night-nurse"), WRONG)
    runs.encounter("night-nurse").take(Move("investigate"))
    async with playing(store=store) as (app, pilot):
        store.held = True
        for keys in (("d",), ("x", "y")):
            await pilot.press(*keys)
            await pilot.pause()
            assert app.screen is app.home
            assert "another program has locked it" in told(app)[-1]
            app.clear_notifications()
        store.held = False
        await pilot.press("d")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
