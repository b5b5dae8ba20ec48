"""Opens the record in argv[1], appends for ever, and prints each act once it is acknowledged."""

import sys
from itertools import count
from pathlib import Path

from tutor.store import open_store

if __name__ == "__main__":
    store, notices = open_store(Path(sys.argv[1]), today="2026-03-01")
    assert notices == ()
    store.remember("d1", "case", "{}")
    run = store.start("case", "runner", "d1", 1, "2026-03-01T09:00:00Z")
    for seq in count():
        store.append(run.id, seq, "inquired", {"order": seq}, "2026-03-01T09:00:00Z")
        sys.stdout.write(f"{run.id} {seq}\n")
        sys.stdout.flush()
