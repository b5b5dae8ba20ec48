"""``heel-tutor check``: print every problem; exit 0 clean, 1 with problems, 2 for a wrong call."""

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
from tutor.wording import github_line, problem_line

MORE = "More may follow: most rules run only on files that can be read and whose ids all resolve."


def run(arguments: argparse.Namespace) -> int:
    """Check the files named, or all content."""
    if arguments.explain is not None:
        return _explain(arguments.explain)
    roots = (shipped_folder(), *arguments.content)
    for path in arguments.path:
        if not path.exists():
            complain(f"there is no file or folder '{path}'")
            return ExitCode.USAGE
        if path.is_dir() and not content_files(path):
            complain(
                f"the folder '{path}' holds no content: no .yaml file, or none in cases/, lessons/"
            )
            return ExitCode.USAGE
    report = check(tuple(arguments.path) or roots, background=roots)
    {"text": _text, "json": _json, "github": _github}[arguments.format](report)
    errors, warnings = report.count("error"), report.count("warning")
    return ExitCode.PROBLEMS if errors or (arguments.strict and warnings) else ExitCode.OK


def _explain(name: str) -> int:
    if not name:
        say(*all_rules())
        return ExitCode.OK
    text = explain(name)
    if text is None:
        raise UnknownId(kind="rule", id=name, nearest=nearest_words(name, all_rules(), 2))
    say(f"{name}: {text}")
    return ExitCode.OK


def shown(path: Path) -> str:
    """Return a path as the reader would type it, from here where it lies below, on one line."""
    try:
        text = path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        text = path.as_posix()
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _text(report: Report) -> None:
    for problem in report.problems:
        say(problem_line(problem, shown(problem.path)))
    say(
        f"{_count(report.files, 'file')}: {_count(report.count('error'), 'problem')}, "
        f"{_count(report.count('warning'), 'warning')}"
    )
    if any(one.rule == "reference" or one.rule in READING_RULES for one in report.problems):
        say(MORE)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _github(report: Report) -> None:
    for problem in report.problems:
        say(github_line(problem, shown(problem.path)))


def _json(report: Report) -> None:
    say_json(
        {
            "format": 1,
            "files": report.files,
            "problems": [_record(problem) for problem in report.problems],
        }
    )


def _record(problem: Problem) -> dict[str, object]:
    return {
        "path": shown(problem.path),
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }
