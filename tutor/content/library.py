"""All content that could be read, and the problems of the rest: one bad file stops no other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, Literal, TypeVar

from tutor.content.document import Document, read_document
from tutor.content.places import content_files
from tutor.content.problem import Problem, quoted
from tutor.content.schema import validate
from tutor.model.answer import AnswerFile
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.lesson import Lesson
from tutor.model.scalars import Authored

Kind = Literal["criteria", "catalogue", "lesson", "answer", "case"]
Model_co = TypeVar("Model_co", bound=Authored, covariant=True)

MODELS: Mapping[Kind, type[Authored]] = {
    "criteria": Criteria,
    "catalogue": Catalogue,
    "case": Case,
    "lesson": Lesson,
    "answer": AnswerFile,
}

_TELLING: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("criteria", frozenset({"criteria", "references"})),
    ("catalogue", frozenset({"inquiries", "treatments", "structures"})),
    ("lesson", frozenset({"steps", "objectives"})),
    ("answer", frozenset({"asked", "evidence", "case"})),
)


@dataclass(frozen=True)
class Loaded(Generic[Model_co]):
    """A file that is what its schema says, with the document that knows its positions."""

    model: Model_co
    document: Document


@dataclass(frozen=True)
class Library:
    """Everything that was read, by id, and every problem met on the way.

    ``unread`` are the names (without suffix, with and without number) of the files that could not
    be read, whose problems are among these: what refers to them is not to blame.
    """

    criteria: Loaded[Criteria] | None = None
    catalogue: Loaded[Catalogue] | None = None
    cases: Mapping[str, Loaded[Case]] = field(default_factory=dict)
    lessons: Mapping[str, Loaded[Lesson]] = field(default_factory=dict)
    answers: tuple[Loaded[AnswerFile], ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()


def kind_of(value: object) -> Kind:
    """Tell what a file is meant to be by its keys; what has none of them is taken for a case."""
    keys = frozenset(value) if isinstance(value, dict) else frozenset()
    return next((kind for kind, telling in _TELLING if keys & telling), "case")


def load_file(path: Path) -> Loaded[Authored] | tuple[Problem, ...]:
    """Read one content file of any kind."""
    document = read_document(path)
    if not isinstance(document, Document):
        return document
    model = validate(document, MODELS[kind_of(document.value)])
    return model if isinstance(model, tuple) else Loaded(model, document)


def load_files(paths: Iterable[Path]) -> Library:
    """Read many content files; of two with the same id the first in order counts."""
    criteria: list[Loaded[Criteria]] = []
    catalogue: list[Loaded[Catalogue]] = []
    cases: dict[str, Loaded[Case]] = {}
    lessons: dict[str, Loaded[Lesson]] = {}
    answers: list[Loaded[AnswerFile]] = []
    problems: list[Problem] = []
    unread: set[str] = set()
    for path in paths:
        loaded = load_file(path)
        if isinstance(loaded, tuple):
            problems.extend(loaded)
            unread.update((path.stem, path.stem.lstrip("0123456789").removeprefix("-")))
            continue
        model, document = loaded.model, loaded.document
        match model:
            case Criteria():
                problems.extend(_single(criteria, Loaded(model, document)))
            case Catalogue():
                problems.extend(_single(catalogue, Loaded(model, document)))
            case Case():
                problems.extend(_keep(cases, Loaded(model, document)))
            case Lesson():
                problems.extend(_keep(lessons, Loaded(model, document)))
            case AnswerFile():
                answers.append(Loaded(model, document))
    return Library(
        criteria=criteria[0] if criteria else None,
        catalogue=catalogue[0] if catalogue else None,
        cases=cases,
        lessons=lessons,
        answers=tuple(answers),
        problems=tuple(problems),
        unread=frozenset(unread),
    )


Entry = TypeVar("Entry", Case, Lesson)
Shared = TypeVar("Shared", Criteria, Catalogue)


def _single(shelf: list[Loaded[Shared]], loaded: Loaded[Shared]) -> Iterable[Problem]:
    if shelf:
        name = quoted(shelf[0].document.path.name)
        message = f"this file does not count: {name} of another folder does"
        found = loaded.document.problem("unique-ids", (), message, "keep one of the two")
        yield replace(found, severity="warning")
    shelf.append(loaded)


def _keep(shelf: dict[str, Loaded[Entry]], loaded: Loaded[Entry]) -> Iterable[Problem]:
    name = loaded.model.id
    if name in shelf:
        first = shelf[name].document.path
        message = f"the id '{name}' is already used by {quoted(first.name)}"
        yield loaded.document.problem("unique-ids", ["id"], message, "give this one its own id")
    else:
        shelf[name] = loaded


def load_library(roots: Iterable[Path]) -> Library:
    """Read every content file under some content folders; earlier folders count first."""
    return load_files(path for root in roots for path in content_files(root))
