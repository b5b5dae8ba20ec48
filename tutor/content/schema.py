"""Check a document against its schema: every error at once, each with its position and a way out.

pydantic finds the errors; this module words them for authors. Its own messages speak of models,
tuples and unions, which no author of a case has ever seen.
"""

import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, TypeGuard, TypeVar, Union, get_args, get_origin

from pydantic import Tag, ValidationError
from pydantic_core import ErrorDetails

from tutor.content.document import Document, Loc, Spot
from tutor.content.nearest import did_you_mean, suggestion
from tutor.content.problem import Problem, cap_problems, quoted
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
"""How each of pydantic's kinds of error is worded; ``{given}`` is the value that the file has."""

ID_HINT = "an id is lower-case words joined by hyphens, such as plantar-fascia"
BASIS_HINT = "write document:<criterion id> or beyond:<reference id>"


def validate(document: Document, model: type[Model]) -> Model | tuple[Problem, ...]:
    """Return a document as its model, or every schema problem it has, in file order."""
    try:
        return model.model_validate(document.value)
    except ValidationError as validation:
        errors = (
            error for error in validation.errors(include_url=False) if not _is_consequence(error)
        )
        problems = cap_problems(_problem(document, model, error) for error in errors)
        # A union reports the same error once for each of its members that it fits.
        return tuple(sorted(set(problems)))


def _is_consequence(error: ErrorDetails) -> bool:
    """Tell whether a list is too short only because pydantic left out items with problems.

    Each of these items has a problem of its own; that the list is short would send the author
    looking for one more.
    """
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _problem(document: Document, model: type[Authored], error: ErrorDetails) -> Problem:
    """Return one of pydantic's errors as a problem of the file."""
    loc, kind, given = error["loc"], error["type"], error["input"]
    name = loc[-1] if loc else ""
    if kind == "missing":
        return document.problem(
            "missing-key", loc[:-1], f"'{name}' is missing", f"add '{name}: ...' here", "key"
        )
    if kind == "extra_forbidden":
        keys = known_keys(model, loc[:-1], narrow=True)
        others = known_keys(model, loc[:-1], narrow=False)
        message = f"{quoted(name)} is not a key here"
        return document.problem("unknown-key", loc, message, suggestion(name, keys, others), "key")
    # pydantic marks a bad key of a mapping by "[key]" after the key. An author's own key may read
    # "[key]" too, so the step before it has to be the value that was given.
    if name == "[key]" and kind.startswith("string_") and loc[-2:-1] == (given,):
        message = f"{quoted(given)} is not an id"
        return document.problem("schema", loc[:-1], message, ID_HINT, "key")
    is_about_record = kind == "value_error" and isinstance(given, dict)
    points_at: Spot = "key" if is_about_record else "value"
    return document.problem("schema", loc, *_worded(model, error), points_at)


def _worded(model: type[Authored], error: ErrorDetails) -> tuple[str, str]:
    """Return the message and the hint for an error in a value."""
    kind, context, given = error["type"], error.get("ctx", {}), quoted(error["input"])
    if isinstance(error["input"], list):  # pydantic counts only the items that have no problem
        context = {**context, "actual_length": len(error["input"])}
    if kind in _WORDS:
        return _WORDS[kind].format(given=given, **context), ""
    if kind == "literal_error":
        allowed = known_words(model, error["loc"])
        return f"{given} is not one of {', '.join(allowed)}", did_you_mean(error["input"], allowed)
    if kind == "string_pattern_mismatch":
        return _word_pattern(given, context["pattern"])
    if kind == "value_error":
        subject = "" if isinstance(error["input"], dict) else f"{given} "
        return f"{subject}{context['error']}", ""
    return error["msg"][0].lower() + error["msg"][1:], ""


def _word_pattern(given: str, pattern: str) -> tuple[str, str]:
    """Return message and hint for a text that does not match one of the three patterns in use."""
    if "document" in pattern:
        return f"{given} is not a basis", BASIS_HINT
    if "\\n" in pattern:
        return "the text must be one line", ""
    return f"{given} is not an id", ID_HINT


def known_keys(model: type[Authored], loc: Loc, *, narrow: bool = True) -> tuple[str, ...]:
    """Return the keys that a file may use in the record that ``loc`` leads to.

    Where records of several kinds may stand, ``narrow`` keeps to the kind that pydantic took this
    one for. It tells the kind by the keys; since one of them is wrong, the kind may be wrong too,
    and without ``narrow`` the keys of every kind are returned.
    """
    kinds = _types_at(model, loc, narrow=narrow)
    records = (kind.model_fields for kind in kinds if _is_record(kind))
    return tuple(
        dict.fromkeys(field.alias or name for fields in records for name, field in fields.items())
    )


def known_words(model: type[Authored], loc: Loc) -> tuple[str, ...]:
    """Return the words that a file may use as the value that ``loc`` leads to.

    They are the words of every kind of record that may stand there: the word itself may be what
    tells the kind, and then pydantic's choice of a kind is only a guess.
    """
    kinds = _types_at(model, loc, narrow=False)
    literals = (get_args(kind) for kind in kinds if get_origin(kind) is Literal)
    return tuple(dict.fromkeys(str(word) for words in literals for word in words))


def _types_at(model: type[Authored], loc: Loc, *, narrow: bool = True) -> tuple[Any, ...]:
    """Return the plain types that a location can lead to.

    Where a union is told apart by tags, pydantic puts the tag into the location as a step of its
    own. With ``narrow`` such a step selects the members that it marks; else it is skipped.
    """
    kinds: list[Any] = [model]
    for step in loc:
        tagged = [child for kind in kinds for child in _types_tagged(kind, step)]
        if tagged:
            kinds = tagged if narrow else kinds
        else:
            kinds = [child for kind in kinds for child in _types_inside(kind, step)] or kinds
    return tuple(plain for kind in kinds for plain in _plain_types(kind))


def _members(kind: object) -> tuple[Any, ...]:
    """Return the types that an annotation joins or wraps, or () for a plain type."""
    origin = get_origin(kind)
    if origin is Annotated:
        return get_args(kind)[:1]
    return get_args(kind) if origin in (Union, types.UnionType) else ()


def _plain_types(kind: object) -> Iterator[Any]:
    """Yield the plain types that an annotation allows, without unions and ``Annotated``."""
    members = _members(kind)
    for member in members:
        yield from _plain_types(member)
    if not members:
        yield kind


def _is_record(kind: object) -> TypeGuard[type[Authored]]:
    return isinstance(kind, type) and issubclass(kind, Authored)


def _types_tagged(kind: object, step: str | int) -> Iterator[Any]:
    """Yield the members of an annotation that have a step of a location as their tag."""
    if get_origin(kind) is Annotated and Tag(str(step)) in get_args(kind)[1:]:
        yield get_args(kind)[0]
    for member in _members(kind):
        yield from _types_tagged(member, step)


def _types_inside(kind: object, step: str | int) -> Iterable[Any]:
    """Yield the types that one step of a location leads to: of an item, a value or a field."""
    for member in _members(kind):
        yield from _types_inside(member, step)
    if get_origin(kind) in (tuple, dict):
        yield get_args(kind)[-1] if get_origin(kind) is dict else get_args(kind)[0]
    elif _is_record(kind):
        for name, field in kind.model_fields.items():
            if step in (name, field.alias):
                yield field.annotation
