"""Where the shipped content lies, and which files under a folder are content.

A content folder comes from a stranger. Nothing here follows a link out of it, recurses, or fails on
a name: a folder that cannot be read is a problem to report, never an exception.
"""

import os
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_SUFFIXES = (".yaml", ".yml")
PACK_FILE = "pack.yaml"
"""Says what a content folder is called; it is no content itself."""
_TOPS = ("cases", "lessons")
_SHARED = ("catalogue", "criteria")
FIGURES = "figures"
"""The name of the folders in which drawings lie."""


def shipped_folder() -> Path:
    """Return the folder that holds the shipped ``cases`` and ``lessons``.

    In a checkout they lie beside the package, where authors look for them. A wheel carries them
    inside the package, so that removing it removes them too.
    """
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def real_path(path: Path) -> Path:
    """Return the path with every link followed, or as far as that is possible.

    ``Path.resolve`` would raise a RuntimeError for a link that leads to itself, and any content
    folder may hold one.
    """
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # The path holds a NUL. No file has such a name: reading it reports that.
        return path


def home_of(file: Path) -> Path:
    """Return the folder whose own words a file sees that was named by itself.

    It is the nearest one above the file with a catalogue or criteria in it or in its cases: the one
    that the tutorial would be pointed at to show that file.
    """
    above = [folder for folder in real_path(file).parents if folder.name not in _TOPS]
    return next((folder for folder in above if own_words(folder)), above[0])


def own_words(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that by their names are its catalogue and its criteria."""
    places = (place / f"{name}.yaml" for place in (folder, folder / "cases") for name in _SHARED)
    return tuple(place for place in places if _is_file(place) and _within(folder, place))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # A folder above may not be looked into.
        return False


def content_files(root: Path) -> tuple[Path, ...]:
    """Return the content files under a content folder, or under any other folder, sorted by path.

    A content folder has a folder ``cases`` or ``lessons``; only these two and the files directly
    in it are searched, so that an author can keep notes and drafts in other folders. In any other
    folder everything is searched. Links that lead out of the folder are left out, because content
    must not read what its folder does not hold. Hidden files and folders are left out too: they
    belong to an editor or to version control.
    """
    tops = [root / name for name in _TOPS if (root / name).is_dir()]
    home = real_path(root)
    found = {path for top in tops or [root] if _within(home, top) for path in _walk(top, home)}
    beside = (
        {path for path in root.iterdir() if path.is_file() and _is_content(path)} if tops else set()
    )
    return tuple(sorted(found | {path for path in beside if _within(home, path)}))


def is_drawing(path: Path) -> bool:
    """Tell by its suffix whether a file is a drawing."""
    return path.suffix.lower() == ".svg"


def _is_content(path: Path) -> bool:
    text = path.suffix.lower() in _SUFFIXES
    # Only drawings in a folder for figures count: any other SVG file is a sketch or a picture of
    # the author's, and would be reported as a bad figure.
    drawing = is_drawing(path) and path.parent.name == FIGURES
    return (text or drawing) and not path.name.startswith(".") and path.name != PACK_FILE


def _within(home: Path, path: Path) -> bool:
    return real_path(path).is_relative_to(home)


def _walk(top: Path, home: Path) -> Iterator[Path]:
    """Yield the content files below a folder, without following the links of folders.

    The folders still to visit are kept in a list and not on the call stack, because a tree can be
    nested deeper than Python may recurse. A folder that cannot be listed is yielded itself:
    whoever reads the result as a file then reports why.
    """
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                visible = [entry for entry in entries if not entry.name.startswith(".")]
                inner = [
                    folder / entry.name for entry in visible if entry.is_dir(follow_symlinks=False)
                ]
        except OSError:
            yield folder
            continue
        folders.extend(inner)
        for entry in visible:
            path = folder / entry.name
            leads_out = entry.is_symlink() and not _within(home, path)
            if _is_content(path) and not leads_out:
                yield path
