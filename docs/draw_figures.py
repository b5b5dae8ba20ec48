"""Draw figures as the program shows them: ``python docs/draw_figures.py [FOLDER] [FIGURE ...]``.

Writes one SVG for every figure, view, theme and size, to be looked at: with everything named, and
once for each route and each way of showing blocks.
"""
