"""The application: which screen is open, how it looks, and how it ends.

Only this module opens screens. A screen says where the learner goes next with a ``Leaving`` value,
so that no screen needs to know the application or another screen.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tutor.errors import TutorError
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.ui.screens.home import Home
from tutor.ui.themes import DARK, LIGHT, MONO
from tutor.wording import words

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.dom import DOMNode

    from tutor.content.library import Library
    from tutor.drawing import Blocks
    from tutor.model.grade import Grade
    from tutor.runs import Runs
    from tutor.session.encounter import Encounter

COPY = "screen.copy_text"
"""The action of Textual's own binding that copies what is selected."""
WATCH_TERMINAL = 1.0
"""Seconds between looks at whether the terminal is still there."""


@dataclass(frozen=True)
class Opening:
    """What the command line hands over.

    ``load`` reads the content, which takes longer than a first paint may, so it runs in a thread
    once Home stands. ``open_runs`` then opens the record on the main thread. ``log_crash`` keeps a
    failure in a file and returns the line that names it. ``case`` or ``lesson`` opens at once.
    """

    load: "Callable[[], Library]"
    open_runs: "Callable[[Library], Runs]"
    log_crash: Callable[[BaseException], str]
    notices: tuple[str, ...] = ()
    case: str | None = None
    lesson: str | None = None
    data_folder: str = ""
    no_color: bool = False
    blocks: "Blocks" = "quadrant"


def literal_commands() -> "type[Provider]":
    """Return what the command palette searches; imported when the palette first opens."""
    from tutor.ui.palette import LiteralCommands

    return LiteralCommands


class TutorApp(App[int]):
    """heel-tutor on the screen."""

    TITLE = words.screens.NAME
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar[set[type["Provider"] | Callable[[], type["Provider"]]]] = {literal_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", words.keys.HELP, key_display="?"),
        Binding("ctrl+q", "quit", words.keys.QUIT, priority=True),
        Binding("ctrl+t", "toggle_theme", words.keys.LIGHT_OR_DARK, show=False),
        Binding("ctrl+c", "leave_hint", words.keys.HOW_TO_LEAVE, show=False, system=True),
    ]

    def __init__(self, opening: Opening) -> None:
        """Keep the opening. Nothing is read yet: the first paint must not wait for a disk."""
        super().__init__(ansi_color=opening.no_color or None)
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.register_theme(MONO)
        self.theme = MONO.name if opening.no_color else DARK.name
        self.opening = opening
        self.runs: Runs | None = None
        self.crash_note: str | None = None

    def on_mount(self) -> None:
        """Let Home paint, then read the content beside it."""
        self._watch_the_way_out()
        self.call_after_refresh(self._read_content)

    def get_default_screen(self) -> Home:
        """Return the screen at the bottom of the stack: Home, with its style sheet.

        Textual reads a screen's sheet where the screen is pushed or begins a mode, but not here. A
        mode would be the declared way; it parses every sheet once more before the first paint.
        """
        home = Home()
        self.stylesheet.read_all(home.css_path)
        return home

    @work(thread=True, exclusive=True, group="content")
    def _read_content(self) -> None:
        library = self.opening.load()
        self.call_from_thread(self._begin, library)

    def _begin(self, library: "Library") -> None:
        from tutor.flow.home import HomeFlow

        self.runs = self.opening.open_runs(library)
        self.home.tell_notices(self.opening.notices)
        with self._telling_faults():
            self.home.begin(HomeFlow(self.runs))
        if self.opening.case:
            self.open_case(self.opening.case)
        elif self.opening.lesson:
            self.open_lesson(self.opening.lesson)

    @property
    def home(self) -> Home:
        """The Home screen, wherever it lies in the stack."""
        return next(screen for screen in self.screen_stack if isinstance(screen, Home))

    def on_home_left(self, message: Home.Left) -> None:
        """Go where Home leads; of two presses in a hurry only the first opens a screen."""
        if self.screen is self.home:
            self._go(message.leaving)

    def open_case(self, name: str) -> None:
        """Open a case where it was left; while content is still being read, do nothing."""
        from tutor.ui.screens.encounter import EncounterScreen

        if self.runs is not None:
            with self._telling_faults():
                screen = EncounterScreen(self.runs, name, self.opening.blocks)
                self.push_screen(screen, self._left)

    def open_lesson(self, name: str, *, again: bool = False) -> None:
        """Open a lesson where it was left, or ``again`` from its beginning; as ``open_case``."""
        from tutor.flow.lesson import open_lesson
        from tutor.ui.screens.lesson import LessonScreen

        if self.runs is not None:
            with self._telling_faults():
                flow = open_lesson(self.runs, name, again=again)
                self.push_screen(LessonScreen(flow, self.opening.blocks), self._left)

    def open_debrief(self, encounter: "Encounter", grade: "Grade") -> None:
        """Show what came of an encounter that is over."""
        from tutor.ui.screens.debrief import DebriefScreen

        if self.runs is not None:
            self.push_screen(DebriefScreen(self.runs, encounter, grade), self._left)

    def _left(self, leaving: Leaving) -> None:
        """Bring Home up to date, and go where the screen that closed leads."""
        self.clear_notifications()
        with self._telling_faults():
            self.home.read_again()
        self._go(leaving)

    @contextmanager
    def _telling_faults(self) -> Iterator[None]:
        """Say in a line why something cannot be opened or read now, and stay where one is.

        Another program may hold the record for a moment; ending the tutorial would cost more.
        """
        try:
            yield
        except TutorError as fault:
            from tutor.wording import words

            self.notify(words.faults.told(fault), severity="error", markup=False, timeout=15)

    def _go(self, leaving: Leaving) -> None:
        """Open what a screen leads to; None leads to what lies below it."""
        match leaving:
            case OpenCase(name):
                self.open_case(name)
            case OpenLesson(name, again):
                self.open_lesson(name, again=again)
            case OpenDebrief(encounter, grade):
                self.open_debrief(encounter, grade)

    def action_help(self) -> None:
        """Open the help."""
        from tutor.ui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.opening.data_folder))

    def action_toggle_theme(self) -> None:
        """Change between dark and light; with NO_COLOR there is only one theme to show."""
        if self.opening.no_color:
            return
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_leave_hint(self) -> None:
        """Say how to leave. ctrl+c does not leave, since many learners press it to copy."""
        self.notify(words.screens.LEAVE_HINT, markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the command palette offers: every key of the screen, and the whole content."""
        offered = {""}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.action == COPY:  # a terminal's own affair
                continue
            if active.enabled and binding.description not in offered:
                offered.add(binding.description)
                keys = words.keys.by_key(self.get_key_display(binding))
                act = partial(self._run_binding, binding.action, active.node)
                yield SystemCommand(binding.description, keys, act)
        if self.runs is not None and isinstance(screen, Home):
            yield from self._content_commands(self.runs.library)

    def _content_commands(self, library: "Library") -> Iterable[SystemCommand]:
        for name, lesson in library.lessons.items():
            title = words.keys.open_lesson(lesson.model.title)
            yield SystemCommand(title, name, partial(self.open_lesson, name))
        for case in library.cases_in_order:
            title = words.keys.open_case(case.title)
            yield SystemCommand(title, case.id, partial(self.open_case, case.id))

    async def _run_binding(self, action: str, node: "DOMNode") -> None:
        await self.run_action(action, node)

    def _watch_the_way_out(self) -> None:
        """Leave in order on a signal, or when the terminal has gone.

        Textual would leave the terminal in mouse mode on SIGTERM, and without a terminal it would
        spin for ever.
        """
        if self.is_headless or sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            loop.add_signal_handler(number, self.exit, 128 + number, 128 + number)
        self.set_interval(WATCH_TERMINAL, self._look_at_terminal)

    def _look_at_terminal(self) -> None:
        try:
            os.tcgetpgrp(0)
        except OSError:
            self.exit(128 + signal.SIGHUP, 128 + signal.SIGHUP)

    def _fatal_error(self) -> None:
        """Log what went wrong in a file that only the learner can read.

        Textual would print every local variable on the screen, a student's answers among them.
        """
        if self._exception is not None:
            self.crash_note = self.opening.log_crash(self._exception)
        self._close_messages_no_wait()
