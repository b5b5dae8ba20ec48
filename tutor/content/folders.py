"""Where the shipped content lies, and which files under a folder are content."""

import os
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_SUFFIXES = (".yaml", ".yml")
FIGURES = "figures"
"""The folder in which drawings lie."""


def shipped() -> Path:
    """Return the folder that holds the shipped ``cases`` and ``lessons``.

    They lie beside the package in a checkout, inside it when installed.
    """
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def real(path: Path) -> Path:
    """Return where a path leads; unlike ``Path.resolve`` it takes a link that leads to itself."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # a NUL, which no file's name holds: reading it will say so
        return path


def content_files(root: Path) -> tuple[Path, ...]:
    """Return the content files under a content folder, or under any folder, in order.

    In a content folder, one with ``cases`` or ``lessons``, those and the files beside them count.
    Links that lead out of the folder are left out: content never escapes it. Hidden files and
    folders are left out too; they are an editor's or a version control's.
    """
    tops = [root / name for name in ("cases", "lessons") if (root / name).is_dir()]
    home = real(root)
    found = {path for top in tops or [root] if _within(home, top) for path in _under(top, home)}
    beside = (
        {path for path in root.iterdir() if path.is_file() and _is_content(path)} if tops else set()
    )
    return tuple(sorted(found | {path for path in beside if _within(home, path)}))


def is_drawing(path: Path) -> bool:
    """Tell whether a file is a drawing."""
    return path.suffix.lower() == ".svg"


def _is_content(path: Path) -> bool:
    text = path.suffix.lower() in _SUFFIXES
    drawing = is_drawing(path) and path.parent.name == FIGURES
    return (text or drawing) and not path.name.startswith(".")


def _within(home: Path, path: Path) -> bool:
    return real(path).is_relative_to(home)


def _under(top: Path, home: Path) -> Iterator[Path]:
    """Walk a folder without following its links, and without recursion: a tree may be deep.

    A folder that cannot be listed is yielded itself, so that reading it says why.
    """
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                visible = [one for one in entries if not one.name.startswith(".")]
                inner = [folder / one.name for one in visible if one.is_dir(follow_symlinks=False)]
        except OSError:
            yield folder
            continue
        folders.extend(inner)
        for entry in visible:
            path = folder / entry.name
            leads_out = entry.is_symlink() and not _within(home, path)
            if _is_content(path) and not leads_out:
                yield path
