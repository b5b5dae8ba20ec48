"""Check a document against its schema: every error at once, each with its place and the way out."""

import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, TypeGuard, TypeVar, Union, get_args, get_origin

from pydantic import Tag, ValidationError
from pydantic_core import ErrorDetails

from tutor.content.document import Document, Loc, Place
from tutor.content.nearest import meant, suggestion
from tutor.content.problem import Problem, capped, quoted
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
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        errors = (one for one in error.errors(include_url=False) if not _consequent(one))
        return tuple(sorted(set(capped(_problem(document, model, one) for one in errors))))


def _consequent(error: ErrorDetails) -> bool:
    """Tell whether a list is too short only because items that have problems were left out."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _problem(document: Document, model: type[Authored], error: ErrorDetails) -> Problem:
    loc, kind, given = error["loc"], error["type"], error["input"]
    name = loc[-1] if loc else ""
    if kind == "missing":
        return document.problem(
            "missing-key", loc[:-1], f"'{name}' is missing", f"add '{name}: ...' here", "key"
        )
    if kind == "extra_forbidden":
        keys, others = (known_keys(model, loc[:-1], narrow=one) for one in (True, False))
        hint = suggestion(name, keys, others)
        message = f"{quoted(name)} is not a key here"
        return document.problem("unknown-key", loc, message, hint, "key")
    if name == "[key]" and kind.startswith("string_") and loc[-2:-1] == (given,):
        message = f"{quoted(given)} is not an id"
        return document.problem("schema", loc[:-1], message, ID_HINT, "key")
    place: Place = "key" if kind == "value_error" and isinstance(given, dict) else "value"
    return document.problem("schema", loc, *_worded(model, error), place)


def _worded(model: type[Authored], error: ErrorDetails) -> tuple[str, str]:
    """Return message and hint for an error of value."""
    kind, context, given = error["type"], error.get("ctx", {}), quoted(error["input"])
    if isinstance(error["input"], list):  # pydantic counts only the items that have no problem
        context = {**context, "actual_length": len(error["input"])}
    if kind in _WORDS:
        return _WORDS[kind].format(given=given, **context), ""
    if kind == "literal_error":
        allowed = known_words(model, error["loc"])
        return f"{given} is not one of {', '.join(allowed)}", meant(error["input"], allowed)
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


def known_keys(model: type[Authored], loc: Loc, *, narrow: bool = True) -> tuple[str, ...]:
    """Return the keys that a file may use at a place; not ``narrow``: in any kind of record there.

    The kind is told by the keys, so that where one of them is wrong the kind may be too.
    """
    fields = (one.model_fields for one in _at(model, loc, narrow=narrow) if _is_record(one))
    return tuple(dict.fromkeys(one.alias or name for each in fields for name, one in each.items()))


def known_words(model: type[Authored], loc: Loc) -> tuple[str, ...]:
    """Return the words that a file may use at a place.

    Those of every kind of record are among them: where the word is wrong, the kind is a guess.
    """
    found = _at(model, loc, narrow=False)
    literals = (get_args(one) for one in found if get_origin(one) is Literal)
    return tuple(dict.fromkeys(str(word) for each in literals for word in each))


def _at(model: type[Authored], loc: Loc, *, narrow: bool = True) -> tuple[Any, ...]:
    """Return the plain types that a location can lead to; tags in it ``narrow`` them down."""
    kinds: list[Any] = [model]
    for step in loc:
        marked = [child for kind in kinds for child in _marked(kind, step)]
        if marked:
            kinds = marked if narrow else kinds
        else:
            kinds = [child for kind in kinds for child in _inside(kind, step)] or kinds
    return tuple(plain for kind in kinds for plain in _plain(kind))


def _parts(kind: object) -> tuple[Any, ...]:
    """Return the types that an annotation joins or wraps; none for a plain type."""
    origin = get_origin(kind)
    if origin is Annotated:
        return get_args(kind)[:1]
    return get_args(kind) if origin in (Union, types.UnionType) else ()


def _plain(kind: object) -> Iterator[Any]:
    """Yield the types that an annotation allows, out of their wrappings."""
    parts = _parts(kind)
    for part in parts:
        yield from _plain(part)
    if not parts:
        yield kind


def _is_record(kind: object) -> TypeGuard[type[Authored]]:
    return isinstance(kind, type) and issubclass(kind, Authored)


def _marked(kind: object, step: str | int) -> Iterator[Any]:
    """Yield the types that a step of a location marks, where it is the tag of a kind of record."""
    if get_origin(kind) is Annotated and Tag(str(step)) in get_args(kind)[1:]:
        yield get_args(kind)[0]
    for part in _parts(kind):
        yield from _marked(part, step)


def _inside(kind: object, step: str | int) -> Iterable[Any]:
    """Yield the types that one step of a location leads to."""
    for part in _parts(kind):
        yield from _inside(part, step)
    if get_origin(kind) in (tuple, dict):
        yield get_args(kind)[-1] if get_origin(kind) is dict else get_args(kind)[0]
    elif _is_record(kind):
        for name, one in kind.model_fields.items():
            if step in (name, one.alias):
                yield one.annotation
