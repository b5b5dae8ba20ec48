"""No acknowledged action is lost, and the grade of what was handed in is not lost either."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.runs.example import SOLVED, recorded_kinds, runs
from tutor.store import FINISHED, open_store

NAMES = tuple(recorded_kinds(SOLVED))
ROUND = len(SOLVED)


def acknowledged(path: Path, count: int) -> int:
    """Let the walker say so many acts, kill it at once, and return how many it said in all."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.runs.walker", path],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    ) as walker:
        assert walker.stdout is not None
        said = [walker.stdout.readline() for _ in range(count)]
        walker.kill()
        said += walker.stdout.read().splitlines()
    assert all(said)
    return len(said)


def recorded(path: Path) -> Iterator[str]:
    """Yield what is in the record, act by act, and see that it can be gone on with."""
    store, notices = open_store(path, today="2026-03-01")
    assert notices == ()
    for run in store.runs():
        kept = [event.kind for event in store.events(run.id)]
        assert (kept[-1] == FINISHED) == (kept[-2:-1] == ["submitted/1"])  # the end goes with it
        yield from (kind for kind in kept if kind != FINISHED)
    assert runs(store).encounter("nurse").state.stage != "debrief"
    store.close()


@pytest.mark.parametrize("counts", [(1, 3, ROUND - 1, 1), (ROUND, 2 * ROUND - 1, ROUND - 2)])
def test_what_was_acknowledged_is_there_after_a_kill(
    tmp_path: Path, counts: tuple[int, ...]
) -> None:
    """Killed again and again: every act said is recorded, in order, and at most one beside."""
    path = tmp_path / "progress.sqlite3"
    before = 0
    for count in counts:
        said = acknowledged(path, count)
        kinds = list(recorded(path))
        assert before + said <= len(kinds) <= before + said + 1
        played = chain.from_iterable(NAMES for _ in range(len(kinds)))
        assert kinds == [kind for kind, _ in zip(played, kinds, strict=False)]
        before = sum(1 for _ in recorded(path))
