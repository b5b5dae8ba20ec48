"""What every screen has: its layout from the first frame on, and the keys in the footer."""

from textual.widgets._footer import FooterKey

from tests.ui.application import LARGE, SMALL, playing
from tutor.ui.screens.base import TutorScreen


class Plain(TutorScreen):
    """A screen that remembers what it was laid out for at first."""

    def on_mount(self) -> None:
        """Remember the classes before anything has been laid out."""
        self.first = frozenset(self.classes)


async def test_a_screen_is_laid_out_for_its_window_from_the_start() -> None:
    """No frame shows the layout of another size."""
    for size, classes in ((SMALL, {"-narrow", "-low"}), (LARGE, {"-wide", "-high"})):
        async with playing(size) as (app, pilot):
            screen = Plain()
            app.push_screen(screen)
            await pilot.pause()
            assert screen.first == screen.classes == classes


async def test_the_footer_shows_the_keys_that_work_here() -> None:
    """It changes with what has the keyboard, and stays as it is where the keys stay the same."""
    async with playing(LARGE, case="night-nurse") as (app, pilot):
        await pilot.pause()
        footers = []
        for key in ("enter", "tab", "n", "tab", "tab"):
            await pilot.press(key)
            await pilot.pause()
            active = app.screen.active_bindings.values()
            works = {key.binding.description for key in active if key.binding.show}
            shown = list(app.screen.query(FooterKey))
            assert {label.description for label in shown} == works | {"palette"}
            footers.append(shown)
        asking, chart, call, sources, certainty = footers
        assert asking != chart != call
        assert call == sources == certainty
