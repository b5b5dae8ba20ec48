"""What every screen may have to say. Home is painted with it, so nothing is imported here."""

NAME = "heel-tutor"
LEAVE_HINT = "Press ctrl+q to leave. Everything so far is kept."
NOTHING_MATCHES = "Nothing matches; esc shows everything again."


def too_small(columns: int, rows: int) -> str:
    """Say in two lines which window is needed."""
    return (
        f"heel-tutor needs a window of {columns} columns and {rows} rows.\n"
        "Make it larger to go on; nothing is lost."
    )
