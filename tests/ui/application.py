"""The tutorial under test: shipped content, a record in memory, a clock that stands."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.pilot import Pilot

from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.practice import Desk
from tutor.store import Store
from tutor.ui.app import Opening, TutorApp

SMALL, LARGE, BROAD = (80, 24), (120, 40), (150, 40)
SIZES = (SMALL, LARGE)
PATIENCE = 500
"""How often to look whether the content has been read."""
NOON = "2026-03-01T12:00:00.000+00:00"


def never(error: BaseException) -> str:
    """Let a crash fail the test instead of being logged."""
    raise error


def opening(store: Store, library: Library = LIBRARY) -> Opening:
    """Return what the command line would hand over."""
    return Opening(
        load=lambda: library,
        sit=lambda read: Desk(read, store, lambda: NOON),
        log_crash=never,
        data_folder="~/heel-tutor",
    )


@asynccontextmanager
async def playing(
    size: tuple[int, int] = SMALL,
    store: Store | None = None,
    library: Library = LIBRARY,
    **changes: str,
) -> AsyncIterator[tuple[TutorApp, Pilot[int]]]:
    """Run the application headless until its content has been read."""
    app = TutorApp(replace(opening(store or Store.in_memory(), library), **changes))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        for _ in range(PATIENCE):
            await pilot.pause(0.02)
            if app.desk is not None:
                break
        await pilot.pause()
        yield app, pilot
