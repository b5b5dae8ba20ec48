"""The kinds of content files, and how the kind of a file is told.

It is told by the keys of a file, not by its folder or name, so that instructors may sort and name
files freely.
"""

from collections.abc import Mapping
from typing import Literal

from tutor.model.additions import CatalogueAdditions, CriteriaAdditions
from tutor.model.answer import AnswerFile
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.scalars import Authored
from tutor.questions import Lesson

Kind = Literal["criteria", "catalogue", "lesson", "answer", "case"]

MODELS: Mapping[Kind, type[Authored]] = {
    "criteria": Criteria,
    "catalogue": Catalogue,
    "case": Case,
    "lesson": Lesson,
    "answer": AnswerFile,
}

ADDITIONS: Mapping[Kind, type[Authored]] = {
    "criteria": CriteriaAdditions,
    "catalogue": CatalogueAdditions,
}
"""The kinds that a folder may add to instead of bringing them whole."""

ADDS = "adds"
"""The key that tells a folder's own words from a whole catalogue or whole criteria."""

# Several keys tell each kind: if one is misspelled, the file still gets the schema problems of its
# own kind.
_KEYS_OF_KIND: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("criteria", frozenset({"criteria", "references"})),
    ("catalogue", frozenset({"inquiries", "treatments", "structures"})),
    ("lesson", frozenset({"steps", "objectives"})),
    ("answer", frozenset({"asked", "evidence", "case"})),
)


def kind_of(value: object) -> Kind:
    """Tell by its keys what kind of file a plain value is meant to be.

    A value without any telling key counts as a case, which is what most authors write. Its schema
    problems then say which keys a case needs. A file that adds may hold any one section.
    """
    keys = _keys_of(value)
    told = next((kind for kind, own_keys in _KEYS_OF_KIND if keys & own_keys), None)
    if told is None and ADDS in keys:
        return "criteria" if "misconceptions" in keys else "catalogue"
    return told or "case"


def model_for(value: object) -> type[Authored]:
    """Return the model that a plain value is meant to fit."""
    kind = kind_of(value)
    models = ADDITIONS if ADDS in _keys_of(value) and kind in ADDITIONS else MODELS
    return models[kind]


def _keys_of(value: object) -> frozenset[object]:
    return frozenset(value) if isinstance(value, dict) else frozenset()
