"""Where one is in a lesson: the line above the page, and the list of steps beside it."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.session.lesson_run import LessonRun
from tutor.ui.lesson.words import position, progress_cells, step_name, step_state
from tutor.ui.text import MUTED, joined, plain, show

NAME_CELLS = 16


class LessonHead(Horizontal):
    """The lesson's title, which step this is, and a bar."""

    def __init__(self, title: str) -> None:
        """Make the line."""
        super().__init__()
        self._title = show(title, classes="title")
        self._position = show(classes="position")
        self._bar = show(classes="bar")

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield self._title
        yield self._position
        yield self._bar

    def show(self, run: LessonRun) -> None:
        """Bring it up to date."""
        filled, cells = progress_cells(run)
        self._position.update(plain(position(run)))
        self._bar.update(
            joined(plain("━" * filled, "$accent"), plain("─" * (cells - filled), MUTED))
        )


class StepOutline(OptionList):
    """The steps reached, each with its state in a word."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__(markup=False, classes="pane")
        self.border_title = "Steps"
        self._shown: tuple[tuple[str, str, bool], ...] = ()

    def show(self, run: LessonRun) -> None:
        """List what has been reached; the cursor stays on the step shown."""
        reached = len(run.lesson.steps) if run.finished else run.reached + 1
        shown = tuple(
            (step.id, step_state(run, index), index == run.at)
            for index, step in enumerate(run.lesson.steps[:reached])
        )
        if shown != self._shown:
            self._shown = shown
            self.set_options(Option(_line(index, *line)) for index, line in enumerate(shown))
        self.highlighted = run.at


def _line(index: int, name: str, state: str, here: bool) -> Content:  # noqa: FBT001 - unpacked
    title = step_name(name)
    if len(title) > NAME_CELLS:
        title = title[: NAME_CELLS - 1] + "…"
    return joined(
        plain("▸" if here else " ", "bold $accent"),
        plain(f"{index + 1:>2} {title:<{NAME_CELLS}} ", "bold" if here else ""),
        plain(state, "" if state == "open" else MUTED),
    )
