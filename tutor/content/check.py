"""Check files: every problem of every file in one run, in file order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.content.library import Kind, Library, Loaded, load_files
from tutor.content.places import content_files
from tutor.content.problem import Problem
from tutor.content.rules import RULES
from tutor.content.rules.registry import Context, Rule
from tutor.model.scalars import Authored

_CATALOGUE_FIRST = "there is no readable {kind} to check against"


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
    files = tuple(dict.fromkeys(file for path in paths for file in _expand(path)))
    chosen = load_files(files)
    known = {file.resolve() for file in files}
    rest = [
        file for root in background for file in content_files(root) if file.resolve() not in known
    ]
    library = _joined(chosen, load_files(rest))
    problems = list(chosen.problems)
    if library.criteria is None or library.catalogue is None:
        kind = "criteria.yaml" if library.criteria is None else "catalogue.yaml"
        place = files[0] if files else Path(kind)
        problems.append(
            Problem(place, 1, 1, "reference", _CATALOGUE_FIRST.format(kind=kind), f"mend {kind}")
        )
    else:
        for kind, loaded in _subjects(chosen):
            problems.extend(_apply(kind, loaded, library))
    return Report(len(files), tuple(sorted(set(problems))))


def _expand(path: Path) -> tuple[Path, ...]:
    return content_files(path) if path.is_dir() else (path,)


def _joined(chosen: Library, background: Library) -> Library:
    return replace(
        chosen,
        criteria=chosen.criteria or background.criteria,
        catalogue=chosen.catalogue or background.catalogue,
        cases={**background.cases, **chosen.cases},
        lessons={**background.lessons, **chosen.lessons},
    )


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
    first = [
        problem for one in rules if not one.whole for problem in _problems(one, context)
    ]
    yield from first
    if not any(one.rule == "reference" for one in first):
        for one in rules:
            if one.whole:
                yield from _problems(one, context)


def _problems(rule: Rule, context: Context[Authored]) -> Iterator[Problem]:
    document = context.loaded.document
    for one in rule.check(context):
        found = document.problem(rule.id, one.loc, one.message, one.hint, one.place)
        yield replace(found, severity=rule.severity)
