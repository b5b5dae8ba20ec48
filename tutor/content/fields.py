"""What an editor shows of a field: the docstring that follows it in the source, and its example.

The docstrings are read only when a schema is made. To read them when the records are defined, as
pydantic can, would add a tenth of a second to every start.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from tutor.model.scalars import Authored

MARK = "Example: "
"""What stands between the description and the example."""

_WHOLE, _DECIMAL = re.compile(r"[-+]?[0-9]+"), re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)")


@dataclass(frozen=True)
class Shown:
    """The description of a field, and one value that it may have."""

    description: str
    example: Any


def shown_fields(model: type[Authored]) -> Mapping[str, Shown]:
    """Return what is shown of each field of a record, by the key that it has in a file.

    A field without a docstring is left out; one that a record inherits has that of its origin.
    """
    texts: dict[str, str] = {}
    for origin in reversed(model.__mro__):
        texts |= _docstrings(origin.__module__).get(origin.__name__, {})
    return {
        field.alias or name: _shown(texts[name])
        for name, field in model.model_fields.items()
        if name in texts
    }


def _shown(docstring: str) -> Shown:
    """Take a docstring apart; its line breaks are those of the source and mean nothing."""
    description, _, example = " ".join(docstring.split()).rpartition(MARK)
    node = yaml.compose(example, yaml.SafeLoader)
    return Shown(description.strip(), as_editors_read(node) if node else None)


def as_editors_read(node: yaml.Node) -> Any:  # noqa: ANN401 - any value of JSON
    """Return a YAML node as the value that an editor holds against a schema.

    Editors read YAML 1.2. PyYAML reads 1.1, where the key ``on`` is true and a day is a date.
    """
    if isinstance(node, yaml.MappingNode):
        return {key.value: as_editors_read(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [as_editors_read(item) for item in node.value]
    text: str = node.value
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    if plain and text in ("true", "false"):
        return text == "true"
    if plain and _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if plain and _DECIMAL.fullmatch(text) else text


@lru_cache
def _docstrings(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the docstrings of the fields of every class of a module, by class and field."""
    if not module.startswith("tutor."):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {node.name: dict(_documented(node)) for node in classes}


def _documented(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for statement, following in zip(node.body, node.body[1:], strict=False):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, text
