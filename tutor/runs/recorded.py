"""One run of an encounter or a lesson: every action is kept before it counts as taken.

Where nothing can be written the work goes on in memory: ``trouble`` says so, nothing is claimed as
saved, and each further action tries again to write all that is outstanding.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, Self, TypeVar

from tutor.errors import TutorError
from tutor.session.events import Event
from tutor.store import (
    FINISHED,
    Run,
    Store,
    StoreUnwritable,
)

Now = Callable[[], str]


class Session(Protocol):
    """A frozen state that takes actions."""

    def take(self, action: Any) -> tuple[Self, Event | None]:  # noqa: ANN401 - each has its own
        """Return the state after an action and its event."""
        ...


State = TypeVar("State", bound=Session)


@dataclass(frozen=True)
class Origin:
    """What a run is a run of: enough to begin its record when the first action comes."""

    kind: str
    subject: str
    digest: str
    snapshot: str
    scoring: int | None


@dataclass(frozen=True)
class Begun:
    """A run that is in the store already, and how many events it has."""

    run: Run
    count: int


class RecordedRun(Generic[State]):
    """A state, and the record that keeps it; while only ``reading`` nothing is recorded."""

    def __init__(
        self, state: State, store: Store, now: Now, origin: Origin, begun: Begun | None = None
    ) -> None:
        """Sit down; ``begun`` is what is resumed, None where the first action will begin a run."""
        self.reading = False
        self.state = state
        self.origin = origin
        self.trouble: str | None = None
        self.finished = False
        self._store, self._now = store, now
        self._run = begun.run if begun else None
        self._seq = begun.count if begun else 0
        self._outstanding: list[tuple[int, str, Mapping[str, Any], str]] = []

    @property
    def resumed(self) -> bool:
        """Whether anything has been recorded of this run."""
        return self._run is not None

    @property
    def saved(self) -> bool:
        """Whether everything taken so far is on the disk."""
        return not self._outstanding

    def take(self, action: Any) -> State:  # noqa: ANN401 - each session has its own actions
        """Take an action: keep it, then let it count.

        Raises ``Refused`` where it is not possible, and the store's faults other than
        ``StoreUnwritable``; the action has not been taken then.
        """
        state, event = self.state.take(action)
        if event is not None and not self.reading:
            self._keep(event.kind, event.body)
        self.state = state
        return state

    def finish(self, body: Mapping[str, Any]) -> None:
        """End the run with what came of it; a run ends once, so ending it again does nothing."""
        if not self.finished and not self.reading:
            self._keep(FINISHED, body)
            self.finished = True

    def save(self) -> bool:
        """Try again to write what is outstanding; tell whether all of it is on the disk."""
        if self._outstanding:
            try:
                self._write()
            except StoreUnwritable as error:
                self.trouble = str(error)
            else:
                self.trouble = None
        return self.saved

    def _keep(self, kind: str, body: Mapping[str, Any]) -> None:
        self._outstanding.append((self._seq, kind, body, self._now()))
        try:
            self.save()
        except TutorError:
            self._outstanding.pop()  # not taken, so it must not be written later
            raise
        self._seq += 1

    def _write(self) -> None:
        if self._run is None:
            origin, at = self.origin, self._outstanding[0][3]
            self._store.remember(origin.digest, origin.kind, origin.snapshot)
            self._run = self._store.start(
                origin.kind, origin.subject, origin.digest, origin.scoring, at
            )
        while self._outstanding:
            self._store.append(self._run.id, *self._outstanding[0])
            del self._outstanding[0]
