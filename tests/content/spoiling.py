"""Ways to spoil several files of the sample at once: a case often needs a menu that fits the fault.

They stand apart from the sample, which most bad files spoil in one place.
"""

from pathlib import Path

from tests.content.samples import Change, edit


def together(*changes: Change) -> Change:
    """Return a change that makes several changes, one after the other."""

    def change(path: Path) -> None:
        for step in changes:
            step(path)

    return change


def beside(name: str, *pairs: tuple[str, str]) -> Change:
    """Return a change that edits another file, at a path relative to the folder of this one."""

    def change(path: Path) -> None:
        edit(*pairs)(path.parent / name)

    return change
