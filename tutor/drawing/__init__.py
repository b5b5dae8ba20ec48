"""Drawings to cells: a figure, a scene and a size become characters with colors.

Nothing here knows Textual, so that a figure can be drawn for a test, a file or a plain terminal.
resvg and Pillow are loaded by the first drawing and never before: most runs need them late or not
at all.
"""

from tutor.drawing.picture import Picture, draw
from tutor.drawing.scene import CHART, Blocks, Scene, pain_scene
from tutor.drawing.words import in_words

__all__ = ["CHART", "Blocks", "Picture", "Scene", "draw", "in_words", "pain_scene"]
