"""A small, valid content set, and ways to spoil it: shared by the tests of loader and checker."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tutor.content.check import Report, check

SAMPLE = Path(__file__).with_name("sample")
CRITERIA, CATALOGUE = "criteria.yaml", "catalogue.yaml"
REFERRED, LOCAL = "referred/desk-worker.yaml", "local/shop-walker.yaml"
LESSON, ANSWER = "01-sample.yaml", "answer.yaml"
DRAWING = "figures/foot.svg"
FILES = (CRITERIA, CATALOGUE, REFERRED, LOCAL, LESSON, ANSWER)

Change = Callable[[Path], None]
"""Spoils the file at a path."""


def copied(folder: Path) -> Path:
    """Return a fresh copy of the sample under a folder."""
    return shutil.copytree(SAMPLE, folder / "sample")


def edit(*pairs: tuple[str, str]) -> Change:
    """Return a change that replaces texts, given as (old, new); each old one occurs just once."""

    def change(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    return change


def add(text: str) -> Change:
    """Return a change that adds text at the end of the file."""

    def change(path: Path) -> None:
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return change


def write(raw: bytes) -> Change:
    """Return a change that replaces all bytes of the file."""

    def change(path: Path) -> None:
        path.write_bytes(raw)

    return change


def move(name: str) -> Change:
    """Return a change that moves the file to another path, relative to its folder."""

    def change(path: Path) -> None:
        place = path.parent / name
        place.parent.mkdir(exist_ok=True)
        path.rename(place)

    return change


def lines(report: Report, root: Path) -> list[str]:
    """Return the problems of a report as ``path:line:column rule: message``, paths from a root."""
    return [
        f"{problem.path.relative_to(root).as_posix()}:{problem.line}:{problem.column} "
        f"{problem.rule}: {'' if problem.severity == 'error' else f'{problem.severity}: '}"
        f"{problem.message}"
        for problem in report.problems
    ]


def spoiled(folder: Path, file: str, change: Change) -> list[str]:
    """Return what the checker finds in a copy of the sample after one of its files was changed."""
    root = copied(folder)
    change(root / file)
    return lines(check([root], background=[]), root)


def found(folder: Path, rule: str, *changes: tuple[str, Change]) -> list[str]:
    """Return what one rule finds in a changed copy of the sample, as ``message (hint)``."""
    root = copied(folder)
    for file, change in changes:
        change(root / file)
    problems = check([root], background=[]).problems
    return [f"{known.message} ({known.hint})" for known in problems if known.rule == rule]


def copy(name: str) -> Change:
    """Return a change that puts a copy of the file beside it, under another name."""

    def change(path: Path) -> None:
        place = path.parent / name
        place.parent.mkdir(exist_ok=True)
        shutil.copy(path, place)

    return change


def as_folder(path: Path) -> None:
    """Replace the file by a folder."""
    path.unlink()
    path.mkdir()


def as_loop(path: Path) -> None:
    """Replace the file by a link to itself."""
    path.unlink()
    path.symlink_to(path.name)


@dataclass(frozen=True)
class Bad:
    """One way to spoil the sample, and every problem that the checker then finds."""

    name: str
    file: str
    change: Change
    expected: tuple[str, ...]


def bad(name: str, file: str, change: Change, *expected: str) -> Bad:
    """Return an entry of a table of bad files; ``@`` in a line stands for the path of the file."""
    return Bad(name, file, change, tuple(line.replace("@", file, 1) for line in expected))
