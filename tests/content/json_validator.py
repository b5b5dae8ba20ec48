"""As much of JSON Schema (draft 2020-12) as our schemas use, for tests: what an editor would mark.

A keyword that is not known here is an error: a schema that says something in words of its own is
understood by no editor.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]

NOTES = frozenset({"$schema", "$defs", "title", "description", "examples", "default"})
TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


@dataclass(frozen=True)
class Validator:
    """Holds values against parts of one schema."""

    root: Schema

    def faults(self, value: Any, schema: Schema | None = None, at: str = "") -> Iterator[str]:  # noqa: ANN401 - any value of JSON
        """Yield what is wrong, each as the way to it and the keyword that is not met."""
        schema = self.root if schema is None else schema
        for keyword, demand in schema.items():
            if keyword in NOTES:
                continue
            if keyword == "$ref":
                name = demand.removeprefix("#/$defs/")
                yield from self.faults(value, self.root["$defs"][name], at)
            elif keyword in ("anyOf", "oneOf"):
                fitting = [part for part in demand if not any(self.faults(value, part, at))]
                if not fitting or (keyword == "oneOf" and len(fitting) > 1):
                    yield f"{at}: {keyword}"
            elif isinstance(value, dict):
                yield from self._of_mapping(value, keyword, schema, at)
            elif keyword == "items":
                for index, item in enumerate(value if isinstance(value, list) else ()):
                    yield from self.faults(item, demand, f"{at}/{index}")
            elif not _holds(value, keyword, demand):
                yield f"{at}: {keyword}"

    def _of_mapping(
        self, value: Mapping[str, Any], keyword: str, schema: Schema, at: str
    ) -> Iterator[str]:
        """Yield what is wrong with a mapping by one keyword."""
        demand = schema[keyword]
        known = schema.get("properties", {})
        for key, inner in value.items():
            here = f"{at}/{key}"
            if keyword == "properties" and key in known:
                yield from self.faults(inner, known[key], here)
            elif keyword == "propertyNames":
                yield from (f"{fault} of a key" for fault in self.faults(key, demand, here))
            elif keyword == "additionalProperties" and key not in known:
                yield from [f"{here}: unknown"] if demand is False else []
                yield from self.faults(inner, demand, here) if demand else ()
        if keyword == "required":
            yield from (f"{at}: lacks {key}" for key in demand if key not in value)
        elif not _holds(value, keyword, demand):
            yield f"{at}: {keyword}"


def _holds(value: Any, keyword: str, demand: Any) -> bool:  # noqa: ANN401, PLR0911 - a line each
    """Tell whether a value meets a keyword, which does not count for values of another type."""
    match keyword:
        case "const":
            return value == demand and isinstance(value, bool) == isinstance(demand, bool)
        case "enum":
            return value in tuple(demand)
        case "type":
            return isinstance(value, TYPES[demand]) and (
                demand == "boolean" or not isinstance(value, bool)
            )
        case "pattern" | "minLength" | "maxLength":
            return not isinstance(value, str) or _text_holds(value, keyword, demand)
        case "minItems" | "maxItems":
            few = keyword == "minItems"
            return not isinstance(value, list) or (
                len(value) >= demand if few else len(value) <= demand
            )
        case "minimum" | "maximum" | "exclusiveMinimum":
            return not isinstance(value, int | float) or _number_holds(value, keyword, demand)
        case "required" | "properties" | "propertyNames" | "additionalProperties":
            return True
    message = f"no editor knows {keyword!r}"
    raise ValueError(message)


def _text_holds(value: str, keyword: str, demand: Any) -> bool:  # noqa: ANN401 - a pattern or a length
    if keyword == "pattern":
        return re.search(demand, value) is not None
    length: int = demand
    return len(value) >= length if keyword == "minLength" else len(value) <= length


def _number_holds(value: float, keyword: str, demand: float) -> bool:
    if keyword == "minimum":
        return value >= demand
    return value <= demand if keyword == "maximum" else value > demand
