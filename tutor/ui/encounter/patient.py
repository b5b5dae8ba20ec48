"""The patient: person, complaint and pain drawing, in words and as a figure.

The drawing always stands in words too: some terminals cannot draw, and some learners cannot see.
"""

from collections.abc import Iterable

from textual.content import Content

from tutor.drawing import pain_scene
from tutor.model.figure import Figure
from tutor.model.resolved import PainPatch, Person
from tutor.session.encounter import Encounter
from tutor.ui.figure.pane import FigurePane
from tutor.ui.text import MUTED, lines, plain

DRAWN = "Drawn by the patient before you came in."
DRAWN_FURTHER = "Drawn by the patient, and gone on with when you asked where it goes."
OF_AGE = 18
"""Years from which on a patient is called a woman or a man."""


class PainChart(FigurePane):
    """The body chart with the patient's pain on it."""

    def show_pain(self, chart: Figure | None, patches: Iterable[PainPatch]) -> None:
        """Paint the pain of a patient; without a chart the pane is empty and the words must do."""
        if chart is not None:
            pain = ((patch.region, patch.side, patch.quality) for patch in patches)
            self.show(chart, pain_scene(chart, pain))


def person_phrase(person: Person) -> str:
    """Return what anyone sees of a patient at once: age, sex, work and the side that hurts."""
    noun = {"female": "woman", "male": "man"}[person.sex]
    if person.age < OF_AGE:
        noun = {"female": "girl", "male": "boy"}[person.sex]
    side = "both heels" if person.side == "both" else f"{person.side} heel"
    return f"{person.age}-year-old {noun}, {person.occupation} · {side}"


def drawing_lines(patches: Iterable[PainPatch]) -> list[str]:
    """Return the pain drawing in words, a line for each quality on each side."""
    regions: dict[str, list[str]] = {}
    for patch in patches:
        where = "both sides" if patch.side == "both" else patch.side
        regions.setdefault(f"{patch.quality}, {where}", []).append(patch.region.replace("-", " "))
    return [f"{head}: {', '.join(places)}" for head, places in regions.items()]


def patient_card(encounter: Encounter) -> Content:
    """Return the complaint, and the pain drawing as far as it is there, as one text."""
    case = encounter.case
    more = len(encounter.drawing) > sum(patch.presenting for patch in case.pain)
    return lines(
        [
            plain("In the patient's words", "bold $primary"),
            " ".join(case.complaint.split()),
            "",
            plain("Pain drawing", "bold $primary"),
            *[f"• {line}" for line in drawing_lines(encounter.drawing)],
            "",
            plain(DRAWN_FURTHER if more else DRAWN, MUTED),
        ]
    )
