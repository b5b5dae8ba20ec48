"""A place for a record, and an open one."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.store import Store, open_store

from .example import DAY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a file that is not there yet, in a folder that is not there either."""
    return tmp_path / "heel-tutor" / "progress.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Open a new record."""
    store, notices = open_store(path, today=DAY)
    assert notices == ()
    yield store
    store.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Make a folder that every user can reach; pytest's own folders are private."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
