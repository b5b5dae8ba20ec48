"""The stages of an encounter, always in sight, with a sign at the present stage."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click
from textual.widgets import Static

from tutor.session.encounter import OPEN_CHART, STAGES, Encounter, Move, Stage
from tutor.ui.messages import EncounterAct
from tutor.ui.text import plain


class Crumb(Static):
    """One stage. A click goes to it, but only while the chart is open: later, nothing goes back."""

    def __init__(self, stage: Stage) -> None:
        """Make the crumb of a stage."""
        super().__init__(markup=False, classes="crumb", id=f"crumb-{stage}")
        self.stage = stage

    def on_click(self, message: Click) -> None:
        """Go to the stage if the chart can still be open there."""
        message.stop()
        if self.stage in OPEN_CHART:
            self.post_message(EncounterAct(Move(self.stage)))


class Breadcrumb(Horizontal):
    """All stages in a line."""

    def compose(self) -> ComposeResult:
        """Lay out a crumb for each stage."""
        for stage in STAGES:
            yield Crumb(stage)

    def show(self, encounter: Encounter) -> None:
        """Put a sign at the present stage and at those that are done; color alone says nothing."""
        now = STAGES.index(encounter.stage)
        for index, crumb in enumerate(self.query(Crumb)):
            mark = "▶ " if index == now else "✓ " if index < now else "  "
            crumb.update(plain(mark + crumb.stage.capitalize()))
            crumb.set_class(index == now, "-here")
