"""A record in memory, a sound one and one that fails on purpose."""

from tests.runs.conftest import failing, store

__all__ = ["failing", "store"]
