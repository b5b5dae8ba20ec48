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


@dataclass(frozen=True)
class Line:
    """One line, and who speaks it."""

    speaker: Speaker
    text: str


class InputEnded(Exception):
    """There is nothing more to read: the pipe is empty, or the window has closed."""


class Talk:
    """Speaks to a reader and hears what they answer.

    ``read`` returns the next line without its end, None where there is no more. ``echo`` says
    what was heard again, for a pipe: a terminal has shown it already.
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

    def say(self, *lines: Line) -> None:
        """Say some lines; the parts of a text that has several stand on lines of their own."""
        for line in lines:
            for part in line.text.splitlines() or [""]:
                said = " ".join(spoken(part).split())
                if said:
                    self._write(f"{self._names[line.speaker]}: {said}\n")

    def hear(self) -> str:
        """Return what is typed next, without what acts on a terminal; raises ``InputEnded``."""
        self._write(f"{self._names['you']}: ")
        typed = self._read()
        if typed is None:
            self._write("\n")
            raise InputEnded
        heard = " ".join(clean(typed).split())
        if self._echo:
            self._write(f"{heard}\n")
        return heard
