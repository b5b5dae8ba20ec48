"""Lines out and lines in: the only way of this face to its reader.

What is said comes partly from strangers, so every line is cleaned here, whoever says it, of what
acts on a terminal and of what only draws.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from tutor.characters import clean, spoken

Speaker = Literal["tutor", "patient", "finding", "figure", "you", "mark"]
"""Who speaks: codes, which ``words.line.SPEAKERS`` names."""

MAX_TYPED = 1_000
"""How many characters an answer may have: several times the longest sentence of a learner."""


@dataclass(frozen=True)
class Line:
    """One line, and who speaks it."""

    speaker: Speaker
    text: str


class InputEnded(Exception):
    """There is nothing more to read: the pipe is empty, or nobody types any more."""


class TooLong(Exception):
    """More was typed than an answer may have, so nothing of it is taken for one."""


class Talk:
    """Speaks to a reader and hears what they answer.

    ``read`` returns the next line without its end, None where there is no more; of a line that is
    too long it may return any part that still is. ``echo`` says what was heard again, for a pipe: a
    terminal has shown it already.
    """

    def __init__(
        self,
        read: Callable[[], str | None],
        write: Callable[[str], None],
        names: Mapping[str, str],
        *,
        echo: bool,
    ) -> None:
        """Say and hear nothing yet; ``names`` are what the speakers are called."""
        self._read, self._write, self._names, self._echo = read, write, names, echo
        self._asking = False

    def say(self, *lines: Line) -> None:
        """Say some lines; the parts of a text that has several stand on lines of their own.

        A line on which an answer was waited for in vain is ended before.
        """
        if self._asking and lines:
            self._asking = False
            self._write("\n")
        for line in lines:
            for part in line.text.splitlines() or [""]:
                said = _in_one_line(part)
                if said:
                    self._write(f"{self._names[line.speaker]}: {said}\n")

    def hear(self) -> str:
        """Return what is typed next, without what acts on a terminal.

        Raises ``InputEnded`` and ``TooLong``.
        """
        self._write(f"{self._names['you']}: ")
        self._asking = True
        typed = self._read()
        if typed is None:
            raise InputEnded
        self._asking = False
        too_long = len(typed) > MAX_TYPED
        if self._echo:
            self._write("\n" if too_long else f"{_in_one_line(typed)}\n")
        if too_long:
            raise TooLong
        return " ".join(clean(typed).split())


def _in_one_line(text: str) -> str:
    return " ".join(spoken(text).split())
