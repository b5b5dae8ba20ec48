"""What every screen has: breakpoints, a footer, and a plain message where there is no room.

Below 60 by 20 no screen of ours can be used, and one that is cut off looks like a fault.
"""

from pathlib import Path

from textual.app import ComposeResult
from textual.screen import Screen

from tutor.flow.leaving import Leaving
from tutor.ui.text import show
from tutor.ui.widgets.footer import KeyFooter
from tutor.wording import words

FEWEST_COLUMNS, FEWEST_ROWS = 60, 20


def style_sheet_beside(python_file: str) -> str:
    """Return the path of the style sheet beside a screen's module: same name, ``.tcss``.

    The path is absolute: Textual resolves a relative one against a subclass's module, which may
    lie elsewhere.
    """
    return str(Path(python_file).with_suffix(".tcss"))


class TutorScreen(Screen[Leaving]):
    """A screen of the tutorial; subclasses fill in ``compose_body``.

    It closes with a ``Leaving``: where to go next.
    """

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
        """Lay out the body between the message for small windows and the footer.

        Textual sets the classes of the breakpoints at the first resize, which comes after the first
        layout. They are set here as well, so that no frame shows the layout of another size.
        """
        columns, rows = self.app.size
        self.add_class(
            *self._get_breakpoint_classes(columns, self.HORIZONTAL_BREAKPOINTS),
            *self._get_breakpoint_classes(rows, self.VERTICAL_BREAKPOINTS),
        )
        yield show(words.screens.too_small(FEWEST_COLUMNS, FEWEST_ROWS), id="no-room")
        yield from self.compose_body()
        yield KeyFooter()

    def compose_body(self) -> ComposeResult:
        """Lay out what this screen is about."""
        yield from ()
