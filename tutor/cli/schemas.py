"""``heel-tutor schema``: the JSON Schema of each kind of content, for editors.

Editors complete keys and mark mistakes from it while an author types. It is made from the models
that the checker uses, so that the two cannot disagree.
"""

import argparse
import errno
import json
from pathlib import Path

from tutor.cli.console import complain, say
from tutor.content.folders import real_path, shipped_folder
from tutor.content.json_schema import json_schema
from tutor.content.library import MODELS, Kind, Library, load_library
from tutor.errors import ExitCode
from tutor.wording import words

FOLDERS: dict[Kind, str] = {
    "case": "cases",
    "criteria": "cases",
    "catalogue": "cases",
    "lesson": "lessons",
    "answer": "cases",
}
"""The folder of each schema: beside the content whose first line names it."""


def run(arguments: argparse.Namespace) -> int:
    """Print one schema, or write all of them beside the content that names them.

    They are those of the first folder that ``--content`` names, with its own words in them, and are
    written there; without one they are those of the shipped content.
    """
    if arguments.kind is None and not arguments.write:
        complain(words.complaints.name_a_kind(MODELS))
        return ExitCode.USAGE
    library = load_library((shipped_folder(), *arguments.content))
    own = arguments.content[0] if arguments.content else None
    if arguments.write:
        for kind in MODELS:
            text = schema_text(kind, library, own)
            say(words.problems.wrote(_write_schema(own or shipped_folder(), kind, text)))
    else:
        say(schema_text(arguments.kind, library, own))
    return ExitCode.OK


def schema_text(kind: Kind, library: Library, own: Path | None = None) -> str:
    """Return the JSON Schema of a kind of content as indented JSON; ``own`` is a content folder."""
    schema = json_schema(kind, library, real_path(own) if own else None)
    return json.dumps(schema, indent=1, ensure_ascii=False)


def _write_schema(root: Path, kind: Kind, text: str) -> Path:
    """Write a schema below a content folder, and return its path.

    A link is refused. The folder may come from a stranger, and writing through a link would replace
    a file anywhere on the disk.
    """
    folder = root / FOLDERS[kind]
    folder.mkdir(exist_ok=True)
    path = folder / f"{kind}.schema.json"
    if path.is_symlink() or folder.is_symlink():
        raise FileExistsError(errno.EEXIST, words.complaints.IS_A_LINK, str(path))
    path.write_text(text + "\n", encoding="utf-8")
    return path
