"""No acknowledged act is lost when the program is killed, at whatever moment."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import tutor
from tutor.store import open_store

from .example import DAY

KILLS = 25
APPENDER = Path(__file__).with_name("appender.py")
ROOT = str(Path(tutor.__file__).parents[1])


def _acknowledged_until_killed(path: Path, seconds: float, *, begun: bool) -> set[tuple[int, int]]:
    """Give the run and place of every act acknowledged before the kill.

    The seconds count from the start of the program, or from its first act if it is to have begun.
    """
    with subprocess.Popen(
        [sys.executable, APPENDER, path],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # a traceback is no number, and fails the test
        text=True,
        env={**os.environ, "PYTHONPATH": ROOT},
    ) as appender:
        assert appender.stdout is not None
        first = appender.stdout.readline() if begun else ""
        time.sleep(seconds)
        appender.kill()
        out = first + appender.stdout.read()
    whole = out[: out.rfind("\n") + 1]
    return {(int(run), int(seq)) for run, seq in map(str.split, whole.splitlines())}


def test_no_acknowledged_act_is_lost(path: Path) -> None:
    """25 programs killed at random moments, some while opening: all they acknowledged is there."""
    moments = random.Random(25)  # noqa: S311 - moments, not secrets
    acknowledged: set[tuple[int, int]] = set()
    for kill in range(KILLS):
        seconds = moments.uniform(0, 0.2)
        acknowledged |= _acknowledged_until_killed(path, seconds, begun=kill % 2 == 0)
        store, notices = open_store(path, today=DAY)
        kept = {(run.id, event.seq) for run in store.runs() for event in store.events(run.id)}
        store.close()
        assert notices == ()
        assert acknowledged <= kept
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(acknowledged) >= KILLS // 2
