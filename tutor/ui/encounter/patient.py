"""The patient: person, complaint and pain drawing, in words and as a figure.

The drawing always stands in words too: some terminals cannot draw, and some learners cannot see.
"""

from collections.abc import Iterable

from textual.content import Content

from tutor.drawing import pain_scene
from tutor.flow.encounter import MeetView
from tutor.model.figure import Figure
from tutor.model.resolved import PainPatch
from tutor.ui.figure.pane import FigurePane
from tutor.ui.text import MUTED, lines, plain
from tutor.wording import words


class PainChart(FigurePane):
    """The body chart with the patient's pain on it."""

    def show_pain(self, chart: Figure | None, patches: Iterable[PainPatch]) -> None:
        """Paint the pain of a patient; without a chart the pane is empty and the words must do."""
        if chart is not None:
            pain = ((patch.region, patch.side, patch.quality) for patch in patches)
            self.show(chart, pain_scene(chart, pain))


def patient_card(patient: MeetView) -> Content:
    """Return the complaint, and the pain drawing as far as it is there, as one text."""
    return lines(
        [
            plain(words.encounter_screen.COMPLAINT, "bold $primary"),
            " ".join(patient.complaint.split()),
            "",
            plain(words.encounter_screen.DRAWING, "bold $primary"),
            *[f"• {line}" for line in words.encounter.drawing_lines(patient.drawing)],
            "",
            plain(words.encounter.drawn_line(drawn_on=patient.drawn_on), MUTED),
        ]
    )
