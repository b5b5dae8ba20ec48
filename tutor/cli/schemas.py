"""``heel-tutor schema``: the JSON Schema of each kind of content, for editors."""

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


def run(arguments: argparse.Namespace) -> int:
    """Print one schema, or write them all beside the content that names them."""
    if arguments.write:
        root = arguments.content[0] if arguments.content else shipped_folder()
        for kind in MODELS:
            say(f"wrote {_write(root, kind)}")
        return ExitCode.OK
    if arguments.kind is None:
        complain(f"name a kind: {', '.join(MODELS)}; or give --write")
        return ExitCode.USAGE
    say(schema_text(arguments.kind))
    return ExitCode.OK


def schema_text(kind: Kind) -> str:
    """Return the JSON Schema of a kind of content, as text."""
    schema = MODELS[kind].model_json_schema(by_alias=True)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"heel-tutor {kind}",
    }
    return json.dumps(head | {k: v for k, v in schema.items() if k != "title"}, indent=2)


def _write(root: Path, kind: Kind) -> Path:
    folder = root / FOLDERS[kind]
    folder.mkdir(exist_ok=True)
    path = folder / f"{kind}.schema.json"
    if path.is_symlink() or folder.is_symlink():
        raise FileExistsError(errno.EEXIST, "is a link; nothing is written through it", str(path))
    path.write_text(schema_text(kind) + "\n", encoding="utf-8")
    return path
