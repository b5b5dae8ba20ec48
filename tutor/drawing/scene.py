"""What is shown of a figure: which parts are lit, labelled, painted, and how it is drawn.

A scene is a value that can be compared and hashed. So the same scene is drawn once, and a screen
finds out by comparing two of them whether anything has to be painted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tutor.model.figure import LINES, Figure, FigureUse, Part
from tutor.model.scalars import PainQuality, Side

Blocks = Literal["quadrant", "half", "outline", "words"]
"""How a terminal shows drawings: quarter or half blocks, outlines without color, or in words."""


@dataclass(frozen=True)
class Scene:
    """One state of a figure; every name is an id of the figure.

    ``view`` is the detail to zoom to, and None shows all. ``lit`` holds parts, ``labels`` pairs of
    (place, text), ``painted`` pairs of (part, quality of pain). ``pulse`` is the route that an
    impulse travels, ``here`` the place under the cursor while a student points at something.
    """

    view: str | None = None
    lit: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    painted: tuple[tuple[str, PainQuality], ...] = ()
    pulse: str | None = None
    here: str | None = None

    @property
    def dims(self) -> bool:
        """Whether parts that are not lit are dimmed.

        They are if anything is lit, but not while a student points: the place under the cursor is
        lit then, and the rest of the figure must stay readable.
        """
        return bool(self.lit) and self.here is None

    @property
    def mentioned(self) -> frozenset[str]:
        """The places that the scene lights, labels or paints."""
        labelled = (name for name, _ in self.labels)
        return frozenset((*self.lit, *labelled, *(name for name, _ in self.painted)))

    @classmethod
    def of(cls, figure: Figure, use: FigureUse) -> "Scene":
        """Return what a step of a lesson shows, without the places that the figure lacks.

        An instructor's lesson may name such places. The checker reports them; the screen shows the
        rest.
        """
        painted = tuple(
            (paint.part, paint.quality) for paint in use.paint if paint.part in figure.parts
        )
        named = dict.fromkeys((*use.show, *use.label))
        labels = tuple((name, figure.places[name].title) for name in named if name in figure.places)
        return cls(
            view=use.view if use.view in figure.views else None,
            lit=tuple(name for name in use.show if name in figure.parts),
            labels=labels,
            painted=painted,
            pulse=use.pulse if use.pulse in figure.routes else None,
        )


CHART = "body-chart"
"""The figure on which patients draw their pain."""

CHART_VIEWS = ("back", "sole")
"""The views of the body that the chart shows side by side."""


def pain_scene(chart: Figure, patches: Iterable[tuple[str, Side, PainQuality]]) -> Scene:
    """Return a pain drawing: each patch painted wherever the chart shows its region and side.

    ``patches`` are (region, side, quality). The parts of the chart are called by view, side and
    region, as ``sole-left-plantar-heel``. Regions that the chart does not show, such as the shin,
    are left out; the screen says them in words.
    """
    painted = []
    for region, side, quality in patches:
        sides = ("left", "right") if side == "both" else (side,)
        names = (f"{view}-{body_side}-{region}" for view in CHART_VIEWS for body_side in sides)
        painted += [(name, quality) for name in names if name in chart.parts]
    return Scene(painted=tuple(painted))


def hidden_parts(figure: Figure, scene: Scene) -> frozenset[str]:
    """Return the parts that a scene hides: the lesions that it does not mention.

    One figure serves many steps. In a step about the healthy canal a herniated disc would be wrong.
    """
    lesions = {name for name, part in figure.parts.items() if part.tissue == "lesion"}
    return frozenset(lesions - scene.mentioned)


def is_line(part: Part) -> bool:
    """Tell whether a part is drawn as a line, with a stroke and no inside."""
    return part.tissue in LINES


def number_names(names: Iterable[str]) -> dict[str, int]:
    """Return a number for each name, from 1 on; 0 stands for no part."""
    return {name: number for number, name in enumerate(names, 1)}
