"""Open the tutorial with the face that is asked for, or print a lesson instead.

Each face is imported when it is chosen: an error such as a missing terminal should be told before
Textual is loaded, and lines need no Textual at all.
"""

import argparse
import sys
from typing import assert_never

from tutor.cli.console import is_terminal, say
from tutor.cli.faces import Streams, face_for
from tutor.errors import ExitCode, NoTerminal


def run(arguments: argparse.Namespace) -> int:
    """Open the tutorial, at a case or a lesson if the command line names one."""
    if getattr(arguments, "markdown", False):
        return _print_lesson(arguments)
    face, chosen_by = face_for(
        plain=arguments.plain, environment=arguments.environment, terminal=_terminal()
    )
    match face:
        case "screens":
            from tutor.cli.screens import run as open_screens

            return open_screens(arguments)
        case "lines":
            from tutor.cli.plain import run as open_lines

            return open_lines(arguments, chosen_by)
        case "none":
            raise NoTerminal
    assert_never(face)


def _terminal() -> Streams:
    return Streams(
        input=is_terminal(sys.stdin),
        output=is_terminal(sys.stdout),
        errors=is_terminal(sys.stderr),
    )


def _print_lesson(arguments: argparse.Namespace) -> int:
    """Print a lesson as Markdown, to be read on paper or by a screen reader."""
    from tutor.cli.starting import content_roots, load_content, require_known
    from tutor.wording import words

    library = load_content(content_roots(arguments))
    require_known(arguments, library)
    lesson = library.lessons[arguments.id]
    say(
        words.lesson.lesson_markdown(
            lesson.model, library.criteria_of(lesson), library.drawings.get
        )
    )
    return ExitCode.OK
