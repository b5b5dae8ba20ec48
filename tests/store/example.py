"""A small record to test with, and everything that can be read from one."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tutor.store import FINISHED, Beginning, Event, Run, Store, open_store

DAY, NEXT_DAY = "2026-03-01", "2026-03-02"
AT = "2026-03-01T09:00:00Z"
BODY: Mapping[str, object] = {"inquiry": "straight-leg-raise", "evidence": True, "minutes": 2}

Everything = tuple[tuple[Run, tuple[Event, ...], str], ...]


CONTENT = {
    "d1": '{"id":"runner"}',
    "d2": '{"id":"teacher","complaint":"' + "it burns " * 900 + '"}',
}


def beginning(
    uid: str,
    subject: str = "runner",
    digest: str = "d1",
    **changes: Any,  # noqa: ANN401 - the fields of a beginning
) -> Beginning:
    """Return what a run of a case begins with."""
    snapshot = CONTENT.get(digest, "{}")
    return replace(Beginning(uid, "case", subject, digest, snapshot, 1, AT), **changes)


def acted(seq: int, kind: str = "inquired", body: Mapping[str, object] = BODY) -> Event:
    """Return one act at its place in a run."""
    return Event(seq, AT, kind, body)


def fill(store: Store) -> Run:
    """Record a finished run of a case and an unfinished one, and give the second."""
    acts = [acted(seq, body={**BODY, "order": seq}) for seq in range(30)]
    first = store.begin(beginning("u1"), acts)
    store.append(first, [acted(30, FINISHED, {"call": "referred"})])
    second = beginning("u2", "teacher", digest="d2", scoring=None, pack="folder-mine")
    return store.begin(second, [acted(0)])


def everything(store: Store) -> Everything:
    """Read every run with its events and its content."""
    return tuple((run, store.events(run.id), store.snapshot(run.digest)) for run in store.runs())


def filled(path: Path, *days: str) -> Everything:
    """Make a filled record, open it again on each of the days, and give what is in it."""
    store, _ = open_store(path, today=DAY)
    fill(store)
    content = everything(store)
    store.close()
    for day in days:
        assert read(path, day) == content
    return content


def read(path: Path, today: str = DAY) -> Everything:
    """Open a record, read everything in it, and close it."""
    store, _ = open_store(path, today=today)
    content = everything(store)
    store.close()
    return content


def mode_of(path: Path) -> int:
    """Give the permission bits of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def nothing_writable(folder: Path) -> Iterator[None]:
    """Take away the right to write the folder and its files, from the superuser too.

    The superuser may write anything, whatever the permissions: in the block he is somebody else.
    """
    inside = [folder, *folder.rglob("*")]
    for path in inside:
        path.chmod(0o555 if path.is_dir() else 0o444)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        for path in inside:
            path.chmod(0o755 if path.is_dir() else 0o644)
