"""Figures on the screen: the drawing itself, and the pane that it stands in."""
