"""Check files: every problem of every file in one run, in file order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from tutor.content.figure import read_figure
from tutor.content.folders import content_files, real
from tutor.content.library import Drawings, Kind, Library, Loaded, load_files
from tutor.content.problem import Problem, capped
from tutor.content.rules import RULES
from tutor.content.rules.registry import Context, Rule
from tutor.model.scalars import Authored


@dataclass(frozen=True)
class Report:
    """What a run of the checker found; ``files`` is how many it looked at."""

    files: int
    problems: tuple[Problem, ...]

    def count(self, severity: str) -> int:
        """Return how many problems have a severity."""
        return sum(1 for one in self.problems if one.severity == severity)


def check(paths: Sequence[Path], background: Sequence[Path]) -> Report:
    """Check files and folders against each other and, where they lack it, a background.

    ``background`` are content folders (usually the shipped one): their catalogue, criteria, cases
    and lessons may be referred to, and are checked only where ``paths`` names them.
    """
    files = _files(paths)
    rest = [file for root in background for file in content_files(root) if real(file) not in files]
    chosen = load_files(files.values())
    return Report(len(files), problems_of(chosen, load_files(rest), tuple(files.values())))


def problems_of(
    chosen: Library, background: Library, named: Sequence[Path] = ()
) -> tuple[Problem, ...]:
    """Return every problem of files that were loaded, in file order, against a background.

    ``named`` are the files as they were named, for where there is nothing to check against.
    """
    library = _joined(chosen, background)
    problems = [*chosen.problems, *_drawing_problems(chosen)]
    if library.criteria is None or library.catalogue is None:
        kind = "criteria" if library.criteria is None else "catalogue"
        problems.append(_nothing_to_check_against(kind, named))
    else:
        for kind, loaded in _subjects(chosen):
            problems.extend(capped(_apply(kind, loaded, library)))
    return tuple(sorted(set(problems)))


def _files(paths: Iterable[Path]) -> dict[Path, Path]:
    """Return the files to check, each once however it is named, by where they really lie."""
    found: dict[Path, Path] = {}
    for path in paths:
        for file in content_files(path) if path.is_dir() else (path,):
            found.setdefault(real(file), file)
    return found


def _nothing_to_check_against(kind: str, files: Sequence[Path]) -> Problem:
    named = [file for file in files if file.stem == kind]
    place = next(iter((*named, *files)), Path(f"{kind}.yaml"))
    message = f"there is no readable {kind}.yaml to check against"
    return Problem(place, 1, 1, "reference", message, f"mend {kind}.yaml")


def _joined(chosen: Library, background: Library) -> Library:
    """Fill up from the background, but not what was chosen and could not be read."""
    spare = replace(
        background,
        criteria=None if "criteria" in chosen.unread else background.criteria,
        catalogue=None if "catalogue" in chosen.unread else background.catalogue,
    )
    return replace(
        chosen,
        criteria=chosen.criteria or spare.criteria,
        catalogue=chosen.catalogue or spare.catalogue,
        cases={**background.cases, **chosen.cases},
        lessons={**background.lessons, **chosen.lessons},
        drawings=Drawings({**background.drawings.paths, **chosen.drawings.paths}),
    )


def _drawing_problems(chosen: Library) -> Iterator[Problem]:
    for path in chosen.drawings.paths.values():
        read = read_figure(path)
        if isinstance(read, tuple):
            yield from read


def _subjects(library: Library) -> Iterator[tuple[Kind, Loaded[Authored]]]:
    if library.criteria:
        yield "criteria", library.criteria
    if library.catalogue:
        yield "catalogue", library.catalogue
    for case in library.cases.values():
        yield "case", case
    for lesson in library.lessons.values():
        yield "lesson", lesson
    for answer in library.answers:
        yield "answer", answer


def _apply(kind: Kind, loaded: Loaded[Authored], library: Library) -> Iterator[Problem]:
    """Yield what the rules of a kind find; rules on the whole file need every id to resolve."""
    if library.criteria is None or library.catalogue is None:
        return
    context = Context(loaded, library, library.criteria.model, library.catalogue.model)
    rules = [one for one in RULES if one.applies == kind]
    dangling = False
    for problem in chain.from_iterable(_problems(one, context) for one in rules if not one.whole):
        dangling = dangling or problem.rule == "reference"
        yield problem
    if not dangling:
        yield from chain.from_iterable(_problems(one, context) for one in rules if one.whole)


def _problems(rule: Rule, context: Context[Authored]) -> Iterator[Problem]:
    document = context.loaded.document
    for one in rule.check(context):
        found = document.problem(rule.id, one.loc, one.message, one.hint, one.place)
        yield replace(found, severity=rule.severity)
