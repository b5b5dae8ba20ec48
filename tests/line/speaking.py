"""The whole command in this process, over answers in bytes: what it says, and what it keeps."""

import io
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.shipped import LIBRARY
from tutor.cli import main, starting

TO_COMMIT = ("next", "2", "3", "back", "next")
TO_PLAN = (*TO_COMMIT, "call", "1", "source", "1", "1", "next", "yes")
TO_DEBRIEF = (*TO_PLAN, "1", "1", "back", "next", "yes")
CASE, LESSON = ("case", "night-nurse"), ("lesson", "s1-root")
PLACES: dict[str, tuple[tuple[str, ...], tuple[str, ...], str, int]] = {
    "home": ((), (), "Home: 14 lessons", 0),
    "list": ((), ("lessons",), "Heel or back?", 0),
    "lesson": (LESSON, (), "Step 1 of 17", 0),
    "question": (LESSON, ("next",), "Step 2 of 17", 1),
    "meet": (CASE, (), "Meet: a new patient", 0),
    "investigate": (CASE, ("next",), "Investigate.", 1),
    "group": (CASE, ("next", "2", "3"), "Coughing and straining:", 2),
    "chart": (CASE, ("next", "2", "3", "chart"), "Coughing and straining:", 2),
    "commit": (CASE, TO_COMMIT, "Commit: call, source", 3),
    "asked first": (CASE, TO_PLAN[:-1], "yes: Commit", 5),
    "plan": (CASE, TO_PLAN, "Plan: nothing chosen", 6),
    "debrief": (CASE, TO_DEBRIEF, "The debrief of", 8),
}
"""Every kind of place: how to get there, what is said there, and how many acts are kept by then."""


SMALL = """
import sys
from pathlib import Path
from tutor.cli import main, starting
from tutor.content.library import load_library
small = Path(sys.argv[1])
starting.load_content = lambda roots: load_library([small, *roots[1:]])
sys.exit(main(sys.argv[2:]))
"""
"""The command with little content, which is read in half the time."""


def small_command(folder: Path, *argv: str) -> tuple[str, ...]:
    """Return the command in lines with one case and one lesson, whose content goes to a folder."""
    for place in ("cases", "lessons"):
        (folder / place).mkdir(parents=True)
    shared = [ROOT / "cases" / f"{name}.yaml" for name in ("catalogue", "criteria")]
    for path in (*shared, *(ROOT / "cases").rglob("night-nurse.yaml")):
        shutil.copy(path, folder / "cases")
    shutil.copy(ROOT / "lessons" / "03-s1-root.yaml", folder / "lessons")
    shutil.copytree(ROOT / "lessons" / "figures", folder / "lessons" / "figures")
    return (sys.executable, "-c", SMALL, str(folder), "--plain", *argv)


@dataclass(frozen=True)
class Spoken:
    """The exit code, what was said to each answer, standard error, and the acts in the record.

    ``said`` begins with what was said before the first answer.
    """

    code: int
    said: tuple[str, ...]
    complaints: str
    kept: int

    @property
    def text(self) -> str:
        """All that was said."""
        return "".join(self.said)


Speak = Callable[..., Spoken]


class Answers(io.TextIOWrapper):
    """Standard input as a pipe gives it, which notes what was said before each line is read.

    Where the input ends, this process is sent a signal, if one is given.
    """

    def __init__(
        self, raw: bytes, said: Callable[[], str], signal: signal.Signals | None = None
    ) -> None:
        """Read nothing yet; ``said`` returns what was said since it was last asked."""
        super().__init__(io.BytesIO(raw), encoding="ascii")
        self.heard: list[str] = []
        self._said, self._signal = said, signal

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # - a text stream
        """Return the next line, or so much of it."""
        said = self._said()
        if said:  # the rest of a line that is too long is read without a word between
            self.heard.append(said)
        line = super().readline(size)
        if not line and self._signal:
            os.kill(os.getpid(), self._signal)
        return line


def typed(*answers: str) -> bytes:
    """Return answers as a pipe gives them."""
    return "".join(f"{answer}\n" for answer in answers).encode()


def acts_in(home: Path) -> int:
    """Return how many acts a record holds that is sound, ends of runs not counted."""
    with sqlite3.connect(home / "progress.sqlite3") as record:
        assert record.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = record.execute("SELECT count(*) FROM events WHERE kind NOT LIKE 'finished/%'")
        return int(found.fetchone()[0])


@pytest.fixture
def speak(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Speak:
    """Return a function that holds a conversation over some bytes, with a record of its own."""
    for variable in ("ACCESSIBLE", "HEEL_TUTOR_PLAIN"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HEEL_TUTOR_HOME", str(tmp_path))
    monkeypatch.setattr(starting, "load_content", lambda _roots: LIBRARY)

    def converse(raw: bytes, *argv: str, signal: signal.Signals | None = None) -> Spoken:
        answers = Answers(raw, lambda: capsys.readouterr().out, signal)
        monkeypatch.setattr(sys, "stdin", answers)
        code = main([*argv, "--plain"])
        said = capsys.readouterr()
        kept = acts_in(tmp_path) if (tmp_path / "progress.sqlite3").is_file() else 0
        return Spoken(code, (*answers.heard, said.out), said.err, kept)

    return converse
