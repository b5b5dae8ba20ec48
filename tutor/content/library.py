"""All content that could be read, and the problems of the rest: one bad file stops no other.

An instructor's folder is rarely without a fault while it is being written. Whoever loads it gets
everything that is sound, and decides alone whether the problems matter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, Literal, TypeVar

from tutor.content.document import Document, read_document
from tutor.content.figure import read_figure
from tutor.content.folders import content_files, is_drawing
from tutor.content.packs import Packs, name_packs
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

# The kind of a file is told by its keys, not by its folder or name, so that instructors may sort
# and name files freely. Several keys tell each kind: if one is misspelled, the file still gets the
# schema problems of its own kind.
_KEYS_OF_KIND: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("criteria", frozenset({"criteria", "references"})),
    ("catalogue", frozenset({"inquiries", "treatments", "structures"})),
    ("lesson", frozenset({"steps", "objectives"})),
    ("answer", frozenset({"asked", "evidence", "case"})),
)


@dataclass(frozen=True)
class Loaded(Generic[Model_co]):
    """A file that its schema accepts: the model, and the document that knows its positions."""

    model: Model_co
    document: Document


@dataclass(frozen=True)
class Drawings:
    """The paths of the drawings by id; a drawing is read when it is first asked for.

    Reading them all would cost time at every start, and a student sees only a few of them a day.
    """

    paths: Mapping[str, Path] = field(default_factory=dict)
    _read: dict[str, Figure | None] = field(default_factory=dict, compare=False)

    def get(self, name: str) -> Figure | None:
        """Return a drawing, or None if there is no drawing of that name that can be read.

        A drawing that cannot be read is remembered as None, so that it is tried only once.
        """
        if name not in self._read and name in self.paths:
            figure = read_figure(self.paths[name])
            self._read[name] = figure if isinstance(figure, Figure) else None
        return self._read.get(name)


@dataclass(frozen=True)
class Library:
    """Everything that was read, by id, and the problems of the files that could not be.

    ``unread`` holds the names of the files that could not be read: without suffix, and both with
    and without a leading number. A reference to one of them is not a problem of its own; without
    this an author would be told of a broken lesson once more in every case that names it.
    """

    criteria: Loaded[Criteria] | None = None
    catalogue: Loaded[Catalogue] | None = None
    cases: Mapping[str, Loaded[Case]] = field(default_factory=dict)
    lessons: Mapping[str, Loaded[Lesson]] = field(default_factory=dict)
    drawings: Drawings = field(default_factory=Drawings)
    answers: tuple[Loaded[AnswerFile], ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
    packs: Packs = field(default_factory=Packs)

    def pack_of(self, loaded: "Loaded[Case] | Loaded[Lesson]") -> str:
        """Return the name of the pack that a case or lesson is in."""
        return self.packs.of(loaded.document.path)

    @property
    def cases_in_order(self) -> tuple[Case, ...]:
        """The cases by level, then by id.

        The order of the files would give the call of every case away: they lie in folders by call.
        """
        cases = (loaded.model for loaded in self.cases.values())
        return tuple(sorted(cases, key=lambda case: (case.level, case.id)))


def kind_of(value: object) -> Kind:
    """Tell by its keys what kind of file a plain value is meant to be.

    A value without any telling key counts as a case, which is what most authors write. Its schema
    problems then say which keys a case needs.
    """
    keys = frozenset(value) if isinstance(value, dict) else frozenset()
    return next((kind for kind, own_keys in _KEYS_OF_KIND if keys & own_keys), "case")


def load_file(path: Path) -> Loaded[Authored] | tuple[Problem, ...]:
    """Read one YAML content file of any kind, or return every problem it has."""
    document = read_document(path)
    if not isinstance(document, Document):
        return document
    model = validate(document, MODELS[kind_of(document.value)])
    return model if isinstance(model, tuple) else Loaded(model, document)


def load_files(paths: Iterable[Path]) -> Library:
    """Read many content files, YAML and drawings; of two with the same id the first counts."""
    by_kind = _LoadedByKind()
    problems: list[Problem] = []
    unread: set[str] = set()
    drawings: dict[str, Path] = {}
    for path in paths:
        if is_drawing(path):
            drawings.setdefault(path.stem, path)
            continue
        loaded = load_file(path)
        if isinstance(loaded, Loaded):
            problems.extend(by_kind.add(loaded))
        else:
            problems.extend(loaded)
            # A lesson's file is called by its number and its id; others refer to it by id.
            unread.update((path.stem, path.stem.lstrip("0123456789").removeprefix("-")))
    return Library(
        criteria=next(iter(by_kind.criteria), None),
        catalogue=next(iter(by_kind.catalogue), None),
        cases=by_kind.cases,
        lessons=by_kind.lessons,
        drawings=Drawings(drawings),
        answers=tuple(by_kind.answers),
        problems=tuple(problems),
        unread=frozenset(unread),
    )


Entry = TypeVar("Entry", Case, Lesson)
Shared = TypeVar("Shared", Criteria, Catalogue)


@dataclass
class _LoadedByKind:
    """The files read so far, each under its kind."""

    criteria: list[Loaded[Criteria]] = field(default_factory=list)
    catalogue: list[Loaded[Catalogue]] = field(default_factory=list)
    cases: dict[str, Loaded[Case]] = field(default_factory=dict)
    lessons: dict[str, Loaded[Lesson]] = field(default_factory=dict)
    answers: list[Loaded[AnswerFile]] = field(default_factory=list)

    def add(self, loaded: Loaded[Authored]) -> Iterable[Problem]:
        """Add a file; return the problems that it has beside the files added before."""
        document = loaded.document
        match loaded.model:
            case Criteria() as model:
                return _add_single(self.criteria, Loaded(model, document))
            case Catalogue() as model:
                return _add_single(self.catalogue, Loaded(model, document))
            case Case() as model:
                return _add_by_id(self.cases, Loaded(model, document))
            case Lesson() as model:
                return _add_by_id(self.lessons, Loaded(model, document))
            case AnswerFile() as model:
                self.answers.append(Loaded(model, document))
        return ()


def _add_single(files: list[Loaded[Shared]], loaded: Loaded[Shared]) -> tuple[Problem, ...]:
    """Add a file of which one counts; a second one is a warning and is passed over.

    It is no error: an instructor's folder may bring a copy of the shipped catalogue.
    """
    files.append(loaded)
    if len(files) == 1:
        return ()
    name = quoted(files[0].document.path.name)
    message = f"this file does not count: {name} of another folder does"
    found = loaded.document.problem("unique-ids", (), message, "keep one of the two")
    return (replace(found, severity="warning"),)


def _folder_and_name(loaded: Loaded[Entry]) -> str:
    """Return a file's folder and name: two files with the same id mostly have the same name."""
    path = loaded.document.path
    return f"{path.parent.name}/{path.name}"


def _add_by_id(files: dict[str, Loaded[Entry]], loaded: Loaded[Entry]) -> tuple[Problem, ...]:
    """Add a file under its id; a second file of the same id is an error and does not count."""
    name = loaded.model.id
    first = files.setdefault(name, loaded)
    if first is loaded:
        return ()
    message = f"the id '{name}' is already used by {quoted(_folder_and_name(first))}"
    return (loaded.document.problem("unique-ids", ["id"], message, "give this one its own id"),)


def load_library(roots: Iterable[Path]) -> Library:
    """Read every content file under some folders; what an earlier folder holds counts first."""
    folders = tuple(roots)
    library = load_files(path for root in folders for path in content_files(root))
    return replace(library, packs=name_packs(folders))
