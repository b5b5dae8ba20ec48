"""One run of an encounter or a lesson: every action is kept before it counts as taken.

Where nothing can be written the work goes on in memory: ``trouble`` says so, nothing is claimed as
saved, and each further action tries again to write all that is outstanding.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, Self, TypeVar

from tutor.session.events import Event
from tutor.store import FINISHED, Run, Store, StoreUnwritable

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


class Sitting(Generic[State]):
    """A state, and the record that keeps it."""

    def __init__(
        self, state: State, store: Store, now: Now, origin: Origin, run: Run | None, seq: int
    ) -> None:
        """Sit down; ``run`` is the one resumed, None where the first action will begin one."""
        self.state = state
        self.trouble: str | None = None
        self._store, self._now = store, now
        self._origin, self._run, self._seq = origin, run, seq
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
        """Take an action: keep it, then let it count. Raises ``Refused`` where it is not possible."""
        state, event = self.state.take(action)
        if event is not None:
            self._keep(event.kind, event.body)
        self.state = state
        return state

    def finish(self, body: Mapping[str, Any]) -> None:
        """End the run with what came of it."""
        self._keep(FINISHED, body)

    def _keep(self, kind: str, body: Mapping[str, Any]) -> None:
        self._outstanding.append((self._seq, kind, body, self._now()))
        self._seq += 1
        try:
            self._write()
        except StoreUnwritable as error:
            self.trouble = str(error)
        else:
            self.trouble = None

    def _write(self) -> None:
        if self._run is None:
            origin, at = self._origin, self._outstanding[0][3]
            self._store.remember(origin.digest, origin.kind, origin.snapshot)
            self._run = self._store.start(
                origin.kind, origin.subject, origin.digest, origin.scoring, at
            )
        while self._outstanding:
            self._store.append(self._run.id, *self._outstanding[0])
            del self._outstanding[0]
