"""Signals that end a conversation in lines, let through only while it waits for its reader.

Python raises from a signal wherever the program is. Between the moment an act is on the disk and
the moment the program knows it, that would leave both at odds; so a signal is kept until the next
line is said or heard, which is never long.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Self

INTERRUPTED = 130
"""The exit code after ctrl+c: 128 and the number of the signal, as shells have it."""


class Interrupted(BaseException):
    """A signal ends the tutorial. As ``KeyboardInterrupt``, it is no fault that code may handle."""

    def __init__(self, number: int) -> None:
        """Keep the number of the signal."""
        super().__init__(number)
        self.number = number

    @property
    def code(self) -> int:
        """The exit code, as shells have it: 128 and the number of the signal."""
        return 128 + self.number


Handler = Callable[[int, FrameType | None], object] | int

# Windows has neither a hangup nor a terminal that sends it.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_ENDING = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))


class Interrupts:
    """Within the context, signals that end the tutorial raise ``Interrupted`` at ``waiting``.

    After the first, the same signal again ends the process at once: where a last line cannot be
    said, as on a pipe that nobody reads, nothing must hold the end up. Only a second hangup is
    ignored, since a closed window often sends two, and nothing can be held up by it any more.
    """

    def __init__(self) -> None:
        """Catch nothing yet."""
        self._waiting = False
        self._pending: int | None = None
        self._before: dict[int, Handler] = {}

    def __enter__(self) -> Self:
        """Catch the signals, but none that was ignored from outside, as by ``nohup``."""
        for number in _ENDING:
            before = signal.getsignal(number)
            if before is not signal.SIG_IGN:
                self._before[number] = signal.SIG_DFL if before is None else before
                signal.signal(number, self._caught)
        return self

    def __exit__(self, *_error: object) -> None:
        """Let the signals do what they did before."""
        for number, before in self._before.items():
            signal.signal(number, before)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let a signal through while the reader is waited for, and one that came before."""
        self._waiting = True
        try:
            self._raise_pending()
            yield
        finally:
            self._waiting = False

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        hangup = signal.Signals(number).name == "SIGHUP"
        signal.signal(number, signal.SIG_IGN if hangup else signal.SIG_DFL)
        self._pending = number
        if self._waiting:
            self._raise_pending()

    def _raise_pending(self) -> None:
        number, self._pending = self._pending, None
        if number is not None:
            raise Interrupted(number)
