"""Scripted students who prove a case: each does one thing, and the grader must answer it rightly.

A student is an answer and a demand on its grade. A case whose weights let a guesser pass looks
sound to every reader, and shows only when it is played. Every student is derived from the case, so
that none has to be written, or kept right, beside it.
"""

from tutor.proof.students.callers import (
    STOCK_SOURCES,
    constant_answer,
    generic_plan,
    stock_plan,
)
from tutor.proof.students.prescribers import DOCUMENT_OPTIONS
from tutor.proof.students.roster import students
from tutor.proof.students.student import Student
from tutor.proof.students.trial import DECIDING, EXPERT, expert_answer

__all__ = [
    "DECIDING",
    "DOCUMENT_OPTIONS",
    "EXPERT",
    "STOCK_SOURCES",
    "Student",
    "constant_answer",
    "expert_answer",
    "generic_plan",
    "stock_plan",
    "students",
]
