"""A drawing and what a lesson does with it: places by id, in the units of the drawing.

A lesson names places and never coordinates, so that a drawing can be redrawn without touching the
lessons that show it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tutor.model.scalars import Authored, FigureId, Id, PainQuality

LINES = frozenset({"nerve", "detail", "route"})
"""Tissues drawn as lines: they have a stroke and no inside."""

TISSUES = frozenset(
    {
        *("skin", "bone", "disc", "muscle", "tendon", "ligament", "fascia", "fat", "bursa"),
        *("nerve", "dura", "artery", "vein", "lesion", "territory", "zone", "bar"),
    }
)
"""What a part may be made of.

The colors come from it and not from the file, so that an artery looks the same in every figure and
a light theme can have colors of its own.
"""

SCENERY = frozenset({"ground", "hollow", "detail", "shade", "shine"})
"""What is drawn but never named: the background, dark openings, thin lines, and light and shade."""


class Painted(Authored):
    """A part painted with a quality of pain, as a patient would on a paper chart."""

    part: Id
    """The part of the drawing. Example: heel"""
    quality: PainQuality
    """The quality of the pain. Example: burning"""


class FigureUse(Authored):
    """What a step of a lesson shows of a figure."""

    id: FigureId
    """The drawing: the name of its file. Example: leg-posterior"""
    view: Id | None = None
    """A detail of it to zoom to. Example: pelvis-view"""
    show: tuple[Id, ...] = ()
    """The places that are lit and labelled; the rest is dimmed. Example: [s1-root]"""
    label: tuple[Id, ...] = ()
    """The places that are only labelled. Example: [sacrum]"""
    paint: tuple[Painted, ...] = ()
    """The parts that are painted with a pain. Example: [{part: heel, quality: burning}]"""
    pulse: Id | None = None
    """The route that an impulse travels. Example: s1-root"""


@dataclass(frozen=True)
class Box:
    """A rectangle of the drawing: its upper left corner and its size, in units of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Part:
    """A named shape; ``tip`` is the point that its label points to, or None for its middle."""

    id: str
    title: str
    tissue: str
    tip: tuple[float, float] | None = None


@dataclass(frozen=True)
class Station:
    """A named point, such as where a nerve is pressed; it is labelled but not drawn."""

    id: str
    title: str
    at: tuple[float, float]


@dataclass(frozen=True)
class Route:
    """The way an impulse travels, from its first point to its last; it is not drawn itself."""

    id: str
    title: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class View:
    """A detail of the drawing that a step may zoom to."""

    id: str
    title: str
    box: Box


@dataclass(frozen=True, eq=False)
class Figure:
    """A drawing that was read.

    ``drawing`` is its markup without the root element, written anew from what a figure may hold:
    it refers to nothing and runs nothing. ``sentence`` stands in for the drawing where a terminal
    cannot show it. ``width`` and ``height`` are in units of the drawing. Figures are compared by
    identity: each is read once, and a comparison by value would compare all their markup whenever
    a cache looks one up.
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
        """Everything that can be labelled and pointed at, by id: parts and stations."""
        return {**self.parts, **self.stations}

    def box(self, view: str | None) -> Box:
        """Return the part of the drawing that a view shows; without a view, all of it."""
        chosen = self.views.get(view or "")
        return chosen.box if chosen else Box(0, 0, self.width, self.height)
