"""The application opened at a small lesson with every kind of step."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.course import COURSE, bring, library_with
from tests.ui.application import SMALL, playing
from tests.ui.screen_text import screen_text
from tutor.session.lesson_run import GoTo, LessonRun
from tutor.store import Store
from tutor.ui.app import TutorApp
from tutor.ui.figure.view import FigureView
from tutor.ui.screens.lesson import LessonScreen


class Learner:
    """Someone at the keyboard of one lesson."""

    def __init__(self, app: TutorApp, pilot: Pilot[int]) -> None:
        """Sit down."""
        self.app, self.pilot = app, pilot

    async def press(self, *keys: str) -> str:
        """Press keys one by one; returns the screen after the last."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()
        return self.text

    async def click(self, words: str, offset: int = 0) -> str:
        """Click where some words stand; returns the screen after it."""
        for y, line in enumerate(self.text.splitlines()):
            if words in line:
                await self.pilot.click(offset=(line.index(words) + offset, y))
                await self.pilot.pause()
                return self.text
        message = f"{words!r} is not on the screen"
        raise AssertionError(message)

    async def turn_to(self, at: int) -> str:
        """Reveal the whole lesson and go to a step of it; returns the screen."""
        flow = self.screen.flow
        flow._recorded.state = LessonRun.read(flow.state.lesson)  # noqa: SLF001 - reveal all
        self.screen._do(GoTo(at))  # noqa: SLF001 - the list of steps does the same
        await self.pilot.pause()
        return self.text

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return screen_text(self.app)

    @property
    def screen(self) -> LessonScreen:
        """The lesson."""
        assert isinstance(self.app.screen, LessonScreen)
        return self.app.screen

    @property
    def run(self) -> LessonRun:
        """Where the lesson stands."""
        return self.screen.flow.state

    def notices(self) -> list[str]:
        """Return the passing messages so far."""
        return [notice.message for notice in self.app._notifications]  # noqa: SLF001 - nothing else lists them

    async def click_tip(self, place: str) -> str:
        """Click where the label of a place in the figure points to; returns the screen after it."""
        view = self.screen.query_one(FigureView)
        picture = view.picture
        assert picture is not None
        x, y = next(label.tip for label in picture.labels if label.name == place)
        await self.pilot.click(view, offset=(x, y))
        await self.pilot.pause()
        return self.text

    def offers(self) -> set[str]:
        """Return what the footer offers."""
        return {
            active.binding.description
            for active in self.screen.active_bindings.values()
            if active.binding.show and active.enabled
        }


@asynccontextmanager
async def learning(
    size: tuple[int, int] = SMALL,
    store: Store | None = None,
    text: str = COURSE,
    at: str | None = None,
) -> AsyncIterator[Learner]:
    """Open a lesson in the application, at its first step or where it was left."""
    store, library = store or Store.in_memory(), library_with(text)
    if at:
        bring(store, library, at)
    async with playing(size, store, library, lesson="course") as (app, pilot):
        await pilot.pause()
        yield Learner(app, pilot)
