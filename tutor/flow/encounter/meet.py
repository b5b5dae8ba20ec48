"""What is seen and heard of the patient: person, complaint and pain drawing.

Meet shows only what the complaint itself shows of the drawing. All of it would tell at a glance
what a good question about the path of the pain has to bring out.
"""

from dataclasses import dataclass

from tutor.model.resolved import PainPatch, Person
from tutor.session.encounter import Encounter


@dataclass(frozen=True)
class MeetView:
    """The patient, as far as is known; ``drawn_on`` says that more is drawn than on coming in."""

    person: Person
    complaint: str
    drawing: tuple[PainPatch, ...]
    drawn_on: bool


def meet_view(encounter: Encounter) -> MeetView:
    """Return the patient of an encounter."""
    case, drawing = encounter.case, encounter.drawing
    presenting = sum(patch.presenting for patch in case.pain)
    return MeetView(case.patient, case.complaint, drawing, len(drawing) > presenting)
