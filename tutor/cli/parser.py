"""The shape of the command line; nothing here does any work.

Parsing loads no other room but the words of ``--help``, so that ``--help`` and ``--version`` answer
at once. The kinds of content are repeated here for the same reason; the library's table would load
pydantic.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from tutor import __version__
from tutor.characters import clean
from tutor.wording import words

CONTENT_KINDS = ("case", "lesson", "answer", "criteria", "catalogue")
LISTS = ("cases", "lessons")


class _Parser(argparse.ArgumentParser):
    """A parser that says nothing a terminal would act on: a shell puts file names on the line."""

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Leave with a clean message."""
        super().exit(status, message and clean(message))


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every command, with the arguments that all of them share."""
    shared = _Parser(add_help=False)
    shared.add_argument(
        "--content",
        action="append",
        type=Path,
        metavar=words.commands.FOLDER_HERE,
        # The option may stand before and after the command, and both parsers have it. With a
        # default the second would overwrite what the first has found.
        default=argparse.SUPPRESS,
        help=words.commands.CONTENT,
    )
    shared.add_argument(
        "--plain",
        action="store_true",
        default=argparse.SUPPRESS,
        help=words.commands.PLAIN,
    )
    parser = _Parser(
        prog="heel-tutor",
        description=words.commands.DESCRIPTION,
        epilog=words.commands.EPILOG,
        parents=[shared],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    version = words.commands.version(__version__)
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(
        dest="command", metavar=words.commands.COMMAND_HERE, title=words.commands.COMMANDS
    )

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about, parents=[shared])

    _add_opening_commands(command)
    _add_reading_commands(command)
    _add_authoring_commands(command)
    _add_simulating_commands(command)
    return parser


AddCommand = Callable[[str, str], argparse.ArgumentParser]
"""Adds a command of a name and a description, and returns its parser."""


def _add_opening_commands(command: AddCommand) -> None:
    case = command("case", words.commands.CASE)
    case.add_argument("id", metavar=words.commands.ID_HERE, help=words.commands.CASE_ID)
    lesson = command("lesson", words.commands.LESSON)
    lesson.add_argument("id", metavar=words.commands.ID_HERE, help=words.commands.LESSON_ID)
    lesson.add_argument("--markdown", action="store_true", help=words.commands.LESSON_MARKDOWN)
    command("a11y", words.commands.A11Y)


def _add_reading_commands(command: AddCommand) -> None:
    listing = command("list", words.commands.LIST)
    listing.add_argument("what", nargs="?", choices=LISTS, help=words.commands.LIST_WHAT)
    listing.add_argument("--json", action="store_true", help=words.commands.JSON)
    instead = listing.add_mutually_exclusive_group()
    instead.add_argument("--coverage", action="store_true", help=words.commands.LIST_COVERAGE)
    instead.add_argument("--cues", action="store_true", help=words.commands.LIST_CUES)
    progress = command("progress", words.commands.PROGRESS)
    progress.add_argument("--json", action="store_true", help=words.commands.JSON)
    progress.add_argument(
        "--merge",
        type=Path,
        metavar=words.commands.FILE_HERE,
        help=words.commands.PROGRESS_MERGE,
    )


def _add_authoring_commands(command: AddCommand) -> None:
    check = command("check", words.commands.CHECK)
    check.add_argument(
        "path",
        nargs="*",
        type=Path,
        metavar=words.commands.PATH_HERE,
        help=words.commands.CHECK_PATH,
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help=words.commands.CHECK_STRICT)
    check.add_argument(
        "--explain",
        metavar=words.commands.RULE_HERE,
        nargs="?",
        const="",
        help=words.commands.CHECK_EXPLAIN,
    )
    grade = command("grade", words.commands.GRADE)
    grade.add_argument("answer", nargs="+", type=Path, metavar=words.commands.ANSWER_HERE)
    grade.add_argument("--json", action="store_true", help=words.commands.JSON)
    schema = command("schema", words.commands.SCHEMA)
    schema.add_argument("kind", nargs="?", choices=CONTENT_KINDS)
    schema.add_argument("--write", action="store_true", help=words.commands.SCHEMA_WRITE)


def _add_simulating_commands(command: AddCommand) -> None:
    simulate = command("simulate", words.commands.SIMULATE)
    instead = simulate.add_mutually_exclusive_group()
    instead.add_argument("--cohort", action="store_true", help=words.commands.SIMULATE_COHORT)
    instead.add_argument("--recover", action="store_true", help=words.commands.SIMULATE_RECOVER)
    simulate.add_argument("--json", action="store_true", help=words.commands.JSON)
    simulate.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar=words.commands.NUMBER_HERE,
        help=words.commands.SIMULATE_SEED,
    )
