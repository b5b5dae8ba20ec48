"""Questions: every kind, every way to answer, and the lessons they stand in."""
