"""The tutorial under test: shipped content, a record in memory, a clock that stands."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from typing import TypedDict, Unpack

from textual.pilot import Pilot

from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.drawing import Blocks
from tutor.runs import Runs
from tutor.runs.progress import Progress, read_progress
from tutor.runs.replay import readable
from tutor.store import Beginning, Event, Reason, Run, Store, StoreUnwritable
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
    blocks: Blocks


class FullDisk(Store):
    """A record that takes nothing more while its disk is full."""

    full = True

    def begin(self, beginning: Beginning, events: Sequence[Event]) -> Run:
        """Refuse while the disk is full."""
        self._refuse()
        return super().begin(beginning, events)

    def append(self, run: Run, events: Sequence[Event]) -> None:
        """Refuse while the disk is full."""
        self._refuse()
        super().append(run, events)

    def _refuse(self) -> None:
        if self.full:
            raise StoreUnwritable(self.path, Reason.FULL, "SQLITE_FULL")


def numbered() -> Callable[[], str]:
    """Return a giver of names for runs: the first is ``run-0``."""
    numbers = count()
    return lambda: f"run-{next(numbers)}"


def progress_of(store: Store) -> Progress:
    """Return all that a record holds."""
    return read_progress(store, partial(readable, store))


def never(error: BaseException) -> str:
    """Let a crash fail the test instead of being logged."""
    raise error


def opening(store: Store, library: Library = LIBRARY) -> Opening:
    """Return what the command line would hand over."""
    return Opening(
        load=lambda: library,
        open_runs=lambda read: Runs(read, store, lambda: NOON, numbered()),
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
