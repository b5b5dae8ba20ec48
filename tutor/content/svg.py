"""What a drawing may hold: elements, classes, attributes, and what their values may be."""

import re

from tutor.model.figure import SCENERY, TISSUES
from tutor.model.scalars import KEBAB

NAMESPACE = "http://www.w3.org/2000/svg"
MAX_DEPTH = 24
MAX_ELEMENTS = 5_000
MAX_TITLE = 22
MAX_SENTENCE = 400
FARTHEST = 10_000.0
"""How far from the origin anything may lie."""

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
"""What is kept of an element: labels are no part of the picture."""
ROOT = frozenset({"xmlns", "viewBox", "width", "height"})
NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_DATA = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9\-.,\s]*")
_PLAIN = re.compile(r"[A-Za-z0-9#.,%()\-\s]*")
ID = re.compile(KEBAB)

FORMS = {"station": "circle", "route": "polyline", "view": "rect"}
"""The one shape that each of these is written as."""


def value_fits(name: str, value: str) -> bool:
    """Tell whether an attribute holds what it may: numbers in reach, path data, plain words."""
    if name in ("d", "points", "viewBox", "data-label", "transform"):
        pattern = _PLAIN if name == "transform" else _DATA
        numbers = NUMBER.findall(value)
        return bool(pattern.fullmatch(value)) and all(abs(float(n)) <= FARTHEST for n in numbers)
    if name in _NUMERIC:
        return bool(NUMBER.fullmatch(value)) and abs(float(value)) <= FARTHEST
    return bool(_PLAIN.fullmatch(value)) and "url" not in value.lower()
