"""Problems in content as lines: for people, and for GitHub."""

from tutor.content.problem import Problem


def problem_line(problem: Problem, shown: str) -> str:
    """Say a problem in one line: ``path:line:column rule message``, with its hint."""
    kind = "" if problem.severity == "error" else f"{problem.severity}: "
    hint = f" ({problem.hint})" if problem.hint else ""
    place = f"{shown}:{problem.line}:{problem.column}"
    return f"{place} {problem.rule} {kind}{problem.message}{hint}"


def github_line(problem: Problem, shown: str) -> str:
    """Say a problem as a GitHub workflow command, which annotates the line."""
    text = problem.message + (f" ({problem.hint})" if problem.hint else "")
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(plain, code)
    for plain, code in (("%", "%25"), (":", "%3A"), (",", "%2C")):
        shown = shown.replace(plain, code)
    place = f"file={shown},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place},title={problem.rule}::{text}"
