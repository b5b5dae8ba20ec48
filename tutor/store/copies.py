"""Copies of the record that a program which keeps folders in step has left beside it.

Such a program renames one of two versions that were written on two computers at once ("progress
(conflicted copy).sqlite3"). Each holds work that the other lacks, so the learner has to be told.
"""

import re
from pathlib import Path

from tutor.store.checks import is_record
from tutor.store.connection import as_store_faults

_OURS = re.compile(r"-(journal|wal|shm)$|\.damaged-")


def copies_beside(path: Path) -> tuple[Path, ...]:
    """Return the records beside this one whose names begin as its name does, in order of names.

    Files that this program itself puts there (journals, damaged files set aside) are left out.
    """
    if not path.parent.is_dir():
        return ()
    with as_store_faults(path.parent):
        return tuple(
            sorted(
                other
                for other in path.parent.iterdir()
                if other.name.startswith(path.stem)
                and other.name != path.name
                and not _OURS.search(other.name)
                and is_record(other)
            )
        )
