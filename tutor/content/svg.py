"""What a drawing may hold: elements, classes, attributes, and what their values may be.

These are lists of what is allowed. A list of what is forbidden would have to know everything that
an SVG renderer can load, run or repeat, in this version and in the next.
"""

import re

from tutor.model.figure import SCENERY, TISSUES
from tutor.model.scalars import KEBAB

NAMESPACE = "http://www.w3.org/2000/svg"
MAX_DEPTH = 24
"""Levels of nesting, as in YAML."""
MAX_ELEMENTS = 5_000
"""Elements of one drawing; each costs time whenever the drawing is rendered."""
MAX_TITLE = 22
"""Characters of a title: it is the label in the drawing, which may be 56 cells wide or fewer."""
MAX_SENTENCE = 400
"""Characters of the sentences that stand in for the drawing."""
FARTHEST = 10_000.0
"""How far from the origin, in units of the drawing, anything may lie: floats stay exact enough."""

SHAPES = frozenset({"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})
TEXTS = frozenset({"title", "desc"})
ELEMENTS = frozenset({"svg", "g", *SHAPES, *TEXTS})
CLASSES = frozenset({*TISSUES, *SCENERY, "station", "route", "view"})
_NUMERIC = frozenset(
    ["cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height"]
)
_PAINT = frozenset(
    {
        *("fill", "fill-opacity", "fill-rule", "opacity", "stroke", "stroke-opacity"),
        *("stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"),
    }
)
ATTRIBUTES = frozenset(
    {"id", "class", "d", "points", "transform", "data-label", *_NUMERIC, *_PAINT}
)
DRAWN = ATTRIBUTES - {"data-label"}
"""The attributes that are kept of an element: where its label points is no part of the picture."""
ROOT = frozenset({"xmlns", "viewBox", "width", "height"})
NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
# No pattern holds quotes, angle brackets, ampersands or semicolons: a value cannot end its
# attribute, begin an element or an entity, or carry a style.
_DATA = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9\-.,\s]*")
_PLAIN = re.compile(r"[A-Za-z0-9#.,%()\-\s]*")
ID = re.compile(KEBAB)

FORMS = {"station": "circle", "route": "polyline", "view": "rect"}
"""The one shape that each of these classes is written as."""


def value_fits(name: str, value: str) -> bool:
    """Tell whether an attribute has an allowed value: numbers in reach, path data or a word.

    Numbers are bounded, because a shape of 1e9 units would make the renderer work or fail for it.
    """
    if name in ("d", "points", "viewBox", "data-label", "transform"):
        pattern = _PLAIN if name == "transform" else _DATA
        in_reach = all(abs(float(number)) <= FARTHEST for number in NUMBER.findall(value))
        return bool(pattern.fullmatch(value)) and in_reach
    if name in _NUMERIC:
        return bool(NUMBER.fullmatch(value)) and abs(float(value)) <= FARTHEST
    # A paint such as url(#gradient) refers to something else, even outside the file.
    return bool(_PLAIN.fullmatch(value)) and "url" not in value.lower()
