"""A terminal to play in: a pty with a process in it, and an emulator that keeps the screen."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 20.0
KEY_DELAY, ESCAPE_DELAY, SETTLED = 0.25, 0.5, 0.8
"""Seconds without output after a key; a key right after esc would be read as alt with it."""
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "space": " ",
    "ctrl+q": "\x11",
}


class Terminal:
    """A process in a pty of a given size; leaving the context kills it."""

    def __init__(
        self,
        home: Path,
        size: tuple[int, int] = (80, 24),
        command: Sequence[str] = (sys.executable, "-m", "tutor"),
        **environment: str,
    ) -> None:
        """Start the process in a new pty of ``size`` columns and rows."""
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.environ.pop("NO_COLOR", None)
            os.environ |= {
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "LANG": "C.UTF-8",
                "COLUMNS": str(columns),
                "LINES": str(rows),
                "HEEL_TUTOR_HOME": str(home),
            } | environment
            os.execv(command[0], list(command))  # noqa: S606 - a command of our own, and no shell
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        """Return the terminal."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process if it has not ended."""
        if self.pid:
            self.kill(signal.SIGKILL)
            self.wait()
        self.hang_up()

    def press(self, *keys: str) -> None:
        """Type keys, by name or as text, and wait after each so that it is read on its own."""
        for key in keys:
            os.write(self._terminal, KEYS.get(key, key).encode())
            self._read(ESCAPE_DELAY if key == "escape" else KEY_DELAY)

    def type(self, key: str, seconds: float) -> None:
        """Type one key and read for so long, whether the screen is done or not."""
        os.write(self._terminal, KEYS.get(key, key).encode())
        self._read(seconds, longest=seconds)

    def settle(self, longest: float = PATIENCE) -> None:
        """Wait until nothing more comes for a while, or so many seconds."""
        self._read(SETTLED, longest)

    def shows(self, text: str) -> bool:
        """Wait until some text stands on the screen; False if it never does."""
        return self.comes(lambda: text in self.text)

    def comes(self, true: Callable[[], bool]) -> bool:
        """Wait until something is true of the screen; if never, print the screen, return False."""
        end = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > end or not self._read(0.2, longest=1.0):
                break
        if not true():
            sys.stderr.write(self.text + "\n")
        return true()

    @property
    def text(self) -> str:
        """Return what the screen shows, line by line."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def underlined(self) -> str:
        """Return the characters that are underlined on the screen."""
        rows = self._screen.buffer
        return "".join(
            rows[row][column].data
            for row in range(self._screen.lines)
            for column in range(self._screen.columns)
            if rows[row][column].underscore
        )

    def kill(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        os.kill(self.pid, number)

    def wait(self) -> int:
        """Wait for the end and return the exit code (negative: the signal that killed it)."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
        message = "the process does not end"
        raise TimeoutError(message)

    def hang_up(self) -> None:
        """Close the terminal."""
        if self._terminal >= 0:
            os.close(self._terminal)
            self._terminal = -1

    def _read(self, patience: float, longest: float = PATIENCE) -> bool:
        """Feed what comes to the emulator until nothing comes for a while; False at the end.

        It ends after ``longest`` seconds in any case: an impulse on a figure never falls silent.
        """
        end = time.monotonic() + longest
        while self._terminal >= 0 and select.select([self._terminal], [], [], patience)[0]:
            try:
                data = os.read(self._terminal, 65536)
            except OSError:
                return False
            if not data:
                return False
            self.raw += data
            self._stream.feed(data)
            if time.monotonic() > end:
                break
        return True
