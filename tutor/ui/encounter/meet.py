"""Meet: the complaint in the patient's words, and what it shows of the pain drawing.

The whole drawing would tell at a glance what a good question about its path has to bring out.
"""

from textual.app import ComposeResult
from textual.containers import Center, Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Static

from tutor.drawing import Blocks
from tutor.flow.encounter import EncounterFlow
from tutor.model.figure import Figure
from tutor.session.encounter import Move
from tutor.ui.encounter.patient import PainChart, patient_card
from tutor.ui.messages import EncounterAct
from tutor.ui.text import plain, show
from tutor.wording import words


class Meet(Vertical):
    """The first stage."""

    def __init__(self, chart: Figure | None, blocks: Blocks) -> None:
        """Make the stage; ``chart`` is the body figure, None where it could not be read."""
        super().__init__(id="meet")
        self._chart = chart
        self._drawing = PainChart(blocks, titled=False)

    def compose(self) -> ComposeResult:
        """Lay out the card and the way in."""
        with Horizontal(classes="pane card") as card:
            card.border_title = words.encounter_screen.NEW_PATIENT
            with VerticalScroll(can_focus=False):
                yield show(id="who", classes="heading")
                yield show(id="story")
            yield self._drawing
        with Center():
            yield Button(plain(words.encounter_screen.BEGIN), id="begin", variant="primary")

    def show(self, flow: EncounterFlow) -> None:
        """Introduce the patient."""
        patient = flow.meet
        who = words.encounter_screen.person_phrase(patient.person)
        self.query_one("#who", Static).update(plain(who))
        self.query_one("#story", Static).update(patient_card(patient))
        self._drawing.show_pain(self._chart, patient.drawing)

    def focus_first(self) -> None:
        """Put the keyboard on the way in."""
        self.query_one("#begin").focus()

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Go on to Investigate."""
        message.stop()
        self.post_message(EncounterAct(Move("investigate")))
