"""What an encounter asks for and reveals: sources, marks, thin answers, drawings, late results."""

from dataclasses import replace

import pytest

from tests.shipped import LIBRARY
from tests.ui.application import LARGE, SIZES, SMALL, playing
from tests.ui.encountered import TO_PLAN, choose, encounter_of, notes, opened
from tests.ui.screen_text import screen_text
from tutor.content.library import Library
from tutor.drawing import Blocks
from tutor.model.catalogue import HEEL
from tutor.store import Store
from tutor.ui.app import TutorApp
from tutor.ui.encounter.investigate import Chart
from tutor.ui.widgets.menu import Menu
from tutor.wording import words


def part_of(app: TutorApp, selector: str) -> str:
    """Return what the screen shows of one widget."""
    region = app.screen.query_one(selector).region
    rows = screen_text(app).splitlines()[region.y : region.bottom]
    return " ".join(row[region.x : region.right].strip() for row in rows)


def later(inquiry: str) -> Library:
    """Return the shipped library with one inquiry whose result takes days."""
    assert LIBRARY.catalogue is not None
    menu = LIBRARY.catalogue.model
    known = menu.inquiries[inquiry].model_copy(update={"result": "later"})
    changed = menu.model_copy(update={"inquiries": {**menu.inquiries, inquiry: known}})
    return replace(LIBRARY, catalogue=replace(LIBRARY.catalogue, model=changed))


async def test_a_mixed_call_takes_one_source_of_each_region() -> None:
    """A second structure of a region takes the place of the first; another call keeps its own."""
    async with playing() as (app, pilot):
        await opened(app, pilot, "enter", "n", "down", "down", "enter")
        sources = app.screen.query_one("#sources", Menu)
        for name in ("s1-root", "plantar-fascia", "calcaneus"):
            await choose(pilot, sources, name, "enter")
        assert encounter_of(app).sources == ("s1-root", "calcaneus")
        assert "one of each region" in screen_text(app)
        await choose(pilot, app.screen.query_one("#call", Menu), "local", "enter")
        assert encounter_of(app).sources == ("calcaneus",)


async def test_two_structures_of_one_region_are_named_after_a_key() -> None:
    """Without the key the second takes the place of the first; with it both stand, and are kept."""
    store = Store.in_memory()
    async with playing(SMALL, store) as (app, pilot):
        await opened(app, pilot, "enter", "n", "enter")
        sources = app.screen.query_one("#sources", Menu)
        for name in ("s1-root", "sciatic-nerve"):
            await choose(pilot, sources, name, "enter")
        assert encounter_of(app).sources == ("sciatic-nerve",)
        assert "one · t: two at work" in screen_text(app)
        await pilot.press("t")
        await choose(pilot, sources, "s1-root", "enter")
        assert encounter_of(app).sources == ("sciatic-nerve", "s1-root")
        before = encounter_of(app)
    async with playing(SMALL, store) as (app, pilot):
        await opened(app, pilot)
        assert encounter_of(app) == before
        assert "two of this region · t: one" in screen_text(app)
        await pilot.press("t")
        await pilot.pause()
        assert encounter_of(app).sources == ("sciatic-nerve",)


async def test_two_at_work_needs_a_call_first() -> None:
    """The key says so in words, and nothing changes."""
    async with playing() as (app, pilot):
        await opened(app, pilot, "enter", "n", "t")
        assert not encounter_of(app).two_expected
        assert "Choose a call first" in notes(app)


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


async def test_an_order_that_takes_days_reveals_nothing_and_cannot_be_marked() -> None:
    """The chart and the plan say that it was ordered; space says why it is no evidence."""
    async with playing(LARGE, library=later("blood-tests")) as (app, pilot):
        await opened(app, pilot, "enter")
        menu = app.screen.query_one("#inquiries Menu", Menu)
        await choose(pilot, menu, "blood-tests", "enter")
        finding = encounter_of(app).case.finding["blood-tests"]
        assert words.encounter.ORDERED in screen_text(app)
        assert finding.result[:20] not in screen_text(app)
        await choose(pilot, app.screen.query_one(Chart), "blood-tests", "space")
        assert encounter_of(app).evidence == ()
        assert "Its result is not there yet" in notes(app)
        await pilot.press(*TO_PLAN[1:])
        await pilot.pause()
        assert encounter_of(app).stage == "plan"
        assert "Ordered; the result" in screen_text(app)
        assert finding.result[:20] not in screen_text(app)
