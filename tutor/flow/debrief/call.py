"""How the call and the structures that were named compare with the key."""

from dataclasses import dataclass
from typing import Literal

from tutor.flow.debrief.material import Material
from tutor.grading import unmet_sources
from tutor.model.grade import Grade

CallCode = Literal["none", "right", "near", "wrong"]
Nearness = Literal["one-of-two", "one-right", "near", "far"]
"""How the structures named compare with the true ones, where they are not exactly those."""


@dataclass(frozen=True)
class NotYet:
    """A structure that was missed beside a right call: the learner was on the way.

    ``unmet`` are the true sources that were not found, ``named`` the structures told apart from
    them; ``against`` is the one of those against which the case has a reason, None where it has
    none. ``helped`` says that the plan would have helped all the same.
    """

    unmet: tuple[str, ...]
    named: tuple[str, ...]
    against: str | None
    helped: bool


@dataclass(frozen=True)
class CallView:
    """The call and the structures ``named``, held against the key.

    ``nearness`` is None where exactly the true structures were named, or none. ``incoherent`` says
    that the evidence argues for another call than the one that was made.
    """

    code: CallCode
    named: tuple[str, ...]
    nearness: Nearness | None
    not_yet: NotYet | None
    incoherent: bool


def call_view(material: Material) -> CallView:
    """Return how the call and the structures compare with the key."""
    grade = material.grade
    return CallView(
        call_code(grade),
        material.encounter.sources,
        _nearness(material),
        not_yet(material),
        argues_otherwise(grade),
    )


def call_code(grade: Grade) -> CallCode:
    """Return how a call compares with the key."""
    if grade.call is None:
        return "none"
    if grade.parts["call"] == 1.0:
        return "right"
    return "near" if grade.parts["call"] else "wrong"


def argues_otherwise(grade: Grade) -> bool:
    """Tell whether the evidence argues for another call than the one that was made."""
    if grade.coherence is None or grade.call is None:
        return False
    return grade.coherence <= 0.0 < grade.parts["evidence"]


def not_yet(material: Material) -> NotYet | None:
    """Return what separates the structure named from the true one; None where it does not matter.

    That is, where the call was not right or a true structure of each region was met.
    """
    case, named = material.case, material.encounter.sources
    unmet = unmet_sources(case, named)
    if material.grade.parts["call"] < 1.0 or not unmet or not named:
        return None
    wrong = tuple(name for name in named if name not in case.sources)
    against = next((name for name in wrong if name in case.against), None)
    return NotYet(unmet, wrong if against is None else (against,), against, material.plan_sound)


def _nearness(material: Material) -> Nearness | None:
    case, named = material.case, material.encounter.sources
    score = material.grade.parts["source"]
    if not named or score == 1.0:
        return None
    if set(named) & set(case.sources):
        return "one-right" if len(named) > 1 else "one-of-two"
    return "near" if score else "far"
