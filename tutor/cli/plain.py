"""Open the tutorial in lines: no screen, no color, no motion, and no terminal needed.

However it ends, what was done is on the disk by then, and the last line says so only where that is
true: at the end of the input, on a signal, where nobody hears any more, and after a crash.
"""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from tutor.cli import console, starting
from tutor.cli.faces import ChosenBy
from tutor.cli.interrupts import INTERRUPTED, Interrupted, Interrupts
from tutor.cli.learner import data_folder
from tutor.errors import ExitCode, TutorError
from tutor.flow.leaving import Leaving, OpenCase, OpenLesson
from tutor.line.playing import Ending, Places, play
from tutor.line.talk import MAX_TYPED, Line, Talk
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.runs import Runs
    from tutor.store import Store


class NobodyHears(Exception):
    """What is said cannot be written; the cause says why."""


@dataclass(frozen=True)
class _End:
    """How the conversation ended, the exit code for that, and what standard error is told of it."""

    how: Ending | Literal["signal", "silence", "fault", "crash"]
    code: int = ExitCode.OK
    note: str | None = None


@dataclass
class _Opened:
    """The record and the runs as far as they were opened: to be saved and closed at any end."""

    store: "Store | None" = None
    runs: "Runs | None" = None
    notices: tuple[str, ...] = ()

    def open(self, arguments: argparse.Namespace) -> "Runs":
        """Open record and content.

        Raises ``UnknownId`` where the command line names what is nowhere to be opened.
        """
        self.store, self.notices = starting.open_store(arguments.environment)
        library = starting.load_content(starting.content_roots(arguments))
        if arguments.command:
            starting.require_known(arguments, library, self.store)
        self.runs = starting.make_runs(library, self.store)
        return self.runs

    def kept(self) -> Literal["kept", "lost", "nothing"]:
        """Try once more to save; tell what became of what was done."""
        if self.store is None or self.runs is None:
            return "nothing"
        if starting.anything_lost(self.runs, self.store):
            return "lost"
        return "nothing" if self.store.forgets else "kept"

    def close(self) -> None:
        """Close the record."""
        if self.store is not None:
            self.store.close()


def run(arguments: argparse.Namespace, chosen_by: ChosenBy) -> int:
    """Hold the conversation from its first line to its last; return the exit code."""
    console.prepare_conversation()
    opened = _Opened()
    try:
        with Interrupts() as interrupts:
            talk = _talk(interrupts)
            end = _held(arguments, chosen_by, talk, opened)
            return _concluded(talk, end, opened)
    finally:
        opened.close()


def _talk(interrupts: Interrupts) -> Talk:
    """Return a talk over standard input and output, in which a signal ends any waiting."""

    def read() -> str | None:
        with interrupts.waiting():
            return console.hear(MAX_TYPED)

    def write(text: str) -> None:
        with interrupts.waiting():
            try:
                console.speak(text)
            except OSError as error:
                raise NobodyHears from error
            except Interrupted as signal:
                # Whoever pressed ctrl+c reads the last line. Elsewhere it might wait as this did.
                if signal.code != INTERRUPTED:
                    console.fall_silent()
                raise

    seen = console.is_terminal(sys.stdin) and console.is_terminal(sys.stdout)
    return Talk(read, write, words.line.SPEAKERS, echo=not seen)


def _held(arguments: argparse.Namespace, chosen_by: ChosenBy, talk: Talk, opened: _Opened) -> _End:
    """Converse to the end, whatever ends it; an error before the first place is not caught."""
    crashes = _Crashes(arguments.environment)
    try:
        with crashes:
            talk.say(Line("tutor", words.line.CHOSEN_BY[chosen_by]))
            runs = opened.open(arguments)
            talk.say(*(Line("tutor", notice) for notice in opened.notices))
            return _End(play(talk, Places(runs), _first(arguments)))
    except Interrupted as signal:
        return _End("signal", signal.code)
    except NobodyHears as silence:
        return _silenced(silence)
    except TutorError as fault:
        if opened.runs is None:
            raise
        return _End("fault", ExitCode.PROBLEMS, words.faults.told(fault))
    return _End("crash", ExitCode.PROBLEMS, crashes.note)


def _first(arguments: argparse.Namespace) -> Leaving:
    """Return where the command line says to begin; None is Home."""
    match arguments.command:
        case "case":
            return OpenCase(arguments.id)
        case "lesson":
            return OpenLesson(arguments.id)
    return None


def _silenced(silence: NobodyHears) -> _End:
    """Return how it ends where nobody hears: whoever closed a pipe has read enough."""
    console.fall_silent()
    error = silence.__cause__
    if not isinstance(error, OSError) or isinstance(error, BrokenPipeError):
        return _End("silence")
    return _End("silence", ExitCode.PROBLEMS, words.complaints.unwritten_output(error.strerror))


def _concluded(talk: Talk, end: _End, opened: _Opened) -> int:
    """Say the last line, on standard error where it cannot be said; return the exit code."""
    kept = opened.kept()
    try:
        talk.say(Line("tutor", words.line.farewell(end.how, kept)))
        heard = end.how != "silence"
    except (NobodyHears, Interrupted):
        console.fall_silent()
        heard = False
    if end.note:
        console.complain(end.note)
    if kept == "lost" and not heard:
        console.complain(words.complaints.LOST)
    return end.code or (ExitCode.PROBLEMS if kept == "lost" else ExitCode.OK)


class _Crashes:
    """Within the context, a fault of the program is logged; ``note`` then says where.

    It is not left to Python, because a traceback read aloud is of no use to a student.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.note: str | None = None

    def __enter__(self) -> None:
        """Watch."""

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        """Log what nobody else handles: neither an error with a name, nor a signal."""
        if not isinstance(error, Exception) or isinstance(error, TutorError | NobodyHears):
            return False
        self.note = starting.report_crash(data_folder(self._environment), error)
        return True
