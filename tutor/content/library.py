"""All content that could be read, and the problems of the rest: one bad file stops no other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, Literal, TypeVar

from tutor.content.document import Document, read_document
from tutor.content.figure import read_figure
from tutor.content.folders import content_files, is_drawing
from tutor.content.problem import Problem, quoted
from tutor.content.schema import validate
from tutor.model.answer import AnswerFile
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.figure import Figure
from tutor.model.scalars import Authored
from tutor.questions import Lesson

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
class Drawings:
    """The drawings there are, by id; each is read when it is first asked for."""

    paths: Mapping[str, Path] = field(default_factory=dict)
    _read: dict[str, Figure | None] = field(default_factory=dict, compare=False)

    def get(self, name: str) -> Figure | None:
        """Return a drawing, or None where there is none that can be read."""
        if name not in self._read and name in self.paths:
            figure = read_figure(self.paths[name])
            self._read[name] = figure if isinstance(figure, Figure) else None
        return self._read.get(name)


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
    drawings: Drawings = field(default_factory=Drawings)
    answers: tuple[Loaded[AnswerFile], ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def cases_in_order(self) -> tuple[Case, ...]:
        """The cases by level, then id: an order that, unlike that of the files, tells no call."""
        cases = (loaded.model for loaded in self.cases.values())
        return tuple(sorted(cases, key=lambda one: (one.level, one.id)))


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
    shelves = _Shelves()
    problems: list[Problem] = []
    unread: set[str] = set()
    drawings: dict[str, Path] = {}
    for path in paths:
        if is_drawing(path):
            drawings.setdefault(path.stem, path)
            continue
        loaded = load_file(path)
        if isinstance(loaded, Loaded):
            problems.extend(shelves.put(loaded))
        else:
            problems.extend(loaded)
            unread.update((path.stem, path.stem.lstrip("0123456789").removeprefix("-")))
    return Library(
        criteria=next(iter(shelves.criteria), None),
        catalogue=next(iter(shelves.catalogue), None),
        cases=shelves.cases,
        lessons=shelves.lessons,
        drawings=Drawings(drawings),
        answers=tuple(shelves.answers),
        problems=tuple(problems),
        unread=frozenset(unread),
    )


Entry = TypeVar("Entry", Case, Lesson)
Shared = TypeVar("Shared", Criteria, Catalogue)


@dataclass
class _Shelves:
    """Where files that were read are put, each by its kind."""

    criteria: list[Loaded[Criteria]] = field(default_factory=list)
    catalogue: list[Loaded[Catalogue]] = field(default_factory=list)
    cases: dict[str, Loaded[Case]] = field(default_factory=dict)
    lessons: dict[str, Loaded[Lesson]] = field(default_factory=dict)
    answers: list[Loaded[AnswerFile]] = field(default_factory=list)

    def put(self, loaded: Loaded[Authored]) -> Iterable[Problem]:
        """Put a file on its shelf; return what is wrong with its standing there."""
        document = loaded.document
        match loaded.model:
            case Criteria() as model:
                return _single(self.criteria, Loaded(model, document))
            case Catalogue() as model:
                return _single(self.catalogue, Loaded(model, document))
            case Case() as model:
                return _keep(self.cases, Loaded(model, document))
            case Lesson() as model:
                return _keep(self.lessons, Loaded(model, document))
            case AnswerFile() as model:
                self.answers.append(Loaded(model, document))
        return ()


def _single(shelf: list[Loaded[Shared]], loaded: Loaded[Shared]) -> tuple[Problem, ...]:
    shelf.append(loaded)
    if len(shelf) == 1:
        return ()
    name = quoted(shelf[0].document.path.name)
    message = f"this file does not count: {name} of another folder does"
    found = loaded.document.problem("unique-ids", (), message, "keep one of the two")
    return (replace(found, severity="warning"),)


def _place(loaded: Loaded[Entry]) -> str:
    """Name a file with its folder: files of the same id mostly have the same name."""
    path = loaded.document.path
    return f"{path.parent.name}/{path.name}"


def _keep(shelf: dict[str, Loaded[Entry]], loaded: Loaded[Entry]) -> tuple[Problem, ...]:
    name = loaded.model.id
    first = shelf.setdefault(name, loaded)
    if first is loaded:
        return ()
    message = f"the id '{name}' is already used by {quoted(_place(first))}"
    return (loaded.document.problem("unique-ids", ["id"], message, "give this one its own id"),)


def load_library(roots: Iterable[Path]) -> Library:
    """Read every content file under some content folders; earlier folders count first."""
    return load_files(path for root in roots for path in content_files(root))
