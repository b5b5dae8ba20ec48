"""``a11y``: what helps whom, on one page."""

import argparse

from tutor.cli.console import say
from tutor.errors import ExitCode
from tutor.wording import words


def run(_arguments: argparse.Namespace) -> int:
    """Print the page."""
    say(words.a11y.PAGE.rstrip())
    return ExitCode.OK
