"""The lesson on the screen: answered by keyboard and mouse, left, resumed and finished."""

import pytest
from textual.widgets import Static

from tests.course import POINTING
from tests.shipped import LIBRARY
from tests.ui.application import BROAD, LARGE, PATIENCE, SIZES, FullDisk, playing, progress_of
from tests.ui.lesson_course import Learner, learning
from tests.ui.screen_text import screen_text
from tutor.flow.lesson.pictures import figure_of
from tutor.session.lesson_run import GoTo
from tutor.store import Store
from tutor.ui.figure.view import FigureView
from tutor.ui.lesson.choices import InOrder, ManyOf
from tutor.ui.screens.home import Home
from tutor.ui.screens.lesson import LessonScreen

SHOWN = {
    "pick-one": (
        "The answer is b",
        "S1 passes behind the disc.",
        "The same rule covers narrowing.",
    ),
    "pick-many": ("marked ✓ are right", "That is L4.", "Test both sides."),
    "in-order": ("the right order", "It comes first.", "Any station can hurt in the heel."),
    "how-much": ("1.5%", "Three divided by two.", "Halves are easy."),
    "point-at": ("marked ✓ in the figure", "✓ Tibial nerve", "Both come from one trunk."),
}


async def test_what_is_no_try_is_told() -> None:
    """The reason stands in a passing message, and nothing is counted."""
    async with learning(at="pick-one") as learner:
        await learner.press("a", "a")
        assert len(learner.run.attempted("pick-one").tries) == 1
        assert learner.notices() == ["You have tried that one. Choose another."]


async def test_an_enter_too_many_answers_nothing() -> None:
    """Coming to a question with Enter held down tries no option."""
    async with learning() as learner:
        await learner.press("enter", "enter", "enter")
        assert learner.run.step.id == "pick-one"
        assert learner.run.attempted("pick-one").tries == ()


async def test_pointing_beside_all_places_is_told_and_not_counted() -> None:
    """A click on nothing in particular answers nothing."""
    async with learning(LARGE, text=POINTING) as learner:
        await learner.pilot.click("FigureView", offset=(1, 1))
        await learner.pilot.pause()
        assert learner.notices() == ["Click one of the marked places, or press its letter."]
        assert learner.run.attempted("point-at").tries == ()


@pytest.mark.parametrize("size", [(60, 24), *SIZES], ids=["60x24", "80x24", "120x40"])
async def test_the_figure_can_be_given_more_room(size: tuple[int, int]) -> None:
    """The key makes it larger and gives the room back; steps without a figure offer no such key."""
    async with learning(size, text=POINTING) as learner:
        view = learner.screen.query_one("FigureView")
        rooms = [view.size.area]
        for _ in range(2):
            await learner.press("z")
            rooms.append(view.size.area)
        assert rooms[0] == rooms[2] < rooms[1]
        await learner.press("s", "n")
        assert "Zoom" not in learner.offers()


WALK = [
    ("pick-one", ("b",)),
    ("pick-many", ("a", "c", "enter")),
    ("in-order", ()),
    ("how-much", ("1", "full_stop", "5", "enter")),
    ("point-at", ("down", "down", "down", "enter")),
]


async def test_a_walk_by_keyboard() -> None:
    """Every kind of question answered rightly at the first try, without a mouse."""
    async with learning() as learner:
        for name, keys in WALK:
            await learner.press("n")
            assert learner.run.step.id == name
            if name == "in-order":
                await _put_in_order_by_keys(learner)
            assert "✓ Right." in await learner.press(*keys)
        await learner.press("n", "n")
        assert learner.run.finished


async def _put_in_order_by_keys(learner: Learner) -> None:
    controls = learner.screen.query_one(InOrder)
    start = controls.draft
    for place, name in enumerate(("recess", "foramen", "thigh", "sole")):
        up = controls.draft.index(name) - place
        await learner.press("abcd"[start.index(name)], *["minus"] * up)
    await learner.press("enter")


async def test_a_walk_by_mouse() -> None:
    """The same with clicks alone, the number apart, which is typed."""
    async with learning(LARGE) as learner:
        await learner.click("→ Next")
        assert "✓ Right." in await learner.click("The S1 root")
        await learner.click("→ Next")
        await learner.click("Achilles reflex")
        await learner.click("Heel raise")
        assert "✓ Right." in await learner.click("Check", 2)
        await learner.click("→ Next")
        await _put_in_order_by_clicks(learner)
        assert "✓ Right." in await learner.click("  Check", 3)
        await learner.click("→ Next")
        await learner.press("1", "full_stop", "5")
        assert "✓ Right." in await learner.click("  Check", 3)
        await learner.click("→ Next")
        assert "✓ Right." in await learner.click_tip("tibial-nerve")
        await learner.click("→ Next")
        assert learner.run.step.id == "try-it"


async def _put_in_order_by_clicks(learner: Learner) -> None:
    controls = learner.screen.query_one(InOrder)
    for place, name in enumerate(("recess", "foramen", "thigh", "sole")):
        while controls.draft.index(name) > place:
            words = {
                "recess": "Lateral",
                "foramen": "Sacral f",
                "thigh": "Back of",
                "sole": "Nerves",
            }
            line = next(line for line in learner.text.splitlines() if words[name] in line)
            await learner.click(words[name], line.index("▲") - line.index(words[name]))


async def test_letters_are_text_once_something_is_typed() -> None:
    """In an empty field h asks for a hint; then it is text, and arrows move the cursor."""
    async with learning(at="how-much") as learner:
        assert "Hint 1 of 1  Divide." in await learner.press("h")
        assert "Solve" in learner.offers()
        assert "3s" in await learner.press("3", "s", "left")
        assert learner.run.step.id == "how-much"
        assert not learner.run.attempted("how-much").shown
        assert "Solve" not in learner.offers()


async def test_the_answers_can_be_shown() -> None:
    """Nothing of one stands there before; then all reasons and what everyone is taught do."""
    async with learning(LARGE) as learner:
        for step, said in SHOWN.items():
            before = await learner.press("n")
            assert learner.run.step.id == step
            after = await learner.press("s")
            assert [text for text in said if text in before] == []
            assert [text for text in said if text not in after] == []
            assert learner.run.attempted(step).shown


async def test_ticks_are_set_by_letter_click_and_space() -> None:
    """The space bar ticks what the cursor is on; Enter checks."""
    async with learning(at="pick-many") as learner:
        ticked = await learner.press("a", "down", "space")
        assert "[x] a Achilles" in ticked
        assert "[x] b Knee" in ticked
        assert "[ ] b Knee" in await learner.click("Knee reflex")
        await learner.press("c", "enter")
        assert learner.run.attempted("pick-many").right


async def test_the_list_of_steps_takes_clicks() -> None:
    """A click goes to the step, as far as the lesson was revealed."""
    async with learning(BROAD, at="in-order") as learner:
        assert "Step 1 of 7" in await learner.click("Read me")
        assert "Step 4 of 7" in await learner.click("In order")


async def test_a_question_holds_one_up() -> None:
    """Until it is settled there is no way on, by no key, and the footer offers none."""
    async with learning(at="pick-one") as learner:
        assert "Next" not in learner.offers()
        await learner.press("n", "right")
        assert learner.run.step.id == "pick-one"


async def test_going_back_and_forth_keeps_what_is_half_answered() -> None:
    """Ticks not yet checked are still there; while b is an option, the left arrow goes back."""
    async with learning(at="pick-many") as learner:
        await learner.press("c", "left")
        assert learner.run.step.id == "pick-one"
        await learner.press("b")
        assert learner.run.step.id == "read-me"
        again = await learner.press("n", "n")
        assert learner.run.step.id == "pick-many"
        assert "[x] c Heel raise" in again
        assert learner.screen.query_one(ManyOf).has_focus


async def test_an_order_stays_as_it_was_put() -> None:
    """What was moved is still there after going back and forth, and after the lesson was left."""
    store = Store.in_memory()
    async with learning(store=store, at="in-order") as learner:
        start = learner.screen.query_one(InOrder).draft
        await learner.press("shift+down")
        put = learner.screen.query_one(InOrder).draft
        assert put != start
        await learner.press("left", "n")
        assert learner.screen.query_one(InOrder).draft == put
        await learner.press("enter", "escape")
    async with learning(store=store) as learner:
        assert learner.run.attempted("in-order").tries == (put,)
        assert learner.screen.query_one(InOrder).draft == put


async def test_it_resumes_where_it_was_left() -> None:
    """A new screen on the same record shows the same step with its tries and hints."""
    store = Store.in_memory()
    async with learning(store=store, at="pick-one") as learner:
        await learner.press("a", "h", "escape")
        assert isinstance(learner.app.screen, Home)
    async with learning(store=store) as learner:
        assert "Step 2 of 7" in learner.text
        assert "✗ a The L5 root" in learner.text
        assert "Hint 1 of 2" in await learner.press("pagedown")


async def test_steps_ahead_are_not_listed() -> None:
    """The list names only what has been reached, each with its state in a word."""
    async with learning(BROAD, at="pick-many") as learner:
        text = learner.text
        lines = {line[3:29].split("  ")[0].strip() for line in text.splitlines()}
        assert {"1 Read me", "2 Pick one", "3 Pick many"} <= lines
        assert "How much" not in text
        assert "shown" in text


async def test_patients_come_unannounced() -> None:
    """Counts only: no title, no id; Enter opens the first that is not finished."""
    async with learning(at="try-it") as learner:
        text = learner.text
        assert "Patients of this step: 2. You have finished 0." in text
        for name in ("pallet", "shop-floor"):
            assert name not in text
            assert LIBRARY.cases[name].model.title not in text
        await learner.press("enter")
        assert not isinstance(learner.app.screen, LessonScreen)
        assert "Meet" in learner.text


async def test_a_lesson_is_finished_and_told() -> None:
    """Patients left over can be left out; then it is open to read in full, or to begin again."""
    store = Store.in_memory()
    async with learning(store=store, at="try-it") as learner:
        assert not progress_of(store).lessons["course"].finished
        assert "✓ You have finished this lesson." in await learner.press("n")
        assert learner.notices() == ["You have finished this lesson."]
        assert progress_of(store).lessons["course"].finished
        await learner.press("left", "right", "n")
        assert isinstance(learner.app.screen, Home)
    async with learning(store=store) as learner:
        assert "Finished, to read · Step 1 of 7" in learner.text
        assert "The same rule covers narrowing." in await learner.press("n")
        assert "Step 5 of 7" in await learner.press("n", "n", "n")
        runs = len(store.runs())
        assert "Begin again" in learner.offers()
        await learner.press("r")
        assert "  Step 1 of 7" in learner.text
        assert "Begin again" not in learner.offers()
        assert len(store.runs()) == runs


async def test_what_is_refused_is_told() -> None:
    """The reason stands in a passing message and nothing changes."""
    async with learning() as learner:
        await learner.press("n")
        learner.screen._do(GoTo(2))  # noqa: SLF001 - no key offers what is refused
        await learner.pilot.pause()
        assert learner.notices() == ["Answer this one first."]
        assert learner.run.at == 1


async def test_a_full_disk_is_told_in_a_line_that_stays() -> None:
    """The lesson goes on, and the line goes once everything could be written."""
    store = FullDisk.in_memory()
    async with learning(store=store) as learner:
        assert "NOT SAVED" in await learner.press("n")
        assert "NOT SAVED" in await learner.press("a")
        store.full = False
        assert "NOT SAVED" not in await learner.press("h")
        assert len(store.events(store.runs()[0].id)) == 3


async def test_a_shipped_lesson_can_be_walked() -> None:
    """Each step begins at its top, and its news is in sight."""
    async with playing(lesson="bedside-tests") as (app, pilot):
        await pilot.pause()
        learner = Learner(app, pilot)
        for index, step in enumerate(learner.run.lesson.steps):
            assert learner.run.step == step
            assert learner.screen.query_one("StepPage").scroll_y == 0
            assert f"Step {index + 1} of" in screen_text(app)
            if "Solve" in learner.offers():
                await learner.press("s")
                assert "✓" in learner.text or "The answer" in learner.text
            await learner.press("n")
        assert learner.run.finished


async def test_every_shipped_lesson_opens_and_shows_its_figures() -> None:
    """The first step of each, and each first step with a figure, in one recorded."""
    async with playing(BROAD) as (app, pilot):
        learner = Learner(app, pilot)
        for name, loaded in LIBRARY.lessons.items():
            app.open_lesson(name)
            await pilot.pause()
            steps = loaded.model.steps
            assert f"Step 1 of {len(steps)}" in screen_text(app)
            index = next(at for at, step in enumerate(steps) if figure_of(step))
            figure = LIBRARY.drawings.get(figure_of(steps[index]) or "")
            assert figure is not None
            assert figure.title in await learner.turn_to(index)
            await learner.press("escape")


TABLES = {"s1-root": "tension", "sciatic-nerve": "patch-rule", "red-flags": "the-others"}


async def test_no_word_of_a_table_is_lost_in_a_small_window() -> None:
    """Cells too narrow for a word break it; none ends in an ellipsis."""
    async with playing() as (app, pilot):
        learner = Learner(app, pilot)
        for name, wanted in TABLES.items():
            app.open_lesson(name)
            await pilot.pause()
            names = [step.id for step in LIBRARY.lessons[name].model.steps]
            await learner.turn_to(names.index(wanted))
            cells = list(learner.screen.query("MarkdownTableContent > Static").results(Static))
            assert cells
            for cell in cells:
                rows = [cell.render_line(y).text for y in range(cell.size.height)]
                assert "".join("".join(rows).split()) == "".join(str(cell.visual).split())
            await learner.press("escape")


MOVED = 3
"""So many places of an impulse, being nowhere among them, show that it moves."""


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
async def test_an_impulse_travels_from_the_first_step_on(size: tuple[int, int]) -> None:
    """A figure that is there when the lesson opens moves, without a key being pressed."""
    async with playing(size, lesson="s1-root") as (app, pilot):
        view, seen = app.screen.query_one(FigureView), set()
        for _ in range(PATIENCE):
            await pilot.pause(0.02)
            seen.add(frozenset(view._live))  # noqa: SLF001 - to look at the screen would paint it
            if len(seen) > MOVED:
                break
        assert len(seen) > MOVED
