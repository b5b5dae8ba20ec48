"""The runs of one kind of session that were opened, and those of the record that can go on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from tutor.runs.recorded import Action, Begun, Keeper, Origin, RecordedRun, Rules, State
from tutor.runs.replay import UnreadableRun
from tutor.store import Run, Store


@dataclass(frozen=True)
class Kind(Generic[State, Action]):
    """A kind of session: its name in the record, its way back from there, and its rules."""

    name: str
    replay: Callable[[Store, Run], State]
    rules: Callable[[Origin], Rules[State, Action]]


@dataclass(frozen=True)
class Resumed(Generic[State, Action]):
    """The run to go on with, if there is one, and those that this version cannot go on with."""

    run: RecordedRun[State, Action] | None
    unread: tuple[Run, ...] = ()


class Recordings(Generic[State, Action]):
    """Opens runs of one kind, and keeps an eye on each while anything of it may be unwritten."""

    def __init__(self, kind: Kind[State, Action], keeper: Keeper) -> None:
        """Open nothing yet."""
        self._kind, self._keeper = kind, keeper
        self._opened: list[RecordedRun[State, Action]] = []

    def begin(
        self, state: State, origin: Origin, *, reading: bool = False, unread: tuple[Run, ...] = ()
    ) -> RecordedRun[State, Action]:
        """Return a new run, of which nothing is recorded before the first action."""
        rules = self._kind.rules(origin)
        return self._watch(
            RecordedRun(state, rules, self._keeper, origin, reading=reading, unread=unread)
        )

    def resume(self, subject: str) -> Resumed[State, Action]:
        """Return the newest unfinished run of a subject that can be read.

        Where something could not be written yet, it is the same run that goes on.
        """
        self.save()
        unwritten = [run for run in self._of(subject) if not run.saved]
        if unwritten:
            return Resumed(next((run for run in unwritten if not run.ended), None))
        unread: list[Run] = []
        for run in self._keeper.store.unfinished(self._kind.name, subject):
            try:
                state = self._kind.replay(self._keeper.store, run)
            except UnreadableRun:
                unread.append(run)
            else:
                return Resumed(self._go_on(state, run), tuple(unread))
        return Resumed(None, tuple(unread))

    def forget(self, subject: str) -> None:
        """Keep an eye on the runs of a subject no longer: they were set aside."""
        dropped = self._of(subject)
        self._opened = [run for run in self._opened if run not in dropped]

    def save(self) -> bool:
        """Try again to write what is outstanding; tell whether all is on the disk."""
        unwritten = [run for run in self._opened if not run.save()]
        return not unwritten

    def _go_on(self, state: State, run: Run) -> RecordedRun[State, Action]:
        store = self._keeper.store
        origin = Origin.of(run, store.snapshot(run.digest))
        begun = Begun(run, len(store.events(run.id)))
        resumed = RecordedRun(state, self._kind.rules(origin), self._keeper, origin, begun)
        resumed.end_if_over()
        return self._watch(resumed)

    def _watch(self, run: RecordedRun[State, Action]) -> RecordedRun[State, Action]:
        done = [other for other in self._of(run.origin.subject) if other.saved]
        self._opened = [*(other for other in self._opened if other not in done), run]
        return run

    def _of(self, subject: str) -> list[RecordedRun[State, Action]]:
        return [run for run in self._opened if run.origin.subject == subject]
