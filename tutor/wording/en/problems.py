"""Problems in content as lines: for people, and for GitHub.

``shown`` is the path as the reader would type it. The problem's own path may be absolute, and what
is below the reader's folder is a question for the command line.
"""

from pathlib import Path

from tutor.content.check import Report
from tutor.content.problem import Problem

MORE = "More may follow: most rules run only on files that can be read and whose ids all resolve."
"""Said where a problem kept rules from running, so that the next report is no surprise."""


def problem_line(problem: Problem, shown: str) -> str:
    """Return a problem in one line: ``path:line:column rule message (hint)``.

    Editors and terminals know this form and jump to the position.
    """
    kind = "" if problem.severity == "error" else f"{problem.severity}: "
    hint = f" ({problem.hint})" if problem.hint else ""
    place = f"{shown}:{problem.line}:{problem.column}"
    return f"{place} {problem.rule} {kind}{problem.message}{hint}"


def counts_line(report: Report) -> str:
    """Say how many files were looked at, and how many problems and warnings they have."""
    files = _counted(report.files, "file")
    problems = _counted(report.count("error"), "problem")
    return f"{files}: {problems}, {_counted(report.count('warning'), 'warning')}"


def rule_line(name: str, demand: str) -> str:
    """Say what a rule demands."""
    return f"{name}: {demand}"


def wrote(path: Path) -> str:
    """Say which file was written."""
    return f"wrote {path}"


def github_line(problem: Problem, shown: str) -> str:
    """Return a problem as a GitHub workflow command, which annotates the line in a pull request.

    The escapes are those of GitHub's documentation; colons and commas need them only in properties.
    """
    text = problem.message + (f" ({problem.hint})" if problem.hint else "")
    # The percent sign comes first, or the percent signs of the other escapes would be escaped.
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(plain, code)
    for plain, code in (("%", "%25"), (":", "%3A"), (",", "%2C")):
        shown = shown.replace(plain, code)
    place = f"file={shown},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place},title={problem.rule}::{text}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
