"""What a learner did, kept in one SQLite file that is only ever added to.

The store knows nothing of sessions, content or screens: it takes words, times and paths, and what
it has acknowledged is on the disk.
"""

from tutor.store.copies import copies_beside
from tutor.store.database import open_store
from tutor.store.faults import (
    Damage,
    Reason,
    StoreConflict,
    StoreDamaged,
    StoreFault,
    StoreForeign,
    StoreItself,
    StoreMissing,
    StoreNewer,
    StoreOfAnother,
    StoreOtherContent,
    StoreUnwritable,
)
from tutor.store.journal import Store
from tutor.store.merging import Merged, merge_record
from tutor.store.notices import NoBackup, Notice, WasDamaged, WasMissing
from tutor.store.record import (
    CORE,
    FINISHED,
    LEARNER,
    SET_ASIDE,
    Beginning,
    Event,
    Run,
    is_ending,
)

__all__ = [
    "CORE",
    "FINISHED",
    "LEARNER",
    "SET_ASIDE",
    "Beginning",
    "Damage",
    "Event",
    "Merged",
    "NoBackup",
    "Notice",
    "Reason",
    "Run",
    "Store",
    "StoreConflict",
    "StoreDamaged",
    "StoreFault",
    "StoreForeign",
    "StoreItself",
    "StoreMissing",
    "StoreNewer",
    "StoreOfAnother",
    "StoreOtherContent",
    "StoreUnwritable",
    "WasDamaged",
    "WasMissing",
    "copies_beside",
    "is_ending",
    "merge_record",
    "open_store",
]
