"""A small lesson with every kind of step, and the application opened at it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot

from tests.shipped import LIBRARY
from tests.ui.application import NOON, SMALL, numbered, playing
from tests.ui.screen_text import screen_text
from tutor.content.library import Library, Loaded, load_file
from tutor.questions import Lesson
from tutor.runs import Runs
from tutor.session.lesson_run import GiveUp, GoTo, LessonRun
from tutor.store import Store
from tutor.ui.app import TutorApp
from tutor.ui.figure.view import FigureView
from tutor.ui.screens.lesson import LessonScreen

COURSE = """\
format: 1
id: course
title: A short course
objectives: [Try every kind of step.]
minutes: 5
steps:
  - id: read-me
    text: |-
      Two roots matter. **L5** leaves, *S1* passes by.

      - Ask where the lesion sits.
    sources: [slipman-2000]
  - id: pick-one
    ask: one
    text: Which root does a paracentral disc at L5-S1 catch?
    options:
      - {id: l5, text: The L5 root, why: L5 has left above., misconception: exiting-not-traversing}
      - {id: s1, text: The S1 root, correct: true, why: S1 passes behind the disc.}
      - {id: s2, text: The S2 root, why: S2 is nearer the midline.}
    hints: [Think of a strand., It passes by.]
    after: The same rule covers narrowing.
    sources: [root-exit-levels]
  - id: pick-many
    ask: many
    text: Which are tests of S1?
    options:
      - {id: jerk, text: Achilles reflex, correct: true, why: S1 with some S2.}
      - {id: knee, text: Knee reflex, why: That is L4.}
      - {id: raise, text: Heel raise, correct: true, why: The calf is S1.}
    hints: [Two fit.]
    after: Test both sides.
  - id: in-order
    ask: order
    text: From the spine to the skin.
    options:
      - {id: recess, text: Lateral recess, why: It comes first.}
      - {id: foramen, text: Sacral foramen, why: It comes second.}
      - {id: thigh, text: Back of the thigh, why: It comes third.}
      - {id: sole, text: Nerves of the sole, why: It comes fourth.}
    hints: [Begin inside.]
    after: Any station can hurt in the heel.
  - id: how-much
    ask: number
    text: What is half of 3?
    answer: 1.5
    tolerance: 0.1
    unit: "%"
    why: Three divided by two.
    hints: [Divide.]
    after: Halves are easy.
  - id: point-at
    ask: locate
    text: Point at the nerve of the calf and the sole.
    figure: {id: leg-posterior}
    options:
      - {id: sciatic-nerve, why: This is the trunk above the knee.}
      - {id: common-peroneal-nerve, why: It turns to the outer side., misconception: pure-tests}
      - {id: tibial-nerve, correct: true, why: It goes straight down.}
    hints: [It does not turn aside.]
    after: Both come from one trunk.
  - {id: try-it, text: Now patients., cases: [pallet, shop-floor]}
"""


_HEAD, _STEPS = COURSE.split("steps:\n")
POINTING = f"{_HEAD}steps:\n" + _STEPS[_STEPS.index("  - id: point-at") :]
"""The same course from the question on that is answered by pointing."""


def library_with(text: str) -> Library:
    """Return the shipped content with one lesson of our own beside it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lesson.yaml"
        path.write_text(text, encoding="utf-8")
        loaded = load_file(path)
    assert isinstance(loaded, Loaded), loaded
    assert isinstance(loaded.model, Lesson)
    lesson = Loaded(loaded.model, loaded.document)
    return replace(LIBRARY, lessons={**LIBRARY.lessons, lesson.model.id: lesson})


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
        self.screen._recorded.state = LessonRun.read(self.screen.run.lesson)  # noqa: SLF001 - reveal all
        self.screen._take(GoTo(at))  # noqa: SLF001 - the list of steps does the same
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


def bring(store: Store, library: Library, to: str) -> None:
    """Record that the lesson has been walked to a step, with every answer shown on the way."""
    recorded = Runs(library, store, lambda: NOON, numbered()).lesson("course")
    while recorded.state.step.id != to:
        if not recorded.state.settled(recorded.state.at):
            recorded.take(GiveUp(recorded.state.step.id))
        recorded.take(GoTo(recorded.state.at + 1))


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
