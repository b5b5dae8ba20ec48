"""``heel-tutor check``: print every problem; exit 0 clean, 1 with problems, 2 for a wrong call.

A path that is not there or holds no content is a wrong call. To report "0 problems" for it would
make an author believe that their misspelled folder is sound.
"""

import argparse
from pathlib import Path

from tutor.cli.console import complain, say, say_json
from tutor.content.check import Report, check
from tutor.content.folders import content_files, shipped_folder
from tutor.content.nearest import nearest_words
from tutor.content.problem import Problem
from tutor.content.rules import all_rules, explain
from tutor.content.rules.registry import READING_RULES
from tutor.errors import ExitCode, UnknownId
from tutor.wording import words


def run(arguments: argparse.Namespace) -> int:
    """Check the files that the command line names, or all content if it names none."""
    if arguments.explain is not None:
        return _explain(arguments.explain)
    roots = (shipped_folder(), *arguments.content)
    for path in arguments.path:
        if not path.exists():
            complain(words.complaints.nowhere(path))
            return ExitCode.USAGE
        if path.is_dir() and not content_files(path):
            complain(words.complaints.holds_nothing(path))
            return ExitCode.USAGE
    report = check(tuple(arguments.path) or roots, background=roots)
    {"text": _print_text, "json": _print_json, "github": _print_github}[arguments.format](report)
    errors, warnings = report.count("error"), report.count("warning")
    return ExitCode.PROBLEMS if errors or (arguments.strict and warnings) else ExitCode.OK


def _explain(name: str) -> int:
    if not name:
        say(*all_rules())
        return ExitCode.OK
    text = explain(name)
    if text is None:
        raise UnknownId(kind="rule", id=name, nearest=nearest_words(name, all_rules(), 2))
    say(words.problems.rule_line(name, text))
    return ExitCode.OK


def shown(path: Path) -> str:
    """Return a path as the reader would type it: relative if it lies below the current folder.

    A file's name may hold a line break, which would make two lines of one problem.
    """
    try:
        text = path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        text = path.as_posix()
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text
    )


def _print_text(report: Report) -> None:
    for problem in report.problems:
        say(words.problems.problem_line(problem, shown(problem.path)))
    say(words.problems.counts_line(report))
    stopping = {"reference", *READING_RULES}
    if any(problem.rule in stopping for problem in report.problems):
        say(words.problems.MORE)


def _print_github(report: Report) -> None:
    for problem in report.problems:
        say(words.problems.github_line(problem, shown(problem.path)))


def _print_json(report: Report) -> None:
    say_json(
        {
            "format": 1,
            "files": report.files,
            "problems": [_json_record(problem) for problem in report.problems],
        }
    )


def _json_record(problem: Problem) -> dict[str, object]:
    return {
        "path": shown(problem.path),
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }
