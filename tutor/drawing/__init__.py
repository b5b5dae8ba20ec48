"""Drawings to cells: a figure, a state and a size become characters with colors.

Nothing here knows Textual; resvg and Pillow are loaded by the first drawing, never before.
"""

from tutor.drawing.picture import Picture, draw
from tutor.drawing.scene import CHART, Blocks, Scene, pain_scene
from tutor.drawing.words import in_words

__all__ = ["CHART", "Blocks", "Picture", "Scene", "draw", "in_words", "pain_scene"]
