"""One recorded run as every face acts in it: the one way from an act to the record.

Every act, the last one included, goes through ``take``. A face that wrote to a run past it would
have to tell refusals, faults of the disk and unread runs by itself, and would forget one of them.
"""

from typing import Generic, TypeVar

from tutor.errors import TutorError
from tutor.runs.recorded import RecordedRun, Session
from tutor.store import Run, StoreUnwritable

State = TypeVar("State", bound=Session)
Action = TypeVar("Action")


class RunFlow(Generic[State, Action]):
    """A run that goes on; subclasses say what may be done in it and what is shown of it."""

    def __init__(self, recorded: RecordedRun[State, Action]) -> None:
        """Go on with a run where it stands."""
        self._recorded = recorded

    @property
    def state(self) -> State:
        """Where the run stands."""
        return self._recorded.state

    @property
    def trouble(self) -> StoreUnwritable | None:
        """What keeps acts from being saved now; None where everything is on the disk."""
        return self._recorded.trouble

    @property
    def unread(self) -> tuple[Run, ...]:
        """Earlier runs of the same subject that are kept, though nobody can go on with them."""
        return self._recorded.unread

    def take(self, action: Action) -> TutorError | None:
        """Take an action: it is kept before it counts. Return why not where it is not taken."""
        try:
            self._recorded.take(action)
        except TutorError as refusal:
            return refusal
        return None
