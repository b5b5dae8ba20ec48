"""What is said wherever a learner acts."""

SAVED_AGAIN = "Everything is saved again."
"""After what could not be saved for a while."""
