"""The first stage, where the patient comes in, and what is left once an encounter is over."""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.line.encounter.chart import commanded
from tutor.line.encounter.saying import patient_lines
from tutor.line.encounter.visit import Visit
from tutor.line.place import Choice, GoBack, Leave, Reply
from tutor.line.talk import Line
from tutor.wording import words


@dataclass(frozen=True)
class MeetPlace:
    """Who comes in, with what complaint, and what of the pain is drawn."""

    visit: Visit
    numbered: bool = True

    def where(self) -> str:
        """Say that a patient is new."""
        return words.encounter_lines.meet_title()

    def lines(self) -> Iterator[Line]:
        """Introduce the patient."""
        yield from patient_lines(self.visit.flow.meet)

    def choices(self) -> list[Choice]:
        """Return the way in and the way out."""
        lines = words.encounter_lines
        return [
            Choice(lines.SEE_PATIENT, self.visit.forward, lines.NEXT),
            Choice(lines.LEAVE, lambda: Leave(None), lines.HOME),
        ]

    def typed(self, text: str) -> Reply | None:
        """Understand what works all through a visit."""
        return commanded(self.visit, text, self)

    def back(self) -> Reply:
        """Leave: nothing lies before."""
        return GoBack()


@dataclass(frozen=True)
class OverPlace:
    """An encounter that was handed in before it was opened here: only the debrief is left."""

    visit: Visit
    numbered: bool = True

    def where(self) -> str:
        """Say that it is over."""
        return words.encounter_lines.OVER

    def lines(self) -> Iterator[Line]:
        """Say nothing more."""
        yield from ()

    def choices(self) -> list[Choice]:
        """Return the way to the debrief."""
        lines = words.encounter_lines
        return [Choice(lines.HEAR_DEBRIEF, self.visit.forward, lines.NEXT)]

    def typed(self, text: str) -> Reply | None:  # noqa: ARG002 - there is nothing else to type
        """Understand nothing but the choice."""
        return None

    def back(self) -> Reply:
        """Leave."""
        return GoBack()
