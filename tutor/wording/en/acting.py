"""What is said wherever a learner acts: that something could not be saved, and that it now is."""

SAVED_AGAIN = "Everything is saved again."


def not_saved(trouble: str) -> str:
    """Say that the last acts are kept in memory only, and why."""
    return f"NOT SAVED. {trouble}"
