"""A reader of the tutorial line by line: types lines from a script, and keeps what was said."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field

from tutor.flow.leaving import Leaving
from tutor.line.conversation import Quit, converse
from tutor.line.place import Place
from tutor.line.talk import InputEnded, Talk
from tutor.wording import words

Script = Generator[str, list[str], None]
"""Yields what is typed next, and is sent the lines that were said since the last."""


@dataclass
class Heard:
    """What was said, line by line, and where it led; ``ended`` is whether it led anywhere."""

    said: list[str] = field(default_factory=list)
    leaving: Leaving = None
    ended: bool = False

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(self.said)


def hear(place: Place, script: Script | Iterable[str]) -> Heard:
    """Converse by a script until it has no more to type, or the conversation leads away."""
    heard = Heard()
    reader = script if isinstance(script, Generator) else _typing(script)
    typed = _typed(reader, heard)
    written = _Lines(heard.said)
    talk = Talk(lambda: next(typed, None), written.write, words.line.SPEAKERS, echo=True)
    try:
        heard.leaving = converse(talk, place)
        heard.ended = True
    except (InputEnded, Quit):
        written.end()
    return heard


def _typing(lines: Iterable[str]) -> Script:
    for line in lines:
        _ = yield line


def _typed(reader: Script, heard: Heard) -> Generator[str, None, None]:
    """Yield what a reader types, who is told what was said since."""
    try:
        line, told = next(reader), len(heard.said)
        while True:
            yield line
            new, told = heard.said[told:], len(heard.said)
            line = reader.send(new)
    except StopIteration:
        return


class _Lines:
    """Whole lines out of the pieces that are written."""

    def __init__(self, said: list[str]) -> None:
        self._said, self._begun = said, ""

    def write(self, piece: str) -> None:
        *whole, self._begun = (self._begun + piece).split("\n")
        self._said.extend(whole)

    def end(self) -> None:
        """Keep a line that was begun, on which an answer was waited for in vain."""
        if self._begun:
            self._said.append(self._begun)
