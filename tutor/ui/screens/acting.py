"""A screen in which a learner acts: draws a flow, hands acts to it, and says what came of them."""

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
    """Shows the state of a recorded run; subclasses lay out a widget ``#trouble``."""

    def __init__(self, flow: RunFlow[State, Action]) -> None:
        """Show a run where it stands."""
        super().__init__()
        self._acting = flow

    def commit(self, action: Action) -> bool:
        """Take an action: it is kept before it counts. Says why where it is not taken."""
        fault = self._acting.take(action)
        if fault is not None:
            self.tell_fault(fault)
            return False
        self.app.clear_notifications()
        self.tell_trouble()
        return True

    def tell_fault(self, fault: TutorError) -> None:
        """Say why an act was not taken, in place of what was said before."""
        self.app.clear_notifications()
        self.notify(str(fault), severity="warning", markup=False)

    def tell_trouble(self) -> None:
        """Say in a line that stays what could not be saved, and nothing where all is."""
        line, trouble = self.query_one("#trouble", Static), self._acting.trouble
        line.display = bool(trouble)
        line.update(plain(words.acting.not_saved(trouble) if trouble else ""))

    def tell_unread(self) -> None:
        """Say once that an earlier run is kept, though this version cannot go on with it."""
        notice = words.records.unread_notice(self._acting.unread)
        if notice:
            self.notify(notice, severity="warning", markup=False, timeout=15)
