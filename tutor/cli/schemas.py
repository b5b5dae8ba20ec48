"""``heel-tutor schema``: the JSON Schema of each kind of content, for editors.

Editors complete keys and mark mistakes from it while an author types. It is made from the models
that the checker uses, so that the two cannot disagree.
"""

import argparse
import errno
import json
from pathlib import Path

from tutor.cli.console import complain, say
from tutor.content.folders import shipped_folder
from tutor.content.library import MODELS, Kind
from tutor.errors import ExitCode

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

    They are written into the first folder that ``--content`` names, else into the shipped content.
    """
    if arguments.write:
        root = arguments.content[0] if arguments.content else shipped_folder()
        for kind in MODELS:
            say(f"wrote {_write_schema(root, kind)}")
        return ExitCode.OK
    if arguments.kind is None:
        complain(f"name a kind: {', '.join(MODELS)}; or give --write")
        return ExitCode.USAGE
    say(schema_text(arguments.kind))
    return ExitCode.OK


def schema_text(kind: Kind) -> str:
    """Return the JSON Schema (draft 2020-12) of a kind of content, as indented JSON."""
    schema = MODELS[kind].model_json_schema(by_alias=True)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"heel-tutor {kind}",
    }
    # pydantic's own title is the name of a class, which means nothing to an author.
    body = {key: value for key, value in schema.items() if key != "title"}
    return json.dumps(head | body, indent=2)


def _write_schema(root: Path, kind: Kind) -> Path:
    """Write a schema below a content folder, and return its path.

    A link is refused. The folder may come from a stranger, and writing through a link would replace
    a file anywhere on the disk.
    """
    folder = root / FOLDERS[kind]
    folder.mkdir(exist_ok=True)
    path = folder / f"{kind}.schema.json"
    if path.is_symlink() or folder.is_symlink():
        raise FileExistsError(errno.EEXIST, "is a link; nothing is written through it", str(path))
    path.write_text(schema_text(kind) + "\n", encoding="utf-8")
    return path
