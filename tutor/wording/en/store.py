"""What the store has to say: why nothing can be written or read, and what it did to a file.

It imports nothing but the store, so that a fault can be told before the content is read.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from tutor.store import (
    Damage,
    NoBackup,
    Notice,
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
    WasDamaged,
    WasMissing,
)

REASONS: Mapping[Reason, str] = {
    Reason.FULL: "the disk is full",
    Reason.READ_ONLY: "it is read-only",
    Reason.DENIED: "access to it is denied",
    Reason.LOCKED: "another program has locked it",
    Reason.MOVED: "it was moved or replaced while it was open",
    Reason.DISK: "the disk reports an error",
    Reason.UNREACHABLE: "it cannot be opened",
}
"""Why nothing can be written, to follow "cannot be saved in FILE:"."""

REMEDIES: Mapping[Reason, str] = {
    Reason.FULL: "Free some space.",
    Reason.READ_ONLY: "Make the file and its folder writable, or choose another folder.",
    Reason.DENIED: "Make the file and its folder yours, or choose another folder.",
    Reason.LOCKED: "Close the other program, or wait a moment.",
    Reason.MOVED: "Leave the tutor and start it again.",
    Reason.DISK: "Copy the file to another disk, and check this one.",
    Reason.UNREACHABLE: "See that its folder exists and that the name is that of a plain file.",
}

DAMAGES: Mapping[Damage, str] = {
    Damage.NO_DATABASE: "it is not a database",
    Damage.MARKS: "its marks are wrong",
    Damage.TABLES: "its tables are not ours",
    Damage.NAMELESS_RUN: "a run has lost its name",
    Damage.SEAL: "a row is not what was written",
    Damage.NO_JSON: "an event is not JSON",
    Damage.TYPE: "a value has the wrong type",
}
"""What is wrong with a file; what SQLite or Python reports is in their own words."""


def fault(error: StoreFault) -> str:
    """Say a fault of the store, and what to do about it."""
    match error:
        case StoreUnwritable(path, reason, code):
            why = f"{REASONS[reason]} ({code})"
            said = f"Progress cannot be saved in {path}: {why}. {REMEDIES[reason]}"
        case StoreDamaged():
            said = _damage(error)
        case StoreConflict() | StoreOtherContent():
            said = _conflict(error)
        case StoreNewer(path, found, known):
            said = (
                f"The progress file {path} was written by a newer heel-tutor (format {found}; this "
                f"one knows up to {known}). It was not touched. Update heel-tutor to open it."
            )
        case StoreForeign(path):
            said = (
                f"{path} is not a progress file of heel-tutor. It was not touched. Move it away, "
                "or choose another folder."
            )
        case StoreItself(path):
            said = f"{path} is your record itself. Name the record of the other computer."
        case StoreOfAnother(path, learner):
            said = (
                f"{path} holds the runs of another learner ('{learner}'). Nothing was joined: two "
                "learners' attempts in one record could not be told apart."
            )
        case StoreMissing(path):
            said = f"There is no file {path}."
        case _:
            assert_never(error)
    return said


def not_saved(trouble: StoreUnwritable) -> str:
    """Say in the line that stays on the screen what keeps acts from being saved."""
    return f"NOT SAVED. {fault(trouble)}"


def nothing_kept(error: StoreUnwritable | StoreDamaged) -> str:
    """Say why the tutorial runs without a record."""
    return f"{fault(error)} Nothing will be kept from this session."


def notice(about: Notice) -> str:
    """Say what was done to the record's file, or could not be done."""
    match about:
        case WasMissing(path, restored):
            said = (
                f"The progress file {path} was gone or empty. The backup {restored.name} was "
                "restored: what was done after it is not in it. To begin afresh, remove the folder "
                f"{restored.parent} too."
            )
        case WasDamaged(kept, restored):
            said = f"Your progress file was damaged. It was kept as {kept}. {_instead(restored)}"
        case NoBackup(reason, code):
            said = f"No backup of your progress could be made today: {REASONS[reason]} ({code})."
        case _:
            assert_never(about)
    return said


def _instead(restored: Path | None) -> str:
    """Say what stands in the place of a damaged file."""
    if restored is None:
        return "There was no good backup, so a new, empty file was begun."
    return (
        f"The backup {restored.name} was restored: what was done after it is only in the damaged "
        "file."
    )


def _damage(error: StoreDamaged) -> str:
    what = error.detail if error.damage is Damage.REPORTED else DAMAGES[error.damage]
    if error.stuck:
        what += f"; it could not be set aside, for {REASONS[error.stuck]}"
    return (
        f"The progress file {error.path} is damaged: {what}. Leave the tutor and start it again: "
        "where its folder can be written, the file is set aside and the newest good backup takes "
        "its place."
    )


def _conflict(error: StoreConflict | StoreOtherContent) -> str:
    """Name the cause, two windows at work on one attempt, and the way on."""
    if isinstance(error, StoreConflict):
        what = f"Step {error.step} of attempt {error.attempt} was taken otherwise in another window"
    else:
        what = f"Your record already holds other content under the digest {error.digest}"
    return f"{what}. Leave it here and open it again: nothing that was recorded is lost."
