"""Tests of drawing: figures, scenes and sizes in; cells out."""
