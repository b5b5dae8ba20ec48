"""A figure in a scene and a size: what is lit, painted, labelled, on its way and under a cell."""

import pytest

from tests.drawing.example import FOOT
from tutor.drawing import Blocks, Picture, Scene, draw, in_words, pain_scene
from tutor.drawing.blocks import Cell
from tutor.drawing.palette import DARK, LIGHT, SIGNS, on_page, rgb
from tutor.drawing.pointing import place_at
from tutor.model.figure import FigureUse, Painted

SIZE = (40, 16)
HEEL = Scene(lit=("heel",), labels=(("heel", "Heel bone"),))
BLOCKS: tuple[Blocks, ...] = ("quadrant", "half", "outline")


def picture(scene: Scene, blocks: Blocks = "quadrant") -> Picture:
    """Draw the foot."""
    return draw(FOOT, scene, SIZE, blocks, DARK)


def text(shown: Picture) -> str:
    """Return the characters of a picture."""
    return "\n".join("".join(cell.char for cell in row) for row in shown.cells)


@pytest.mark.parametrize("blocks", BLOCKS)
def test_a_picture_fills_its_window(blocks: Blocks) -> None:
    """A picture has as many rows and columns as its window, in every kind of block."""
    shown = picture(HEEL, blocks)
    assert [len(row) for row in shown.cells] == [SIZE[0]] * SIZE[1]
    assert "Heel bone" in text(shown)


def test_lit_and_dimmed_parts_differ() -> None:
    """The heel is brightest when it is lit, and darkest when something else is lit."""
    tip = picture(HEEL).labels[0].tip
    spot = (tip[0] + 1, tip[1])
    brightness = [
        sum(_page(picture(scene), spot)) for scene in (HEEL, Scene(), Scene(lit=("nerve",)))
    ]
    assert brightness == sorted(brightness, reverse=True)
    assert len(set(brightness)) == 3


def _page(shown: Picture, at: tuple[int, int]) -> tuple[int, int, int]:
    page = shown.cells[at[1]][at[0]].page
    assert page is not None
    return page


@pytest.mark.parametrize("blocks", BLOCKS)
@pytest.mark.parametrize("quality", SIGNS)
def test_pain_has_a_sign(quality: str, blocks: Blocks) -> None:
    """Every quality is painted with its own sign, in every kind of block."""
    use = FigureUse.model_validate({"id": "foot", "paint": [{"part": "heel", "quality": quality}]})
    scene = Scene.of(FOOT, use)
    shown = picture(scene, blocks)
    signs = {
        cell.char for y, row in enumerate(shown.cells) for x, cell in enumerate(row)
        if shown.at((x, y)) == "heel"
    }  # fmt: skip
    assert SIGNS[scene.painted[0][1]] in signs


def test_qualities_have_signs_and_colors_of_their_own() -> None:
    """No two qualities look alike, on either page."""
    assert len(set(SIGNS.values())) == len(SIGNS)
    for palette in (DARK, LIGHT):
        assert len(set(palette.pain.values())) == len(SIGNS)


def test_without_color_nothing_has_one() -> None:
    """Outlines leave every color to the terminal."""
    shown = picture(HEEL, "outline")
    assert {(cell.ink, cell.page) for row in shown.cells for cell in row} == {(None, None)}


def test_an_impulse_travels_down_its_route() -> None:
    """An impulse begins at the first point of its route, moves on with time, and then rests."""
    shown = picture(Scene(pulse="down"))
    reached = [frame.rect[3] for frame in map(shown.pulse, (0.1, 0.35, 0.6)) if frame]
    assert reached == sorted(set(reached))
    assert len(reached) == 3
    assert shown.pulse(1.5) is None
    assert picture(Scene()).pulse(0.5) is None


@pytest.mark.parametrize("blocks", BLOCKS)
def test_an_impulse_changes_only_what_it_passes(blocks: Blocks) -> None:
    """Its frame is a part of the picture, and something in it differs from the picture at rest."""
    shown = picture(Scene(pulse="down"), blocks)
    frame = shown.pulse(0.4)
    assert frame is not None
    left, top, right, bottom = frame.rect
    still = [row[left:right] for row in shown.cells[top:bottom]]
    assert [len(row) for row in frame.cells] == [len(row) for row in still]
    assert frame.cells != still


def test_what_is_under_a_cell_is_known() -> None:
    """The tip of a label lies on its part, and a cell that a line crosses belongs to the line."""
    scene = Scene(labels=(("heel", "Heel bone"), ("nerve", "A nerve"), ("toes", "Toes")))
    shown = picture(scene)
    tips = {label.name: label.tip for label in shown.labels}
    assert shown.at(tips["heel"]) == "heel"
    assert shown.at(tips["nerve"]) == "nerve"
    for label in shown.labels:
        cells = (label.tip, label.cells[0], *(cell for cell, _ in label.leader))
        assert {place_at(shown, cell) for cell in cells} == {label.name}
    assert place_at(shown, (SIZE[0] - 1, 0)) is None


def test_a_view_shows_a_detail_larger() -> None:
    """The heel covers more cells when zoomed to."""
    whole, closer = picture(Scene()), picture(Scene(view="heel-view"))
    count = [list(shown.ids.values()).count("heel") for shown in (whole, closer)]
    assert count[1] > 2 * count[0]


def test_the_cursor_is_told_without_color_too() -> None:
    """The place under the cursor has its label reversed, and nothing moves."""
    scene = Scene(labels=(("heel", "a"), ("toes", "b")))
    here = Scene(labels=scene.labels, here="toes", lit=())
    for blocks in BLOCKS:
        before, after = picture(scene, blocks), picture(here, blocks)
        assert before.labels == after.labels
        (x, y) = next(label for label in after.labels if label.name == "toes").at
        assert before.cells[y][x] != after.cells[y][x]


def test_a_drawing_in_words() -> None:
    """The words hold the title, the sentence, and everything that the scene shows."""
    use = FigureUse(
        id="foot",
        view="heel-view",
        show=("heel",),
        paint=(Painted(part="heel", quality="numb"),),
        pulse="down",
    )
    assert in_words(FOOT, Scene.of(FOOT, use)) == (
        "A foot",
        "A foot seen from the side, with one nerve.",
        "Seen closer: The heel",
        "Shown: Heel bone",
        "numb: Heel bone",
        "An impulse travels: Down the nerve",
    )


def test_pain_is_painted_by_view_side_and_region() -> None:
    """A patch on both sides is painted on both; a region that the chart lacks is not painted."""
    from tests.drawing.example import drawing

    chart = drawing("body-chart")
    scene = pain_scene(chart, [("lateral-heel", "both", "numb"), ("shin", "left", "aching")])
    assert {name for name, _ in scene.painted} == {
        "back-left-lateral-heel",
        "back-right-lateral-heel",
        "sole-left-lateral-heel",
        "sole-right-lateral-heel",
    }


def test_the_page_of_a_drawing_is_that_of_the_screen() -> None:
    """Where nothing is drawn the page shows exactly, so that no box stands around a figure."""
    palette = on_page((1, 2, 3), dark=True)
    shown = draw(FOOT, Scene(), SIZE, "quadrant", palette)
    assert shown.cells[0][SIZE[0] - 1] == Cell(" ", None, rgb("#010203"))
    assert on_page((1, 2, 3), dark=True) is palette
