"""A screen in which a learner acts: it hands acts to a flow, and says here what came of them.

Refusals, faults of the disk and unread runs are told in one place. A screen that told them by
itself would forget one of them.
"""

from typing import Generic, TypeVar

from textual.widgets import Static

from tutor.errors import TutorError
from tutor.flow.acting import RunFlow
from tutor.runs.recorded import Session
from tutor.ui.screens.base import TutorScreen
from tutor.ui.text import plain
from tutor.wording import words

State = TypeVar("State", bound=Session)
Action = TypeVar("Action")


class ActingScreen(TutorScreen, Generic[State, Action]):
    """Shows the state of a run; subclasses lay out a widget ``#trouble``."""

    def __init__(self, flow: RunFlow[State, Action]) -> None:
        """Show a run where it stands."""
        super().__init__()
        self._run_flow = flow

    def tell_fault(self, fault: TutorError) -> None:
        """Say why an act was not taken."""
        self.notify(words.faults.told(fault), severity="warning", markup=False)

    def tell_trouble(self) -> None:
        """Say in a line that stays what could not be saved, and nothing where all is."""
        told, trouble = self.query_one("#trouble", Static), self._run_flow.trouble
        told.display = trouble is not None
        if trouble is not None:
            told.update(plain(words.store.not_saved(trouble)))

    def tell_unread(self) -> None:
        """Say once that an earlier run is kept, though this version cannot go on with it."""
        notice = words.records.unread_notice(self._run_flow.unread)
        if notice:
            self.notify(notice, severity="warning", markup=False, timeout=15)
