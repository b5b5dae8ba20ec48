"""Shipped content with another text in every place where people read one."""

from typing import Any

from tests.shipped import LIBRARY
from tutor.content.library import Library, Loaded
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.questions import Lesson

PROSE = frozenset(
    {
        "title", "complaint", "result", "why", "because", "summary", "label", "name", "how", "says",
        "correction", "citation", "occupation", "text", "after", "unit", "group",
    }
)  # fmt: skip
LISTS = frozenset({"also", "normal", "normal-child", "not-done", "hints", "objectives"})
WHEN = "later"
"""The word that an order has for its result, where a patient has a text."""
CODES = frozenset({"screen", "ladder"})
"""Records of codes alone, some under names that elsewhere hold a text."""


def poisoned(value: Any, text: str, key: str = "") -> Any:  # noqa: ANN401 - any plain value
    """Return plain values with every text that people read replaced by another one."""
    if key in CODES:
        return value
    if isinstance(value, dict):
        keep = key == "against"
        return {
            name: text
            if keep or (name in PROSE and isinstance(part, str) and part != WHEN)
            else poisoned(part, text, name)
            for name, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [text if key in LISTS else poisoned(part, text, key) for part in value]
    return value


def poisoned_library(text: str) -> Library:
    """Return a case, a lesson and what they need, with a text in every place for one.

    No loader has seen it: what the models do not refuse reaches the faces.
    """
    criteria, catalogue = LIBRARY.criteria, LIBRARY.catalogue
    assert criteria is not None
    assert catalogue is not None
    case, lesson = LIBRARY.cases["night-nurse"], LIBRARY.lessons["s1-root"]

    def poison(loaded: Loaded[Any], kind: type[Any]) -> Loaded[Any]:
        return Loaded(kind.model_validate(poisoned(plain(loaded.model), text)), loaded.document)

    return Library(
        criteria=poison(criteria, Criteria),
        catalogue=poison(catalogue, Catalogue),
        cases={"night-nurse": poison(case, Case)},
        lessons={"s1-root": poison(lesson, Lesson)},
    )


def plain(model: Any) -> Any:  # noqa: ANN401 - any content
    """Return content as the plain values that its file would hold."""
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)
