"""The tutorial under test: shipped content, a record in memory, a clock that stands."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TypedDict, Unpack

from textual.pilot import Pilot

from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.runs import Runs
from tutor.store import Reason, Store, StoreUnwritable
from tutor.ui.app import Opening, TutorApp

SMALL, LARGE, BROAD = (80, 24), (120, 40), (150, 40)
SIZES = (SMALL, LARGE)
PATIENCE = 500
"""How often to look whether the content has been read."""
NOON = "2026-03-01T12:00:00.000+00:00"


class Changes(TypedDict, total=False):
    """What a test may want otherwise than the command line hands over by itself."""

    case: str
    lesson: str
    notices: tuple[str, ...]


class FullDisk(Store):
    """A record that takes nothing more while its disk is full."""

    full = True

    def append(self, run_id: int, seq: int, kind: str, body: Mapping[str, object], at: str) -> None:
        """Refuse while the disk is full."""
        if self.full:
            raise StoreUnwritable(self.path, Reason.FULL, "SQLITE_FULL")
        super().append(run_id, seq, kind, body, at)


def never(error: BaseException) -> str:
    """Let a crash fail the test instead of being logged."""
    raise error


def opening(store: Store, library: Library = LIBRARY) -> Opening:
    """Return what the command line would hand over."""
    return Opening(
        load=lambda: library,
        open_runs=lambda read: Runs(read, store, lambda: NOON),
        log_crash=never,
        data_folder="~/heel-tutor",
    )


@asynccontextmanager
async def playing(
    size: tuple[int, int] = SMALL,
    store: Store | None = None,
    library: Library = LIBRARY,
    **changes: Unpack[Changes],
) -> AsyncIterator[tuple[TutorApp, Pilot[int]]]:
    """Run the application headless until its content has been read."""
    app = TutorApp(replace(opening(store or Store.in_memory(), library), **changes))
    async with app.run_test(size=size) as pilot:
        for _ in range(PATIENCE):
            await pilot.pause(0.02)
            if app.runs is not None:
                break
        await pilot.pause()
        yield app, pilot
