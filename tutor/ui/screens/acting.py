"""A screen in which a learner acts: the one way from a key press to the record.

Every action, the last one included, goes through ``commit``. A screen that wrote to a run past it
would have to tell refusals, faults of the disk and unread runs by itself, and one of them would be
forgotten.
"""

from typing import Generic, TypeVar

from textual.widgets import Static

from tutor.errors import TutorError
from tutor.runs.recorded import RecordedRun, Session
from tutor.ui.screens.base import TutorScreen
from tutor.ui.text import plain
from tutor.wording import words

State = TypeVar("State", bound=Session)
Action = TypeVar("Action")


class ActingScreen(TutorScreen, Generic[State, Action]):
    """Shows the state of a recorded run; subclasses lay out a widget ``#trouble``."""

    def __init__(self, recorded: RecordedRun[State, Action]) -> None:
        """Show a run where it stands."""
        super().__init__()
        self._recorded = recorded

    def commit(self, action: Action) -> bool:
        """Take an action: it is kept before it counts. Says why where it is not taken."""
        self.app.clear_notifications()
        try:
            self._recorded.take(action)
        except TutorError as refusal:
            self.notify(words.faults.told(refusal), severity="warning", markup=False)
            return False
        self.tell_trouble()
        return True

    def tell_trouble(self) -> None:
        """Say in a line that stays what could not be saved, and nothing where all is."""
        told, trouble = self.query_one("#trouble", Static), self._recorded.trouble
        told.display = trouble is not None
        if trouble is not None:
            told.update(plain(words.store.not_saved(trouble)))

    def tell_unread(self) -> None:
        """Say once that an earlier run is kept, though this version cannot go on with it."""
        notice = words.records.unread_notice(self._recorded.unread)
        if notice:
            self.notify(notice, severity="warning", markup=False, timeout=15)
