"""``heel-tutor list --coverage``: what the cases exercise, in counts that give no case away.

An instructor sees which findings, sources and options no case uses yet. The list can be shown to
students too, because it names no case.
"""

import argparse
from dataclasses import asdict

from tutor.cli.bank import read_bank
from tutor.cli.console import say, say_json
from tutor.errors import ExitCode
from tutor.proof.coverage import coverage
from tutor.wording import words


def run(arguments: argparse.Namespace) -> int:
    """Print the counts over all cases that can be read."""
    bank = read_bank(arguments)
    if bank is None:
        return ExitCode.PROBLEMS
    counted = coverage(bank.cases, bank.catalogue, bank.criteria)
    if arguments.json:
        say_json({"format": 1} | asdict(counted))
    else:
        say(*words.coverage.coverage_lines(counted))
    return ExitCode.OK
