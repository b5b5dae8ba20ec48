"""The encounter on the screen: played by keyboard, by mouse, interrupted and resumed."""

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.widgets import Button

from tests.paths import ANSWERS
from tests.ui.application import LARGE, SIZES, SMALL, FullDisk, playing, progress_of
from tests.ui.encountered import TO_COMMIT, TO_PLAN, choose, encounter_of, notes, opened
from tests.ui.screen_text import screen_text
from tutor.content.library import Loaded, load_file
from tutor.model.answer import AnswerFile
from tutor.store import Store
from tutor.ui.encounter.investigate import Chart
from tutor.ui.screens.debrief import DebriefScreen
from tutor.ui.screens.encounter import EncounterScreen
from tutor.ui.widgets.filtered import FilterBox
from tutor.ui.widgets.menu import Menu
from tutor.wording import words

STAGES: dict[str, tuple[str, ...]] = {
    "meet": (),
    "investigate": ("enter", "enter", "down", "enter", "tab", "space"),
    "filter": ("slash", *"cough"),
    "commit": ("escape", "n", "enter", "tab", "enter", "tab", "down", "enter"),
    "plan": ("n", "y", "space", "down", "enter"),
    "handing in": ("n",),
}  # fmt: skip
"""What to press after the stage before, and the name of what is then seen."""


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_each_stage_looks_like_this(
    size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    """Every stage of the encounter at both sizes, in one walk."""
    async with playing(size) as (app, pilot):
        await opened(app, pilot)
        for stage, keys in STAGES.items():
            await pilot.press(*keys)
            await pilot.pause()
            assert screen_text(app) == snapshot(name=stage)


def key_answer(name: str) -> AnswerFile:
    """Return the answer made from a case's key."""
    loaded = load_file(ANSWERS / f"{name}.yaml")
    assert isinstance(loaded, Loaded)
    assert isinstance(loaded.model, AnswerFile)
    return loaded.model


async def test_the_key_played_on_the_screen_scores_100() -> None:
    """Asking, marking, calling and planning as the expert does ends in a debrief with 100."""
    name, store = "shop-floor", Store.in_memory()
    answer = key_answer(name)
    async with playing(LARGE, store) as (app, pilot):
        app.open_case(name)
        await pilot.pause()
        await pilot.press("enter")
        screen = app.screen
        for inquiry in answer.asked:
            await choose(pilot, screen.query_one("#inquiries Menu", Menu), inquiry, "enter")
        for finding in answer.evidence:
            await choose(pilot, screen.query_one(Chart), finding, "space")
        await pilot.press("n")
        assert answer.call is not None
        await choose(pilot, screen.query_one("#call", Menu), answer.call, "enter")
        for source in answer.sources:
            await choose(pilot, screen.query_one("#sources", Menu), source, "enter")
        certainty = screen.query_one("#certainty", Menu)
        await choose(pilot, certainty, str(answer.certainty), "enter")
        await pilot.press("n", "y")
        await pilot.pause()
        for option in answer.plan:
            await choose(pilot, screen.query_one("#options Menu", Menu), option, "space")
        await pilot.press("n", "y")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        result = progress_of(store).cases[name].first
        assert result is not None
        assert (result.total, result.passed) == (100.0, True)


async def test_what_was_done_is_there_again_after_leaving() -> None:
    """Leaving and coming back shows the same stage, chart and marks; so does a new start."""
    store = Store.in_memory()
    async with playing(SMALL, store) as (app, pilot):
        await opened(app, pilot, *STAGES["investigate"])
        before, shown = encounter_of(app), screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "in progress" in screen_text(app)
        await opened(app, pilot)
        assert encounter_of(app) == before
    async with playing(SMALL, store) as (app, pilot):
        await opened(app, pilot, "tab")
        assert encounter_of(app) == before
        assert "◆" in shown
        assert [line for line in screen_text(app).splitlines() if "◆" in line]


async def test_the_whole_way_by_mouse() -> None:
    """Clicks alone ask, mark, go on, call, commit, prescribe and hand in."""
    store = Store.in_memory()
    async with playing(LARGE, store) as (app, pilot):
        await opened(app, pilot)
        await pilot.click("#begin")
        await pilot.click("#inquiries Menu", offset=(4, 1))
        await pilot.pause()
        await pilot.click("#chart", offset=(4, 1))
        await pilot.pause()
        assert encounter_of(app).asked == ("onset",)
        assert encounter_of(app).evidence == ("onset",)
        await pilot.click("#crumb-commit")
        await pilot.pause()
        assert encounter_of(app).stage == "commit"
        await pilot.click("#call", offset=(4, 1))
        await pilot.click("#sources", offset=(4, 2))
        await pilot.click("#certainty", offset=(4, 1))
        await pilot.pause()
        encounter_of(app)
        await pilot.press("n")
        await pilot.click("#yes")
        await pilot.pause()
        await pilot.click("#options Menu", offset=(4, 1))
        await pilot.pause()
        assert len(encounter_of(app).plan) == 1
        await pilot.press("n")
        await pilot.click("#yes")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)


async def test_what_is_missing_is_said_and_no_question_is_asked() -> None:
    """A question that is answered with no changes nothing either."""
    async with playing() as (app, pilot):
        await opened(app, pilot, "enter", "n", "n")
        assert isinstance(app.screen, EncounterScreen)
        assert "Choose a call first." in notes(app)
        await pilot.press(*TO_COMMIT[2:], "n")
        await pilot.pause()
        assert app.screen.query("#yes").first(Button)
        await pilot.press("escape")
        await pilot.pause()
        assert encounter_of(app).stage == "commit"


async def test_after_committing_there_is_no_way_back() -> None:
    """In Plan neither the key nor a click on the breadcrumb reopens the chart."""
    async with playing() as (app, pilot):
        await opened(app, pilot, *TO_PLAN, "b")
        await pilot.click("#crumb-investigate")
        await pilot.pause()
        assert encounter_of(app).stage == "plan"


async def test_typed_questions_find_what_asks_the_same() -> None:
    """Asking in one's own words brings the inquiry to the top; enter asks it; esc clears."""
    async with playing() as (app, pilot):
        await opened(app, pilot, "enter", "slash")
        box = app.screen.query_one("#inquiries FilterBox", FilterBox)
        box.value = "does coughing or sneezing hurt your leg?"
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert encounter_of(app).asked == ("coughing-and-straining",)
        await pilot.press("escape")
        assert box.value == ""


async def test_esc_clears_the_filter_before_it_leaves() -> None:
    """From the list too: first everything shows again, and only then does one go Home."""
    async with playing() as (app, pilot):
        await opened(app, pilot, "enter", "slash", *"zzz", "tab")
        assert "Nothing matches" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, EncounterScreen)
        assert "The pain" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Where to go" in screen_text(app)


async def test_the_chart_can_be_read_while_planning() -> None:
    """What was found stands beside the options; an order has its own sign, and no result yet."""
    async with playing(LARGE) as (app, pilot):
        await opened(app, pilot, "enter", "enter")
        menu = app.screen.query_one("#inquiries Menu", Menu)
        await choose(pilot, menu, "lumbar-mri", "enter")
        assert "· MRI of the lumbar spine" in screen_text(app)
        assert words.encounter.ORDERED in screen_text(app)
        await pilot.press(*TO_PLAN[1:])
        await pilot.pause()
        shown = screen_text(app)
        assert "The chart, to read" in shown
        assert "Three months, give or take" in shown
        assert f"MRI of the lumbar spine: {words.encounter.ORDERED[:8]}" in shown


async def test_a_retry_leaves_the_finished_attempt_within_reach() -> None:
    """While a second attempt is open, Home still tells the first and opens its debrief."""
    store = Store.in_memory()
    async with playing(LARGE, store) as (app, pilot):
        await opened(app, pilot, *TO_PLAN, "n", "y")
        await pilot.press("escape")
        await pilot.pause()
        await opened(app, pilot, "enter", "enter", "escape")
        await pilot.pause()
        assert "in progress again; first not passed" in screen_text(app)
        app.home.query_one("#menu", Menu).stay_at("continue/case/night-nurse")
        await pilot.press("d")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)


async def test_a_full_disk_is_told_and_nothing_is_lost_once_there_is_room() -> None:
    """The line stays while nothing can be written; the next action writes all outstanding ones."""
    store = FullDisk.in_memory()
    store.full = False
    async with playing(SMALL, store) as (app, pilot):
        await opened(app, pilot, "enter", "enter")
        store.full = True
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "NOT SAVED" in screen_text(app)
        store.full = False
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "NOT SAVED" not in screen_text(app)
        before = encounter_of(app)
    async with playing(SMALL, store) as (app, pilot):
        await opened(app, pilot)
        assert encounter_of(app) == before
        assert len(before.asked) == 3


async def test_the_line_below_says_how_what_is_under_the_cursor_is_done() -> None:
    """In the list and in the chart, and not what the chart shows while one asks."""
    async with playing() as (app, pilot):
        onset = "When did the heel pain start"
        quality = "What does the pain feel like?"
        await opened(app, pilot, "enter", "enter")
        assert onset in screen_text(app)
        await pilot.press("down")
        assert quality in screen_text(app)
        await pilot.press("tab")
        assert onset in screen_text(app)
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert quality in screen_text(app)
