"""Check files: every problem of every file in one run, in file order.

Files are checked against each other, and against a background for what they refer to and do not
bring along. So an instructor can check one case without a catalogue of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from tutor.content.figure import read_figure
from tutor.content.folders import content_files, home_of, own_words, real_path
from tutor.content.library import Drawings, Kind, Library, Loaded, load_files, not_counting
from tutor.content.problem import Problem, cap_problems
from tutor.content.view import views_of
from tutor.model.additions import CatalogueAdditions
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.scalars import Authored


@dataclass(frozen=True)
class Report:
    """What the checker found: the number of files it looked at, and their problems in order."""

    files: int
    problems: tuple[Problem, ...]

    def count(self, severity: str) -> int:
        """Return how many problems have a severity."""
        return sum(1 for problem in self.problems if problem.severity == severity)


def check(paths: Sequence[Path], background: Sequence[Path]) -> Report:
    """Check files and folders against each other, and against a background for what they lack.

    ``background`` holds content folders, usually the shipped one. The files may refer to what is
    in them; their own problems are reported only for files that ``paths`` names as well. A folder
    is read as the tutorial reads it, so that both see the same words in it.
    """
    folders = [path for path in paths if path.is_dir()]
    listed = {root: _by_real_path(root) for root in dict.fromkeys((*background, *folders))}
    chosen: dict[Path, Path] = {}
    for path in paths:
        for real, file in (listed[path] if path in listed else {real_path(path): path}).items():
            chosen.setdefault(real, file)
    homes = {real: real_path(root) for root in reversed(listed) for real in listed[root]}
    others = {real: file for root in background for real, file in listed[root].items()}
    for real, file in chosen.items():
        if real not in homes:
            home = home_of(file)
            beside = {real_path(words): words for words in own_words(home)}
            homes = dict.fromkeys((real, *beside), home) | homes
            others |= beside
    rest = {real: file for real, file in others.items() if real not in chosen}
    order = [real_path(root) for root in background]
    own, ground = _load(chosen, homes, order), _load(rest, homes, order)
    return Report(len(chosen), find_problems(own, ground, tuple(chosen.values()), order))


def _load(files: Mapping[Path, Path], homes: Mapping[Path, Path], order: Sequence[Path]) -> Library:
    """Read files, given as named by their real paths; those of the earlier folders come first."""
    by_path = {file: homes[real] for real, file in files.items()}
    return load_files(sorted(by_path, key=lambda file: _rank(by_path[file], order)), by_path)


def _rank(home: Path | None, order: Sequence[Path]) -> int:
    """Return the place of a content folder among those of the background, or one past the last."""
    return order.index(home) if home in order else len(order)


def _by_real_path(root: Path) -> dict[Path, Path]:
    """Return the files of a folder by their real paths.

    A folder and a file in it may both be given, or one file by two spellings of its path.
    """
    return {real_path(file): file for file in content_files(root)}


def find_problems(
    chosen: Library,
    background: Library,
    named: Sequence[Path] = (),
    order: Sequence[Path] = (),
) -> tuple[Problem, ...]:
    """Return every problem of the chosen files, in file order, checked against a background.

    ``named`` holds the paths as the author gave them. It serves only for the report that there is
    no catalogue or no criteria to check against, which needs a file to stand at. ``order`` holds
    the folders of which the first with a whole catalogue or whole criteria has those that count.
    """
    library = _fill_up(chosen, background, order)
    problems = [*chosen.problems, *_drawing_problems(chosen), *_passed_over(chosen, library)]
    if library.criteria is None or library.catalogue is None:
        kind = "criteria" if library.criteria is None else "catalogue"
        problems.append(_nothing_to_check_against(kind, named))
    else:
        for kind, loaded in _loaded_files(chosen, library):
            if loaded.home not in library.unsettled:
                problems.extend(cap_problems(_apply_rules(kind, loaded, library)))
            elif loaded.home not in chosen.unsettled:
                problems.append(_unsettled(loaded))
    # What two rules find in the same words at the same position is listed once.
    return tuple(sorted(set(problems)))


def _unsettled(loaded: Loaded[Authored]) -> Problem:
    """Return the problem of a file whose folder has words of its own that could not be read.

    To judge it without them would be to list everything that it says in them.
    """
    message = "the catalogue or the criteria of this folder could not be read"
    hint = "check the whole folder, and mend them first"
    return loaded.document.problem("reference", (), message, hint)


def _nothing_to_check_against(kind: str, files: Sequence[Path]) -> Problem:
    named = [file for file in files if file.stem == kind]
    place = next(iter((*named, *files)), Path(f"{kind}.yaml"))
    message = f"there is no readable {kind}.yaml to check against"
    return Problem(place, 1, 1, "reference", message, f"mend {kind}.yaml")


def _fill_up(chosen: Library, background: Library, order: Sequence[Path]) -> Library:
    """Return the chosen library with what it lacks taken from the background."""
    return replace(
        chosen,
        criteria=_counting(background.criteria, chosen.criteria, order),
        catalogue=_counting(background.catalogue, chosen.catalogue, order),
        cases={**background.cases, **chosen.cases},
        lessons={**background.lessons, **chosen.lessons},
        drawings=Drawings({**background.drawings.paths, **chosen.drawings.paths}),
        additions=(*background.additions, *chosen.additions),
        unsettled=background.unsettled | chosen.unsettled,
    )


Shared = TypeVar("Shared", Criteria, Catalogue)


def _counting(
    ground: Loaded[Shared] | None, own: Loaded[Shared] | None, order: Sequence[Path]
) -> Loaded[Shared] | None:
    """Return which of two counts: that of the earlier folder, else that of the background.

    A set that brings its own is judged by the same as in the tutorial, where the shipped ones come
    first, or else the author would mend what no student meets.
    """
    known = (loaded for loaded in (ground, own) if loaded)
    return min(known, key=lambda loaded: _rank(loaded.home, order), default=None)


def _passed_over(chosen: Library, library: Library) -> Iterator[Problem]:
    """Yield a warning for each chosen catalogue or criteria for which others count."""
    if chosen.criteria and library.criteria and chosen.criteria is not library.criteria:
        yield not_counting(chosen.criteria, library.criteria)
    if chosen.catalogue and library.catalogue and chosen.catalogue is not library.catalogue:
        yield not_counting(chosen.catalogue, library.catalogue)


def _drawing_problems(chosen: Library) -> Iterator[Problem]:
    for path in chosen.drawings.paths.values():
        outcome = read_figure(path)
        if isinstance(outcome, tuple):
            yield from outcome


def _loaded_files(chosen: Library, library: Library) -> Iterator[tuple[Kind, Loaded[Authored]]]:
    """Yield each chosen file that counts, with its kind."""
    if chosen.criteria and chosen.criteria is library.criteria:
        yield "criteria", chosen.criteria
    if chosen.catalogue and chosen.catalogue is library.catalogue:
        yield "catalogue", chosen.catalogue
    for words in chosen.additions:
        yield "catalogue" if isinstance(words.model, CatalogueAdditions) else "criteria", words
    for case in chosen.cases.values():
        yield "case", case
    for lesson in chosen.lessons.values():
        yield "lesson", lesson
    for answer in chosen.answers:
        yield "answer", answer


def _apply_rules(kind: Kind, loaded: Loaded[Authored], library: Library) -> Iterator[Problem]:
    """Yield what the rules for one kind of file find in one file.

    Rules on the whole file run only if every id in it resolves. They look ids up without asking,
    and would otherwise fail, or report the consequences of one misspelled id.
    """
    views = tuple(views_of(kind, loaded, library))
    partial = (view.problems(rule) for view in views for rule in view.rules(whole=False))
    dangling = False
    for problem in chain.from_iterable(partial):
        dangling = dangling or problem.rule == "reference"
        yield problem
    if not dangling:
        whole = (view.problems(rule) for view in views for rule in view.rules(whole=True))
        yield from chain.from_iterable(whole)
