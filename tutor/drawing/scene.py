"""What is to be seen of a figure: which parts are lit, labelled, painted, and how it is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tutor.model.figure import LINES, Figure, FigureUse, Part
from tutor.model.scalars import PainQuality, Side

Blocks = Literal["quadrant", "half", "outline", "words"]
"""How a terminal shows drawings: quarter or half blocks, outlines without color, or not at all."""


@dataclass(frozen=True)
class Scene:
    """One state of a figure.

    ``labels`` are (place, text). ``here`` is the place under the cursor where one points.
    """

    view: str | None = None
    lit: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    painted: tuple[tuple[str, PainQuality], ...] = ()
    pulse: str | None = None
    here: str | None = None

    @property
    def dims(self) -> bool:
        """Whether what is not lit steps back: where something is lit, but not while one points."""
        return bool(self.lit) and self.here is None

    @property
    def mentioned(self) -> frozenset[str]:
        """The places that the scene says anything about."""
        labelled = (name for name, _ in self.labels)
        return frozenset((*self.lit, *labelled, *(name for name, _ in self.painted)))

    @classmethod
    def of(cls, figure: Figure, use: FigureUse) -> "Scene":
        """Return what a step shows; places that the figure lacks are left out."""
        painted = tuple((one.part, one.quality) for one in use.paint if one.part in figure.parts)
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


def pain_scene(chart: Figure, patches: Iterable[tuple[str, Side, PainQuality]]) -> Scene:
    """Return a pain drawing: each patch painted wherever the chart shows its region and side.

    The chart's parts are called by view, side and region, as ``sole-left-plantar-heel``. Regions
    that it does not show, such as the shin, are left to words.
    """
    painted = []
    for region, side, quality in patches:
        sides = ("left", "right") if side == "both" else (side,)
        names = (f"{view}-{one}-{region}" for view in CHART_VIEWS for one in sides)
        painted += [(name, quality) for name in names if name in chart.parts]
    return Scene(painted=tuple(painted))


def unseen(figure: Figure, scene: Scene) -> frozenset[str]:
    """Return the parts that a scene hides: a lesion is there only where it is talked about."""
    lesions = {name for name, one in figure.parts.items() if one.tissue == "lesion"}
    return frozenset(lesions - scene.mentioned)


def is_line(part: Part) -> bool:
    """Tell whether a part is drawn as a line."""
    return part.tissue in LINES


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Return a number from 1 for each name: the color of its id."""
    return {name: number for number, name in enumerate(names, 1)}
