"""A lesson without a face: its steps, what may be done at each, and when it ends.

``open_lesson`` opens a flow. A face shows its ``view`` and ``outline``, offers its ``offers``,
hands each act to ``act`` and says what the outcome is.
"""

from tutor.flow.lesson.answering import (
    Answering,
    AnyAnswering,
    Ordering,
    Picking,
    Pointing,
    Ticking,
    Typing,
)
from tutor.flow.lesson.flow import LessonFlow, open_lesson
from tutor.flow.lesson.outcomes import (
    Act,
    Left,
    NotTaken,
    Objected,
    Objection,
    Offer,
    Outcome,
    Plain,
    Took,
)
from tutor.flow.lesson.outline import Outline, OutlineEntry, StepState
from tutor.flow.lesson.patients import Pool
from tutor.flow.lesson.pictures import SpotLabel
from tutor.flow.lesson.standing import RowView, Standing, Symbol
from tutor.flow.lesson.view import StepView, verdict_symbol

__all__ = [
    "Act",
    "Answering",
    "AnyAnswering",
    "Left",
    "LessonFlow",
    "NotTaken",
    "Objected",
    "Objection",
    "Offer",
    "Ordering",
    "Outcome",
    "Outline",
    "OutlineEntry",
    "Picking",
    "Plain",
    "Pointing",
    "Pool",
    "RowView",
    "SpotLabel",
    "Standing",
    "StepState",
    "StepView",
    "Symbol",
    "Ticking",
    "Took",
    "Typing",
    "open_lesson",
    "verdict_symbol",
]
