"""Grades by scoring 1, which stays for the runs that were begun with it."""

from functools import partial

from tutor.grading import grade as graded_by

grade = partial(graded_by, scoring=1)
