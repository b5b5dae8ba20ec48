"""What the certainty that was stated meant, once it is known what was right."""

from dataclasses import dataclass
from typing import Literal

from tutor.flow.debrief.deciding import Deciding
from tutor.flow.debrief.material import Material
from tutor.grading import constants as const
from tutor.grading import unmet_sources
from tutor.model.grade import Verdict

CertaintyCode = Literal[
    "no-call",
    "not-stated",
    "wrong",
    "source-missed",
    "unmarked",
    "thin",
    "crowded",
    "few",
    "two-named",
    "too-sure",
    "doubtful",
    "right",
]
"""From ``unmarked`` to ``few`` one was right, by evidence that does not carry the call: nothing of
what supports it was marked, some of what decides is missing, too much stands beside it, or the
rules of scoring 1 wanted more than what decides. ``doubtful`` is right where an honest expert would
not be certain, ``too-sure`` is surer than that.
"""


@dataclass(frozen=True)
class CertaintyView:
    """A certainty (1 to 3, None where none was stated), what it was worth, and what it meant."""

    code: CertaintyCode
    stated: int | None
    value: float


def certainty_view(material: Material, decided: Deciding) -> CertaintyView:
    """Return what the certainty meant; scoring 1 asked it of the call alone."""
    stated = material.encounter.certainty
    value = material.grade.parts["certainty"]
    return CertaintyView(_code(material, decided, stated), stated, value)


def _code(material: Material, decided: Deciding, stated: int | None) -> CertaintyCode:
    grade = material.grade
    if grade.call is None:
        return "no-call"
    if stated is None:
        return "not-stated"
    if grade.parts["call"] < 1.0:
        return "wrong"
    if not material.first_rules and unmet_sources(material.case, material.encounter.sources):
        return "source-missed"
    if not material.evidence_carries:
        return _uncarried(material, decided)
    return _carried(material, stated)


def _uncarried(material: Material, decided: Deciding) -> CertaintyCode:
    """Say what is wrong with the evidence for a right call, without denying what was marked."""
    if not material.has_mark("evidence", (Verdict.HIT, Verdict.ALSO_SUPPORTS)):
        return "unmarked"
    if not decided.complete:
        return "thin"
    return "crowded" if material.has_mark("evidence", (Verdict.FALSE_ALARM,)) else "few"


def _carried(material: Material, stated: int) -> CertaintyCode:
    case, of_both = material.case, not material.first_rules
    highest = max(const.RIGHT)
    if of_both and len(material.encounter.sources) > len(case.sources):
        return "two-named"
    if case.certainty < highest:
        return "too-sure" if of_both and stated == highest else "doubtful"
    return "right"
