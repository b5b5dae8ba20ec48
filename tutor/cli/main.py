"""Find the command, run it, and turn what went wrong into words and an exit code.

Each command is imported when it is called for: ``check`` must not load Textual, and the first paint
of the screen must not wait for the checker.
"""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tutor.cli import console
from tutor.cli.interrupts import INTERRUPTED
from tutor.cli.parser import build_parser
from tutor.errors import ExitCode, NoFolder, TutorError
from tutor.wording import words


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; ``argv`` is without the program's name.

    Only the exceptions below are turned into words. Any other is a fault of the program, and hiding
    its traceback would keep it from being reported.
    """
    console.prepare()
    arguments = build_parser().parse_args(argv)
    arguments.content = tuple(getattr(arguments, "content", ()))
    arguments.plain = getattr(arguments, "plain", False)
    arguments.environment = dict(os.environ)
    try:
        _require_folders(arguments.content)
        code = _COMMANDS[arguments.command](arguments)
    except BrokenPipeError:  # Whoever read the output has seen enough, as ``head`` does.
        code = int(ExitCode.OK)
    except TutorError as error:
        console.complain(words.faults.told(error))
        code = int(ExitCode.USAGE)
    except OSError as error:
        # Every file that we open has its name in the error; only a stream has none.
        said = words.complaints.of_the_system(error.filename, error.strerror or str(error))
        console.complain(said)
        code = int(ExitCode.PROBLEMS)
    except KeyboardInterrupt:
        code = INTERRUPTED
    return console.finish(code)


def _require_folders(folders: Sequence[Path]) -> None:
    """Refuse a misspelled folder; without this it would just add no content."""
    for folder in folders:
        if not folder.is_dir():
            raise NoFolder(str(folder))


def _open(arguments: argparse.Namespace) -> int:
    from tutor.cli.opening import run

    return run(arguments)


def _list(arguments: argparse.Namespace) -> int:
    if arguments.coverage:
        from tutor.cli.covering import run
    elif arguments.cues:
        from tutor.cli.cueing import run
    else:
        from tutor.cli.listing import run

    return run(arguments)


def _progress(arguments: argparse.Namespace) -> int:
    from tutor.cli.progress import run

    return run(arguments)


def _check(arguments: argparse.Namespace) -> int:
    from tutor.cli.checking import run

    return run(arguments)


def _grade(arguments: argparse.Namespace) -> int:
    from tutor.cli.grading import run

    return run(arguments)


def _simulate(arguments: argparse.Namespace) -> int:
    from tutor.cli.simulating import run

    return run(arguments)


def _a11y(arguments: argparse.Namespace) -> int:
    from tutor.cli.a11y import run

    return run(arguments)


def _schema(arguments: argparse.Namespace) -> int:
    from tutor.cli.schemas import run

    return run(arguments)


_COMMANDS: Mapping[str | None, Callable[[argparse.Namespace], int]] = {
    None: _open,
    "case": _open,
    "lesson": _open,
    "list": _list,
    "progress": _progress,
    "check": _check,
    "grade": _grade,
    "simulate": _simulate,
    "schema": _schema,
    "a11y": _a11y,
}
