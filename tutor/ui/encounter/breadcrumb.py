"""The stages of an encounter, always in sight, with a sign at the present stage."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click
from textual.widgets import Static

from tutor.flow.encounter import Crumb, trail
from tutor.flow.encounter.trail import Standing
from tutor.session.encounter import STAGES, Encounter, Stage
from tutor.ui.messages import EncounterAct
from tutor.ui.text import plain
from tutor.wording import words

SIGNS: Mapping[Standing, str] = {"here": "▶ ", "done": "✓ ", "ahead": "  "}
"""Color alone says nothing."""


class StageLabel(Static):
    """One stage. A click goes to it where the flow has a way there."""

    def __init__(self, stage: Stage) -> None:
        """Make the label of a stage."""
        super().__init__(markup=False, classes="crumb", id=f"crumb-{stage}")
        self._crumb: Crumb | None = None

    def show(self, crumb: Crumb) -> None:
        """Show where the stage stands."""
        self._crumb = crumb
        self.update(plain(SIGNS[crumb.standing] + words.encounter.STAGE_LABELS[crumb.stage]))
        self.set_class(crumb.standing == "here", "-here")

    def on_click(self, message: Click) -> None:
        """Go to the stage if there is a way."""
        message.stop()
        if self._crumb is not None and self._crumb.act is not None:
            self.post_message(EncounterAct(self._crumb.act))


class Breadcrumb(Horizontal):
    """All stages in a line."""

    def compose(self) -> ComposeResult:
        """Lay out a label for each stage."""
        for stage in STAGES:
            yield StageLabel(stage)

    def show(self, encounter: Encounter) -> None:
        """Put a sign at the present stage and at those that are done."""
        for label, crumb in zip(self.query(StageLabel), trail(encounter), strict=True):
            label.show(crumb)
