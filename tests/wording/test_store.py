"""What the store has to say: reasons, damage and notices in, sentences out."""

from pathlib import Path

import pytest

from tutor.store import (
    Damage,
    NoBackup,
    Notice,
    Reason,
    StoreDamaged,
    StoreUnwritable,
    WasDamaged,
    WasMissing,
)
from tutor.wording import words

FILE = Path("data/progress.db")
BACKUP = Path("data/backups/progress-2026-03-01.db")
KEPT = Path("data/progress.db.damaged-2026-03-02")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason.FULL, "the disk is full (X). Free some space."),
        (
            Reason.READ_ONLY,
            "it is read-only (X). Make the file and its folder writable, or choose another folder.",
        ),
        (
            Reason.DENIED,
            (
                "access to it is denied (X). Make the file and its folder yours, or choose another "
                "folder."
            ),
        ),
        (
            Reason.LOCKED,
            "another program has locked it (X). Close the other program, or wait a moment.",
        ),
        (
            Reason.MOVED,
            "it was moved or replaced while it was open (X). Leave the tutor and start it again.",
        ),
        (
            Reason.DISK,
            "the disk reports an error (X). Copy the file to another disk, and check this one.",
        ),
        (
            Reason.UNREACHABLE,
            (
                "it cannot be opened (X). See that its folder exists and that the name is that of "
                "a plain file."
            ),
        ),
    ],
)
def test_every_reason_has_its_remedy(reason: Reason, said: str) -> None:
    """Why nothing can be written, and what to do about it; on the screen in capitals first."""
    trouble = StoreUnwritable(FILE, reason, "X")
    assert words.store.fault(trouble) == f"Progress cannot be saved in {FILE}: {said}"
    assert words.store.not_saved(trouble) == (
        f"NOT SAVED. Progress cannot be saved in {FILE}: {said}"
    )


def test_without_a_record_the_learner_is_told() -> None:
    """The reason first, then what it means for today."""
    assert words.store.nothing_kept(StoreUnwritable(FILE, Reason.FULL, "X")) == (
        f"Progress cannot be saved in {FILE}: the disk is full (X). Free some space. "
        "Nothing will be kept from this session."
    )


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (StoreDamaged(FILE, Damage.NO_DATABASE), "it is not a database"),
        (StoreDamaged(FILE, Damage.MARKS), "its marks are wrong"),
        (StoreDamaged(FILE, Damage.TABLES), "its tables are not ours"),
        (StoreDamaged(FILE, Damage.NAMELESS_RUN), "a run has lost its name"),
        (StoreDamaged(FILE, Damage.SEAL), "a row is not what was written"),
        (StoreDamaged(FILE, Damage.NO_JSON), "an event is not JSON"),
        (StoreDamaged(FILE, Damage.TYPE), "a value has the wrong type"),
        (StoreDamaged(FILE, Damage.REPORTED, "malformed page 3"), "malformed page 3"),
        (
            StoreDamaged(FILE, Damage.SEAL, stuck=Reason.READ_ONLY),
            "a row is not what was written; it could not be set aside, for it is read-only",
        ),
    ],
)
def test_damage_is_told(damage: StoreDamaged, said: str) -> None:
    """By what it shows, and why the file is still there; SQLite speaks for itself."""
    told = words.store.fault(damage)
    assert told.startswith(f"The progress file {FILE} is damaged: {said}. Leave the tutor")


@pytest.mark.parametrize(
    ("notice", "said"),
    [
        (
            WasMissing(FILE, BACKUP),
            (
                "The progress file data/progress.db was gone or empty. The backup "
                "progress-2026-03-01.db was restored: what was done after it is not in it. To "
                "begin afresh, remove the folder data/backups too."
            ),
        ),
        (
            WasDamaged(KEPT, BACKUP),
            (
                "Your progress file was damaged. It was kept as "
                "data/progress.db.damaged-2026-03-02. The backup progress-2026-03-01.db was "
                "restored: what was done after it is only in the damaged file."
            ),
        ),
        (
            WasDamaged(KEPT, None),
            (
                "Your progress file was damaged. It was kept as "
                "data/progress.db.damaged-2026-03-02. There was no good backup, so a new, empty "
                "file was begun."
            ),
        ),
        (
            NoBackup(Reason.DENIED, "EACCES"),
            "No backup of your progress could be made today: access to it is denied (EACCES).",
        ),
    ],
)
def test_a_notice_is_told(notice: Notice, said: str) -> None:
    """What was done to the file, and where what was in it is now."""
    assert words.store.notice(notice) == said
