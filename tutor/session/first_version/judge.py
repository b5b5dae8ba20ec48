"""How the first version judged an answer, from the lesson as it was stored.

It works on plain values and on none of today's classes, so that no change of theirs can change an
old verdict.
"""

from collections.abc import Mapping, Sequence

_DIGITS = frozenset("0123456789.-")
_LONGEST = 12
_ROUNDING = 1e-9


def judged_right(lesson: Mapping[str, object], step: str, given: Sequence[str]) -> bool:
    """Tell whether the first version held an answer right; False for a question not found."""
    for question in _mappings(lesson.get("steps")):
        if question.get("id") == step:
            return _right(question, given)
    return False


def _right(question: Mapping[str, object], given: Sequence[str]) -> bool:
    options = _mappings(question.get("options"))
    correct = {option.get("id") for option in options if option.get("correct")}
    match question.get("ask"):
        case "one" | "many":
            return set(given) == correct
        case "locate":
            return len(given) == 1 and given[0] in correct
        case "order":
            return list(given) == [option.get("id") for option in options]
        case "number":
            return _right_number(question, given)
    return False


def _right_number(question: Mapping[str, object], given: Sequence[str]) -> bool:
    answer, tolerance = question.get("answer"), question.get("tolerance", 0.0)
    number = _as_number(given[0], str(question.get("unit") or "")) if given else None
    if number is None or not isinstance(answer, int | float):
        return False
    allowed = tolerance if isinstance(tolerance, int | float) else 0.0
    return abs(number - answer) <= allowed + _ROUNDING


def _as_number(text: str, unit: str) -> float | None:
    plain = text.strip().lower().removesuffix(unit.lower()).rstrip("%° ").replace(",", ".")
    if not plain or len(plain) > _LONGEST or set(plain) - _DIGITS:
        return None
    try:
        return float(plain)
    except ValueError:
        return None


def _mappings(value: object) -> list[Mapping[str, object]]:
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, dict)]
