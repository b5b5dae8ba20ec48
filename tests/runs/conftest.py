"""A record in memory, a sound one and one that fails on purpose."""

from collections.abc import Iterator

import pytest

from tests.runs.example import FailingStore
from tutor.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """Open a record that forgets."""
    store = Store.in_memory()
    yield store
    store.close()


@pytest.fixture
def failing() -> Iterator[FailingStore]:
    """Open a record that can be made to fail."""
    store = FailingStore.in_memory()
    yield store
    store.close()
