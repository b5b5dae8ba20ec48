"""``heel-tutor grade``: grade answer files without a screen."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace

from tutor.cli.checking import shown
from tutor.cli.console import complain, say, say_json
from tutor.content.check import problems_of
from tutor.content.folders import shipped
from tutor.content.library import Library, Loaded, load_files, load_library
from tutor.errors import ExitCode
from tutor.grading import grade, judge_series, resolve
from tutor.grading.constants import SERIES_CASES
from tutor.model.answer import AnswerFile
from tutor.model.grade import Grade
from tutor.model.resolved import ResolvedCase
from tutor.wording import grade_lines, points, problem_line

Graded = tuple[AnswerFile, ResolvedCase, Grade]


def run(arguments: argparse.Namespace) -> int:
    """Grade the answers named; an answer that is not one is a problem, not a grade."""
    roots = (shipped(), *arguments.content)
    for path in arguments.answer:
        if not path.is_file():
            complain(f"'{path}' is not a file that is there")
            return ExitCode.USAGE
    library, chosen = load_library(roots), load_files(arguments.answer)
    problems = problems_of(chosen, library, arguments.answer)
    for problem in problems:
        complain(problem_line(problem, shown(problem.path)))
    bad = {problem.path for problem in problems}
    good = [path for path in arguments.answer if path not in bad]
    answers = [one for one in chosen.answers if one.document.path not in bad]
    others = [one for one in good if one not in {answer.document.path for answer in answers}]
    for path in others:
        complain(f"{shown(path)}:1:1 is no answer; an answer has 'case' and what was answered")
    graded = _graded(answers, library)
    (_json if arguments.json else _text)(graded)
    return ExitCode.PROBLEMS if problems or others else ExitCode.OK


def _graded(answers: Sequence[Loaded[AnswerFile]], library: Library) -> list[Graded]:
    if library.catalogue is None or library.criteria is None:
        return []
    results = []
    for loaded in answers:
        answer = loaded.model
        if answer.case in library.cases:
            case = resolve(library.cases[answer.case].model, library.catalogue.model)
            results.append((answer, case, grade(case, answer, library.criteria.model)))
    return results


def _text(graded: list[Graded]) -> None:
    for _, case, result in graded:
        say(*grade_lines(case, result), "")
    if len(graded) >= SERIES_CASES:
        verdict = judge_series([(result, case.call) for _, case, result in graded])
        outcome = "passed" if verdict.passed else "not passed"
        reasons = f" ({'; '.join(verdict.reasons)})" if verdict.reasons else ""
        say(f"The set is {outcome}: mean {points(verdict.mean)}{reasons}")


def _json(graded: list[Graded]) -> None:
    say_json(
        {
            "format": 1,
            "grades": [
                asdict(replace(result, call=answer.call))
                | {"parts": dict(result.parts), "key": case.call}
                for answer, case, result in graded
            ],
        }
    )
