"""``heel-tutor grade``: grade answer files without a screen.

The answers are checked by the same rules as all content and graded by the same grader as on the
screen, so that an instructor can grade a class from files and get the marks that a student saw.
"""

import argparse
from collections.abc import Sequence
from dataclasses import asdict

from tutor.cli.checking import shown
from tutor.cli.console import complain, say, say_json
from tutor.content.check import find_problems
from tutor.content.folders import shipped_folder
from tutor.content.library import Library, Loaded, load_files, load_library
from tutor.errors import ExitCode
from tutor.grading import grade, judge_series, resolve
from tutor.grading.constants import SERIES_CASES
from tutor.model.answer import AnswerFile
from tutor.model.grade import Grade, Mark
from tutor.model.resolved import ResolvedCase
from tutor.wording import words

Graded = tuple[AnswerFile, ResolvedCase, Grade]


def run(arguments: argparse.Namespace) -> int:
    """Grade the answer files that the command line names.

    A file with problems gets no grade: a mark for a misspelled option would be wrong without
    saying so. The other files are graded all the same, and the exit code says that one was not.
    """
    roots = (shipped_folder(), *arguments.content)
    for path in arguments.answer:
        if not path.is_file():
            complain(words.complaints.no_file(path))
            return ExitCode.USAGE
    library, chosen = load_library(roots), load_files(arguments.answer)
    problems = find_problems(chosen, library, arguments.answer)
    for problem in problems:
        complain(words.problems.problem_line(problem, shown(problem.path)))
    with_problems = {problem.path for problem in problems}
    sound = [path for path in arguments.answer if path not in with_problems]
    answers = [loaded for loaded in chosen.answers if loaded.document.path not in with_problems]
    answered = {loaded.document.path for loaded in answers}
    # Files of another kind, such as a case, have no problem and no answer either.
    others = [path for path in sound if path not in answered]
    for path in others:
        complain(words.complaints.no_answer(shown(path)))
    graded = _grade_all(answers, library)
    (_print_json if arguments.json else _print_text)(graded)
    return ExitCode.PROBLEMS if problems or others else ExitCode.OK


def _grade_all(answers: Sequence[Loaded[AnswerFile]], library: Library) -> list[Graded]:
    """Return each answer with its case and its grade; an answer to no readable case is left out."""
    results = []
    for answer in (loaded.model for loaded in answers):
        loaded = library.cases.get(answer.case)
        catalogue, criteria = library.catalogue_of(loaded), library.criteria_of(loaded)
        if loaded and catalogue and criteria:
            case = resolve(loaded.model, catalogue)
            results.append((answer, case, grade(case, answer, criteria)))
    return results


def _print_text(graded: list[Graded]) -> None:
    for _, case, result in graded:
        say(*words.grades.grade_lines(case, result), "")
    if len(graded) >= SERIES_CASES:
        verdict = judge_series([(result, case.call) for _, case, result in graded])
        say(words.grades.series_sentence(verdict))


def _print_json(graded: list[Graded]) -> None:
    say_json(
        {
            "format": 1,
            "grades": [_as_json(answer, case, result) for answer, case, result in graded],
        }
    )


def _as_json(answer: AnswerFile, case: ResolvedCase, result: Grade) -> dict[str, object]:
    """Return a grade in its documented form: keys are only ever added, codes stand beside words."""
    return {
        "case": result.case,
        "scoring": result.scoring,
        "parts": dict(result.parts),
        "total": result.total,
        "passed": result.passed,
        "failures": [words.grades.failure_words(failure) for failure in result.failures],
        "critical": [_mark_as_json(case, mark) for mark in result.critical],
        "caps": [
            {
                "at": cap.at,
                "code": cap.code,
                "reason": words.grades.failure_words(cap.failure),
                "basis": asdict(cap.basis),
            }
            for cap in result.caps
        ],
        "marks": [_mark_as_json(case, mark) for mark in result.marks],
        "call": answer.call,
        "coherence": result.coherence,
        "ignored": result.ignored,
        "key": case.call,
        "failure_codes": [failure.code for failure in result.failures],
    }


def _mark_as_json(case: ResolvedCase, mark: Mark) -> dict[str, object]:
    return {
        "part": mark.part,
        "subject": mark.subject,
        "verdict": words.labels.verdict_words(case, mark),
        "effect": mark.effect,
        "why": words.labels.why_words(mark),
        "basis": asdict(mark.basis),
        "code": mark.code,
    }
