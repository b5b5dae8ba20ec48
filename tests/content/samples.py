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
    """Return the change that puts new text for old; each old text stands in the file just once."""

    def change(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    return change


def add(text: str) -> Change:
    """Return the change that adds text at the end."""

    def change(path: Path) -> None:
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return change


def write(raw: bytes) -> Change:
    """Return the change that puts other bytes in the file's place."""

    def change(path: Path) -> None:
        path.write_bytes(raw)

    return change


def move(name: str) -> Change:
    """Return the change that gives the file another place, relative to its folder."""

    def change(path: Path) -> None:
        place = path.parent / name
        place.parent.mkdir(exist_ok=True)
        path.rename(place)

    return change


def lines(report: Report, root: Path) -> list[str]:
    """Return the problems of a report as ``path:line:column rule: message``, paths from a root."""
    return [
        f"{one.path.relative_to(root).as_posix()}:{one.line}:{one.column} {one.rule}: "
        + (one.message if one.severity == "error" else f"{one.severity}: {one.message}")
        for one in report.problems
    ]


def spoiled(folder: Path, file: str, change: Change) -> list[str]:
    """Return what the checker finds in the sample with one file spoiled."""
    root = copied(folder)
    change(root / file)
    return lines(check([root], background=[]), root)


def copy(name: str) -> Change:
    """Return the change that puts a second copy beside the file."""

    def change(path: Path) -> None:
        place = path.parent / name
        place.parent.mkdir(exist_ok=True)
        shutil.copy(path, place)

    return change


def as_folder(path: Path) -> None:
    """Put a folder in the file's place."""
    path.unlink()
    path.mkdir()


def as_loop(path: Path) -> None:
    """Put a link to itself in the file's place."""
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
    """Return an entry of a table of bad files; in it ``@`` stands for the path of the file."""
    return Bad(name, file, change, tuple(one.replace("@", file, 1) for one in expected))
