"""What commands say of themselves, and in one line where they cannot do what they are asked."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT
from tutor.cli.parser import build_parser
from tutor.content.check import Report
from tutor.content.problem import Problem, Severity
from tutor.wording import words

MINE, SECOND = Path("mine"), Path("my second")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            words.complaints.unusable(()),
            "some content cannot be used; 'heel-tutor check' says what and why",
        ),
        (
            words.complaints.unusable((MINE, SECOND)),
            (
                "some content cannot be used; 'heel-tutor check --content mine --content my "
                "second' says what and why"
            ),
        ),
        (words.complaints.nowhere(MINE), "there is no file or folder 'mine'"),
        (
            words.complaints.holds_nothing(MINE),
            "the folder 'mine' holds no content: no .yaml file, or none in cases/, lessons/",
        ),
        (words.complaints.no_file(MINE), "'mine' is not a file that is there"),
        (
            words.complaints.no_answer("a.yaml"),
            "a.yaml:1:1 is no answer; an answer has 'case' and what was answered",
        ),
        (
            words.complaints.name_a_kind(("case", "lesson")),
            "name a kind: case, lesson; or give --write",
        ),
        (words.complaints.of_the_system("a.yaml", "Is a directory"), "'a.yaml': Is a directory"),
        (words.complaints.of_the_system(None, "No space"), "the output: No space"),
        (
            words.complaints.unwritten_output("No space"),
            "the output could not be written: No space",
        ),
        (
            words.complaints.crashed("KeyError", Path("data/crash.log")),
            "something went wrong (KeyError); the report is in data/crash.log.",
        ),
        (
            words.complaints.crashed_without_report("KeyError", "No space"),
            "something went wrong (KeyError); the report could not be written (No space).",
        ),
        (words.commands.version("1.2.3"), "heel-tutor 1.2.3"),
        (words.problems.rule_line("sides", "No side is guessed."), "sides: No side is guessed."),
        (words.problems.wrote(MINE), "wrote mine"),
    ],
)
def test_a_command_says_it_in_one_line(said: str, line: str) -> None:
    """What is wrong, and what to do about it."""
    assert said == line


def report(files: int, *severities: Severity) -> Report:
    """Return a report of problems."""
    problems = [Problem(MINE, 1, 1, "sides", "", severity=severity) for severity in severities]
    return Report(files, tuple(problems))


@pytest.mark.parametrize(
    ("counted", "line"),
    [
        (report(0), "0 files: 0 problems, 0 warnings"),
        (report(1, "error", "warning"), "1 file: 1 problem, 1 warning"),
        (report(2, "error", "error", "warning"), "2 files: 2 problems, 1 warning"),
        (report(2, "warning", "warning"), "2 files: 0 problems, 2 warnings"),
    ],
)
def test_problems_are_counted(counted: Report, line: str) -> None:
    """Warnings are no problems, and one is one."""
    assert words.problems.counts_line(counted) == line


PROBLEM = Problem(MINE, 3, 7, "sides", "no side, is given", "add: side")


@pytest.mark.parametrize(
    ("problem", "line", "github"),
    [
        (
            PROBLEM,
            "a,b.yaml:3:7 sides no side, is given (add: side)",
            "::error file=a%2Cb.yaml,line=3,col=7,title=sides::no side, is given (add: side)",
        ),
        (
            Problem(MINE, 3, 7, "sides", "100%\r\nsure", severity="warning"),
            "a,b.yaml:3:7 sides warning: 100%\r\nsure",
            "::warning file=a%2Cb.yaml,line=3,col=7,title=sides::100%25%0D%0Asure",
        ),
    ],
)
def test_a_problem_is_one_line(problem: Problem, line: str, github: str) -> None:
    """For people, and for GitHub with its escapes."""
    assert words.problems.problem_line(problem, "a,b.yaml") == line
    assert words.problems.github_line(problem, "a,b.yaml") == github


def test_help_names_every_command_with_what_it_does() -> None:
    """The table of commands, in the words that each command's own help begins with."""
    told = " ".join(build_parser().format_help().split())
    for command, about in (
        ("case", words.commands.CASE),
        ("lesson", words.commands.LESSON),
        ("list", words.commands.LIST),
        ("progress", words.commands.PROGRESS),
        ("check", words.commands.CHECK),
        ("grade", words.commands.GRADE),
        ("schema", words.commands.SCHEMA),
        ("simulate", words.commands.SIMULATE),
    ):
        assert f"{command} {about}" in told


def loaded_after(code: str) -> set[str]:
    """Return which modules of ours, or of others, some code has loaded when it is done."""
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(ran.stdout.splitlines()[-1].split())


def test_parsing_loads_no_other_room() -> None:
    """``--help`` and ``--version`` answer at once: of the wording only the commands are read."""
    loaded = loaded_after("from tutor.cli.parser import build_parser; build_parser()")
    assert {name.removeprefix("tutor.") for name in loaded if name.startswith("tutor.")} == {
        *("cli", "cli.main", "cli.console", "cli.interrupts", "cli.parser", "errors", "characters"),
        *("wording", "wording.en", "wording.en.commands"),
    }


def test_what_keeps_the_tutorial_from_opening_is_told_at_once() -> None:
    """A missing terminal or a locked record is told before content could be read."""
    loaded = loaded_after(
        "from pathlib import Path\n"
        "from tutor.errors import NoTerminal\n"
        "from tutor.store import Reason, StoreUnwritable\n"
        "from tutor.wording import words\n"
        "words.faults.told(NoTerminal())\n"
        "words.faults.told(StoreUnwritable(Path('x'), Reason.FULL, 'X'))\n"
    )
    assert not loaded & {"pydantic", "yaml", "rapidfuzz", "textual"}
