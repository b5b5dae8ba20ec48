"""The shape of the command line; nothing here does any work.

Parsing loads none of the other rooms, so that ``--help`` and ``--version`` answer at once. The
kinds of content are repeated here for the same reason; the library's table would load pydantic.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from tutor import __version__
from tutor.characters import clean

CONTENT_KINDS = ("case", "lesson", "answer", "criteria", "catalogue")
LISTS = ("cases", "lessons")

EPILOG = """\
Without a command the tutorial opens. It is an educational tool, not clinical advice.
Your data lies where 'heel-tutor progress' says; HEEL_TUTOR_HOME moves it.
HEEL_TUTOR_FIGURES=quadrant, half, outline or words says how your terminal shows figures.
HEEL_TUTOR_PLAIN=1 opens the tutorial in plain lines, as for a screen reader; 0 never does.
What helps whom: heel-tutor a11y.
"""


class _Parser(argparse.ArgumentParser):
    """A parser that says nothing a terminal would act on: a shell puts file names on the line."""

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Leave with a clean message."""
        super().exit(status, message and clean(message))


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every command, with the arguments that all of them share."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--content",
        action="append",
        type=Path,
        metavar="DIR",
        # The option may stand before and after the command, and both parsers have it. With a
        # default the second would overwrite what the first has found.
        default=argparse.SUPPRESS,
        help="add a folder with cases and lessons of your own (repeatable)",
    )
    shared.add_argument(
        "--plain",
        action="store_true",
        default=argparse.SUPPRESS,
        help="open the tutorial in plain lines; all other commands speak in lines anyway",
    )
    parser = _Parser(
        prog="heel-tutor",
        description="Tell heel pain that comes from the back from heel pain that does not.",
        epilog=EPILOG,
        parents=[shared],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"heel-tutor {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

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
    case = command("case", "Open one case in the tutorial.")
    case.add_argument("id", metavar="ID", help="see 'heel-tutor list cases'")
    lesson = command("lesson", "Open one lesson in the tutorial, or export it.")
    lesson.add_argument("id", metavar="ID", help="see 'heel-tutor list lessons'")
    lesson.add_argument("--markdown", action="store_true", help="print it as Markdown instead")
    command("a11y", "Say what helps whom: screen readers, few colors, no mouse, large letters.")


def _add_reading_commands(command: AddCommand) -> None:
    listing = command("list", "List cases and lessons with your progress.")
    listing.add_argument("what", nargs="?", choices=LISTS, help="only these (default: both)")
    listing.add_argument("--json", action="store_true", help="as JSON")
    instead = listing.add_mutually_exclusive_group()
    instead.add_argument(
        "--coverage", action="store_true", help="count what the cases exercise instead"
    )
    instead.add_argument(
        "--cues",
        action="store_true",
        help="measure what the cases as a whole give away instead (for instructors)",
    )
    progress = command("progress", "Show your attempts.")
    progress.add_argument("--json", action="store_true", help="as JSON")
    progress.add_argument(
        "--merge",
        type=Path,
        metavar="FILE",
        help="join the record of another computer to yours; FILE is only read",
    )


def _add_authoring_commands(command: AddCommand) -> None:
    check = command("check", "Find every problem in content, at file:line:column.")
    check.add_argument("path", nargs="*", type=Path, metavar="PATH", help="files or folders")
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="warnings count as problems")
    check.add_argument(
        "--explain",
        metavar="RULE",
        nargs="?",
        const="",
        help="what a rule demands; or all",
    )
    grade = command("grade", "Grade answer files: every mark, why, and on what basis.")
    grade.add_argument("answer", nargs="+", type=Path, metavar="ANSWER.yaml")
    grade.add_argument("--json", action="store_true", help="as JSON")
    schema = command("schema", "Print the JSON Schema of a kind of content, for editors.")
    schema.add_argument("kind", nargs="?", choices=CONTENT_KINDS)
    schema.add_argument(
        "--write", action="store_true", help="write every schema beside the content that names it"
    )


def _add_simulating_commands(command: AddCommand) -> None:
    simulate = command(
        "simulate",
        "Play scripted students, or learners made up by chance, over all cases.",
    )
    instead = simulate.add_mutually_exclusive_group()
    instead.add_argument(
        "--cohort",
        action="store_true",
        help="learners of five accuracies instead: mean, cases and sets of ten passed",
    )
    instead.add_argument(
        "--recover",
        action="store_true",
        help="learners of known competence instead: whether their scores show it, and how reliably",
    )
    simulate.add_argument("--json", action="store_true", help="as JSON")
    simulate.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar="N",
        help="draw by another seed (default: 1); the same seed gives the same figures",
    )
