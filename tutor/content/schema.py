"""Check a document against its schema: every error at once, each with its place and the way out."""

import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import Tag, ValidationError
from pydantic_core import ErrorDetails

from tutor.content.document import Document, Loc, Place
from tutor.content.nearest import suggestion
from tutor.content.problem import Problem, capped, quoted
from tutor.model.lesson import Lesson
from tutor.model.scalars import Authored

Model = TypeVar("Model", bound=Authored)

_MAPPING = "must be a mapping of keys to values"
_WORDS: Mapping[str, str] = {
    "string_too_short": "the text is empty",
    "string_too_long": "the text is over {max_length:,} characters",
    "string_type": "must be text",
    "tuple_type": "must be a list",
    "too_short": "needs {min_length} or more, not {actual_length}",
    "too_long": "takes {max_length} at most, not {actual_length}",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "float_type": "must be a number such as 2 or 0.5",
    "greater_than": "{given} must be more than {gt:g}",
    "greater_than_equal": "{given} must be {ge:g} or more",
    "less_than_equal": "{given} must be {le:g} or less",
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
}
"""How pydantic's kinds of error are said; ``{given}`` is what stands there."""

ID_HINT = "an id is lower-case words joined by hyphens, such as plantar-fascia"
BASIS_HINT = "write document:<criterion id> or beyond:<reference id>"


def validate(document: Document, model: type[Model]) -> Model | tuple[Problem, ...]:
    """Return the document as its model, or every schema problem it has."""
    strays = capped(_strays(document, model))
    if strays:
        return strays
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return tuple(sorted(set(capped(_problem(document, model, one) for one in errors))))


def _strays(document: Document, model: type[Authored]) -> Iterator[Problem]:
    """Yield the steps that are no mappings: without keys nothing tells what kind they are."""
    steps = document.value.get("steps") if isinstance(document.value, dict) else None
    if model is Lesson and isinstance(steps, list):
        for index, step in enumerate(steps):
            if not isinstance(step, dict):
                yield document.problem("schema", ["steps", index], _MAPPING)


def _problem(document: Document, model: type[Authored], error: ErrorDetails) -> Problem:
    loc, kind, given = error["loc"], error["type"], error["input"]
    name = loc[-1] if loc else ""
    if kind == "missing":
        return document.problem(
            "missing-key", loc[:-1], f"'{name}' is missing", f"add '{name}: ...' here", "key"
        )
    if kind == "extra_forbidden":
        hint = suggestion(str(name), known_keys(model, loc[:-1]))
        message = f"{quoted(name)} is not a key here"
        return document.problem("unknown-key", loc, message, hint, "key")
    if name == "[key]" and kind.startswith("string_") and loc[-2:-1] == (given,):
        message = f"{quoted(given)} is not an id"
        return document.problem("schema", loc[:-1], message, ID_HINT, "key")
    place: Place = "key" if kind == "value_error" and isinstance(given, dict) else "value"
    return document.problem("schema", loc, *_worded(error), place)


def _worded(error: ErrorDetails) -> tuple[str, str]:
    """Return message and hint for an error of value."""
    kind, context, given = error["type"], error.get("ctx", {}), quoted(error["input"])
    if kind in _WORDS:
        return _WORDS[kind].format(given=given, **context), ""
    if kind == "literal_error":
        allowed = [part.strip(" '") for part in _alternatives(context["expected"])]
        return f"{given} is not one of {', '.join(allowed)}", suggestion(error["input"], allowed)
    if kind == "string_pattern_mismatch":
        return _misshapen(given, context["pattern"])
    if kind == "value_error":
        subject = "" if isinstance(error["input"], dict) else f"{given} "
        return f"{subject}{context['error']}", ""
    return error["msg"][0].lower() + error["msg"][1:], ""


def _misshapen(given: str, pattern: str) -> tuple[str, str]:
    if "document" in pattern:
        return f"{given} is not a basis", BASIS_HINT
    if "\\n" in pattern:
        return "the text must be one line", ""
    return f"{given} is not an id", ID_HINT


def _alternatives(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def known_keys(model: type[Authored], loc: Loc) -> tuple[str, ...]:
    """Return the keys that a file may use at a place."""
    kinds: list[Any] = [model]
    for step in loc:
        kinds = [child for kind in kinds for child in _inside(kind, step)] or kinds
    return tuple(
        dict.fromkeys(
            one.alias or name
            for kind in kinds
            for record in _records(kind)
            for name, one in record.model_fields.items()
        )
    )


def _parts(kind: object) -> tuple[Any, ...]:
    """Return the types that an annotation joins or wraps; none for a plain type."""
    origin = get_origin(kind)
    if origin is Annotated:
        return get_args(kind)[:1]
    return get_args(kind) if origin in (Union, types.UnionType) else ()


def _records(kind: object) -> Iterator[type[Authored]]:
    """Yield the records among the types an annotation allows."""
    for part in _parts(kind):
        yield from _records(part)
    if isinstance(kind, type) and issubclass(kind, Authored):
        yield kind


def _inside(kind: object, step: str | int) -> Iterable[Any]:
    """Yield the types that one step of a location leads to; a tag leads to what it marks."""
    if get_origin(kind) is Annotated and Tag(str(step)) in get_args(kind)[1:]:
        yield get_args(kind)[0]
    for part in _parts(kind):
        yield from _inside(part, step)
    if get_origin(kind) in (tuple, dict):
        yield get_args(kind)[-1] if get_origin(kind) is dict else get_args(kind)[0]
    elif isinstance(kind, type) and issubclass(kind, Authored):
        for name, one in kind.model_fields.items():
            if step in (name, one.alias):
                yield one.annotation
