"""The shipped figures: everything named is to be seen, and labels stand where they should."""

from itertools import combinations

import pytest

from tests.drawing.example import BESIDE, PANE, SHIPPED, STRIP, drawing, uses
from tests.shipped import LIBRARY
from tutor.drawing import CHART, Picture, Scene, draw
from tutor.drawing.palette import DARK
from tutor.drawing.scene import CHART_VIEWS
from tutor.flow.lesson.pictures import scene_for
from tutor.model.catalogue import HEEL
from tutor.model.figure import Figure, FigureUse, Part
from tutor.questions.locate import LocateQuestion
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.figure import spot_label

USES = uses()
POINTING = [
    (loaded.model.id, step)
    for loaded in LIBRARY.lessons.values()
    for step in loaded.model.steps
    if isinstance(step, LocateQuestion)
]


def everything(figure: Figure) -> Scene:
    """Return the scene in which every lesion shows and nothing has a label."""
    return Scene(lit=tuple(figure.parts))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_part_is_to_be_seen(name: str) -> None:
    """Beside the text at 120 by 40 every part has a cell of its own, in the whole or in a view."""
    figure = drawing(name)
    pictures = [
        draw(figure, Scene(view=view, lit=tuple(figure.parts)), PANE, "quadrant", DARK)
        for view in (None, *figure.views)
    ]
    seen = {part for picture in pictures for part in picture.ids.values()}
    assert seen >= set(figure.parts)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_impulse_runs_along_nerves(name: str) -> None:
    """The points of a route lie on or beside a drawn nerve, so that the impulse travels in it."""
    figure = drawing(name)
    shown = draw(figure, everything(figure), (120, 70), "quadrant", DARK)
    nerves = {part.id for part in figure.parts.values() if part.tissue in ("nerve", "dura")}
    cells = {cell for cell, part in shown.ids.items() if part in nerves}
    for route in figure.routes.values():
        beside = [
            any(abs(x - cell_x) <= 3 and abs(y - cell_y) <= 2 for x, y in cells)
            for cell_x, cell_y in map(shown.viewport.cell, route.points)
        ]
        assert sum(beside) >= 0.8 * len(beside), route.id


def shown(use: FigureUse, size: tuple[int, int]) -> Picture:
    """Draw what a step shows."""
    figure = drawing(use.id)
    return draw(figure, Scene.of(figure, use), size, "quadrant", DARK)


@BESIDE
@pytest.mark.parametrize(("lesson", "step", "use"), USES, ids=str)
def test_a_step_labels_all_that_it_names(
    lesson: str, step: str, use: FigureUse, room: tuple[int, int]
) -> None:
    """Beside the text every label finds room, and none covers a part that the step lights."""
    picture = shown(use, room)
    wanted = {name for name, _ in picture.scene.labels}
    assert {label.name for label in picture.labels} == wanted, (lesson, step)
    covered = [
        label.text
        for label in picture.labels
        if sum(picture.ids.get(cell) in picture.scene.lit for cell in label.cells)
        > len(label.text) // 2
    ]
    assert covered == [], (lesson, step)


@pytest.mark.parametrize(("lesson", "step", "use"), USES, ids=str)
def test_labels_find_room_in_the_smallest_window(lesson: str, step: str, use: FigureUse) -> None:
    """Above the text, at 60 by 24, all labels find room as well."""
    picture = shown(use, STRIP)
    assert len(picture.labels) == len(picture.scene.labels), (lesson, step)


@BESIDE
@pytest.mark.parametrize("settled", [False, True], ids=["asked", "settled"])
@pytest.mark.parametrize(
    ("lesson", "step"), POINTING, ids=lambda value: getattr(value, "id", value)
)
def test_places_to_point_at_are_apart(
    lesson: str,
    step: LocateQuestion,
    settled: bool,  # noqa: FBT001 - one value of a table, which pytest hands over by name
    room: tuple[int, int],
) -> None:
    """Every place has its label; no two share a row side by side, and at 120x40 none touch."""
    figure = drawing(step.figure.id)
    scene = scene_for(figure, step, Attempted(shown=settled), None, spot_label)
    picture = draw(figure, scene, room, "quadrant", DARK)
    tips = [label.tip for label in picture.labels]
    assert len(tips) == len(step.options), lesson
    least = 3 if room == PANE else 2
    for (x, y), (other_x, other_y) in combinations(tips, 2):
        assert abs(x - other_x) + 2 * abs(y - other_y) >= least


def test_the_chart_shows_every_region_of_the_heel_on_both_sides() -> None:
    """Wherever a patient's heel hurts, the drawing can say so."""
    chart = drawing(CHART)
    for region in HEEL:
        for side in ("left", "right"):
            assert any(f"{view}-{side}-{region}" in chart.parts for view in CHART_VIEWS)


def test_parts_say_where_their_labels_point() -> None:
    """Every part of a shipped figure has a point for its label, except on the chart."""
    missing = [
        (name, part.id)
        for name in SHIPPED
        if name != CHART
        for part in drawing(name).parts.values()
        if isinstance(part, Part) and part.tip is None
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("lesson", "step"), POINTING, ids=lambda value: getattr(value, "id", value)
)
def test_a_drawing_steps_back_only_behind_what_is_lit(lesson: str, step: LocateQuestion) -> None:
    """Where the right place is a point of the drawing and no part, nothing is dimmed."""
    figure = drawing(step.figure.id)
    scene = scene_for(figure, step, Attempted(shown=True), None, spot_label)
    right = {option.id for option in step.options if option.correct}
    assert scene.dims == bool(right & set(figure.parts)), lesson
