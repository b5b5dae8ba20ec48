"""A command line with a home of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.paths import ROOT
from tutor.cli import main
from tutor.content import library

SHIPPED = (ROOT / "cases", ROOT / "lessons")
_read = library._read  # noqa: SLF001 - what a test reads again is stood in for below it all
_read_shipped = cache(_read)


@dataclass(frozen=True)
class Ran:
    """The exit code of a command and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for the learner's data that only this test uses."""
    folder = tmp_path / "home"
    monkeypatch.setenv("HEEL_TUTOR_HOME", str(folder))
    return folder


def _read_once(path: Path, home: Path | None) -> object:
    """Read a shipped file once for all tests of a process: it does not change while they run."""
    shipped = any(folder in path.parents for folder in SHIPPED)
    return _read_shipped(path, home) if shipped else _read(path, home)


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command line in this process."""
    assert not home.exists()
    monkeypatch.setattr(library, "_read", _read_once)

    def command(*argv: str | Path) -> Ran:
        try:
            code = main([str(argument) for argument in argv])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return command
