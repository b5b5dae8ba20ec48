"""What a learner did, kept in one SQLite file that is only ever added to.

The store knows nothing of sessions, content or screens: it takes words, times and paths, and what
it has acknowledged is on the disk.
"""

from tutor.store.database import open_store
from tutor.store.faults import (
    Reason,
    StoreConflict,
    StoreDamaged,
    StoreForeign,
    StoreNewer,
    StoreUnwritable,
)
from tutor.store.journal import Store
from tutor.store.record import FINISHED, Event, Notice, Run

__all__ = [
    "FINISHED",
    "Event",
    "Notice",
    "Reason",
    "Run",
    "Store",
    "StoreConflict",
    "StoreDamaged",
    "StoreForeign",
    "StoreNewer",
    "StoreUnwritable",
    "open_store",
]
