"""A debrief without a face: what came of an encounter, section by section, as codes and nouns.

Which finding was missed, what decided, which reason is told where, and what may be done next are
settled here. A face that settled one of them itself would sooner or later tell another story than
the face beside it, or than the score.
"""

from tutor.flow.debrief.debriefing import (
    SECTIONS,
    DebriefFlow,
    Onward,
    OnwardCode,
    SectionId,
    open_debrief,
)
from tutor.flow.debrief.material import LessonLink, Material

__all__ = [
    "SECTIONS",
    "DebriefFlow",
    "LessonLink",
    "Material",
    "Onward",
    "OnwardCode",
    "SectionId",
    "open_debrief",
]
