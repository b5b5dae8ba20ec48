"""How the governing document itself reads the case, sign by sign."""

from dataclasses import dataclass
from typing import Literal

from tutor.flow.debrief.material import Material
from tutor.grading import Reading, read_case
from tutor.model.criteria import FOUR_SIGNS
from tutor.model.grade import Basis
from tutor.model.resolved import Finding


@dataclass(frozen=True)
class SignView:
    """One of the four signs: whether it is there and points to the back, and what shows it."""

    sign: str
    state: Literal["absent", "elsewhere", "points-back"]
    findings: tuple[Finding, ...]
    basis: Basis


@dataclass(frozen=True)
class ReadingView:
    """The document's reading, the four signs, the positive local tests, the second disorder."""

    reading: Reading
    signs: tuple[SignView, ...]
    local_tests: tuple[Finding, ...]
    second: Finding | None


def reading_view(material: Material) -> ReadingView:
    """Return how the document reads the case."""
    case, reading = material.case, read_case(material.case)
    return ReadingView(
        reading,
        tuple(_sign(material, reading, sign) for sign in FOUR_SIGNS),
        tuple(case.finding[name] for name in reading.local_tests),
        case.finding.get(case.second) if case.second is not None else None,
    )


def _sign(material: Material, reading: Reading, sign: str) -> SignView:
    points_back, present = sign in reading.pointing, sign in reading.present
    listed = material.case.listed
    return SignView(
        sign,
        "points-back" if points_back else "elsewhere" if present else "absent",
        tuple(finding for finding in listed if finding.positive and finding.sign == sign),
        material.basis(f"document:{sign}"),
    )
