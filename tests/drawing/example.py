"""A small drawing with one of everything, and the shipped ones."""

from pathlib import Path

import pytest

from tests.shipped import LIBRARY
from tutor.content.figure import read_figure
from tutor.model.figure import Figure, FigureUse
from tutor.model.step import Step

SHIPPED = tuple(sorted(LIBRARY.drawings.paths))
PANE, CLOSE, STRIP = (56, 34), (33, 19), (56, 9)
"""The room for a figure beside the text at 120x40 and 80x24, and above the text at 60x24."""
BESIDE = pytest.mark.parametrize("room", [PANE, CLOSE], ids=["120x40", "80x24"])


def read(path: Path) -> Figure:
    """Return a drawing that is fine."""
    figure = read_figure(path)
    assert isinstance(figure, Figure), figure
    return figure


FOOT = read(Path(__file__).parent.parent / "content" / "sample" / "figures" / "foot.svg")


def drawing(name: str) -> Figure:
    """Return a shipped drawing."""
    return read(LIBRARY.drawings.paths[name])


def uses() -> list[tuple[str, str, FigureUse]]:
    """Return every use of a figure in the shipped lessons, with lesson and step."""
    return [
        (loaded.model.id, step.id, step.figure)
        for loaded in LIBRARY.lessons.values()
        for step in loaded.model.steps
        if isinstance(step, Step) and step.figure is not None
    ]
