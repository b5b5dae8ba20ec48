"""How the screens draw what is told of an answer."""

from collections.abc import Mapping

from tutor.flow.lesson import Symbol

GLYPHS: Mapping[Symbol, str] = {"none": " ", "right": "✓", "tried": "✗", "other": "·"}
