"""Join the record of another computer to this one.

A run has one uid wherever it is. Where one list of events begins the other, the longer one stays;
where two computers went on differently from one point, both runs are kept, and the second gets a
uid made of the first and of its events, so that joining again adds nothing. The other file is only
ever read.
"""

import hashlib
import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tutor.store.checks import examine, refuse_strange
from tutor.store.connection import as_store_faults, connect, connect_in_memory, transaction
from tutor.store.faults import StoreItself, StoreMissing, StoreOfAnother
from tutor.store.journal import Store
from tutor.store.migrations import MIGRATIONS, migrate
from tutor.store.record import Beginning, Event, Run


@dataclass(frozen=True)
class Merged:
    """What joining did: runs added, runs that grew, runs both had, and those that had parted.

    Each of ``parted`` was gone on with on both computers; both ways on are in the record.
    """

    added: tuple[Run, ...]
    extended: tuple[Run, ...]
    same: int
    parted: tuple[Run, ...]


def merge_record(store: Store, path: Path, today: str) -> Merged:
    """Add to an open record what the record in another file holds beyond it, all or nothing.

    A backup is made first. Raises StoreMissing, StoreItself, StoreOfAnother, StoreForeign,
    StoreNewer, StoreDamaged or StoreUnwritable (where either file is locked or this one cannot be
    written); in each case both files are as they were.
    """
    if not path.exists():
        raise StoreMissing(path)
    if not store.forgets and path.samefile(store.path):
        raise StoreItself(store.path)
    with closing(_copy_of(path)) as other:
        ours = {run.uid: run for run in store.runs()}
        theirs = other.runs()
        learners = {run.learner for run in ours.values()} or {run.learner for run in theirs}
        for run in theirs:
            if run.learner not in learners:
                raise StoreOfAnother(path, run.learner)
        store.back_up(today, "merge")
        return _joined(store, ours, other, theirs)


def _joined(store: Store, ours: dict[str, Run], other: Store, their_runs: Sequence[Run]) -> Merged:
    added: list[tuple[Beginning, Sequence[Event]]] = []
    extended: list[tuple[Run, Sequence[Event]]] = []
    new: list[Run] = []
    parted: list[Run] = []
    for run in their_runs:
        theirs = other.events(run.id)
        mine = store.events(ours[run.uid].id) if run.uid in ours else ()
        if run.uid not in ours:
            new.append(run)
            added.append((_beginning(run, run.uid, other), theirs))
        elif _begins(mine, theirs):
            if len(theirs) > len(mine):
                extended.append((ours[run.uid], theirs[len(mine) :]))
        elif not _begins(theirs, mine):
            uid = _parted_uid(run.uid, theirs)
            if uid not in ours:
                parted.append(run)
                added.append((_beginning(run, uid, other), theirs))
    store.join(added, extended)
    grown = tuple(run for run, _ in extended)
    same = len(their_runs) - len(added) - len(extended)
    return Merged(tuple(new), grown, same, tuple(parted))


def _copy_of(path: Path) -> Store:
    """Return a copy in memory of a record that passed every check, in the newest format."""
    refuse_strange(path, len(MIGRATIONS))
    copy = connect_in_memory()
    with as_store_faults(path), closing(connect(path, writable=False)) as source:
        with transaction(source, "DEFERRED"):
            source.execute("SELECT 1 FROM sqlite_master").fetchone()  # a lock, or backup() waits
            source.backup(copy)
        examine(copy, MIGRATIONS)
    migrate(copy)
    return Store.copied(copy)


def _beginning(run: Run, uid: str, other: Store) -> Beginning:
    return Beginning(
        uid=uid,
        kind=run.kind,
        subject=run.subject,
        digest=run.digest,
        snapshot=other.snapshot(run.digest),
        scoring=run.scoring,
        started=run.started,
        learner=run.learner,
        pack=run.pack,
    )


def _begins(shorter: Sequence[Event], longer: Sequence[Event]) -> bool:
    """Tell whether one list of events is how the other begins; the times do not matter."""
    return _acts(shorter) == _acts(longer[: len(shorter)])


def _acts(events: Sequence[Event]) -> list[tuple[str, str]]:
    return [(event.kind, json.dumps(event.body, sort_keys=True)) for event in events]


def _parted_uid(uid: str, events: Sequence[Event]) -> str:
    """Return the uid of a run that went on differently: of its first uid and all that it holds."""
    return hashlib.sha256(json.dumps([uid, _acts(events)]).encode()).hexdigest()
