"""The JSON Schema of each kind of content, made from the models that the checker uses.

Editors complete, explain and mark from it while an author types. Every field has a description and
an example, and where an id is expected the known ones are listed with their labels. Two kinds of
lists leave room for other ids: catalogue and criteria bring new ones themselves, and lessons, cases
and figures are files that are written side by side.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tutor.content.fields import shown_fields
from tutor.content.kinds import ADDITIONS, MODELS, Kind
from tutor.content.known import Known, known_ids
from tutor.content.library import Library
from tutor.model.scalars import NAMES, Authored, Named

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_BESIDE: frozenset[Named] = frozenset({"lesson", "case", "figure"})
"""What is named by files of its own: an author refers to one before the schema is written anew."""

_BOUNDS = {
    "ge": "minimum",
    "gt": "exclusiveMinimum",
    "le": "maximum",
    "lt": "exclusiveMaximum",
}

Schema = dict[str, Any]


def json_schema(kind: Kind, library: Library, home: Path | None = None) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a kind of content, for the files of a folder.

    ``home`` is a folder whose own words are known too, and whose catalogue and criteria add to the
    shared ones; without it the schema is that of the shared content.
    """
    model = MODELS[kind] if home is None else ADDITIONS.get(kind, MODELS[kind])
    schema = model.model_json_schema(by_alias=True, schema_generator=_Described)
    listed = _Listed(known_ids(library, home), exact=kind not in ADDITIONS)
    body: Schema = listed.filled({key: part for key, part in schema.items() if key != "title"})
    body["$defs"] = {**body.get("$defs", {}), **listed.definitions}
    return {"$schema": DRAFT, "title": f"heel-tutor {kind}", **body}


class _Described(GenerateJsonSchema):
    """pydantic's own schemas, with what the fields' docstrings say."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a record, every property with a description and an example."""
        made = super().model_schema(schema)
        for key, shown in shown_fields(cast("type[Authored]", schema["cls"])).items():
            made["properties"][key] |= {
                "description": shown.description,
                "examples": [shown.example],
            }
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401 - any core schema
        """Leave out the titles: a key in other letters tells an author nothing."""
        del schema
        return False


class _Listed:
    """Fills the known ids into a schema wherever one is expected."""

    def __init__(self, known: Mapping[Named, tuple[Known, ...]], *, exact: bool) -> None:
        """Take the known ids; with ``exact`` no others may stand where one is expected."""
        self._known, self._exact = known, exact
        self.definitions: Schema = {}

    def filled(self, part: Any) -> Any:  # noqa: ANN401 - any part of a schema
        """Return a part of a schema with the known ids filled in."""
        if isinstance(part, list):
            return [self.filled(item) for item in part]
        if not isinstance(part, dict):
            return part
        part = _mended(part)
        if NAMES in part.get("propertyNames", {}):
            return self._mapping(part)
        if NAMES in part and isinstance(part[NAMES], str):
            return self._id(part)
        return {
            # What an example holds is content, whatever its keys are.
            key: inner if key == "examples" else self.filled(inner)
            for key, inner in part.items()
        }

    def _id(self, part: Schema) -> Schema:
        """Return the schema of an id: a reference to the list of those that are known."""
        plain = {key: inner for key, inner in part.items() if key != NAMES}
        kind: Named = part[NAMES]
        if not self._known.get(kind):
            return plain
        shown = {key: plain.pop(key) for key in ("description", "examples") if key in plain}
        name = f"{kind}-id"
        if name not in self.definitions:
            entries: list[Schema] = [_entry(known) for known in self._known[kind]]
            self.definitions[name] = {"anyOf": entries + ([] if self._is_exact(kind) else [plain])}
        return {"$ref": f"#/$defs/{name}"} | shown

    def _mapping(self, part: Schema) -> Schema:
        """Return the schema of a mapping by id: one property for each id that is known."""
        (pattern, value) = next(iter(part["patternProperties"].items()))
        kind: Named = part["propertyNames"][NAMES]
        value = self._hoisted(self.filled(value), kind)
        known = self._known.get(kind, ())
        rest = {key: inner for key, inner in part.items() if key != "patternProperties"}
        key = {"type": "string", "pattern": pattern} | part["propertyNames"]
        if not self._exact:
            # Catalogue and criteria say themselves what each of their words is.
            known = tuple(replace(entry, says="") for entry in known)
        if not known or not self._is_exact(kind):
            rest["additionalProperties"] = value
        return rest | {
            "properties": {entry.id: value | _labels(entry) for entry in known},
            "propertyNames": self._id(key),
        }

    def _hoisted(self, value: Schema, kind: Named) -> Schema:
        """Return a reference to a value that is a mapping itself, which else stood in every one."""
        if "properties" not in value:
            return value
        name = f"by-{kind}"
        self.definitions[name] = value
        return {"$ref": f"#/$defs/{name}"}

    def _is_exact(self, kind: Named) -> bool:
        return self._exact and kind not in _BESIDE


def _mended(part: Schema) -> Schema:
    """Return a part of a schema in the words of JSON Schema, and as a file may have it.

    pydantic keeps its own words for the bounds of a number that is made from text, and allows null
    wherever a key may be left out. In a file that is an empty text, which the checker refuses.
    """
    mended = {_BOUNDS.get(key, key): inner for key, inner in part.items()}
    if mended.get("default", "") is None:
        del mended["default"]
    choices = mended.get("anyOf", [])
    if {"type": "null"} in choices:
        rest = [choice for choice in choices if choice != {"type": "null"}]
        del mended["anyOf"]
        mended = (_mended(rest[0]) if len(rest) == 1 else {"anyOf": rest}) | mended
    return mended


def _entry(known: Known) -> Schema:
    return {"const": known.id} | _labels(known)


def _labels(known: Known) -> Schema:
    """Return what an editor shows of an id."""
    labels = {"title": known.label, "description": known.says}
    return {key: text for key, text in labels.items() if text}
