"""What the learner should read once about their record, as values; ``words.store`` says them."""

from dataclasses import dataclass
from pathlib import Path

from tutor.store.faults import Reason


@dataclass(frozen=True)
class WasMissing:
    """The file was gone or empty, and a backup was ``restored`` in its place."""

    path: Path
    restored: Path


@dataclass(frozen=True)
class WasDamaged:
    """A damaged file was ``kept`` aside; a backup was ``restored``, or a new file begun (None)."""

    kept: Path
    restored: Path | None


@dataclass(frozen=True)
class NoBackup:
    """Today's backup could not be made; ``code`` is SQLite's or the system's own name for it."""

    reason: Reason
    code: str


Notice = WasMissing | WasDamaged | NoBackup
