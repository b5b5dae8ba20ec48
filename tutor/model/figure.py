"""A drawing and what a lesson does with it: places by id, in the units of the drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tutor.model.scalars import Authored, Id, PainQuality

LINES = frozenset({"nerve", "detail", "route"})
"""Tissues drawn as lines: they have a stroke and no inside."""

TISSUES = frozenset(
    {
        *("skin", "bone", "disc", "muscle", "tendon", "ligament", "fascia", "fat", "bursa"),
        *("nerve", "dura", "artery", "vein", "lesion", "territory", "zone", "bar"),
    }
)
"""What a part may be made of; the colors come from it."""

SCENERY = frozenset({"ground", "hollow", "detail", "shade", "shine"})
"""What is drawn but never named."""


class Painted(Authored):
    """A part painted with a quality of pain."""

    part: Id
    quality: PainQuality


class FigureUse(Authored):
    """What a step shows of a figure.

    ``show`` is lit and labelled, and dims the rest; ``label`` only labels; ``view`` zooms;
    ``pulse`` is a route that an impulse travels.
    """

    id: Id
    view: Id | None = None
    show: tuple[Id, ...] = ()
    label: tuple[Id, ...] = ()
    paint: tuple[Painted, ...] = ()
    pulse: Id | None = None


@dataclass(frozen=True)
class Box:
    """A rectangle of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Part:
    """A named shape; ``tip`` is where its label points to, where the drawing says so."""

    id: str
    title: str
    tissue: str
    tip: tuple[float, float] | None = None


@dataclass(frozen=True)
class Station:
    """A named point, which is not drawn."""

    id: str
    title: str
    at: tuple[float, float]


@dataclass(frozen=True)
class Route:
    """The way an impulse travels, which is not drawn."""

    id: str
    title: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class View:
    """A detail to zoom to."""

    id: str
    title: str
    box: Box


@dataclass(frozen=True, eq=False)
class Figure:
    """A drawing that was read: ``drawing`` is its markup without the root, and harmless.

    Compared by identity: a drawing is read once, and comparing two would compare all their markup.
    """

    id: str
    title: str
    sentence: str
    width: float
    height: float
    drawing: str
    parts: Mapping[str, Part]
    stations: Mapping[str, Station]
    routes: Mapping[str, Route]
    views: Mapping[str, View]

    @cached_property
    def places(self) -> Mapping[str, Part | Station]:
        """Everything that can be labelled and pointed at."""
        return {**self.parts, **self.stations}

    def box(self, view: str | None) -> Box:
        """Return the part of the drawing that a view shows; without one, all of it."""
        seen = self.views.get(view or "")
        return seen.box if seen else Box(0, 0, self.width, self.height)
