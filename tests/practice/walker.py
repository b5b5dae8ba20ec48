"""A program to kill: it plays encounter after encounter, and says each act once it counts."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.practice.example import SOLVED, library
from tutor.practice import Desk
from tutor.store import open_store

if __name__ == "__main__":
    store, _ = open_store(Path(sys.argv[1]), today="2026-03-01")
    desk = Desk(library(), store, lambda: datetime.now(UTC).isoformat())
    while True:
        sitting = desk.encounter("nurse")
        done = len(store.events(store.runs()[-1].id)) if sitting.resumed else 0
        for action in SOLVED[done:]:
            sitting.take(action)
            print(type(action).__name__, flush=True)  # noqa: T201 - the one who kills reads it
        desk.conclude(sitting)
        print("concluded", flush=True)  # noqa: T201
