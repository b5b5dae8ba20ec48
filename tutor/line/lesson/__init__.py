"""A lesson line by line: the step one is at is the place, and what is typed answers it."""

from tutor.line.lesson.place import open_place

__all__ = ["open_place"]
