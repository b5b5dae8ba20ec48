"""The expert's way through the case, and why the other explanations fail."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.flow.debrief.call import not_yet
from tutor.flow.debrief.material import Material
from tutor.model.criteria import Misconception
from tutor.model.resolved import Finding


@dataclass(frozen=True)
class Essential:
    """What had to be asked; ``place`` is when it was (1 is first), None where it never was."""

    finding: Finding
    place: int | None


@dataclass(frozen=True)
class PathView:
    """The expert's path: essentials, what speaks against each alternative, and errors invited.

    The reason against the structure that was named stands on the first view, so ``against`` leaves
    it out; ``others`` says that it did.
    """

    essentials: tuple[Essential, ...]
    against: Mapping[str, str]
    others: bool
    misconceptions: tuple[Misconception, ...]

    @property
    def done(self) -> int:
        """How many of the essentials were asked."""
        return sum(1 for essential in self.essentials if essential.place is not None)


def path_view(material: Material) -> PathView:
    """Return the expert's path, beside what the student asked."""
    case, asked = material.case, material.encounter.asked
    missed = not_yet(material)
    told = missed.against if missed else None
    return PathView(
        tuple(
            Essential(
                finding, asked.index(finding.inquiry) + 1 if finding.inquiry in asked else None
            )
            for finding in case.essentials
        ),
        {name: why for name, why in case.against.items() if name != told},
        told is not None,
        material.misconceptions,
    )
