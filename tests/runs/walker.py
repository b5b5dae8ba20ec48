"""A program to kill: it plays encounter after encounter, and says each act once it counts."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.runs.example import SOLVED, library
from tutor.runs import Runs
from tutor.store import open_store

if __name__ == "__main__":
    store, _ = open_store(Path(sys.argv[1]), today="2026-03-01")
    runs = Runs(library(), store, lambda: datetime.now(UTC).isoformat())
    while True:
        recorded = runs.encounter("nurse")
        done = len(store.events(store.runs()[-1].id)) if recorded.resumed else 0
        for action in SOLVED[done:]:
            recorded.take(action)
            print(type(action).__name__, flush=True)  # noqa: T201 - the one who kills reads it
        runs.conclude(recorded)
        print("concluded", flush=True)  # noqa: T201 - the one who kills reads it
