"""What every screen has: breakpoints, a footer, and a plain message where there is no room."""

from pathlib import Path
from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from tutor.ui.text import show

FEWEST_COLUMNS, FEWEST_ROWS = 60, 20
TOO_SMALL = (
    f"heel-tutor needs a window of {FEWEST_COLUMNS} columns and {FEWEST_ROWS} rows.\n"
    "Make it larger to go on; nothing is lost."
)


def sheet(python_file: str) -> str:
    """Return the style sheet that lies beside a screen's module."""
    return str(Path(python_file).with_suffix(".tcss"))


class TutorScreen(Screen[Any]):
    """A screen of the tutorial; subclasses fill in ``compose_body``."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared by Textual
        (0, "-no-room-across"),
        (FEWEST_COLUMNS, "-narrow"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - declared by Textual
        (0, "-no-room-down"),
        (FEWEST_ROWS, "-low"),
        (32, "-high"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the body between the message for small windows and the footer."""
        yield show(TOO_SMALL, id="no-room")
        yield from self.compose_body()
        yield Footer(show_command_palette=True)

    def compose_body(self) -> ComposeResult:
        """Lay out what this screen is about."""
        yield from ()
