"""All content that could be read, and the problems of the rest: one bad file stops no other.

An instructor's folder is rarely without a fault while it is being written. Whoever loads it gets
everything that is sound, and decides alone whether the problems matter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tutor.content.document import Document, read_document
from tutor.content.figure import read_figure
from tutor.content.folders import content_files, is_drawing, real_path
from tutor.content.kinds import ADDITIONS, MODELS, Kind, kind_of, model_for
from tutor.content.loaded import Loaded, Words
from tutor.content.packs import Packs, name_packs
from tutor.content.problem import Problem, quoted
from tutor.content.schema import validate
from tutor.model.additions import Additions, CatalogueAdditions, CriteriaAdditions
from tutor.model.answer import AnswerFile
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.figure import Figure
from tutor.model.scalars import Authored
from tutor.questions import Lesson

__all__ = [
    "MODELS",
    "Drawings",
    "Kind",
    "Library",
    "Loaded",
    "kind_of",
    "load_file",
    "load_files",
    "load_library",
    "not_counting",
]

_NO_HOMES: Mapping[Path, Path] = {}


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
    ``unsettled`` are the folders whose own catalogue or criteria could not be read: nothing in them
    can be judged before that is mended.
    """

    criteria: Loaded[Criteria] | None = None
    catalogue: Loaded[Catalogue] | None = None
    cases: Mapping[str, Loaded[Case]] = field(default_factory=dict)
    lessons: Mapping[str, Loaded[Lesson]] = field(default_factory=dict)
    drawings: Drawings = field(default_factory=Drawings)
    answers: tuple[Loaded[AnswerFile], ...] = ()
    additions: tuple[Loaded[Additions], ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
    unsettled: frozenset[Path] = frozenset()
    packs: Packs = field(default_factory=Packs)

    def catalogue_of(self, loaded: Loaded[Authored] | None) -> Catalogue | None:
        """Return the menu that a file sees: the shared one, and what its folder adds to it."""
        return self.words_of(loaded.home if loaded else None).catalogue

    def criteria_of(self, loaded: Loaded[Authored] | None) -> Criteria | None:
        """Return what a file can cite: the shared criteria, and what its folder adds to them."""
        return self.words_of(loaded.home if loaded else None).criteria

    def additions_of(self, home: Path | None) -> tuple[Loaded[Additions], ...]:
        """Return the files that add words to a folder, in the order in which their ids count."""
        own = (loaded for loaded in self.additions if loaded.home == home)
        return tuple(sorted(own, key=lambda loaded: loaded.document.path))

    @property
    def all_words(self) -> Words:
        """The shared words and those of every folder: for what counts over all cases."""
        return self._shared.with_additions(self.additions)

    def words_of(self, home: Path | None) -> Words:
        """Return the words that the files of a folder see."""
        return self._words.get(home, self._shared)

    @property
    def _shared(self) -> Words:
        return Words(
            self.catalogue.model if self.catalogue else None,
            self.criteria.model if self.criteria else None,
        )

    @cached_property
    def _words(self) -> Mapping[Path | None, Words]:
        """What the files of each folder with words of its own see: joined once for all of them."""
        homes = dict.fromkeys(loaded.home for loaded in self.additions)
        return {home: self._shared.with_additions(self.additions_of(home)) for home in homes}

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


@dataclass(frozen=True)
class _Unread:
    """A file that could not be read: its problems, and what kind it was meant to be, if known."""

    problems: tuple[Problem, ...]
    kind: Kind | None


def load_file(path: Path) -> Loaded[Authored] | tuple[Problem, ...]:
    """Read one YAML content file of any kind, or return every problem it has."""
    outcome = _read(path, None)
    return outcome.problems if isinstance(outcome, _Unread) else outcome


def _read(path: Path, home: Path | None) -> Loaded[Authored] | _Unread:
    document = read_document(path)
    if not isinstance(document, Document):
        # Only the name is left to tell by what the author meant to write.
        return _Unread(document, next((kind for kind in ADDITIONS if kind == path.stem), None))
    model = validate(document, model_for(document.value))
    if isinstance(model, tuple):
        return _Unread(model, kind_of(document.value))
    return Loaded(model, document, home)


def load_files(paths: Iterable[Path], homes: Mapping[Path, Path] = _NO_HOMES) -> Library:
    """Read many content files, YAML and drawings; of two with the same id the first counts.

    ``homes`` are the content folders of the files.
    """
    by_kind = _LoadedByKind()
    problems: list[Problem] = []
    unread: set[str] = set()
    unsettled: set[Path] = set()
    drawings: dict[str, Path] = {}
    for path in paths:
        if is_drawing(path):
            drawings.setdefault(path.stem, path)
            continue
        home = homes.get(path)
        outcome = _read(path, home)
        if isinstance(outcome, Loaded):
            problems.extend(by_kind.add(outcome))
            continue
        problems.extend(outcome.problems)
        # A lesson's file is called by its number and its id; others refer to it by id.
        unread.update((path.stem, path.stem.lstrip("0123456789").removeprefix("-")))
        if home and outcome.kind in ADDITIONS:
            unsettled.add(home)
    return Library(
        criteria=next(iter(by_kind.criteria), None),
        catalogue=next(iter(by_kind.catalogue), None),
        cases=by_kind.cases,
        lessons=by_kind.lessons,
        drawings=Drawings(drawings),
        answers=tuple(by_kind.answers),
        additions=tuple(by_kind.additions),
        problems=tuple(problems),
        unread=frozenset(unread),
        unsettled=frozenset(unsettled),
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
    additions: list[Loaded[Additions]] = field(default_factory=list)

    def add(self, loaded: Loaded[Authored]) -> Iterable[Problem]:
        """Add a file; return the problems that it has beside the files added before."""
        document, home = loaded.document, loaded.home
        match loaded.model:
            case Criteria() as model:
                return _add_single(self.criteria, Loaded(model, document, home))
            case Catalogue() as model:
                return _add_single(self.catalogue, Loaded(model, document, home))
            case Case() as model:
                return _add_by_id(self.cases, Loaded(model, document, home))
            case Lesson() as model:
                return _add_by_id(self.lessons, Loaded(model, document, home))
            case AnswerFile() as model:
                self.answers.append(Loaded(model, document, home))
            case CatalogueAdditions() | CriteriaAdditions() as model:
                self.additions.append(Loaded(model, document, home))
        return ()


def _add_single(files: list[Loaded[Shared]], loaded: Loaded[Shared]) -> tuple[Problem, ...]:
    """Add a file of which one counts; a second one is passed over."""
    files.append(loaded)
    return () if len(files) == 1 else (not_counting(loaded, files[0]),)


def not_counting(loaded: Loaded[Shared], counting: Loaded[Shared]) -> Problem:
    """Return the warning that a whole catalogue or whole criteria are passed over for others.

    It is no error: an instructor's folder may bring a copy of the shipped catalogue.
    """
    name = quoted(counting.document.path.name)
    message = f"this file does not count: {name} of another folder does"
    hint = "keep one of the two; a folder's own words go into a file that begins with 'adds: true'"
    found = loaded.document.problem("unique-ids", (), message, hint)
    return replace(found, severity="warning")


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
    homes: dict[Path, Path] = {}
    for root in folders:
        home = real_path(root)
        for path in content_files(root):
            homes.setdefault(path, home)
    return replace(load_files(homes, homes), packs=name_packs(folders))
