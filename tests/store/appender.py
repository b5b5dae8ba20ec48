"""Opens the record in argv[1], appends for ever, and prints each act once it is acknowledged."""

import sys
from itertools import count
from pathlib import Path
from uuid import uuid4

from tutor.store import Beginning, Event, open_store

if __name__ == "__main__":
    store, notices = open_store(Path(sys.argv[1]), today="2026-03-01")
    assert notices == ()
    at = "2026-03-01T09:00:00Z"
    run = store.begin(Beginning(uuid4().hex, "case", "runner", "d1", "{}", 1, at), ())
    for seq in count():
        store.append(run, [Event(seq, at, "inquired", {"order": seq})])
        sys.stdout.write(f"{run.id} {seq}\n")
        sys.stdout.flush()
