"""Check files: every problem of every file in one run, in file order.

Files are checked against each other, and against a background for what they refer to and do not
bring along. So an instructor can check one case without a catalogue of their own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from tutor.content.figure import read_figure
from tutor.content.folders import content_files, real_path
from tutor.content.library import Drawings, Kind, Library, Loaded, load_files
from tutor.content.problem import Problem, cap_problems
from tutor.content.rules import RULES
from tutor.content.rules.registry import Context, Rule
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
    in them; their own problems are reported only for files that ``paths`` names as well.
    """
    files = _distinct_files(paths)
    others = [
        file for root in background for file in content_files(root) if real_path(file) not in files
    ]
    chosen = load_files(files.values())
    named = tuple(files.values())
    return Report(len(files), find_problems(chosen, load_files(others), named))


def find_problems(
    chosen: Library, background: Library, named: Sequence[Path] = ()
) -> tuple[Problem, ...]:
    """Return every problem of the chosen files, in file order, checked against a background.

    ``named`` holds the paths as the author gave them. It serves only for the report that there is
    no catalogue or no criteria to check against, which needs a file to stand at.
    """
    library = _fill_up(chosen, background)
    problems = [*chosen.problems, *_drawing_problems(chosen)]
    if library.criteria is None or library.catalogue is None:
        kind = "criteria" if library.criteria is None else "catalogue"
        problems.append(_nothing_to_check_against(kind, named))
    else:
        for kind, loaded in _loaded_files(chosen):
            problems.extend(cap_problems(_apply_rules(kind, loaded, library)))
    # What two rules find in the same words at the same position is listed once.
    return tuple(sorted(set(problems)))


def _distinct_files(paths: Iterable[Path]) -> dict[Path, Path]:
    """Return the files to check by their real paths: each once, as it was first named.

    A folder and a file in it may both be given, or one file by two spellings of its path.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in content_files(path) if path.is_dir() else (path,):
            found.setdefault(real_path(file), file)
    return found


def _nothing_to_check_against(kind: str, files: Sequence[Path]) -> Problem:
    named = [file for file in files if file.stem == kind]
    place = next(iter((*named, *files)), Path(f"{kind}.yaml"))
    message = f"there is no readable {kind}.yaml to check against"
    return Problem(place, 1, 1, "reference", message, f"mend {kind}.yaml")


def _fill_up(chosen: Library, background: Library) -> Library:
    """Return the chosen library with what it lacks taken from the background.

    What was chosen and could not be read is not taken from there: rules would then judge the other
    chosen files by a catalogue that is not theirs.
    """
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
        outcome = read_figure(path)
        if isinstance(outcome, tuple):
            yield from outcome


def _loaded_files(library: Library) -> Iterator[tuple[Kind, Loaded[Authored]]]:
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


def _apply_rules(kind: Kind, loaded: Loaded[Authored], library: Library) -> Iterator[Problem]:
    """Yield what the rules for one kind of file find in one file.

    Rules on the whole file run only if every id in it resolves. They look ids up without asking,
    and would otherwise fail, or report the consequences of one misspelled id.
    """
    if library.criteria is None or library.catalogue is None:
        return
    context = Context(loaded, library, library.criteria.model, library.catalogue.model)
    rules = [rule for rule in RULES if rule.applies == kind]
    partial = (_problems_of_rule(rule, context) for rule in rules if not rule.whole)
    dangling = False
    for problem in chain.from_iterable(partial):
        dangling = dangling or problem.rule == "reference"
        yield problem
    if not dangling:
        whole = (_problems_of_rule(rule, context) for rule in rules if rule.whole)
        yield from chain.from_iterable(whole)


def _problems_of_rule(rule: Rule, context: Context[Authored]) -> Iterator[Problem]:
    document = context.loaded.document
    for complaint in rule.check(context):
        problem = document.problem(
            rule.id, complaint.loc, complaint.message, complaint.hint, complaint.points_at
        )
        yield replace(problem, severity=rule.severity)
