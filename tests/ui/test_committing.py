"""What an encounter asks for and reveals: sources, marks, thin answers, drawings, late results."""

import pytest

from tests.ui.application import LARGE, SIZES, playing
from tests.ui.encountered import choose, encounter_of, notes, opened
from tests.ui.screen_text import screen_text
from tutor.drawing import Blocks
from tutor.model.catalogue import HEEL
from tutor.ui.app import TutorApp
from tutor.ui.widgets.menu import Menu


def part_of(app: TutorApp, selector: str) -> str:
    """Return what the screen shows of one widget."""
    region = app.screen.query_one(selector).region
    rows = screen_text(app).splitlines()[region.y : region.bottom]
    return " ".join(row[region.x : region.right].strip() for row in rows)


async def test_a_key_says_that_two_are_at_work() -> None:
    """Before there is a call it says why not; then the title of the list says what is wanted."""
    async with playing() as (app, pilot):
        await opened(app, pilot, "enter", "n", "t")
        assert "Choose a call first" in notes(app)
        await pilot.press("enter")
        assert "one · t: two at work" in screen_text(app)
        await pilot.press("t")
        assert "two of this region · t: one" in screen_text(app)
        sources = app.screen.query_one("#sources", Menu)
        for name in ("s1-root", "sciatic-nerve"):
            await choose(pilot, sources, name, "enter")
        assert encounter_of(app).sources == ("s1-root", "sciatic-nerve")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_commit_says_in_one_line_what_is_thin(size: tuple[int, int]) -> None:
    """What is missing stands below the panes, whole, and goes as it is mended."""
    async with playing(size) as (app, pilot):
        await opened(app, pilot, "enter", "n")
        thin = "Thin: nothing examined; nothing marked; no source; no certainty."
        assert thin in screen_text(app).splitlines()[-2]
        await pilot.press("enter", "tab", "enter", "tab", "enter")
        await pilot.pause()
        assert "Thin: nothing examined; nothing marked." in screen_text(app).splitlines()[-2]


@pytest.mark.parametrize("blocks", ["quadrant", "words"])
async def test_the_rest_of_the_drawing_appears_once_its_path_was_asked(
    blocks: Blocks,
) -> None:
    """Meet shows the heel alone; asking for the path draws the leg, in blocks and in words."""
    async with playing(LARGE, blocks=blocks) as (app, pilot):
        await opened(app, pilot)
        assert {patch.region for patch in encounter_of(app).drawing} <= set(HEEL)
        met = part_of(app, "#meet PainChart")
        assert "calf" not in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        beside = part_of(app, "#investigate PainChart")
        menu = app.screen.query_one("#inquiries Menu", Menu)
        await choose(pilot, menu, "pain-path", "enter")
        assert part_of(app, "#investigate PainChart") != beside
        assert "posterior calf" in part_of(app, "#card")
        await pilot.press("b")
        await pilot.pause()
        assert part_of(app, "#meet PainChart") != met
        assert "posterior calf" in part_of(app, "#story")
