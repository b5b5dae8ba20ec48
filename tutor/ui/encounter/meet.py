"""Meet: the complaint in the patient's words, and the pain drawing."""

from textual.app import ComposeResult
from textual.containers import Center, Vertical, VerticalScroll
from textual.widgets import Button, Static

from tutor.session.encounter import Encounter, Move
from tutor.ui.encounter.patient import patient_card, person_phrase
from tutor.ui.messages import Act
from tutor.ui.text import plain, show


class Meet(Vertical):
    """The first stage."""

    def __init__(self) -> None:
        """Make the stage."""
        super().__init__(id="meet")

    def compose(self) -> ComposeResult:
        """Lay out the card and the way in."""
        with VerticalScroll(classes="pane card", can_focus=False) as card:
            card.border_title = "A new patient"
            yield show(id="who", classes="heading")
            yield show(id="story")
        with Center():
            yield Button(plain("See the patient"), id="begin", variant="primary")

    def show(self, encounter: Encounter) -> None:
        """Introduce the patient."""
        self.query_one("#who", Static).update(plain(person_phrase(encounter.case.patient)))
        self.query_one("#story", Static).update(patient_card(encounter.case))

    def focus_first(self) -> None:
        """Put the keyboard on the way in."""
        self.query_one("#begin").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go in."""
        event.stop()
        self.post_message(Act(Move("investigate")))
