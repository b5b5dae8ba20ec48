"""One run of an encounter or a lesson, and the one place that commits what happens in it.

Every action is on the disk before it counts as taken, the end of a run included: it is committed
with the action that brings it about. Where nothing can be written the work goes on in memory:
``trouble`` says so, nothing is claimed as saved, and each further action tries again to write all
that is outstanding.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, Self, TypeVar

from tutor.errors import TutorError
from tutor.session.written import Written
from tutor.store import FINISHED, Beginning, Event, Run, Store, StoreUnwritable

Now = Callable[[], str]
"""Gives the time as ISO 8601 in UTC."""


class Session(Protocol):
    """A frozen state that knows when it is over."""

    @property
    def over(self) -> bool:
        """Whether nothing can happen in it any more that counts."""
        ...


State = TypeVar("State", bound=Session)
Action = TypeVar("Action")


@dataclass(frozen=True)
class Rules(Generic[State, Action]):
    """What a kind of session does with an action, and what is kept of its end.

    ``take`` returns the next state and its events, or raises ``Refused``; ``result`` returns the
    body of the event that ends the run.
    """

    take: Callable[[State, Action], tuple[State, tuple[Written, ...]]]
    result: Callable[[State], Mapping[str, object]]


@dataclass(frozen=True)
class Keeper:
    """Where runs are kept, and the clock that tells when something happened."""

    store: Store
    now: Now


@dataclass(frozen=True)
class Origin:
    """What a run is a run of: enough to begin its record when the first action comes."""

    uid: str
    kind: str
    subject: str
    digest: str
    snapshot: str
    scoring: int | None
    pack: str

    @classmethod
    def of(cls, run: Run, snapshot: str) -> Self:
        """Return the origin of a run that is in the record."""
        return cls(run.uid, run.kind, run.subject, run.digest, snapshot, run.scoring, run.pack)

    def begun(self, started: str) -> Beginning:
        """Return what the record of the run begins with."""
        return Beginning(
            uid=self.uid,
            kind=self.kind,
            subject=self.subject,
            digest=self.digest,
            snapshot=self.snapshot,
            scoring=self.scoring,
            started=started,
            pack=self.pack,
        )


@dataclass(frozen=True)
class Begun:
    """A run that is in the store already, and how many events it has."""

    run: Run
    count: int


class RecordedRun(Generic[State, Action]):
    """A state, and the record that keeps it; while only ``reading`` nothing is recorded.

    ``unread`` are earlier runs of the same subject that this version cannot go on with.
    """

    def __init__(  # noqa: PLR0913 - a run is a state, its rules, where it is kept, and its past
        self,
        state: State,
        rules: Rules[State, Action],
        keeper: Keeper,
        origin: Origin,
        begun: Begun | None = None,
        *,
        reading: bool = False,
        unread: tuple[Run, ...] = (),
    ) -> None:
        """Go on with a run that is ``begun``; None where the first action will begin it."""
        self.state = state
        self.origin = origin
        self.reading = reading
        self.unread = unread
        self.trouble: StoreUnwritable | None = None
        self.ended = False
        self._rules, self._keeper = rules, keeper
        self._run = begun.run if begun else None
        self._count = begun.count if begun else 0
        self._outstanding: list[Event] = []

    @property
    def resumed(self) -> bool:
        """Whether anything has been recorded of this run."""
        return self._run is not None

    @property
    def saved(self) -> bool:
        """Whether everything taken so far is on the disk."""
        return not self._outstanding

    def take(self, action: Action) -> State:
        """Take an action: keep it, then let it count.

        Raises ``Refused`` where it is not possible, and the store's faults other than
        ``StoreUnwritable``; the action has not been taken then.
        """
        state, written = self._rules.take(self.state, action)
        if written and not self.reading:
            self._commit(state, written)
        self.state = state
        return state

    def end_if_over(self) -> None:
        """Record the end of a run that was over when the program died before recording it."""
        if self.state.over and not self.ended and not self.reading:
            self._commit(self.state, ())

    def save(self) -> bool:
        """Try again to write what is outstanding; tell whether all of it is on the disk."""
        if self._outstanding:
            try:
                self._write()
            except StoreUnwritable as error:
                self.trouble = error
            else:
                self.trouble = None
        return self.saved

    def _commit(self, state: State, written: Iterable[Written]) -> None:
        """Keep events in one transaction, with the end of the run where they end it."""
        ending = state.over and not self.ended
        kept = [*written, *([Written(FINISHED, self._rules.result(state))] if ending else [])]
        at = self._keeper.now()
        places = enumerate(kept, self._count)
        events = [Event(seq, at, each.kind, each.body) for seq, each in places]
        self._outstanding += events
        try:
            self.save()
        except TutorError:
            del self._outstanding[-len(events) :]  # not taken, so never to be written later
            raise
        self._count += len(events)
        self.ended = self.ended or ending

    def _write(self) -> None:
        if self._run is None:
            started = self.origin.begun(self._outstanding[0].at)
            self._run = self._keeper.store.begin(started, self._outstanding)
        else:
            self._keeper.store.append(self._run, self._outstanding)
        self._outstanding.clear()
