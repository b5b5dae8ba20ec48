"""Which pack a content folder is: the name under which runs of its cases are recorded.

A record outlives the place of a folder, so a pack is named and not located. What is shipped is
``core``; a folder is called by the ``id`` in its ``pack.yaml``, or else ``folder-`` and its name.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tutor.content.document import Document, read_document
from tutor.content.folders import PACK_FILE, real_path, shipped_folder
from tutor.model.scalars import KEBAB

CORE = "core"
LONGEST = 60
_OTHER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Packs:
    """The packs of some content folders, by the real path of the folder.

    ``clashes`` are the folders whose name an earlier one has already: the runs of both stand under
    one name, and their author should be told.
    """

    names: Mapping[Path, str] = field(default_factory=dict)
    clashes: tuple[Path, ...] = ()

    def of(self, path: Path) -> str:
        """Return the pack that holds a file; ``core`` for a file outside every folder."""
        real = real_path(path)
        return next((name for root, name in self.names.items() if real.is_relative_to(root)), CORE)


def name_packs(roots: Iterable[Path]) -> Packs:
    """Name some content folders, in their order."""
    names: dict[Path, str] = {}
    clashes: list[Path] = []
    for root in dict.fromkeys(real_path(root) for root in roots):
        name = pack_name(root)
        if name in names.values():
            clashes.append(root)
        names[root] = name
    return Packs(names, tuple(clashes))


def pack_name(root: Path) -> str:
    """Return the name of one content folder; a ``pack.yaml`` without a usable id has none."""
    if root == real_path(shipped_folder()):
        return CORE
    file = root / PACK_FILE
    document = read_document(file) if file.is_file() else None
    value = document.value if isinstance(document, Document) else None
    name = value.get("id") if isinstance(value, dict) else None
    if isinstance(name, str) and len(name) <= LONGEST and re.fullmatch(KEBAB, name):
        return name
    return f"folder-{_OTHER.sub('-', root.name.lower()).strip('-') or 'unnamed'}"[:LONGEST]
