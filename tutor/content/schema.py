"""Check a document against its schema: every error at once, each with its place and the way out."""

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.alias_generators import to_snake
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from tutor.content.document import Document, Loc
from tutor.content.nearest import suggestion
from tutor.content.problem import Problem, quoted
from tutor.model.scalars import Authored

Model = TypeVar("Model", bound=Authored)


def validate(document: Document, model: type[Model]) -> Model | tuple[Problem, ...]:
    """Return the document as its model, or every schema problem it has."""
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        return tuple(sorted({_problem(document, model, one) for one in error.errors()}))


def _problem(document: Document, model: type[Authored], error: ErrorDetails) -> Problem:
    loc, kind = error["loc"], error["type"]
    name = loc[-1] if loc else ""
    if kind == "missing":
        return document.problem(
            "missing-key", loc[:-1], f"'{name}' is missing", f"add '{name}: ...' here", "key"
        )
    if kind == "extra_forbidden":
        hint = suggestion(str(name), known_keys(model, loc[:-1]))
        return document.problem("unknown-key", loc, f"{quoted(name)} is not a key here", hint, "key")
    if name == "[key]":
        message = f"{quoted(error['input'])} is not an id"
        return document.problem("schema", loc[:-1], message, ID_HINT, "key")
    message, hint = _worded(error)
    place = "key" if kind == "value_error" and isinstance(error["input"], dict) else "value"
    return document.problem("schema", loc, message, hint, place)  # type: ignore[arg-type]


ID_HINT = "an id is lower-case words joined by hyphens, such as plantar-fascia"


def _worded(error: ErrorDetails) -> tuple[str, str]:
    """Return message and hint for an error of value."""
    kind, context, given = error["type"], error.get("ctx", {}), quoted(error["input"])
    if kind == "literal_error":
        allowed = [part.strip(" '") for part in _alternatives(context["expected"])]
        return f"{given} is not one of {', '.join(allowed)}", suggestion(error["input"], allowed)
    if kind == "string_pattern_mismatch":
        if "document" in context["pattern"]:
            return (
                f"{given} is not a basis",
                "write document:<criterion id> or beyond:<reference id>",
            )
        if "\\n" in context["pattern"]:
            return "the text must be one line", ""
        return f"{given} is not an id", ID_HINT
    if kind in _KINDS:
        return _KINDS[kind], ""
    if kind == "value_error":
        subject = "" if isinstance(error["input"], dict) else f"{given} "
        return f"{subject}{context['error']}", ""
    message = error["msg"][0].lower() + error["msg"][1:]
    return message, ""


_KINDS = {
    "string_too_short": "the text is empty",
    "string_type": "must be text",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping of keys to values",
    "model_type": "must be a mapping of keys to values",
    "model_attributes_type": "must be a mapping of keys to values",
}


def _alternatives(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def known_keys(model: type[Authored], loc: Loc) -> tuple[str, ...]:
    """Return the keys that a file may use at a place."""
    kinds: list[Any] = [model]
    for step in loc:
        kinds = [child for kind in kinds for child in _inside(kind, step)] or kinds
    return tuple(
        dict.fromkeys(
            _alias(name, one)
            for kind in kinds
            for record in _records(kind)
            for name, one in record.model_fields.items()
        )
    )


def _alias(name: str, one: FieldInfo) -> str:
    return one.alias or to_snake(name)


def _records(kind: object) -> Iterator[type[Authored]]:
    """Yield the records among the types an annotation allows."""
    origin = get_origin(kind)
    if origin is Annotated or origin in (Union, types.UnionType):
        for part in get_args(kind):
            yield from _records(part)
    elif isinstance(kind, type) and issubclass(kind, Authored):
        yield kind


def _inside(kind: object, step: str | int) -> Iterable[Any]:
    """Yield the types that one step of a location leads to."""
    origin = get_origin(kind)
    if origin is Annotated or origin in (Union, types.UnionType):
        for part in get_args(kind):
            yield from _inside(part, step)
    elif origin in (tuple, dict):
        yield get_args(kind)[-1] if origin is dict else get_args(kind)[0]
    elif isinstance(kind, type) and issubclass(kind, Authored):
        for name, one in kind.model_fields.items():
            if step in (name, one.alias):
                yield one.annotation
